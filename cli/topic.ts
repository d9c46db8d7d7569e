import { readTopic, type Recorded } from '../kafka/source.ts';
import { recordTopic, TopicUnfit } from '../kafka/topics.ts';
import { kafkaConnection } from './context.ts';
import { absent, unreachable, type Fault } from './faults.ts';

/** Seconds without a message, or an end, after which Kafka counts as away. */
export const PATIENCE = 10;

/** All that a record's topic holds now, or the partition that has the stream `key`. Ends with the fault of who does not answer; never waits for ever. */
export async function* messagesOf(record: string, key?: string): AsyncGenerator<Recorded, void, undefined> {
  const { brokers, ...connection } = kafkaConnection();
  const left = new AbortController();
  const topic = recordTopic(record);
  const reading = readTopic({ ...connection, brokers, topic, signal: left.signal, ...(key !== undefined && { key }) });
  try {
    for (;;) {
      const next = await inTime(reading.next(), brokers);
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    throw faultOfTopic(error, record);
  } finally {
    left.abort();
  }
}

async function inTime<T>(work: Promise<T>, brokers: readonly string[]): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(kafkaAway(brokers)), PATIENCE * 1_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

export const kafkaAway = (brokers: readonly string[]): Fault =>
  unreachable('kafkaAway', { address: brokers.join(', '), seconds: PATIENCE });

/** A record that nobody has worked for has no topic yet. */
export const faultOfTopic = (error: unknown, record: string): unknown =>
  error instanceof TopicUnfit ? absent('noTopic', { record, topic: recordTopic(record) }) : error;
