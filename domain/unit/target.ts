import type { Due } from '../../events/values.ts';
import { lastDay } from '../calendar.ts';
import { refuse } from '../refusals.ts';
import { own } from '../definition/own.ts';
import type { Check, Review } from './cases.ts';
import { factsOf, reviewByCycle } from './lookup.ts';
import { isReview } from './opening.ts';
import { present } from '../../events/present.ts';
import type { Enrolled } from './state.ts';
import { isFrozen, plannedDue } from './taking-part.ts';

const NOT_CONCERNED = ['notApplicable', 'cancelled', 'succeeded'];

/**
 * What an extension or a cancellation of a cycle meets in a unit: the present due, and the phase where it is a review.
 * `undefined` when the unit is not concerned; refuses what is concluded or frozen.
 */
export function targetOf(state: Enrolled, cycleId: string): { review?: string; due?: Due } | undefined {
  const check = own(state.checks, cycleId);
  if (check) return isCheckOpen(state, check) ? { due: check.due } : undefined;
  const review = reviewByCycle(state, cycleId);
  if (review) return isReviewOpen(review) ? { review: review.phase, due: review.due } : undefined;
  const planned = state.plan.cycles.find((known) => known.cycleId === cycleId);
  if (!planned) return present({ due: own(state.movedDues, cycleId) });
  const due = plannedDue(state, planned);
  return isReview(planned) ? { review: planned.phase, due } : { due };
}

function isCheckOpen(state: Enrolled, check: Check): boolean {
  const { status, phase, cycleId } = check;
  if (NOT_CONCERNED.includes(status)) return false;
  if (isFrozen(state, phase)) refuse('R-FROZEN', { cycleId, phase });
  if (['concluded', 'upheld', 'excused'].includes(status)) refuse('R-CONCLUDED', factsOf(check));
  return true;
}

function isReviewOpen({ status, phase, cycleId }: Review): boolean {
  if (NOT_CONCERNED.includes(status)) return false;
  if (status === 'frozen' || status === 'notConcluded') refuse('R-FROZEN', { cycleId, phase });
  if (status === 'concluded') refuse('R-CONCLUDED', { cycleId, phase, status });
  return true;
}

export function assertLater(due: Due, former: Due | undefined): void {
  if (former && lastDay(due) < lastDay(former)) refuse('R-NOT-LATER', { due: due.on, present: former.on });
}

export const isSameDay = (one: Due, other: Due): boolean => lastDay(one) === lastDay(other);
