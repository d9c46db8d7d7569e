import { addDays } from '../../../domain/calendar.ts';
import type { CheckDates } from './checks.ts';
import { latest, type ReviewDates } from './reviews.ts';

type Span = { from: string; to: string };

/** When cycles of the plan, or reviews, are under way: whoever comes, goes or changes then would leave one half done. */
export const busyDays = (checks: readonly CheckDates[], reviews: readonly ReviewDates[]): Span[] => [
  ...checks.map(({ cycle, closeOn }) => ({ from: cycle.opensOn, to: addDays(closeOn, 4) })),
  ...reviews.map(({ opensOn, freezeOn }) => ({ from: opensOn, to: freezeOn })),
];

/** The first day from `on` such that all is quiet from `before` days before it to `after` days after it, and that ends in time. */
export function quietDay(
  on: string,
  { before, after }: { before: number; after: number },
  { busy, end }: { busy: readonly Span[]; end: string },
): string | undefined {
  let day = on;
  for (;;) {
    const span = { from: addDays(day, -before), to: addDays(day, after) };
    if (span.to >= end) return undefined;
    const disturbed = busy.filter(({ from, to }) => from <= span.to && span.from <= to).map(({ to }) => to);
    if (disturbed.length === 0) return day;
    day = addDays(latest(...disturbed), before + 1);
  }
}
