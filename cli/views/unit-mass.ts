import type { Facts } from '../../domain/refusals.ts';
import { say, unitEventWords, type Language, type Word } from '../../domain/words.ts';
import { factLines } from '../facts.ts';
import { table, type Screen } from '../print.ts';
import type { Row } from '../unit/trial.ts';
import { labels } from '../words.ts';
import { massWords } from '../words/unit-pages.ts';

export type MassPage = {
  record: string;
  campaignId: string;
  act: string;
  commandId: string;
  dryRun?: true;
  rows: Row[];
};

/** What would become of each unit, one to a line. */
export const previewLines = ({ rows }: MassPage, screen: Screen): string[] =>
  table(
    screen,
    [labels.id, labels.name, massWords.outcome],
    rows.map((row) => [row.unitId, row.name, outcomeOf(row, screen)]),
  );

/** A line of its own, told while others are under way. */
export const massRow = (row: Row, widest: number, screen: Screen): string =>
  `${row.unitId.padEnd(widest)}  ${outcomeOf(row, screen)}`;

export function countLine({ rows, commandId, dryRun }: MassPage, { word }: Screen): string {
  const refused = rows.filter(({ is }) => is === 'refused').length;
  const facts = { count: rows.length, fine: rows.length - refused, refused, commandId };
  if (dryRun) return word(massWords.wouldCounts, facts);
  const recorded = rows.some((row) => row.is === 'done' && row.types.length > 0);
  return word(massWords.counts, facts) + (recorded ? ` ${word(massWords.under, facts)}` : '');
}

const eventWords: Readonly<Record<string, Word>> = unitEventWords;

function outcomeOf(row: Row, { word, language }: Screen): string {
  if (row.is === 'refused')
    return [word(massWords.refused, { error: row.error, code: row.code }), ...allowed(row.facts, language)].join('; ');
  const acts = row.types.map((type) => word(eventWords[type] ?? [type, type])).join(', ');
  if (acts === '') return word(massWords.nothing);
  return word(massWords[row.is], { acts });
}

/** What would have been allowed, where the rule says so: the forms of the plan. */
const allowed = (facts: Facts | undefined, language: Language): string[] =>
  factLines(facts?.forms === undefined ? {} : { forms: facts.forms }, language).map(
    ([name, value]) => `${say(name, language)}: ${value}`,
  );
