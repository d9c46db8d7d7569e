import { addDays } from '../../../domain/calendar.ts';
import type { Assessed } from '../../../events/unit/review.ts';
import { HR, ministryPaper, SECRETARY, unitPaper } from '../papers.ts';
import { unitAct, type Draft } from '../script.ts';
import { gradingOf, type Role } from '../stage.ts';
import { GAPS, resultOf } from '../texts.ts';
import type { ReviewDates } from '../timetable.ts';
import { explained, outcomeOf, type Outcome } from './outcome.ts';
import { reopening } from './reopening.ts';

/** The reviews of all phases in which the unit takes part. */
export const reviews = (role: Role): Draft[] =>
  role.stage.timetable.reviews.filter((dates) => isIn(role, dates)).flatMap((dates) => review(role, dates));

export const isIn = (role: Role, { opensOn, phase }: ReviewDates): boolean => role.takesPart(opensOn, phase.to);

function review(role: Role, dates: ReviewDates): Draft[] {
  const { phase, opensOn, due, freezeOn } = dates;
  const part = role.stage.parts.review(phase.id, role.member.unitId);
  const outcome = outcomeOf(role, dates);
  const random = role.random(`review-${phase.id}`);
  const assess = (on: string, refused?: Draft['refused']): Draft =>
    selfAssess(role, phase.id, outcome.own, on, refused);
  if (part === 'isSilent') return [assess(addDays(freezeOn, 6), 'R-FROZEN')];
  const first = role.day(random, addDays(opensOn, 2), addDays(due.on, part === 'isReturned' ? -8 : -2));
  const on = part === 'isLate' ? addDays(due.on, 2) : first;
  const items = [{ path: 'entries.0', reason: random.pick(GAPS) }];
  const again = part === 'isReturned' ? addDays(on, 4) : on;
  return [
    assess(on),
    ...(part === 'isReturned'
      ? [unitAct(addDays(on, 2), 'ReturnAssessment', HR, { phase: phase.id, items }), assess(again)]
      : []),
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
  const graded = gradingOf(role.stage.definition, role.kindOn(on)) !== undefined;
  const concludeOn = addDays(on, 1);
  const entries = explained(own, verified);
  const asked = { phase: phase.id, ...(ownGrade && { grade: ownGrade }) };
  const refused = { refused: 'R-GRADE-IS-COMPUTED' as const };
  return [
    unitAct(on, 'VerifyAssessment', HR, { phase: phase.id, entries }),
    ...(graded && ownGrade && ownGrade !== grade
      ? [unitAct(concludeOn, 'ConcludeReview', SECRETARY, asked, refused)]
      : []),
    graded ? unitAct(concludeOn, 'ConcludeReview', SECRETARY, { phase: phase.id }) : judge(phase.id, grade, concludeOn),
  ];
}

/** Where there are no points the council judges, on a paper. */
function judge(phase: string, grade: string | undefined, on: string): Draft {
  const document = ministryPaper('Biên bản họp Hội đồng', 'BB', on, 'council');
  const basis = 'Biên bản họp Hội đồng Thi đua - Khen thưởng Bộ';
  return unitAct(on, 'ConcludeReview', SECRETARY, { phase, ...(grade && { grade }), basis }, { document });
}
