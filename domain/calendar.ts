import type { z } from 'zod';
import type { WorkingYear } from '../events/settings.ts';
import type { Due } from '../events/values.ts';

/** Calendar of Việt Nam: +07:00 all year, no daylight saving. Dates are `YYYY-MM-DD`, instants UTC; both sort as text. */

type Year = z.infer<typeof WorkingYear>;

/** Days since 1970-01-01 (Howard Hinnant's days-from-civil algorithm). */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The reverse of `dayNumber`. */
export function dateOf(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1_460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The instant at which a date begins in Việt Nam: 17:00 UTC of the day before. */
export const startOf = (date: string): string => `${addDays(date, -1)}T17:00:00.000Z`;

/** The date in Việt Nam at an instant. */
export const dateAt = (instant: string): string =>
  Number(instant.slice(11, 13)) >= 17 ? addDays(instant.slice(0, 10), 1) : instant.slice(0, 10);

/** The last day on which it is in time: `by D` is D, `before D` is the day before. */
export const lastDay = ({ on, rule }: Due): string => (rule === 'by' ? on : addDays(on, -1));

/** The instant at which a due date, with its days of grace, has passed. */
export const passed = (due: Due, graceDays = 0): string => startOf(addDays(lastDay(due), graceDays + 1));

/** By how many days a paper dated `on` is late; `undefined` when it is punctual. Grace delays the miss, not the lateness. */
export function lateByDays(on: string, due: Due): number | undefined {
  const late = daysBetween(lastDay(due), on);
  return late > 0 ? late : undefined;
}

/** 0 is Sunday. */
const weekday = (date: string): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

/** Public holidays with a fixed date (Bộ luật Lao động 2019, Điều 112); Tết and the Hùng kings' day move. */
const FIXED = ['01-01', '04-30', '05-01', '09-02'];

const yearOf = (date: string, years: readonly Year[]) => years.find(({ year }) => year === Number(date.slice(0, 4)));

export function isWorkingDay(date: string, years: readonly Year[]): boolean {
  const known = yearOf(date, years);
  if (known?.worked.includes(date)) return true;
  if (known?.off.includes(date)) return false;
  if (!known && FIXED.includes(date.slice(5))) return false;
  return weekday(date) !== 0 && weekday(date) !== 6;
}

/** `confirmed` is false where a year on the way has no data and was computed from the fixed holidays. */
export type Counted = { on: string; confirmed: boolean };

/** `days` working days after (or, negative, before) a date; that date itself is not counted. */
export function countWorkingDays(from: string, days: number, years: readonly Year[]): Counted {
  const step = days < 0 ? -1 : 1;
  let on = from;
  let confirmed = true;
  for (let left = Math.abs(days); left > 0;) {
    on = addDays(on, step);
    confirmed &&= yearOf(on, years) !== undefined;
    if (isWorkingDay(on, years)) left -= 1;
  }
  return { on, confirmed };
}

/** A term of calendar days; with `runsOn`, one that ends on a day off runs to the next working day. */
export function countDays(from: string, days: number, years: readonly Year[], runsOn: boolean): Counted {
  const on = addDays(from, days);
  if (!runsOn) return { on, confirmed: true };
  const confirmed = yearOf(on, years) !== undefined;
  return isWorkingDay(on, years) ? { on, confirmed } : countWorkingDays(on, 1, years);
}
