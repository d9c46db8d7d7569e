import { cycleWords, say, type Word } from '../../domain/words.ts';
import type { Board, Row } from '../board.ts';
import { COLUMNS, type Column } from '../cycle-step.ts';
import { dayOf, isPast, showDue, showInstant, showSpan } from '../dates.ts';
import { pairs, part, table, type Screen } from '../print.ts';
import { columnWords, kindWords, labels, parts } from '../words.ts';

type Counts = Record<Column | 'onHold' | 'incomplete' | 'units', number>;

/** Counts by kind of unit, and of all. */
export const countsOf = (rows: readonly Row[]): Record<string, Counts> => {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  return Object.fromEntries(kinds.map((kind) => [kind, sumOf(rows.filter((row) => row.kind === kind))]));
};

function sumOf(rows: readonly Row[]): Counts {
  const columns = COLUMNS.map((column) => [column, rows.filter((row) => row.column === column).length]);
  const onHold = rows.filter((row) => row.onHold).length;
  const incomplete = rows.filter((row) => row.incomplete).length;
  return { ...(Object.fromEntries(columns) as Record<Column, number>), onHold, incomplete, units: rows.length };
}

export function boardLines({ record, campaignId, cycle, now, rows }: Board, screen: Screen): string[] {
  const { language, word } = screen;
  return [
    screen.bold(`${word(kindWords[cycle.kind])} ${cycle.cycleId}`),
    ...pairs(screen, [
      [labels.campaign, campaignId],
      [labels.record, record],
      [labels.reportedPeriod, showSpan(cycle.period, language)],
      [labels.due, showDue(cycle.due, screen)],
      [labels.status, word(cycleWords[cycle.status])],
      [labels.now, showInstant(now, language)],
    ]),
    ...part(screen, parts.units, countRows(rows, screen)),
    ...part(screen, parts.incomplete, incompleteRows(rows, dayOf(now), screen)),
  ];
}

/** Counts by kind and column, and of all. */
export function countRows(rows: readonly Row[], screen: Screen): string[] {
  const columns = COLUMNS.filter((name) => name !== 'notConcluded' || rows.some(({ column }) => column === name));
  const shown = [...columns, 'onHold', 'units'] as const;
  const line = (name: string, counts: Counts) => [name, ...shown.map((column) => String(counts[column] || '·'))];
  const kinds = Object.entries(countsOf(rows));
  const heads: Word[] = [labels.kind, ...shown.map((column) => columnWords[column])];
  const lines = kinds.map(([kind, counts]) => line(kind, counts));
  return table(screen, heads, [
    ...lines,
    ...(kinds.length > 1 ? [line(screen.word(columnWords.all), sumOf(rows))] : []),
  ]);
}

/** Whom to remind: those past their own due first. */
const incompleteRows = (rows: readonly Row[], today: string, screen: Screen): string[] =>
  table(
    screen,
    [labels.id, labels.name, labels.kind, labels.status, labels.due],
    rows
      .filter(({ incomplete }) => incomplete)
      .toSorted((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : a.unitId < b.unitId ? -1 : 1))
      .map(({ unitId, name, kind, status, due }) => [
        unitId,
        name,
        kind,
        say(status, screen.language),
        showDue(due, screen) + (isPast(due, today) ? ` · ${screen.word(columnWords.overdue)}` : ''),
      ]),
  );
