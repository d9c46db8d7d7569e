import type { Ahead } from '../agenda.ts';
import type { Past } from '../campaign/chronicle.ts';
import { showDate, showInstant } from '../dates.ts';
import { pairs, part, table, type Screen } from '../print.ts';
import { labels, parts } from '../words.ts';
import { aheadRows, ruleText } from './campaign.ts';

export type CalendarPage = {
  record: string;
  campaignId: string;
  now: string;
  past: readonly Past[];
  ahead: readonly Ahead[];
};

export const calendarLines = ({ record, campaignId, now, past, ahead }: CalendarPage, screen: Screen): string[] => [
  ...pairs(screen, [
    [labels.campaign, campaignId],
    [labels.record, record],
    [labels.now, showInstant(now, screen.language)],
  ]),
  ...part(screen, parts.past, pastRows(past, screen)),
  ...part(screen, parts.ahead, aheadRows(ahead, screen)),
];

const pastRows = (past: readonly Past[], screen: Screen): string[] =>
  table(
    screen,
    [labels.date, labels.what, labels.id, labels.about],
    past.map(({ on, what, of, said, count, rule }) => [
      showDate(on, screen.language),
      screen.word(what) + (count === undefined ? '' : ` (${count})`),
      of,
      said ?? (rule ? ruleText(rule, screen) : ''),
    ]),
  );
