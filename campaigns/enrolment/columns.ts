import { folded } from './letters.ts';
import type { SheetRow } from './rows.ts';
import { Unusable } from './words.ts';

export type Role = 'unitId' | 'name' | 'kind';

/** What the headers may be called, without accents. */
const CALLED: Readonly<Record<Role, readonly string[]>> = {
  unitId: ['ma', 'ma don vi', 'ma dv', 'ma so', 'ma truong', 'unitid', 'unit id', 'id', 'code', 'unit code'],
  name: ['ten', 'ten don vi', 'ten dv', 'ten truong', 'don vi', 'name', 'unit name', 'unitname'],
  kind: ['loai', 'loai don vi', 'loai hinh', 'nhom', 'doi tuong', 'kind', 'type', 'unit kind'],
};
const ROLES = ['unitId', 'name', 'kind'] as const;
/** The words that we ask for, where a column is missing. */
const ASKED: Readonly<Record<Role, string>> = { unitId: 'Mã', name: 'Tên', kind: 'Loại' };

/** Titles may stand above the headers. */
export const LOOKED_AT = 20;

/** Where each column is, what it is called there, which others there are, and in which row the headers stand. */
export type Columns = { row: number; at: Partial<Record<Role, number>>; heads: string[]; others: string[] };

/** The row of headers: the first that names an id and a name. `kind` may be missing where it is known otherwise. */
export function columnsOf(rows: readonly SheetRow[], kindKnown: boolean, separator?: string): Columns {
  const head = rows.slice(0, LOOKED_AT).map(headOf);
  const fitting = head.find(({ at }) => at.unitId !== undefined && at.name !== undefined);
  const columns = fitting ?? head.toSorted((a, b) => Object.keys(b.at).length - Object.keys(a.at).length)[0];
  if (!columns) throw new Unusable('empty');
  const missing = ROLES.filter((role) => columns.at[role] === undefined && !(role === 'kind' && kindKnown));
  if (missing.length === 0) return columns;
  const found = columns.heads.filter((each) => each !== '').join(', ') || '–';
  const { row } = columns;
  const facts = { missing: missing.map((role) => ASKED[role]).join(', '), row: String(row), found };
  if (separator === undefined) throw new Unusable('missingColumns', facts, row);
  throw new Unusable('missingColumnsOfText', { ...facts, separator: separatorShown(separator) }, row);
}

export const separatorShown = (separator: string): string => (separator === '\t' ? 'Tab' : separator);

/** How many of the columns that we know are named among these cells. */
export const knownAmong = (cells: readonly string[]): number => new Set(cells.map(roleOf).filter(Boolean)).size;

const roleOf = (head: string): Role | undefined => ROLES.find((role) => CALLED[role].includes(folded(head)));

function headOf({ row, cells }: SheetRow): Columns {
  const heads = cells.map(({ text }) => text.normalize('NFC').trim());
  const roles = heads.map(roleOf);
  for (const role of ROLES) {
    const columns = heads.filter((_, at) => roles[at] === role);
    if (columns.length > 1 && roles.includes('unitId'))
      throw new Unusable('columnTwice', { columns: columns.join(', ') }, row);
  }
  const at = Object.fromEntries(ROLES.flatMap((role) => (roles.includes(role) ? [[role, roles.indexOf(role)]] : [])));
  return { row, at, heads, others: heads.filter((text, index) => text !== '' && roles[index] === undefined) };
}
