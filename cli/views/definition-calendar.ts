import type { Entry } from '../definition/calendar.ts';
import type { Calendar } from '../definition/order.ts';
import { showSpan } from '../dates.ts';
import { part, table, type Screen } from '../print.ts';
import { labels } from '../words.ts';
import { entryWords, termWords } from '../words/definition-calendar.ts';
import { definitionLabels, definitionParts } from '../words/definition-parts.ts';
import { sourceText, whenText } from './definition-when.ts';

/** What has a day, what recurs, and what has none. */
export const calendarLines = ({ dated, yearly, undated }: Calendar, screen: Screen): string[] => [
  ...part(screen, definitionParts.calendar, rows(dated, screen)),
  ...part(screen, definitionParts.yearly, rows(yearly, screen)),
  ...part(screen, definitionParts.undated, rows(undated, screen)),
];

const rows = (entries: readonly Entry[], screen: Screen): string[] =>
  table(
    screen,
    [labels.date, labels.what, definitionLabels.source],
    entries.map((entry) => [
      whenText(entry.when, screen),
      whatText(entry, screen),
      entry.sources.map((source) => sourceText(source, screen)).join('; '),
    ]),
  );

function whatText(entry: Entry, screen: Screen): string {
  const { word } = screen;
  const what = [word(entryWords[entry.kind]), entry.of].filter(Boolean).join(entry.kind === 'duty' ? ': ' : ' ');
  return [what, ...conditions(entry, screen)].join(' · ');
}

function conditions({ awaited, levels = [], cycle, terms }: Entry, screen: Screen): string[] {
  const { word, language } = screen;
  return [
    ...(awaited ? [word(termWords.awaited)] : []),
    ...(levels.length > 0 ? [word(termWords.levels, { levels: levels.join(', ') })] : []),
    ...(terms?.need && terms.need !== 'none' ? [word(termWords[terms.need])] : []),
    ...(cycle ? [word(termWords.about, { span: showSpan(cycle.period, language) })] : []),
    ...(terms && terms.graceDays > 0 ? [word(termWords.grace, { days: terms.graceDays })] : []),
    ...(terms && terms.reminders.length > 0 ? [word(termWords.reminders, { days: terms.reminders.join(', ') })] : []),
    ...(cycle ? cycleConditions(cycle, screen) : []),
  ];
}

function cycleConditions(
  { report, inspection, closesAfterDays }: NonNullable<Entry['cycle']>,
  { word }: Screen,
): string[] {
  const some = Array.isArray(inspection) ? inspection.length : 0;
  return [
    ...(report === 'none' ? [word(termWords.noReport)] : []),
    ...(inspection === 'all' ? [word(termWords.inspectAll)] : []),
    ...(some > 0 ? [word(termWords.inspectSome, { count: some })] : []),
    ...(closesAfterDays === undefined ? [] : [word(termWords.closes, { days: closesAfterDays })]),
  ];
}
