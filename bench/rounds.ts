import type { House } from './house.ts';
import type { Side } from './sides.ts';

export const ROUNDS = 3;

/** Says on stderr how far a benchmark is. */
export const say = (text: string): void => console.error(text);

/** Ours, bare, ours, bare …: what slows the machine down for a while slows both. */
export async function interleaved<Result>(
  { ours, bare }: House,
  what: string,
  measure: (side: Side, round: number) => Promise<Result>,
): Promise<{ ours: Result[]; bare: Result[] }> {
  const results: { ours: Result[]; bare: Result[] } = { ours: [], bare: [] };
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const side of [ours, bare]) {
      say(`${what}: round ${round} of ${ROUNDS}, ${side.name}`);
      results[side.name].push(await measure(side, round));
    }
  return results;
}

/** One measure of both sides, taken out of all that was measured. */
export const each = <Result>(
  { ours, bare }: { ours: readonly Result[]; bare: readonly Result[] },
  pick: (result: Result) => number,
): { ours: number[]; bare: number[] } => ({ ours: ours.map(pick), bare: bare.map(pick) });

/** `width` at a time, in order. */
export async function lanes<Item>(items: readonly Item[], width: number, work: (item: Item) => Promise<unknown>) {
  const left = items.values();
  const lane = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
