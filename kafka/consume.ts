import { randomUUID } from 'node:crypto';
import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { away, reached, reachesOf, type Reaches } from './reaches.ts';
import { consumerSettings, ended, patientKafka, type Connection } from './settings.ts';

/** A message as the broker keeps it: `value` is its exact text, `timestamp` the broker's own. */
export type Recorded = { partition: number; offset: number; timestamp: number; key: string; value: string };

export type Consuming = Connection & {
  topic: string;
  signal: AbortSignal;
  from: 'beginning' | 'end';
  until: 'end' | 'aborted';
  /** Called when all that was there at the start has been given; `until: 'end'` ends then. */
  onCaughtUp: () => void;
  /** The next messages of one partition; the next page waits for this one. What it throws ends the consuming. */
  onPage: (page: Recorded[]) => Promise<void>;
};

/**
 * Gives each message once, a partition in its order, over restarts of the broker too. Ends when `until` says so or `signal`
 * is aborted. Keeps no offsets in Kafka: the group is random and forgotten.
 * Throws `TopicUnfit` for an absent topic, `KafkaAway` when Kafka does not answer at the start, and what `onPage` throws.
 */
export async function consume(consuming: Consuming): Promise<void> {
  const reaches = await reachesOf(consuming);
  const ending = endingOf(consuming, reaches);
  ending.check();
  if (ending.over()) return ending.promise;
  const consumer = patientKafka(consuming).consumer(consumerSettings(`${consuming.clientId}-${randomUUID()}`));
  const running = run(consumer, consuming, reaches, ending);
  try {
    await Promise.race([running, ending.promise]);
    await ending.promise;
  } finally {
    await ended(consumer.disconnect());
    // What was still connecting when it was told to end may have connected since.
    void running.then(() => consumer.disconnect()).catch(ignore);
  }
}

type Ending = ReturnType<typeof endingOf>;

/** When to stop: never from within a batch, where kafkajs would wait for itself; the batch only says that it is over. */
function endingOf({ signal, until, onCaughtUp }: Consuming, reaches: Reaches) {
  let [over, caughtUp] = [false, false];
  let [resolve, reject]: [() => void, (error: unknown) => void] = [ignore, ignore];
  const promise = new Promise<void>((yes, no) => ([resolve, reject] = [yes, no]));
  promise.catch(ignore);
  const stop = (): void => ((over = true), resolve());
  signal.addEventListener('abort', stop, { once: true });
  return {
    promise,
    over: () => over,
    fail: (error: unknown): void => ((over = true), reject(error)),
    check(): void {
      if (signal.aborted) return stop();
      if (caughtUp || [...reaches.values()].some(({ next, end }) => next < end)) return;
      caughtUp = true;
      onCaughtUp();
      if (until === 'end') stop();
    },
  };
}

async function run(consumer: Consumer, consuming: Consuming, reaches: Reaches, ending: Ending): Promise<void> {
  const { topic, from } = consuming;
  const { GROUP_JOIN, END_BATCH_PROCESS, CRASH } = consumer.events;
  // The group keeps no offsets, so after every join we say where we are.
  consumer.on(GROUP_JOIN, () =>
    reaches.forEach(({ next }, partition) => consumer.seek({ topic, partition, offset: String(next) })),
  );
  // A batch of nothing but transaction marks or deleted records never comes to `eachBatch`.
  consumer.on(END_BATCH_PROCESS, ({ payload: { partition, batchSize, lastOffset } }) => {
    if (batchSize === 0) reached(reaches, partition, lastOffset);
    ending.check();
  });
  consumer.on(CRASH, ({ payload: { restart, error } }) => {
    if (!restart) ending.fail(away(consuming, error));
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: from === 'beginning' });
    const eachBatch = (payload: EachBatchPayload) => give(payload, consuming, reaches, ending);
    if (!ending.over()) await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
  } catch (error) {
    throw away(consuming, error);
  }
}

async function give(payload: EachBatchPayload, consuming: Consuming, reaches: Reaches, ending: Ending): Promise<void> {
  const { batch, heartbeat, isStale, isRunning, resolveOffset } = payload;
  const reach = reaches.get(batch.partition);
  if (ending.over() || !isRunning() || isStale() || !reach) return;
  const limit = consuming.until === 'end' ? reach.end : Infinity;
  const page = batch.messages
    .map((message) => recorded(batch.partition, message))
    .filter(({ offset }) => offset >= reach.next && offset < limit);
  try {
    if (page.length > 0) await beating(heartbeat, consuming.onPage(page));
  } catch (error) {
    return ending.fail(error);
  }
  reached(reaches, batch.partition, batch.lastOffset());
  resolveOffset(batch.lastOffset());
  ending.check();
  await heartbeat();
}

/** Keeps the group's session while a slow reader works; a lost session shows at the next heartbeat. */
async function beating(heartbeat: () => Promise<void>, work: Promise<void>): Promise<void> {
  const timer = setInterval(() => void heartbeat().catch(ignore), 3_000);
  await work.finally(() => clearInterval(timer));
}

/** Foreign messages may lack a key or a value: they come as empty text. */
const recorded = (partition: number, { offset, timestamp, key, value }: KafkaMessage): Recorded => ({
  partition,
  offset: Number(offset),
  timestamp: Number(timestamp),
  key: key?.toString('utf8') ?? '',
  value: value?.toString('utf8') ?? '',
});

const ignore = (): void => undefined;
