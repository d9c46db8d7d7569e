import { consume, type Recorded } from './consume.ts';
import type { Connection } from './settings.ts';

export type { Recorded };
/** With `key`, only the partition that has this stream's events is read. */
export type Reading = Connection & { topic: string; signal?: AbortSignal; key?: string };

export type Following = Connection & {
  topic: string;
  signal: AbortSignal;
  /** Where to begin; the default is `beginning`. */
  from?: 'beginning' | 'end';
  /** Once, when all that was there at the start has been given. */
  onCaughtUp?: () => void;
  /** One message at a time, a partition in its order; an error it throws ends the following. */
  onMessage: (message: Recorded) => void | Promise<void>;
};

/**
 * Every message from the beginning to where the topic ended when the reading started, each once, a partition in its order.
 * Ends early, without an error, when `signal` is aborted or the loop is left.
 * Throws `TopicUnfit` for an absent topic, `KafkaAway` when Kafka does not answer.
 */
export async function* readTopic({ signal, ...rest }: Reading): AsyncGenerator<Recorded, void, undefined> {
  const left = new AbortController();
  const either = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
  const pages = turnstile<Recorded[]>(either);
  const consumed = consume({
    ...rest,
    signal: either,
    from: 'beginning',
    until: 'end',
    onCaughtUp: () => undefined,
    onPage: pages.give,
  }).finally(pages.close);
  try {
    for (let page = await pages.take(); page; page = await pages.take()) yield* page;
    await consumed;
  } finally {
    left.abort();
    await consumed.catch(() => undefined);
  }
}

/**
 * Every message from `from` on and all that follow, each once, a partition in its order, until `signal` is aborted;
 * sits out a restart of the broker. Throws `TopicUnfit`, `KafkaAway`, and what `onMessage` throws.
 */
export async function followTopic({ from = 'beginning', onMessage, ...rest }: Following): Promise<void> {
  const onPage = async (page: Recorded[]): Promise<void> => {
    for (const message of page) {
      if (rest.signal.aborted) return;
      await onMessage(message);
    }
  };
  await consume({ onCaughtUp: () => undefined, ...rest, from, until: 'aborted', onPage });
}

/** Hands one thing at a time from a giver to a taker; the giver waits until the taker comes back for the next. */
function turnstile<Thing>(signal: AbortSignal) {
  let [thing, closed]: [Thing | undefined, boolean] = [undefined, false];
  let [wakeGiver, wakeTaker] = [() => {}, () => {}];
  signal.addEventListener('abort', () => wakeGiver(), { once: true });
  return {
    async give(given: Thing): Promise<void> {
      if (signal.aborted) return;
      const taken = new Promise<void>((resolve) => (wakeGiver = resolve));
      thing = given;
      wakeTaker();
      await taken;
    },
    async take(): Promise<Thing | undefined> {
      wakeGiver();
      if (thing === undefined && !closed) await new Promise<void>((resolve) => (wakeTaker = resolve));
      const taken = thing;
      thing = undefined;
      return taken;
    },
    close(): void {
      closed = true;
      wakeTaker();
    },
  };
}
