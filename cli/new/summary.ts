import { showDate, showSpan } from '../dates.ts';
import { pairs, part, type Screen } from '../print.ts';
import { summaryWords } from '../words/new-summary.ts';
import { entryWords } from '../words/definition-calendar.ts';
import type { Answers, ReviewAnswers } from './answers.ts';
import type { Opened } from './readers.ts';

/** What was answered, to be looked at before it is written. */
export function summaryOf({ paper, times, kinds, rules, awards, units }: Answers, screen: Screen): string[] {
  const { word, language } = screen;
  const stated = (value: string | Opened) => (typeof value === 'string' ? value : word(summaryWords.open));
  const ends = (review: ReviewAnswers | undefined): string =>
    review
      ? `; ${word(entryWords[review.kind]).toLowerCase()} ${review.due ? showDate(review.due, language) : word(summaryWords.undated)}`
      : '';
  const day = (date: string | undefined) => (date ? showDate(date, language) : undefined);
  return part(
    screen,
    summaryWords.head,
    pairs(screen, [
      [summaryWords.title, stated(paper.title)],
      [summaryWords.issuer, stated(paper.issuer)],
      [summaryWords.number, stated(paper.number)],
      [summaryWords.period, showSpan(times.span, language) + ends(times.review)],
      ...times.phases.map(
        ({ span, review }, at) => [[`  ${at + 1}`, `  ${at + 1}`], showSpan(span, language) + ends(review)] as const,
      ),
      [summaryWords.kinds, kinds.map(({ words, criteria }) => `${words.says} (${criteria.length})`).join('; ')],
      [summaryWords.due, day(rules.due)],
      [summaryWords.checks, rules.checks && rules.checks.split('-').toReversed().join('/')],
      [summaryWords.duties, String(rules.duties.length)],
      [summaryWords.forms, awards.forms.join('; ')],
      [summaryWords.units, String(units.length)],
    ]),
  );
}
