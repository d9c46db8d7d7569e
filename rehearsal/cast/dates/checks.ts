import { addDays, lastDay } from '../../../domain/calendar.ts';
import type { Cycle, Definition } from '../../../events/settings.ts';

/** A check of the plan: `last` day of its due, end of grace, and the day on which HR closes it. */
export type CheckDates = { cycle: Cycle; last: string; graceEnd: string; closeOn: string };

/** Days that HR waits after the end of grace, unless the calendar asks for the close before. */
const PATIENCE = 20;

/** Checks that were not over when the campaign was launched: those before are nobody's. */
export const checksOf = ({ settings }: Definition, launchOn: string): CheckDates[] =>
  settings.cycles
    .filter(({ kind }) => kind === 'periodicCheck')
    .map(checkDates)
    .filter(({ graceEnd }) => graceEnd >= launchOn);

function checkDates(cycle: Cycle): CheckDates {
  const last = lastDay(cycle.due);
  const graceEnd = addDays(last, cycle.graceDays);
  return { cycle, last, graceEnd, closeOn: addDays(graceEnd, Math.min(PATIENCE, cycle.closesAfterDays ?? PATIENCE)) };
}
