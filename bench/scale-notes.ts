import {
  campaignsFor,
  growth,
  secondsFor,
  shardsFor,
  unitsThatFit,
  weightFrom,
  type Cluster,
  type Weight,
} from './reckoning.ts';
import type { Size } from './scale.ts';
import { costOf, totalOf } from './scale-figures.ts';

/** What a stream may carry (workflows/decisions.ts), and what one body's campaign may have (domain/campaign/roster.ts). */
export const ROOM = 1_400_000;
export const MOST_UNITS = 10_000;
/**
 * Carried beside the state: 1,000 answers of some 130 bytes; a page of 500 units that is enrolled, three times (the command
 * twice, its event once) and once in the queue of what is to be passed on.
 */
const BESIDES = 1_000 * 130 + 4 * 500 * 90;
/** A unit of the longest id and kind that there may be: `"<64>":{"kind":"<64>"},`. */
const LONGEST = 64 + 64 + 15;

const CLUSTERS: readonly Cluster[] = [
  { name: '8 cores: 3 workers, Temporal 4, Kafka 1', worker: 3, temporal: 4, kafka: 1, busy: 0.6 },
  { name: '48 cores: 20 workers, Temporal 24, Kafka 4', worker: 20, temporal: 24, kafka: 4, busy: 0.6 },
];
const WISHED = [10_000, 100_000] as const;

/** What follows from the figures: how they grow, what a campaign carries, and how long larger ones would take. */
export function notesOf(sizes: readonly Size[]): string {
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (!small || !large) return '';
  return [
    ...(small === large ? [] : growthOf(small, large)),
    ...carriedBy(sizes, small, large),
    ...estimatesFrom(large),
  ].join('\n');
}

function growthOf(small: Size, large: Size): string[] {
  const of = ({ units }: Size, spent: Size['ours']) => ({ units, total: totalOf(spent) });
  const [ours, bare] = (['ours', 'bare'] as const).map((name) =>
    growth(of(small, small[name]), of(large, large[name])),
  );
  const told = (ratio: number | undefined): string => (ratio ?? Number.NaN).toFixed(2);
  return [
    `Cost per unit at ${large.units} units to that at ${small.units}: ours ${told(ours)}, bare ${told(bare)}; 1 is linear.`,
  ];
}

function carriedBy(sizes: readonly Size[], small: Size, large: Size): string[] {
  const states = sizes.map(({ units, stateBytes }) => `${units} units ${kb(stateBytes)}`).join(', ');
  const lines = [`A campaign's state, carried from run to run: ${states}.`];
  if (small === large) return lines;
  const weight = weightFrom(
    { units: small.units, bytes: small.stateBytes },
    { units: large.units, bytes: large.stateBytes },
  );
  const { base, perUnit } = weight;
  const fit = (one: Weight): number => unitsThatFit(one, ROOM, BESIDES);
  return [
    ...lines,
    `So ${perUnit.toFixed(0)} bytes a unit and ${kb(base)} without any; ${kb(ROOM)} hold ${fit(weight)} units, ` +
      `${fit({ base, perUnit: LONGEST })} of the longest ids; a campaign takes ${MOST_UNITS} at most.`,
  ];
}

function estimatesFrom({ units, ours }: Size): string[] {
  const cost = costOf(ours, units);
  const told = (seconds: number): string =>
    seconds < 120 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(0)} min`;
  const head = `A unit's processor time: worker ${ms(cost.worker)}, Temporal ${ms(cost.temporal)}, Kafka ${ms(cost.kafka)}. At that cost, computed, not measured:`;
  return [
    head,
    ...WISHED.flatMap((wished) =>
      CLUSTERS.map((cluster) => {
        const { seconds, limit } = secondsFor(wished, cost, cluster);
        const shards = shardsFor(wished * ours.kept.transitions, seconds);
        const campaigns = campaignsFor(wished, MOST_UNITS);
        return `  ${wished} units in ${campaigns} ${campaigns === 1 ? 'campaign' : 'campaigns'}, ${cluster.name}: ${told(seconds)} (${limit} is the limit), ${shards} shards or more`;
      }),
    ),
  ];
}

const kb = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} KB`;
const ms = (seconds: number): string => `${(seconds * 1_000).toFixed(0)} ms`;
