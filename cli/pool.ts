/** Streams asked, or told, at a time: more adds no throughput. */
export const AT_ONCE = 20;

/** `work` on each item, `width` at a time; results in the items' order. The first failure ends it. */
export async function mapped<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = Array.from<Result>({ length: items.length });
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
