import { addDays, daysBetween } from '../../domain/calendar.ts';
import type { CheckDates, ReviewDates } from './timetable.ts';

export type CheckPart =
  | 'remedies'
  | 'leavesRemedy'
  | 'misses'
  | 'missesButAccepted'
  | 'isReturned'
  | 'backdates'
  | 'isExtended'
  | 'isExcused'
  | 'isForgotten'
  | 'isLate';
export type ReviewPart =
  | 'missedOnHold'
  | 'holdLifted'
  | 'differs'
  | 'isReturned'
  | 'isRevoked'
  | 'isRestored'
  | 'isReopened'
  | 'isSilent'
  | 'isLate';

/** Whether the dates of a scene have room for a part: one that nobody could play lawfully is left out. */

/** Parts of a check that need no report. */
const WITHOUT_REPORT: readonly CheckPart[] = ['remedies', 'leavesRemedy', 'isExcused', 'isForgotten'];

export function canPlayCheck(part: CheckPart, dates: CheckDates, unitId: string, campaignEnds: string): boolean {
  const { cycle, last, graceEnd, closeOn } = dates;
  if (cycle.report === 'none' && !WITHOUT_REPORT.includes(part)) return false;
  const [open, after] = [daysBetween(cycle.opensOn, last), daysBetween(last, closeOn)];
  const room: Record<CheckPart, boolean> = {
    remedies: isInspected(dates, unitId) && daysBetween(last, campaignEnds) > 25,
    leavesRemedy: isInspected(dates, unitId) && daysBetween(last, campaignEnds) > 32,
    // The calendar would ask before HR forces the close.
    isForgotten: cycle.closesAfterDays === undefined,
    misses: daysBetween(graceEnd, closeOn) >= 16,
    missesButAccepted: daysBetween(graceEnd, closeOn) >= 16,
    isReturned: open >= 12,
    backdates: cycle.graceDays > 2 && after >= 11,
    isExtended: open >= 6 && after >= 18,
    isExcused: open >= 7,
    isLate: cycle.graceDays > 1 && after >= 12,
  };
  return room[part];
}

/** A remedy follows an inspection. */
export function isInspected({ cycle: { inspection } }: CheckDates, unitId: string): boolean {
  return inspection === 'all' || (Array.isArray(inspection) && inspection.includes(unitId));
}

type Around = { isGraded: boolean; launchOn: string; closeOn: string };

export function canPlayReview(part: ReviewPart, dates: ReviewDates, { isGraded, launchOn, closeOn }: Around): boolean {
  const { opensOn, last, freezeOn } = dates;
  const room: Partial<Record<ReviewPart, boolean>> = {
    differs: isGraded,
    isReopened: isGraded && addDays(freezeOn, 145) < closeOn,
    isReturned: daysBetween(opensOn, last) >= 10,
    isLate: daysBetween(last, dates.closeOn) >= 5,
    isSilent: addDays(freezeOn, 6) < closeOn,
    holdLifted: addDays(launchOn, 44) <= opensOn,
    missedOnHold: addDays(launchOn, 16) <= opensOn,
  };
  return room[part] ?? true;
}
