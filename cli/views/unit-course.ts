import { checkWords, reviewWords } from '../../domain/words.ts';
import { showDate, showDue, showSpan } from '../dates.ts';
import { table, type Screen } from '../print.ts';
import type { Unit } from '../states.ts';
import { reportIds } from '../unit/cases.ts';
import { kindWords, labels, resultWords, smallWords } from '../words.ts';
import { evidenceWords, returnWords } from '../words/unit-pages.ts';

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
      resultOf(check, screen),
      remediesOf(check, screen),
    ]),
  );

/** What inspections found, by their minutes; what they asked for stands there with how far it is. */
export const inspectionRows = ({ checks }: Unit, screen: Screen): string[] =>
  table(
    screen,
    [labels.cycle, returnWords.minutesNumber, labels.date, returnWords.team, returnWords.findings, labels.remedies],
    Object.values(checks).flatMap(({ inspection, ...check }) => {
      if (!inspection) return [];
      const { minutes, on, team, findings } = inspection;
      const found = findings.map(({ text, criterion }) => (criterion === undefined ? text : `${criterion}: ${text}`));
      const remedies = remediesOf(check, screen) || '–';
      return [[check.cycleId, minutes, showDate(on, screen.language), team, found.join('; ') || '–', remedies]];
    }),
  );

/** A judged result; else why there is none: a cycle that was closed by force judges nothing. */
function resultOf({ status, result, reason, missedOn }: Check, { word }: Screen): string {
  if (result) return word(resultWords[result]);
  if (reason === undefined) return '';
  const settled = status === 'concluded' || (status === 'upheld' && missedOn === undefined);
  return word(settled ? smallWords.settled : smallWords.because, { reason });
}

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

/** Activities in the order in which they were reported; their number names them in `unit correct` and `unit commend`. */
export const reportRows = (state: Unit, screen: Screen): string[] =>
  table(
    screen,
    [labels.number, labels.date, labels.name, labels.period, evidenceWords.evidence, evidenceWords.corrected],
    reportIds(state).flatMap((id, at) => {
      const report = state.reports[id];
      if (!report) return [];
      const { on, title, period, evidence, indicators, corrections } = report;
      const files = [...evidence, ...indicators.flatMap((indicator) => indicator.evidence ?? [])];
      return [
        [
          String(at + 1),
          showDate(on, screen.language),
          title,
          showSpan(period, screen.language),
          String(files.length || '–'),
          String(corrections.length || '–'),
        ],
      ];
    }),
  );

function dated(date: string | undefined, late: number | undefined, { language, word }: Screen): string {
  if (date === undefined) return '–';
  return showDate(date, language) + (late === undefined ? '' : `, ${word(smallWords.lateBy, { days: late })}`);
}

const remediesOf = ({ remedies }: Pick<Check, 'remedies'>, { language, word }: Screen): string =>
  remedies
    .map(
      ({ remedyId, what, by, status }) =>
        `${remedyId} ${what} (${showDate(by, language)}, ${word(smallWords[status])})`,
    )
    .join('; ');

/** Grade, total and how it was reached. */
function gradeOf({ conclusion }: Review, { word }: Screen): string {
  if (!conclusion) return '–';
  const { grade, total, how, onHold } = conclusion;
  const reached =
    total === undefined ? word(smallWords[how]) : `${word(smallWords.points, { total })}, ${word(smallWords[how])}`;
  return `${grade ?? word(smallWords.ungraded)} (${reached})${onHold ? ` · ${word(smallWords.onHold)}` : ''}`;
}
