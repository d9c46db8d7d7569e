import { readFileSync, statSync } from 'node:fs';
import type { Plan } from '../../events/definition.ts';
import { UnreadableDefinition } from '../problems.ts';
import { kindOf } from './container.ts';
import { sheetOfText } from './csv.ts';
import { kindFacts, kindFor, type Rules } from './judging.ts';
import { enrolmentOf } from './table.ts';
import { textOf, type Encoding } from './text.ts';
import { Unusable } from './words.ts';
import type { Enrolment, Sheet } from './rows.ts';
import { enrolmentOfYaml } from './yaml.ts';

export { MOST_UNITS } from './table.ts';
export { ENCODINGS, type Encoding } from './text.ts';
export type { Enrolling, Enrolment, Note, RowProblem } from './rows.ts';

/** `kind`: of rows that name none; `sheet`: of a workbook; `encoding`: of text that does not say its own. */
export type Reading = { kind?: string; sheet?: string; encoding?: Encoding };

const MOST_BYTES = 50_000_000;

/**
 * Reads a roster from `X.csv` (any of `;`, `,` and tab), `X.xlsx` or `X.units.yaml`, and judges each row by the plan.
 * Throws `UnreadableDefinition` where the file as a whole cannot be used; mistakes in rows are in its answer.
 */
export async function readEnrolment(file: string, plan: Plan, reading: Reading = {}): Promise<Enrolment> {
  try {
    const rules = rulesOf(plan, reading.kind);
    if (/\.ya?ml$/i.test(file)) return enrolmentOfYaml(file, plan.campaignId, rules);
    return enrolmentOf(await sheetOf(file, reading), rules);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    throw new UnreadableDefinition([{ file, line: error.line, path: '', ...error.sentence }]);
  }
}

function rulesOf({ kinds }: Plan, typed: string | undefined): Rules {
  if (typed === undefined) return { kinds };
  const kind = kindFor(typed, kinds);
  if (!kind) throw new Unusable('kindNotOfPlan', kindFacts(typed, kinds));
  return { kinds, kind: kind.id };
}

/** What a file is decides how it is read; its name only says what its owner takes it for. */
async function sheetOf(file: string, { sheet, encoding }: Reading): Promise<Sheet> {
  const bytes = bytesOf(file);
  const workbook = /\.xls[xm]?$/i.test(file);
  if (bytes.length === 0) throw new Unusable('empty');
  const kind = kindOf(bytes);
  if (kind === 'locked' || kind === 'oldWorkbook') throw new Unusable(kind);
  if (kind === 'zip' && !workbook) throw new Unusable('isWorkbook');
  if (kind === 'zip') return fromWorkbook(bytes, sheet);
  if (workbook) throw new Unusable('notWorkbook');
  const { text, notes } = textOf(bytes, encoding);
  return sheetOfText(text, notes);
}

/** Its reader is large: loaded when it is wanted. */
const fromWorkbook = async (bytes: Buffer, sheet: string | undefined): Promise<Sheet> =>
  (await import('./workbook.ts')).sheetOfWorkbook(bytes, sheet);

function bytesOf(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new Unusable('tooBig', { megabytes: Math.round(size / 1e6), most: MOST_BYTES / 1e6 });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'noFile' : 'shut');
  }
}
