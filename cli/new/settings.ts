import { Settings, type Cycle } from '../../events/settings.ts';
import { showDate } from '../dates.ts';
import type { Screen } from '../print.ts';
import { entryWords } from '../words/definition-calendar.ts';
import { askTimes } from '../words/new.ts';
import { writtenWords } from '../words/new-written.ts';
import type { Answers, ReviewAnswers } from './answers.ts';
import { addDays } from './days.ts';
import { finalDay, firstDay, type Span } from './read-dates.ts';

const GRACE = 5;
const REMINDERS = [14, 3];
/** Days before its due date at which a check or a review opens. */
const OPENS = { check: 30, review: 45 };
/** A report that is due in these months closes the year before. */
const FIRST_QUARTER = '03-31';

type Phase = { id: string; from: string; to: string; review?: ReviewAnswers };

/** All that the operator gives: exact dates, cycles, forms. */
export function settingsOf(answers: Answers, word: Screen['word']): Settings {
  const { paper, times, rules, awards, today } = answers;
  const phases = phasesOf(answers);
  return Settings.parse({
    settingsOf: paper.campaignId,
    note: word(writtenWords.note, { date: showDate(today, 'vi') }),
    period: exact(times.span),
    phases: phases.map(({ id, from, to }) => ({ id, from, to })),
    registration: {
      need: rules.need,
      opensOn: rules.opensOn,
      ...(rules.due && { due: { on: rules.due, rule: 'by' } }),
      graceDays: GRACE,
      reminders: REMINDERS,
      ...(rules.yearly && { yearly: rules.yearly }),
    },
    cycles: [...checksOf(answers, phases), ...phases.flatMap(reviewCycle)],
    reviews: { graceDays: GRACE, reminders: REMINDERS },
    grading: {},
    basis: awards.basis,
    forms: awards.forms,
    reviewReport: awards.report,
    workingYears: [],
    titles: [],
  });
}

const exact = ({ from, to }: Span): Span => ({ from: firstDay(from), to: finalDay(to) });

function phasesOf({ times }: Answers): Phase[] {
  const { span, review } = times;
  if (times.phases.length === 0) return [{ id: 'toan-ky', ...exact(span), ...(review && { review }) }];
  return times.phases.map((phase) => ({
    id: phase.id,
    ...exact(phase.span),
    ...(phase.review && { review: phase.review }),
  }));
}

const common = { graceDays: GRACE, reminders: REMINDERS, report: 'required', inspection: 'none' } as const;

/** One check for each year that is still to come, the first after registration is over. */
function checksOf({ times, rules, today }: Answers, phases: readonly Phase[]): Cycle[] {
  const { checks } = rules;
  if (checks === undefined) return [];
  const { from, to } = exact(times.span);
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const after = rules.need !== 'none' && rules.due !== undefined && rules.due > today ? rules.due : today;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year): Cycle[] => {
    const on = `${checks <= FIRST_QUARTER ? year + 1 : year}-${checks}`;
    const opensOn = addDays(on, -OPENS.check);
    const phase = phases.findLast((each) => each.from <= `${year}-12-31` && `${year}-01-01` <= each.to);
    if (!phase || opensOn < after) return [];
    const period = { from: max(phase.from, `${year}-01-01`), to: min(phase.to, `${year}-12-31`) };
    const due = { on, rule: 'by' as const };
    return [{ cycleId: `kiem-tra-${year}`, kind: 'periodicCheck', phase: phase.id, period, opensOn, due, ...lists() }];
  });
}

const max = (a: string, b: string): string => (a > b ? a : b);
const min = (a: string, b: string): string => (a < b ? a : b);
const lists = () => ({ ...common, reminders: [...REMINDERS] });

const idOf = ({ kind }: ReviewAnswers, year: string): string =>
  `${kind === 'finalReview' ? 'tong-ket' : 'so-ket'}-${year.slice(0, 4)}`;

/** A review that has a due date opens by itself; one without it is opened by command. */
function reviewCycle({ id, from, to, review }: Phase): Cycle[] {
  if (!review?.due) return [];
  const { kind, due } = review;
  const opensOn = addDays(due, -OPENS.review);
  const cycleId = idOf(review, due);
  return [{ cycleId, kind, phase: id, period: { from, to }, opensOn, due: { on: due, rule: 'by' }, ...lists() }];
}

/** Reviews without a date, each with the command that opens it. */
export const undatedOf = (answers: Answers, word: Screen['word']): string[] =>
  phasesOf(answers).flatMap(({ from, to, review }, index) => {
    if (!review || review.due) return [];
    const phase =
      answers.times.phases.length > 0 ? word(askTimes.phaseName, { number: index + 1 }) : word(askTimes.whole);
    const facts = { review: word(entryWords[review.kind]), phase, kind: review.kind, cycleId: idOf(review, to) };
    return [word(writtenWords.undated, { ...facts, from, to })];
  });
