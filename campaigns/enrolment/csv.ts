import { CsvError, parse, type Info } from 'csv-parse/sync';
import { knownAmong, LOOKED_AT } from './columns.ts';
import { wrongRow, type Note, type RowProblem, type Sheet, type SheetRow } from './rows.ts';

const SEPARATORS = [';', ',', '\t'] as const;

/** A table of text: its row of headers decides the separator, never its data; Excel's own `sep=` line wins. */
export function sheetOfText(text: string, notes: Note[]): Sheet {
  const named = /^sep=([;,\t])\r?\n/i.exec(text);
  const body = named ? text.replace(/^[^\n]*/, '') : text;
  const separator = named?.[1] ?? guessed(body);
  return { ...rowsOf(body, separator), notes, separator };
}

/** Under it the most columns that we know are found; where none is known, the first row with a separator decides. */
function guessed(text: string): string {
  const lines = text.split(/\r?\n/, LOOKED_AT);
  const parted = SEPARATORS.map((separator) => lines.map((line) => lineOf(line, separator) ?? []));
  const known = parted.map((rows) => Math.max(...rows.map(knownAmong)));
  const most = Math.max(...known);
  const head =
    most > 0
      ? lines.findIndex((_, at) => parted.some((rows) => knownAmong(rows[at] ?? []) === most))
      : lines.findIndex((_, at) => parted.some((rows) => (rows[at] ?? []).length > 1));
  const width = (index: number): number => (known[index] === most ? (parted[index]?.[head]?.length ?? 0) : -1);
  const best = SEPARATORS.reduce((found, _, index) => (width(index) > width(found) ? index : found), 0);
  return SEPARATORS[best] ?? ';';
}

type Rows = { rows: SheetRow[]; problems: RowProblem[] };
type Line = { record: string[]; info: Info };

function rowsOf(text: string, delimiter: string): Rows {
  try {
    const lines = parse(text, { delimiter, relax_column_count: true, info: true }) as unknown as Line[];
    let row = 1;
    const rows = lines.map(({ record, info }) => {
      const read = { row, cells: cellsOf(record) };
      row = info.lines + 1;
      return read;
    });
    return { rows, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return eachLine(text, delimiter);
  }
}

/** Where quotation marks do not match somewhere, each line is read by itself, so that every such line is told. */
function eachLine(text: string, delimiter: string): Rows {
  const problems: RowProblem[] = [];
  const rows = text.split(/\r?\n/).flatMap((line, at): SheetRow[] => {
    const record = lineOf(line, delimiter);
    if (!record) problems.push(wrongRow(at + 1, 'quotes'));
    return record ? [{ row: at + 1, cells: cellsOf(record) }] : [];
  });
  return { rows, problems };
}

/** A quotation mark within a cell that does not begin with one is a letter like others. */
function lineOf(line: string, delimiter: string): string[] | undefined {
  if (line === '') return [];
  try {
    return parse(line, { delimiter, relax_column_count: true })[0];
  } catch (error) {
    const within = error instanceof CsvError && error.code === 'INVALID_OPENING_QUOTE';
    return within ? parse(line, { delimiter, relax_column_count: true, quote: false })[0] : undefined;
  }
}

/** What a spreadsheet would take for a formula is none that we compute. */
const cellsOf = (record: readonly string[]): SheetRow['cells'] =>
  record.map((text) => ({ text, ...(/^\s*[=+\-@]/.test(text) && { wrong: 'formula' as const }) }));
