import { addDays } from '../../../domain/calendar.ts';
import type { Assessed } from '../../../events/unit/review.ts';
import { unitPaper } from '../papers.ts';
import { latest, untilOf } from '../dates/reviews.ts';
import type { House } from '../house.ts';
import { unitAct, type Draft } from '../script.ts';
import { gradingOf, type Role } from '../stage.ts';
import { GAPS, resultOf } from '../texts.ts';
import type { ReviewDates } from '../timetable.ts';
import { explained, outcomeOf, type Outcome } from './outcome.ts';
import { concernedFrom } from './registration.ts';
import { reopening } from './reopening.ts';

/** The reviews of all phases in which the unit takes part. */
export const reviews = (role: Role): Draft[] =>
  role.stage.timetable.reviews.flatMap((dates) => {
    const from = opensFor(role, dates);
    return from === undefined ? [] : review(role, dates, from);
  });

/** Days that a unit needs for its own assessment. */
const NEEDED = 5;

/** From when the unit can play the review, if it takes part in it and has time enough. */
export function opensFor(role: Role, dates: ReviewDates): string | undefined {
  if (role.takesPart(dates.opensOn, untilOf(dates))) return dates.opensOn;
  const from = concerned(role, dates);
  return from !== undefined && addDays(from, NEEDED) <= dates.last ? from : undefined;
}

/** From when it has the review: what the plan opens, it opens for whoever joins before it is over; HR, for who is there. */
function concerned(role: Role, { opensOn, by, last, phase, freezeOn, graceEnd }: ReviewDates): string | undefined {
  const from = concernedFrom(role);
  const until = untilOf({ phase, freezeOn });
  if (from === undefined || (role.leftOn !== undefined && role.leftOn <= until)) return undefined;
  if (from < opensOn) return opensOn;
  return by === 'plan' && from <= latest(last, graceEnd) ? from : undefined;
}

/** Whether the review waits for the unit when HR closes it. */
export function leavesOpen(role: Role, dates: ReviewDates): boolean {
  if (role.stage.parts.review(dates.phase.id, role.member.unitId) === 'isSilent') return true;
  return concerned(role, dates) !== undefined && opensFor(role, dates) === undefined;
}

function review(role: Role, dates: ReviewDates, from: string): Draft[] {
  const { phase, last, freezeOn } = dates;
  const part = role.stage.parts.review(phase.id, role.member.unitId);
  const outcome = outcomeOf(role, dates);
  const random = role.random(`review-${phase.id}`);
  const assess = (on: string, refused?: Draft['refused']): Draft =>
    selfAssess(role, phase.id, outcome.own, on, refused);
  if (part === 'isSilent') return [assess(addDays(freezeOn, 6), 'R-FROZEN')];
  const first = role.day(random, addDays(from, 2), addDays(last, part === 'isReturned' ? -8 : -2));
  const on = part === 'isLate' ? addDays(last, 2) : first;
  const items = [{ path: 'entries.0', reason: random.pick(GAPS) }];
  const again = part === 'isReturned' ? addDays(on, 4) : on;
  const returned = (): Draft[] => [
    unitAct(addDays(on, 2), 'ReturnAssessment', role.stage.house.hr, { phase: phase.id, items }),
    assess(again),
  ];
  return [
    assess(on),
    ...(part === 'isReturned' ? returned() : []),
    ...decided(role, dates, outcome, addDays(again, 1)),
    ...(part === 'isReopened' ? reopening(role, dates, outcome) : []),
  ];
}

function selfAssess(
  { officer, member, nameOn, random }: Role,
  phase: string,
  entries: Assessed[],
  on: string,
  refused?: Draft['refused'],
): Draft {
  const document = unitPaper('Báo cáo tự đánh giá', 'BC', on, nameOn(on), member.officer);
  const narrative = resultOf(random(`narrative-${on}`));
  return unitAct(on, 'SelfAssess', officer, { phase, entries, narrative }, { document, ...(refused && { refused }) });
}

/** Verified by HR; a grade that the points do not give is refused; then concluded. */
function decided(role: Role, { phase }: ReviewDates, outcome: Outcome, on: string): Draft[] {
  const { own, verified, grade, ownGrade } = outcome;
  const { hr, secretary } = role.stage.house;
  const graded = gradingOf(role.stage.definition, role.kindOn(on)) !== undefined;
  const concludeOn = addDays(on, 1);
  const entries = explained(own, verified);
  const asked = { phase: phase.id, ...(ownGrade && { grade: ownGrade }) };
  const refused = { refused: 'R-GRADE-IS-COMPUTED' as const };
  return [
    unitAct(on, 'VerifyAssessment', hr, { phase: phase.id, entries }),
    ...(graded && ownGrade && ownGrade !== grade
      ? [unitAct(concludeOn, 'ConcludeReview', secretary, asked, refused)]
      : []),
    graded
      ? unitAct(concludeOn, 'ConcludeReview', secretary, { phase: phase.id })
      : judge(role.stage.house, phase.id, grade, concludeOn),
  ];
}

/** Where there are no points the council judges, on a paper. */
function judge(house: House, phase: string, grade: string | undefined, on: string): Draft {
  const document = house.paper('Biên bản họp Hội đồng', 'BB', on, 'council');
  const basis = `Biên bản họp ${house.words.council}`;
  return unitAct(on, 'ConcludeReview', house.secretary, { phase, ...(grade && { grade }), basis }, { document });
}
