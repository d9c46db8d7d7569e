import { addDays, daysBetween } from '../../../domain/calendar.ts';
import type { Cycle } from '../../../events/settings.ts';
import type { Due } from '../../../events/values.ts';
import type { PhaseDates } from './phases.ts';
import { freshId, latest, type ReviewDates } from './reviews.ts';

/** A check that HR adds; the plan does not foresee it. */
export type ExtraDates = {
  cycleId: string;
  period: { from: string; to: string };
  opensOn: string;
  due: Due;
  closeOn: string;
};

type Known = {
  phases: readonly PhaseDates[];
  reviews: readonly ReviewDates[];
  cycles: readonly Cycle[];
  closeOn: string;
};

/**
 * It reports on the year until the day on which it opens, within the phase of that day; no check where no phase has
 * started by then, or its phase or the campaign would end before it.
 */
export function extraDates(
  { phases, reviews, cycles, closeOn: end }: Known,
  name: string,
  opensOn: string | undefined,
  { dueAfter, closeAfter }: { dueAfter: number; closeAfter: number },
): ExtraDates | undefined {
  if (opensOn === undefined) return undefined;
  const phase = phases.find(({ startedOn, from, to }) => latest(startedOn, from) < opensOn && opensOn <= to);
  const closeOn = addDays(opensOn, closeAfter);
  const settledOn = reviews.find((review) => review.phase.id === phase?.id)?.settledOn ?? end;
  if (!phase || daysBetween(closeOn, settledOn) < 1) return undefined;
  const year = opensOn.slice(0, 4);
  return {
    cycleId: freshId(`${name}-${year}`, cycles),
    period: { from: latest(`${year}-01-01`, phase.from), to: opensOn },
    opensOn,
    due: { on: addDays(opensOn, dueAfter), rule: 'by' },
    closeOn,
  };
}
