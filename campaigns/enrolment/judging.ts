import type { Plan } from '../../events/definition.ts';
import { Id, Text } from '../../events/values.ts';
import { folded, idFrom, nearest } from './letters.ts';
import { brief, wrongRow, type Cell, type Enrolling, type RowProblem } from './rows.ts';
import type { Role } from './columns.ts';

type Kinds = Plan['kinds'];

/** A row with its cells by what they mean; `heads` is what the columns are called in the file. */
export type Given = { row: number; cells: Partial<Record<Role, Cell>>; heads: Partial<Record<Role, string>> };
export type Rules = { kinds: Kinds; kind?: string };

/** A name as the record has it at most. */
const LONGEST = 300;

/** The unit that a row names, and all that is wrong with it; `composed` where its name was decomposed. */
export function unitOf(given: Given, rules: Rules): { unit: Enrolling; problems: RowProblem[]; composed: boolean } {
  const { row, cells } = given;
  const unitId = plain(cells.unitId);
  const found = plain(cells.kind);
  const kind = found === '' ? rules.kind : kindFor(found, rules.kinds)?.id;
  const anonymous = rules.kinds.some(({ id, subject }) => id === kind && subject !== 'unit');
  const name = plain(cells.name) || (anonymous ? unitId : '');
  const unit = { row, unitId, name, kind: kind ?? '' };
  const cell = cellProblems(given);
  const sound = (role: Role): boolean => cells[role]?.wrong === undefined;
  const problems = [
    ...cell,
    ...(sound('unitId') ? idProblems(unit, plain(cells.name)) : []),
    ...(sound('name') ? nameProblems(unit, anonymous) : []),
    ...(sound('kind') ? kindProblems(unit, found, rules) : []),
  ];
  return { unit, problems, composed: cells.name?.text.normalize('NFC') !== cells.name?.text };
}

/** Composed, on one line, without spaces at its ends. */
const plain = (cell: Cell | undefined): string => (cell?.text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

export const kindFor = (typed: string, kinds: Kinds): Kinds[number] | undefined =>
  kinds.find(({ id }) => id === typed) ??
  kinds.find((kind) => callings(kind).some((text) => folded(text) === folded(typed)));

const callings = ({ id, name }: Kinds[number]): string[] => [id, name.says];

/** What to say beside a kind that is none. */
export const kindFacts = (typed: string, kinds: Kinds) => ({
  kind: brief(typed),
  near: nearest(typed, kinds as [Kinds[number]], callings).id,
  kinds: kinds.map(({ id }) => id).join(', '),
});

const cellProblems = ({ row, cells, heads }: Given): RowProblem[] =>
  Object.entries(cells).flatMap(([role, { text, wrong }]) =>
    wrong ? [wrongRow(row, wrong, { column: heads[role as Role] ?? role, value: brief(text) })] : [],
  );

function idProblems({ row, unitId }: Enrolling, name: string): RowProblem[] {
  if (unitId === '') return [wrongRow(row, 'noId')];
  if (Id.safeParse(unitId).success) return [];
  return [wrongRow(row, 'badId', { value: brief(unitId), near: idFrom(unitId || name) })];
}

/** The name of somebody is never told again. */
function nameProblems({ row, unitId, name }: Enrolling, anonymous: boolean): RowProblem[] {
  if (anonymous) return name === unitId ? [] : [wrongRow(row, 'namesSomebody', { unitId: brief(unitId) })];
  if (name === '') return [wrongRow(row, 'noName', { unitId: brief(unitId) })];
  if (name.length > LONGEST) return [wrongRow(row, 'longName', { found: name.length, most: LONGEST })];
  return Text.safeParse(name).success ? [] : [wrongRow(row, 'unprintable', { column: 'Tên', value: codeIn(name) })];
}

function codeIn(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the very characters that are refused
  const found = /[\u0000-\u0009\u000b-\u001f\u007f]|\p{Cs}/u.exec(text)?.[0].codePointAt(0) ?? 0;
  return `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindProblems({ row, unitId, kind }: Enrolling, found: string, { kinds }: Rules): RowProblem[] {
  if (kind !== '') return [];
  if (found !== '') return [wrongRow(row, 'unknownKind', kindFacts(found, kinds))];
  return [wrongRow(row, 'noKind', { unitId: brief(unitId), kinds: kinds.map(({ id }) => id).join(', ') })];
}
