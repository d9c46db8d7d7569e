import { lastDays } from '../../campaigns/timing.ts';
import type { Entry } from './calendar.ts';

export type Calendar = { dated: Entry[]; yearly: Entry[]; undated: Entry[] };

/** Lines with a day by their first day, those of every year, and those without any day. */
export function calendarOf(entries: readonly Entry[]): Calendar {
  const placed = entries.map((entry) => ({ entry, day: dayOf(entry) }));
  const sorted = placed.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const those = (fits: (day: string) => boolean) => sorted.filter(({ day }) => fits(day)).map(({ entry }) => entry);
  return {
    dated: those((day) => /^\d/.test(day)),
    yearly: those((day) => day.startsWith('*')),
    undated: those((day) => day === ''),
  };
}

/** `****-MM-DD` recurs every year; nothing where there is no day. */
function dayOf({ when }: Entry): string {
  if ('span' in when) return when.span.from ?? when.span.to;
  if ('opensOn' in when) return when.opensOn;
  if ('yearlyFrom' in when) return `****-${when.yearlyFrom}`;
  return lastDays(when).toSorted()[0] ?? '';
}
