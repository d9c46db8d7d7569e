import { addDays } from '../../domain/calendar.ts';
import type { Has } from './life-parts.ts';
import { REORGANISED_ON } from './papers.ts';
import type { Timetable } from './timetable.ts';

/** From when a unit is surely registered. */
export function joinedOn(unitId: string, has: Has, { registration, lateEntryOn }: Timetable): string {
  if (has(unitId, 'entersLate', 'isHeir')) return addDays(lateEntryOn, 42);
  return addDays(registration.graceEnd, has(unitId, 'lapses') ? 45 : 12);
}

/** When it leaves the campaign, if it does. */
export function leftOn(unitId: string, has: Has, { launchOn }: Timetable): string | undefined {
  if (has(unitId, 'lapsesForEver')) return launchOn;
  if (has(unitId, 'withdraws')) return addDays(launchOn, 187);
  return has(unitId, 'merges') ? REORGANISED_ON : undefined;
}

/** Whether it takes part from the first to the last of these days. */
export function takesPart(unitId: string, has: Has, timetable: Timetable, from: string, to: string): boolean {
  const left = leftOn(unitId, has, timetable);
  return joinedOn(unitId, has, timetable) <= from && (left === undefined || left > to);
}
