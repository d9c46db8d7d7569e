/**
 * Runs `work` over `items` from `start` on, `width` at a time. `onPrefix` hears how many items from the front are done:
 * a cursor from which the next attempt goes on. It hears it every 3 s at least, so that one slow item is no silence.
 */
export async function pool<Item>(
  items: readonly Item[],
  { start, width, onPrefix }: { start: number; width: number; onPrefix: (done: number) => void },
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const done = new Set<number>();
  let next = start;
  let prefix = start;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const mine = next++;
      await work(items[mine] as Item);
      done.add(mine);
      while (done.delete(prefix)) prefix += 1;
      onPrefix(prefix);
    }
  };
  const beat = setInterval(() => onPrefix(prefix), 3_000);
  await Promise.all(Array.from({ length: width }, lane)).finally(() => clearInterval(beat));
}
