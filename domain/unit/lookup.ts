import { refuse, type Facts } from '../refusals.ts';
import { own } from '../definition/own.ts';
import { AWAITS_REPORT, MOVING_REVIEW, OPEN_CHECK, type Check, type Review } from './cases.ts';
import type { Enrolled } from './state.ts';
import { isFrozen } from './taking-part.ts';

/** The unit's check of a cycle. Refuses a cycle that does not exist, has not opened, or whose phase is frozen. */
export function checkOf(state: Enrolled, cycleId: string, { evenFrozen = false } = {}): Check {
  const check = own(state.checks, cycleId);
  if (!check) return notOpened(state, cycleId);
  if (!evenFrozen && isFrozen(state, check.phase)) refuse('R-FROZEN', { cycleId, phase: check.phase });
  return check;
}

function notOpened({ plan }: Enrolled, cycleId: string): never {
  const planned = plan.cycles.find((cycle) => cycle.cycleId === cycleId && cycle.kind === 'periodicCheck');
  if (planned) refuse('R-CHECK-NOT-OPEN', { cycleId, status: 'planned', opensOn: planned.opensOn });
  return refuse('R-UNKNOWN-CYCLE', { cycleId });
}

/** The same, where a report is taken for it. */
export function reportableCheck(state: Enrolled, cycleId: string): Check {
  const check = checkOf(state, cycleId);
  if (!AWAITS_REPORT.includes(check.status)) refuse('R-CHECK-NOT-OPEN', factsOf(check));
  return check;
}

/** What a person who is refused looks at. */
export const factsOf = ({ cycleId, status, due, missedOn }: Check): Facts => ({
  cycleId,
  status,
  due: due.on,
  ...(missedOn === undefined ? {} : { declared: missedOn }),
});

/** Nothing more is decided on a check that has its outcome. */
export function assertUnconcluded(check: Check): void {
  if (!OPEN_CHECK.includes(check.status)) refuse('R-CONCLUDED', factsOf(check));
}

/** The unit's review of a phase, as far as it still moves: a frozen one only after it was reopened. */
export function reviewOf(state: Enrolled, phase: string): Review {
  assertPhase(state, phase);
  const review = own(state.reviews, phase);
  if (isFrozen(state, phase) && !(review && isUnderWay(review))) refuse('R-FROZEN', { phase });
  return review ?? refuse('R-REVIEW-NOT-OPEN', { phase, status: 'notOpened' });
}

export function assertPhase({ plan }: Enrolled, phase: string): void {
  const phases = plan.phases.map(({ id }) => id);
  if (!phases.includes(phase)) refuse('R-PHASE', { phase, phases });
}

export const isUnderWay = ({ status }: Review): boolean => MOVING_REVIEW.includes(status);

export const reviewByCycle = ({ reviews }: Pick<Enrolled, 'reviews'>, cycleId: string): Review | undefined =>
  Object.values(reviews).find((review) => review.cycleId === cycleId);

/** The unit still owes a report: told by HR even when it was declared missed. */
export const awaitsReport = ({ status, report }: Check): boolean =>
  report === 'required' && (status === 'missed' || AWAITS_REPORT.includes(status));

export const awaitsAssessment = ({ status }: Review): boolean => status === 'open' || status === 'returned';
