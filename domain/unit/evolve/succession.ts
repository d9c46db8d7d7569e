import { passed, startOf } from '../../calendar.ts';
import { OPEN_REVIEW, type Check, type Review } from '../cases.ts';
import type { Enrolled } from '../state.ts';
import { isFrozen } from '../taking-part.ts';

type Cases = Pick<Enrolled, 'checks' | 'reviews'>;

const mapCases = (
  { checks, reviews }: Cases,
  ofCheck: (c: Check) => Check,
  ofReview: (r: Review) => Review,
): Cases => ({
  checks: Object.fromEntries(Object.entries(checks).map(([id, check]) => [id, ofCheck(check)])),
  reviews: Object.fromEntries(Object.entries(reviews).map(([phase, review]) => [phase, ofReview(review)])),
});

/** Cases that nobody goes on with here. */
export const succeededCases = (state: Enrolled, cases: readonly string[]): Cases =>
  mapCases(
    state,
    (check) => (cases.includes(check.cycleId) ? { ...check, status: 'succeeded' } : check),
    (review) => (cases.includes(review.cycleId) ? { ...review, status: 'succeeded' } : review),
  );

/** An heir's own open cases begin again. One whose time is over may still report, and is not declared missed for it. */
export const restartedCases = (state: Enrolled, today: string): Cases =>
  mapCases(
    state,
    (check) => (isFrozen(state, check.phase) ? check : restartedCheck(check, today)),
    (review) => (OPEN_REVIEW.includes(review.status) ? restartedReview(review, today) : review),
  );

function restartedCheck(check: Check, today: string): Check {
  if (!['reported', 'returned', 'inspected'].includes(check.status)) return check;
  const { reportedOn: _r, lateByDays: _l, returned: _t, inspection: _i, ...rest } = check;
  const isOver = passed(check.due, check.graceDays) <= startOf(today);
  return { ...rest, status: isOver ? 'acceptedLate' : 'open', answers: [], remedies: [], remindAfter: today };
}

function restartedReview(review: Review, today: string): Review {
  const { assessedOn: _a, lateByDays: _l, returned: _t, ...rest } = review;
  return { ...rest, status: 'open', entries: [], verified: [], remindAfter: today };
}
