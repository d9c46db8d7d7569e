/** What follows from the measured costs: limits and larger clusters. Arithmetic alone. */

/** Processor seconds of one unit, from its enrolment to the close of one cycle, by process. */
export type CostOfUnit = { worker: number; temporal: number; kafka: number };

/** Cores that work for each part, and the share of them that may be busy at the peak. */
export type Cluster = { name: string; worker: number; temporal: number; kafka: number; busy: number };

/** Seconds that so many units take: the slowest part decides. */
export function secondsFor(
  units: number,
  cost: CostOfUnit,
  cluster: Cluster,
): { seconds: number; limit: keyof CostOfUnit } {
  const parts = (['worker', 'temporal', 'kafka'] as const).map((limit) => ({
    limit,
    seconds: (units * cost[limit]) / (cluster[limit] * cluster.busy),
  }));
  return parts.reduce((slowest, part) => (part.seconds > slowest.seconds ? part : slowest));
}

/** Writes of a workflow's state that one shard takes in a second, at 10 ms each: a shard writes one after the other. */
const WRITES = 100;

/** Shards below which they, not the processors, would be the limit; workflows fall on shards by chance, so as many again. */
export const shardsFor = (transitions: number, seconds: number): number =>
  2 ** Math.ceil(Math.log2(Math.max(1, (2 * transitions) / (seconds * WRITES))));

/** Campaigns of a tree that has so many units. */
export const campaignsFor = (units: number, most: number): number => Math.max(1, Math.ceil(units / most));

/** Cost per unit at the larger size to that at the smaller one: 1 is linear. */
export const growth = (small: { units: number; total: number }, large: { units: number; total: number }): number =>
  large.total / large.units / (small.total / small.units);

/** What a campaign carries over to a new run: so many bytes at no unit, and for each. */
export type Weight = { base: number; perUnit: number };

export const weightFrom = (
  small: { units: number; bytes: number },
  large: { units: number; bytes: number },
): Weight => {
  const perUnit = (large.bytes - small.bytes) / (large.units - small.units);
  return { base: small.bytes - perUnit * small.units, perUnit };
};

/** How many units fit into the room that a stream has, beside what else it carries. */
export const unitsThatFit = ({ base, perUnit }: Weight, room: number, besides: number): number =>
  Math.floor((room - base - besides) / perUnit);
