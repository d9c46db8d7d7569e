import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Id, Text } from '../../events/values.ts';
import { UnreadableDefinition } from '../problems.ts';
import { readYaml } from '../reading.ts';
import type { Given, Rules } from './judging.ts';
import { notesOf, wrongRow, type Cell, type Enrolment, type RowProblem } from './rows.ts';
import { clean, judgedRows } from './table.ts';
import { Unusable } from './words.ts';

/** The roster around its units, which are judged one by one as rows of a table are. */
const Around = z.strictObject({ rosterOf: Id, note: Text, units: z.array(z.unknown()).min(1) });
const ROLES = ['unitId', 'name', 'kind'] as const;

export function enrolmentOfYaml(file: string, campaignId: string, rules: Rules): Enrolment {
  const { problems, place } = readYaml(file, Around);
  const around = problems.filter(({ path }) => !path.startsWith('units.'));
  if (around.length > 0) throw new UnreadableDefinition(around);
  const { rosterOf, units } = parse(readFileSync(file, 'utf8'), { schema: 'core', uniqueKeys: false }) as z.infer<
    typeof Around
  >;
  const lineOf = (path: PropertyKey[]): number => place({ path, vi: '', en: '' }).line;
  if (rosterOf !== campaignId)
    throw new Unusable('rosterOfOther', { found: rosterOf, campaignId }, lineOf(['rosterOf']));
  const rows = units.map((unit, at) => ({ unit, row: lineOf(['units', at]) }));
  const odd = rows.filter(({ unit }) => !isRow(unit)).map(({ row }): RowProblem => wrongRow(row, 'badRow'));
  const judged = judgedRows(
    rows.filter(({ unit }) => isRow(unit)).map(({ unit, row }) => givenOf(unit as object, row)),
    rules,
  );
  return { ...clean(judged.units, [...odd, ...judged.problems]), notes: notesOf('composed', judged.composed) };
}

const isRow = (unit: unknown): boolean =>
  typeof unit === 'object' && unit !== null && Object.keys(unit).every((key) => ROLES.some((role) => role === key));

function givenOf(unit: object, row: number): Given {
  const cells = Object.entries(unit).map(([role, value]: [string, unknown]): [string, Cell] => [
    role,
    typeof value === 'string' ? { text: value } : { text: JSON.stringify(value), wrong: 'unquoted' },
  ]);
  return { row, cells: Object.fromEntries(cells), heads: {} };
}
