import { addDays } from '../../domain/calendar.ts';
import type { Has } from './life-parts.ts';
import { latest } from './dates/reviews.ts';
import type { Timetable } from './timetable.ts';

/** The act is recorded on the first working day after it. */
export const recordedOn = (on: string): string => addDays(on, 2);

/** When the campaign puts a unit on its list. */
export function enrolledOn(unitId: string, has: Has, { launchOn, lateEntryOn, reorganisation }: Timetable): string {
  if (has(unitId, 'entersLate') && lateEntryOn !== undefined) return lateEntryOn;
  if (has(unitId, 'isHeir') && reorganisation) return recordedOn(reorganisation.on);
  return addDays(launchOn, 1);
}

/** From when the plan's cycles surely concern a unit: where registration is required, once it is registered. */
export function joinedOn(unitId: string, has: Has, timetable: Timetable): string {
  const { need } = timetable.registration;
  return need === 'required' ? registeredOn(unitId, has, timetable) : addDays(enrolledOn(unitId, has, timetable), 1);
}

/** From when it is surely registered. */
function registeredOn(unitId: string, has: Has, timetable: Timetable): string {
  const { registration, lateEntryOn, reorganisation } = timetable;
  if (registration.need === 'none') return addDays(enrolledOn(unitId, has, timetable), 1);
  if (has(unitId, 'entersLate') && lateEntryOn !== undefined) return addDays(lateEntryOn, 42);
  if (has(unitId, 'isHeir') && reorganisation) return addDays(reorganisation.on, 33);
  return addDays(registration.graceEnd, has(unitId, 'lapses') ? 45 : 12);
}

/** When it leaves the campaign, if it does. */
export function leftOn(
  unitId: string,
  has: Has,
  { launchOn, withdrawOn, reorganisation }: Timetable,
): string | undefined {
  if (has(unitId, 'lapsesForEver')) return launchOn;
  if (has(unitId, 'withdraws')) return withdrawOn;
  return has(unitId, 'merges') ? reorganisation?.on : undefined;
}

/** Whether it takes part from the first to the last of these days, and the campaign goes on until then. */
export function takesPart(unitId: string, has: Has, timetable: Timetable, from: string, to: string): boolean {
  const left = leftOn(unitId, has, timetable);
  const end = latest(to, from);
  return joinedOn(unitId, has, timetable) <= from && (left === undefined || left > end) && end <= timetable.closeOn;
}
