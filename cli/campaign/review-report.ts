import { z } from 'zod';
import { UnreadableDefinition } from '../../campaigns/load.ts';
import { readYaml } from '../../campaigns/reading.ts';
import { Text } from '../../events/values.ts';
import { wrongUse } from '../faults.ts';

const Texts = z.strictObject({ level: Text, results: Text, weaknesses: Text, causes: Text, lessons: Text });
/** What a review report (báo cáo sơ kết, tổng kết) says. */
export type Texts = z.infer<typeof Texts>;
type Typed = { [Name in keyof Texts]: Texts[Name] | undefined };

/** The texts of a report: those that were typed, the others from the file. */
export function reportOf(typed: Typed, file: string | undefined): Texts {
  const read = file === undefined ? undefined : readYaml(file, Texts.partial());
  if (read && !read.value) throw new UnreadableDefinition(read.problems);
  const given = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== undefined));
  const parsed = Texts.safeParse({ ...read?.value, ...given });
  if (parsed.success) return parsed.data;
  throw wrongUse('missingTexts', { missing: parsed.error.issues.map(({ path }) => String(path[0])).join(', ') });
}
