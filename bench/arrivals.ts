import { followTopic } from '../kafka/source.ts';
import type { Connection } from '../kafka/settings.ts';

export type Arrivals = {
  /** Resolves once Kafka has a stream's event of this number. Throws when it has not come after so long: a minute. */
  reached: (streamId: string, sequence: number, patience?: number) => Promise<void>;
  close: () => Promise<void>;
};

type Waiter = { sequence: number; resolve: () => void };
const PATIENCE = 60_000;

/** Hears of every event on these topics. */
export function openArrivals(connection: Connection, topics: readonly string[]): Arrivals {
  const last = new Map<string, number>();
  const waiters = new Map<string, Waiter[]>();
  const ending = new AbortController();

  const onMessage = ({ key, value }: { key: string; value: string }): void => {
    const { sequence } = JSON.parse(value) as { sequence: string };
    const now = Math.max(Number(sequence), last.get(key) ?? 0);
    last.set(key, now);
    const rest = (waiters.get(key) ?? []).filter((waiter) => waiter.sequence > now || waiter.resolve());
    waiters.set(key, rest);
  };
  const following = topics.map((topic) => followTopic({ ...connection, topic, signal: ending.signal, onMessage }));
  const failed = Promise.all(following);
  failed.catch(() => undefined);

  const reached: Arrivals['reached'] = async (streamId, sequence, patience = PATIENCE) => {
    if ((last.get(streamId) ?? 0) >= sequence) return;
    let timer: NodeJS.Timeout | undefined;
    const coming = new Promise<void>((resolve, reject) => {
      waiters.set(streamId, [...(waiters.get(streamId) ?? []), { sequence, resolve }]);
      const late = (): void =>
        reject(
          new Error(
            `${streamId}: event ${sequence} is not on Kafka after ${patience / 1_000} s; ${last.get(streamId) ?? 0} is`,
          ),
        );
      timer = setTimeout(late, patience);
    });
    await Promise.race([coming, failed]).finally(() => clearTimeout(timer));
  };
  const close = async (): Promise<void> => {
    ending.abort();
    await Promise.allSettled(following);
  };
  return { reached, close };
}
