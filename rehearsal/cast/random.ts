/** Chance that a seed decides: the same seed and purpose give the same numbers on any machine. */
export type Random = {
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  /** True in `percent` of a hundred cases. */
  chance: (percent: number) => boolean;
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  shuffled: <Item>(items: readonly Item[]) => Item[];
};

/** One purpose, one sequence of numbers: what is drawn for one unit does not move what is drawn for another. */
export function openRandom(seed: string, purpose: string): Random {
  let state = hash32(`${seed}/${purpose}`);
  /** mulberry32 (Tommy Ettinger, public domain): 32 bits a draw. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (from: number, to: number): number => from + (next() % (to - from + 1));
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    pick: ([first, ...rest]) => [first, ...rest][between(0, rest.length)] ?? first,
    shuffled: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ item }) => item),
  };
}

/** FNV-1a with a last mix, so that purposes that differ in one letter begin far apart. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
