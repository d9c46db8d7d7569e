import { columnsOf, separatorShown, type Columns, type Role } from './columns.ts';
import { unitOf, type Given, type Rules } from './judging.ts';
import {
  noteOf,
  notesOf,
  wrongRow,
  type Cell,
  type Enrolling,
  type Enrolment,
  type RowProblem,
  type Sheet,
  type SheetRow,
} from './rows.ts';
import { Unusable } from './words.ts';

/** One body's campaign; the rule R-ROSTER-FULL has the same number. */
export const MOST_UNITS = 10_000;

/** The units of a table, every mistake in its rows, and what was passed over. */
export function enrolmentOf({ rows, problems, notes, separator }: Sheet, rules: Rules): Enrolment {
  const filled = rows.filter((row) => !isEmpty(row));
  if (filled.length === 0) throw new Unusable('empty');
  const columns = columnsOf(filled, rules.kind !== undefined || rules.kinds.length === 1, separator);
  const units = filled.filter(({ row }) => row > columns.row);
  if (units.length === 0 && problems.length === 0) throw new Unusable('noRows', {}, columns.row);
  if (units.length > MOST_UNITS) throw new Unusable('tooMany', { rows: units.length, most: MOST_UNITS });
  const wide = units.flatMap((row) => widthProblems(row, columns, separator));
  const judged = judgedRows(
    units.map((row) => givenOf(row, columns)),
    rules,
  );
  const passed = rows.filter((row) => row.row > columns.row && isEmpty(row)).map(({ row }) => row);
  return {
    ...clean(judged.units, [...problems, ...wide, ...judged.problems]),
    notes: [
      ...notes,
      ...notesOf(
        'aboveHeader',
        filled.filter(({ row }) => row < columns.row).map(({ row }) => row),
      ),
      ...(columns.others.length > 0 ? [noteOf('otherColumns', [], { columns: columns.others.join(', ') })] : []),
      ...notesOf('emptyRows', endless(passed, filled.at(-1)?.row ?? 0)),
      ...notesOf('composed', notes.some(({ code }) => code === 'decoded') ? [] : judged.composed),
    ],
  };
}

const isEmpty = ({ cells }: SheetRow): boolean => cells.every(({ text }) => text.trim() === '');

/** Empty rows at the end of a file are no rows of it. */
const endless = (rows: readonly number[], last: number): number[] => rows.filter((row) => row < last);

function givenOf({ row, cells }: SheetRow, { at, heads }: Columns): Given {
  const roles = Object.entries(at) as [Role, number][];
  const found = roles.map(([role, index]): [Role, Cell] => [role, cells[index] ?? { text: '' }]);
  return {
    row,
    cells: Object.fromEntries(found),
    heads: Object.fromEntries(roles.map(([role, index]) => [role, heads[index] ?? role])),
  };
}

function widthProblems({ row, cells }: SheetRow, { heads }: Columns, separator: string | undefined): RowProblem[] {
  const width = cells.findLastIndex(({ text }) => text.trim() !== '') + 1;
  if (separator === undefined || width <= heads.length) return [];
  const facts = { found: width, expected: heads.length, separator: separatorShown(separator) };
  return [wrongRow(row, 'tooWide', facts)];
}

/** The units of rows that are known by what they mean; a unit that stands twice is told at the second row. */
export function judgedRows(rows: readonly Given[], rules: Rules) {
  const only = rules.kinds.length === 1 ? rules.kinds[0]?.id : undefined;
  const kind = rules.kind ?? only;
  const judged = rows.map((row) => unitOf(row, { ...rules, ...(kind !== undefined && { kind }) }));
  const seen = new Map<string, number>();
  const twice = judged.flatMap(({ unit: { row, unitId } }): RowProblem[] => {
    const before = seen.get(unitId);
    if (unitId !== '' && before === undefined) seen.set(unitId, row);
    return before === undefined ? [] : [wrongRow(row, 'twice', { unitId, row: String(before) })];
  });
  return {
    units: judged.map(({ unit }) => unit),
    problems: [...judged.flatMap(({ problems }) => problems), ...twice],
    composed: judged.filter(({ composed }) => composed).map(({ unit }) => unit.row),
  };
}

/** Units of rows without a mistake, and the mistakes in the order of their rows. */
export function clean(units: readonly Enrolling[], problems: readonly RowProblem[]): Omit<Enrolment, 'notes'> {
  const wrong = new Set(problems.map(({ row }) => row));
  return {
    units: units.filter(({ row }) => !wrong.has(row)),
    problems: problems.toSorted((a, b) => a.row - b.row),
  };
}
