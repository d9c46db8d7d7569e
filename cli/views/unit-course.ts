import { checkWords, reviewWords } from '../../domain/words.ts';
import { showDate, showDue } from '../dates.ts';
import { table, type Screen } from '../print.ts';
import type { Unit } from '../states.ts';
import { kindWords, labels, resultWords, smallWords } from '../words.ts';

type Check = Unit['checks'][string];
type Review = Unit['reviews'][string];

/** What a unit does year by year: registrations, checks, reviews. */
export function registrationRows({ registration }: Unit, screen: Screen): string[] {
  const { submittedOn, registeredOn, targets, years } = registration;
  const first = submittedOn ?? registeredOn;
  const rows = [
    ...(first === undefined ? [] : [[first, targets] as const]),
    ...Object.entries(years).map(([year, { on, targets: renewed }]) => [on, renewed, year] as const),
  ];
  return table(
    screen,
    [labels.year, labels.date, labels.targets],
    rows.map(([on, wanted, year = on.slice(0, 4)]) => [
      year,
      showDate(on, screen.language),
      wanted.map(({ text, value }) => (value === undefined ? text : `${text}: ${value}`)).join('; ') || '–',
    ]),
  );
}

export const checkRows = ({ checks }: Unit, screen: Screen): string[] =>
  table(
    screen,
    [labels.cycle, labels.due, labels.status, labels.reported, labels.result, labels.remedies],
    Object.values(checks).map((check) => [
      check.cycleId,
      showDue(check.due, screen),
      screen.word(checkWords[check.status]),
      dated(check.reportedOn, check.lateByDays, screen),
      check.result ? screen.word(resultWords[check.result]) : (check.reason ?? ''),
      remediesOf(check, screen),
    ]),
  );

export const reviewRows = ({ reviews }: Unit, screen: Screen): string[] =>
  table(
    screen,
    [labels.phase, labels.kind, labels.due, labels.status, labels.assessed, labels.grade],
    Object.values(reviews).map((review) => [
      review.phase,
      screen.word(kindWords[review.kind]),
      showDue(review.due, screen),
      screen.word(reviewWords[review.status]),
      dated(review.assessedOn, review.lateByDays, screen),
      gradeOf(review, screen),
    ]),
  );

function dated(date: string | undefined, late: number | undefined, { language, word }: Screen): string {
  if (date === undefined) return '–';
  return showDate(date, language) + (late === undefined ? '' : `, ${word(smallWords.lateBy, { days: late })}`);
}

const remediesOf = ({ remedies }: Check, { language, word }: Screen): string =>
  remedies.map(({ what, by, status }) => `${what} (${showDate(by, language)}, ${word(smallWords[status])})`).join('; ');

/** Grade, total and how it was reached. */
function gradeOf({ conclusion }: Review, { word }: Screen): string {
  if (!conclusion) return '–';
  const { grade, total, how, onHold } = conclusion;
  const reached =
    total === undefined ? word(smallWords[how]) : `${word(smallWords.points, { total })}, ${word(smallWords[how])}`;
  return `${grade ?? word(smallWords.ungraded)} (${reached})${onHold ? ` · ${word(smallWords.onHold)}` : ''}`;
}
