import type { Sentence } from '../problems.ts';
import { said, type Facts, type Key } from './words.ts';

/** A cell as it stands in the file; `wrong` says why it is no text of its own. */
export type Cell = { text: string; wrong?: 'formula' | 'merged' | 'notText' | 'unquoted' };
export type SheetRow = { row: number; cells: Cell[] };

/** A table as a file has it, and what could not be read of it. `separator`: text, where a row can have too many cells. */
export type Sheet = { rows: SheetRow[]; problems: RowProblem[]; notes: Note[]; separator?: string };

/** One mistake in one row; rows are numbered as the reader's program numbers them, from 1. */
export type RowProblem = Sentence & { row: number; code: Key };
/** What was done without asking, and in which rows; none: in the whole file. */
export type Note = Sentence & { code: Key; rows: number[] };

/** A unit of the file that can be enrolled. */
export type Enrolling = { row: number; unitId: string; name: string; kind: string };
export type Enrolment = { units: Enrolling[]; problems: RowProblem[]; notes: Note[] };

export const wrongRow = (row: number, code: Key, facts: Facts = {}): RowProblem => ({
  row,
  code,
  ...said(code, facts),
});

export const noteOf = (code: Key, rows: number[] = [], facts: Facts = {}): Note => ({
  code,
  rows,
  ...said(code, facts),
});

/** A note of several rows, or none. */
export const notesOf = (code: Key, rows: number[]): Note[] => (rows.length > 0 ? [noteOf(code, rows)] : []);

/** At most 60 letters of what was found, on one line. */
export function brief(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' '));
  return letters.length <= 60 ? letters.join('') : `${letters.slice(0, 59).join('')}…`;
}
