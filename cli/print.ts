import Table from 'cli-table3';
import { officeWords, say, type Language, type Word } from '../domain/words.ts';

export type Facts = Readonly<Record<string, string | number>>;

/** Where words go: the reader's language, machine or person, with bold type or without. */
export type Screen = {
  language: Language;
  json: boolean;
  /** A sentence in the reader's language; `{name}` stands for a fact. */
  word: (word: Word, facts?: Facts) => string;
  bold: (text: string) => string;
  /** Columns of the terminal; without one nothing is wrapped. */
  width?: number;
  write: (text: string) => void;
};

type Output = { isTTY?: boolean; columns?: number; write: (text: string) => unknown };

export function screenOf(language: Language, json: boolean, output: Output, env = process.env): Screen {
  const coloured = output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const width = output.isTTY ? output.columns : undefined;
  return {
    language,
    json,
    word: (word, facts = {}) => fill(say(word, language), facts),
    bold: (text) => (coloured ? `\u001b[1m${text}\u001b[22m` : text),
    write: (text) => void output.write(`${text}\n`),
    ...(width && { width }),
  };
}

const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (all, name: string) => String(facts[name] ?? all));

/** An office in short: what stands in brackets is for those who do not know it. */
export const officeName = (office: string, { word }: Pick<Screen, 'word'>): string =>
  word(officeWords[office] ?? [office, office]).replace(/ \(.*\)$/, '');

/** A machine gets one JSON document, a person the lines. */
export function show(screen: Screen, value: unknown, lines: () => readonly string[]): void {
  screen.write(screen.json ? JSON.stringify(value, null, 2) : lines().join('\n'));
}

const BARE = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
    [side, ''],
    ...['left', 'mid', 'right'].map((end) => [`${side}-${end}`, '']),
  ]),
);

/** Columns two spaces apart, no lines drawn; nothing at all for no rows. */
export function table(screen: Screen, heads: readonly Word[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : grid(screen, [heads.map((head) => screen.bold(screen.word(head))), ...rows]);
}

/** A label and its value to a line; what has no value is left out. */
export function pairs(screen: Screen, rows: readonly (readonly [Word, string | undefined])[]): string[] {
  const known = rows.flatMap(([label, value]) => (value ? [[screen.word(label), value]] : []));
  return known.length > 0 ? grid(screen, known) : [];
}

function grid({ width }: Screen, rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(tidy));
  const widths = width === undefined ? undefined : fitted(cells, width - INDENT);
  const drawn = new Table({
    chars: { ...BARE, middle: ' '.repeat(GAP) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    ...(widths && { colWidths: widths, wordWrap: true }),
  });
  drawn.push(...cells);
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const GAP = 2;
const INDENT = 2;

/** Widths of the columns: the widest that can be broken gives way until the row fits. A word is never cut: ids are copied. */
function fitted(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? ''));
  const widths = columns.map((cells) => longest(cells));
  const floors = columns.map((cells) => longest(cells.flatMap((cell) => cell.split(' '))));
  const room = width - GAP * (widths.length - 1);
  for (let excess = widths.reduce((sum, each) => sum + each, -room); excess > 0; excess -= 1) {
    const spare = widths.map((each, at) => (each > (floors[at] ?? 0) ? each : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (spare[widest] === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

const longest = (texts: readonly string[]): number => Math.max(1, ...texts.map(lengthOf));

/** Letters as a terminal shows them, without the codes for bold. */
// oxlint-disable-next-line no-control-regex -- the very codes that are not shown
const lengthOf = (text: string): number => text.replace(/\u001b\[\d+m/g, '').length;

/** A headed part of a page with an empty line above; nothing for no lines. */
export const part = (screen: Screen, head: Word, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', screen.bold(screen.word(head)), ...lines.map((line) => `  ${line}`)] : [];

/** Combining marks count as letters in some terminals: what is shown is composed, on one line. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\s*\n\s*/g, ' ');
