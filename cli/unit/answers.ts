import { dirname, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Evidence } from '../../events/values.ts';
import { wrongUse, type Fault } from '../faults.ts';
import { readText } from '../options.ts';
import { readTextFile } from '../text-file.ts';
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
/** `whole`: what was attached to no criterion, by what was typed. */
export type Answered = { entries: Entry[]; whole: Map<string, Evidence>; note?: string; narrative?: string };

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
  const whole = await attachTo(typed, attach, set, about);
  const { note, narrative } = filled;
  return {
    entries: [...typed.values()],
    whole,
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

/** `criterion=FILE` goes to a criterion, which must be answered; a plain `FILE` to the whole. A file must be there first. */
async function attachTo(
  typed: Map<string, Entry>,
  attach: readonly string[],
  { criteria }: CriteriaSet,
  about: About,
): Promise<Map<string, Evidence>> {
  const whole = new Map<string, Evidence>();
  for (const given of attach) {
    const at = given.indexOf('=');
    const key = given.slice(0, Math.max(at, 0));
    const entry = typed.get(key);
    const isOfOne = entry !== undefined || criteria.some(({ id }) => id === key);
    const found = await about.evidence(isOfOne ? given.slice(at + 1) : given);
    if (entry) entry.evidence = [...(entry.evidence ?? []), found];
    else if (isOfOne) throw attachWhere(given, [...typed.values()]);
    else whole.set(given, found);
  }
  return whole;
}

/** Evidence that belongs to no answer, where it must. */
export const attachWhere = (value: string, entries: readonly Entry[]): Fault =>
  wrongUse('attachWhere', { value, criteria: entries.map(({ criterion }) => criterion).join(', ') || '–' });

/** A file as `--template` prints it, filled in. */
function readAnswers(file: string): Filled {
  const lines = new LineCounter();
  const document = parseDocument(readTextFile(file), { lineCounter: lines });
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
