import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Evidence } from '../../events/values.ts';
import { wrongUse } from '../faults.ts';
import { readText } from '../options.ts';
import type { About } from './act.ts';
import type { CriteriaSet, Entry } from './entry.ts';
import type { Pair } from './values.ts';
import { typedBy } from './typing.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Filled = z.strictObject({
  answers: z.array(
    z.strictObject({
      criterion: z.string(),
      /** The criterion's words, for whoever fills in the form. */
      asks: z.string().optional(),
      value: Scalar.nullish(),
      attach: z.array(z.string()).nullish(),
      narrative: z.string().nullish(),
      reason: z.string().nullish(),
    }),
  ),
  note: z.string().nullish(),
  narrative: z.string().nullish(),
});
type Filled = z.infer<typeof Filled>;

type Typed = { answer?: Pair[] | undefined; answers?: string | undefined; attach?: string[] | undefined };
export type Answered = { entries: Entry[]; note?: string; narrative?: string };

/** Values from `--answer`, over those of the file of `--answers`; each read as its criterion asks. */
export async function answersOf(
  { answer = [], answers: file, attach = [] }: Typed,
  set: CriteriaSet,
  scored: boolean,
  about: About,
): Promise<Answered> {
  const filled: Filled = file === undefined ? { answers: [] } : readAnswers(file);
  const typed = new Map<string, Entry>();
  for (const row of filled.answers) typed.set(row.criterion, await entryOf(row, file ?? '', set, scored, about));
  for (const { key, value } of answer)
    typed.set(key, { ...typed.get(key), criterion: key, value: typedBy(set, key, scored, value) });
  await attachTo(typed, attach, about);
  const { note, narrative } = filled;
  return {
    entries: [...typed.values()],
    ...(note && { note: readText(note) }),
    ...(narrative && { narrative: readText(narrative) }),
  };
}

async function entryOf(
  { criterion, value, attach, narrative, reason }: Filled['answers'][number],
  file: string,
  set: CriteriaSet,
  scored: boolean,
  about: About,
): Promise<Entry> {
  const evidence: Evidence[] = [];
  for (const path of attach ?? []) evidence.push(await about.evidence(resolve(dirname(file), path)));
  return {
    criterion,
    value: typedBy(set, criterion, scored, readText(String(value))),
    ...(evidence.length > 0 && { evidence }),
    ...(narrative && { narrative: readText(narrative) }),
    ...(reason && { reason: readText(reason) }),
  };
}

/** `criterion=FILE`, of a criterion that is answered. */
async function attachTo(typed: Map<string, Entry>, attach: readonly string[], about: About): Promise<void> {
  for (const given of attach) {
    const at = given.indexOf('=');
    const entry = typed.get(given.slice(0, Math.max(at, 0)));
    if (!entry) throw wrongUse('attachWhere', { value: given, criteria: [...typed.keys()].join(', ') || '–' });
    entry.evidence = [...(entry.evidence ?? []), await about.evidence(given.slice(at + 1))];
  }
}

/** A file as `--template` prints it, filled in. */
function readAnswers(file: string): Filled {
  if (!existsSync(file)) throw wrongUse('fileMissing', { path: file });
  const lines = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw wrongUse('badAnswersFile', { file, line: lines.linePos(error.pos[0]).line });
  const parsed = Filled.safeParse(document.toJS());
  if (!parsed.success) {
    const node = document.getIn(parsed.error.issues[0]?.path ?? [], true);
    const at = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    throw wrongUse('badAnswersFile', { file, line: at });
  }
  const blank = parsed.data.answers.filter(({ value }) => value === null || value === undefined || value === '');
  if (blank.length > 0)
    throw wrongUse('unanswered', { file, criteria: blank.map(({ criterion }) => criterion).join(', ') });
  return parsed.data;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').normalize('NFC');
  } catch {
    throw wrongUse('fileUnreadable', { path: file });
  }
}
