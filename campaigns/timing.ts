import type { z } from 'zod';
import type { Timing } from '../events/definition.ts';

export type When = z.infer<typeof Timing>;

/** A day by which it is to be done, to be compared as text: `before` a day sorts before `by` it. */
type Last = string;

/** The last days of a timing: none where it names no date, several where it recurs (`****-06-15`, every year). */
export function lastDays(when: When): Last[] {
  if ('due' in when) return [last(when.due.on, when.due.rule)];
  if ('within' in when) return [withinLast(when)];
  return 'regular' in when ? (when.yearly ?? []).map(({ on, rule }) => last(`****-${on}`, rule)) : [];
}

const last = (day: string, rule: 'by' | 'before'): Last => (rule === 'before' ? day : `${day}~`);

function withinLast({ within, quarter, rule = 'by' }: Extract<When, { within: string }>): Last {
  const [year = '', month, day] = within.split('-');
  const [first, final] = quarter === undefined ? [month ?? '01', month ?? '12'] : quarterOf(quarter);
  return rule === 'before' ? `${year}-${first}-${day ?? '01'}` : `${year}-${final}-${day ?? '31'}~`;
}

const quarterOf = (quarter: number): [string, string] => [two(quarter * 3 - 2), two(quarter * 3)];
const two = (month: number): string => String(month).padStart(2, '0');

/** The year a last day lies in; `****` recurs. */
export const yearOf = (day: Last): string => day.slice(0, 4);

export const earliestOf = (days: readonly Last[]): Last | undefined => days.toSorted()[0];
