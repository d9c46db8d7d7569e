import type { Message } from '../../events/envelope.ts';
import { openPublisher } from '../../kafka/publisher.ts';
import { readTopic, type Recorded } from '../../kafka/source.ts';
import { ensureTopic, recordTopic } from '../../kafka/topics.ts';
import { quiet, realKafka } from './events.ts';

let made = 0;
export async function newTopic(record = 'rehearsal/log'): Promise<string> {
  const topic = recordTopic(`${record}-${process.pid}-${(made += 1)}-${Date.now()}`);
  await ensureTopic(realKafka(), topic);
  return topic;
}

export async function publish(topic: string, ...calls: Message[][]): Promise<void> {
  const publisher = openPublisher(realKafka());
  await Promise.all(calls.map((messages) => publisher.publish(topic, messages)));
  await publisher.close();
}

export async function all(topic: string): Promise<Recorded[]> {
  const messages: Recorded[] = [];
  for await (const message of readTopic({ ...realKafka(), topic })) messages.push(message);
  return messages;
}

export const valuesOf = (messages: { key: string; value: string }[], key: string): string[] =>
  messages.filter((message) => message.key === key).map(({ value }) => value);

export const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Nobody listens there: a port that only root may take, and nobody does. */
export const nowhere = quiet('127.0.0.1:1');
