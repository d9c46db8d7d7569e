import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Consumer, ConsumerConfig, EachBatchHandler, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { isPassing } from './faults.ts';
import { onlyPartition } from './partition.ts';
import { reached, reachesOf, readFault, type Reaches } from './reaches.ts';
import { consumerSettings, ended, patientKafka, type Connection } from './settings.ts';

/** A message as the broker keeps it: `value` is its exact text, `timestamp` the broker's own. */
export type Recorded = { partition: number; offset: number; timestamp: number; key: string; value: string };

export type Consuming = Connection & {
  topic: string;
  signal: AbortSignal;
  from: 'beginning' | 'end';
  until: 'end' | 'aborted';
  /** Only the partition that has this stream's events; without it, all. */
  key?: string;
  /** Called when all that was there at the start has been given; `until: 'end'` ends then. */
  onCaughtUp: () => void;
  /** The next messages of one partition; the next page waits for this one. What it throws ends the consuming. */
  onPage: (page: Recorded[]) => Promise<void>;
};

/**
 * Gives each message once, a partition in its order, over restarts of the broker too. Ends when `until` says so or `signal`
 * is aborted. Keeps no offsets in Kafka: the group is random and forgotten.
 * Throws `TopicUnfit` for a topic that is absent or goes away, `KafkaAway` when Kafka does not answer at the start, and what
 * `onPage` throws.
 */
export async function consume(consuming: Consuming): Promise<void> {
  const reaches = await reachesOf(consuming);
  const ending = endingOf(consuming, reaches);
  ending.check();
  while (!ending.over()) await session(consuming, reaches, ending);
  return ending.promise;
}

/** One consumer until the end or its crash. Each has a new group: an old one would be closed until its session expires. */
async function session(consuming: Consuming, reaches: Reaches, ending: Ending): Promise<void> {
  const consumer = patientKafka(consuming).consumer(settingsOf(consuming, reaches));
  let giving = Promise.resolve();
  const give = (payload: EachBatchPayload): Promise<void> => (giving = givePage(payload, consuming, reaches, ending));
  const running = run(consumer, consuming.topic, reaches, ending, give);
  try {
    await Promise.race([running, ending.promise]);
  } catch (error) {
    if (!ending.over() && !isPassing(error)) ending.fail(readFault(consuming, error));
  } finally {
    await ended(consumer.disconnect());
    // What was still connecting when it was told to end may have connected since.
    void running.catch(ignore).then(() => consumer.disconnect());
  }
  if (!ending.over()) await Promise.all([giving.catch(ignore), setTimeout(300)]);
}

function settingsOf({ clientId, topic, key }: Consuming, reaches: Reaches): ConsumerConfig {
  const settings = consumerSettings(`${clientId}-${randomUUID()}`);
  const [partition] = reaches.keys();
  if (key === undefined || partition === undefined) return settings;
  return { ...settings, partitionAssigners: [onlyPartition(topic, partition)] };
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

/** Ends only by a crash. */
async function run(consumer: Consumer, topic: string, reaches: Reaches, ending: Ending, eachBatch: EachBatchHandler) {
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
  const crash = new Promise<never>((_, reject) => consumer.on(CRASH, ({ payload: { error } }) => reject(error)));
  crash.catch(ignore);
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  if (!ending.over()) await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
  await Promise.race([crash, ending.promise]);
}

async function givePage(
  payload: EachBatchPayload,
  consuming: Consuming,
  reaches: Reaches,
  ending: Ending,
): Promise<void> {
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
