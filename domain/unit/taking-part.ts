import { addDays, lastDay, passed, startOf } from '../calendar.ts';
import { own } from '../definition/own.ts';
import type { Cycle } from '../../events/settings.ts';
import type { Due } from '../../events/values.ts';
import { OPEN_CHECK, OPEN_REVIEW } from './cases.ts';
import type { Enrolled, Unit } from './state.ts';

/** Registered; or, where the plan expects registration without requiring it, on the way to it. */
export function takesPart({ status, plan }: Enrolled): boolean {
  if (status === 'registered') return true;
  return plan.registration.need === 'expected' && ['enrolled', 'submitted', 'returned'].includes(status);
}

/** From when the plan's cycles concern the unit. */
export const joinedOn = ({ plan, enrolledOn, registration: { registeredOn = enrolledOn } }: Enrolled): string =>
  plan.registration.need === 'expected' ? enrolledOn : registeredOn;

export const isFrozen = ({ frozenPhases }: Unit, phase: string): boolean => frozenPhases.includes(phase);

/** A succeeded unit's case that its heirs complete. */
export const isLeftOpen = ({ succeeded }: Unit, cycleId: string): boolean =>
  succeeded?.openCases === 'continueSeparately' && succeeded.cases.includes(cycleId);

/** Whether a case that was opened goes on: the unit takes part, or its heirs complete the case. */
export const goesOn = (state: Enrolled, cycleId: string): boolean =>
  takesPart(state) || (state.status === 'succeeded' && isLeftOpen(state, cycleId));

/** Cycle ids of checks and reviews under way, sorted; a check of a frozen phase can no longer be completed. */
export function openCases(state: Unit): string[] {
  const checks = Object.values(state.checks).filter(
    ({ status, phase }) => OPEN_CHECK.includes(status) && !isFrozen(state, phase),
  );
  const reviews = Object.values(state.reviews).filter(({ status }) => OPEN_REVIEW.includes(status));
  return [...checks, ...reviews].map(({ cycleId }) => cycleId).toSorted();
}

/** The due of a cycle that has not opened: as the plan says, or as moved for this unit. */
export const plannedDue = ({ movedDues }: Unit, { cycleId, due }: Cycle): Due => own(movedDues, cycleId) ?? due;

/**
 * Until when a registration is taken; none where the plan leaves it open. A return may give until a later day; one that
 * was recorded after the end and gives no day to come leaves it open, so that nothing lapses before it was asked for.
 */
export function windowEnd({ plan, registration: { returned, remindAfter } }: Enrolled): string | undefined {
  const { due, graceDays } = plan.registration;
  if (!due) return undefined;
  const resubmit = returned?.resubmitBy;
  const planned = passed(due, graceDays);
  const end =
    resubmit !== undefined && startOf(addDays(resubmit, 1)) > planned ? startOf(addDays(resubmit, 1)) : planned;
  return returned && end <= startOf(remindAfter) ? undefined : end;
}

/** The last day for the unit to register: the day that a return gives, which the window never ends before; else the due. */
export function askedBy(state: Enrolled): string | undefined {
  const { lateAccepted, returned } = state.registration;
  if (state.status === 'returned' && returned?.resubmitBy !== undefined) return returned.resubmitBy;
  const due = lateAccepted ? undefined : registrationDue(state);
  return due && lastDay(due);
}

/** The due that a registration is judged by. */
export function registrationDue({ plan, registration }: Enrolled): Due | undefined {
  const { due } = plan.registration;
  const resubmit = registration.returned?.resubmitBy;
  return due && resubmit !== undefined && resubmit > lastDay(due) ? { on: resubmit, rule: 'by' } : due;
}
