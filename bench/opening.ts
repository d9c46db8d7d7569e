import type { Cycle } from '../events/settings.ts';
import type { ScaledClock } from '../workflows/messages.ts';
import type { House } from './house.ts';
import { PHASE, STARTS_ON } from './life.ts';

/** Callers at once, of the client as of a page. */
export const WIDTH = 20;
const PAGE = 200;
/** A day of the campaign in an hour: nothing falls due meanwhile. */
export const SLOW = 3_600_000;

/** The cycle that a campaign opens for all its units, but for its id. */
export const asked = {
  ...{ kind: 'periodicCheck' as const, report: 'required' as const, inspection: 'none' as const },
  ...{ period: { from: '2024-01-01', to: '2024-12-31' }, due: { on: '2024-12-31', rule: 'by' as const } },
};

/** The same as a unit gets it. */
export const openedAs = (cycleId: string): Cycle => ({
  ...asked,
  ...{ cycleId, phase: PHASE, opensOn: STARTS_ON, graceDays: 5, reminders: [14, 3] },
});

export const slowClock = (): ScaledClock => ({ startOn: STARTS_ON, msPerDay: SLOW, t0: Date.now() });

/** When the event of that number of each stream is on Kafka. */
export const reached = (
  { arrivals }: House,
  streams: readonly string[],
  sequence: number,
  patience?: number,
): Promise<unknown> => Promise.all(streams.map((streamId) => arrivals.reached(streamId, sequence, patience)));

export const inPages = <Item>(items: readonly Item[], page = PAGE): Item[][] =>
  Array.from({ length: Math.ceil(items.length / page) }, (_, at) => items.slice(at * page, (at + 1) * page));
