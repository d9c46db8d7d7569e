import { lateByDays } from '../calendar.ts';
import { present } from '../../events/present.ts';
import type { Verified } from '../../events/unit/review.ts';
import { refuse } from '../refusals.ts';
import { assertAssessment, assertProof, criteriaOf, gradeOf, type CriteriaSet } from './answers.ts';
import type { Review, ReviewStatus } from './cases.ts';
import type { UnitCommandOf } from './commands.ts';
import { isHeld } from './hold.ts';
import { reviewOf } from './lookup.ts';
import { onPaper, paperDate, type HandlersOf } from './paper.ts';
import { assertReasons } from './reasons.ts';
import type { Enrolled } from './state.ts';

/** A review from the unit's own assessment to its conclusion. Late assessments are taken until the phase is frozen. */
export const review: HandlersOf<'SelfAssess' | 'ReturnAssessment' | 'VerifyAssessment' | 'ConcludeReview'> = {
  SelfAssess(command, state, now) {
    const found = reviewAt(state, command.data.phase, ['open', 'returned']);
    const set = criteriaOf(state, found.criteriaVersion);
    assertAssessment(set, command.data.entries);
    assertProof(state, set, command.data.entries);
    const late = lateByDays(paperDate(command, now), found.due);
    return [onPaper(command, now)('SelfAssessed', { ...command.data, lateByDays: late })];
  },

  ReturnAssessment(command, state, now) {
    reviewAt(state, command.data.phase, ['selfAssessed']);
    assertReasons(command.data.items);
    return [onPaper(command, now)('AssessmentReturned', command.data)];
  },

  VerifyAssessment(command, state, now) {
    const found = reviewAt(state, command.data.phase, ['selfAssessed']);
    if (command.actor.unitId === state.unitId) refuse('R-OWN-UNIT', { unitId: state.unitId });
    assertAssessment(criteriaOf(state, found.criteriaVersion), command.data.entries);
    assertReasonsForDifference(found, command.data.entries);
    return [onPaper(command, now)('AssessmentVerified', command.data)];
  },

  ConcludeReview(command, state, now) {
    const { phase, basis } = command.data;
    const found = reviewOf(state, phase);
    if (found.status !== 'verified') refuse('R-NOT-VERIFIED', { phase, status: found.status });
    const set = criteriaOf(state, found.criteriaVersion);
    const conclusion = {
      phase,
      perCriterion: found.verified.map(({ criterion, value }) => ({ criterion, value })),
      ...gradedBy(set, found, command),
      basis,
      onHold: isHeld(state),
    };
    return [onPaper(command, now)('ReviewConcluded', present(conclusion))];
  },
};

function reviewAt(state: Enrolled, phase: string, statuses: ReviewStatus[]): Review {
  const found = reviewOf(state, phase);
  if (!statuses.includes(found.status)) refuse('R-REVIEW-NOT-OPEN', { phase, status: found.status });
  return found;
}

function assertReasonsForDifference({ entries }: Review, verified: readonly Verified[]): void {
  const own = new Map(entries.map(({ criterion, value }) => [criterion, value]));
  const unexplained = verified
    .filter(({ criterion, value, reason = '' }) => value !== own.get(criterion) && reason.trim() === '')
    .map(({ criterion }) => criterion);
  if (unexplained.length > 0) refuse('R-REASON-FOR-DIFFERENCE', { criteria: unexplained });
}

/** By the plan's grading the grade is computed; without one it is judged, on a document. */
function gradedBy({ grading }: CriteriaSet, { verified }: Review, command: UnitCommandOf<'ConcludeReview'>) {
  const { phase, grade: given } = command.data;
  if (!grading) {
    if (!command.document) refuse('R-JUDGEMENT-WITHOUT-DOCUMENT', { phase });
    return { how: 'judged' as const, grade: given };
  }
  const computed = gradeOf(grading, verified);
  if (given !== undefined && given !== computed.grade)
    refuse('R-GRADE-IS-COMPUTED', { phase, given, computed: computed.grade ?? 'none', total: computed.total });
  return { how: 'computed' as const, ...computed };
}
