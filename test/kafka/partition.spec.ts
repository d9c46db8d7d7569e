import { expect, test } from '@jest/globals';
import { partitionOf } from '../../kafka/partition.ts';
import { readTopic, type Recorded } from '../../kafka/source.ts';
import { eventsOf, realKafka } from './events.ts';
import { all, newTopic, publish, valuesOf } from './real-log.ts';

const STREAMS = Array.from({ length: 40 }, (_, at) => `unit/btnmt-615/đơn-vị-${at}`);

async function read(topic: string, key: string): Promise<Recorded[]> {
  const messages: Recorded[] = [];
  for await (const message of readTopic({ ...realKafka(), topic, key })) messages.push(message);
  return messages;
}

test('a stream is looked for where its events were put, and no other partition is read', async () => {
  const topic = await newTopic();
  const sent = STREAMS.map((stream) => eventsOf(stream, 1, 3));
  await publish(topic, ...sent);
  const everything = await all(topic);
  expect(everything).toHaveLength(120);
  for (const { key, partition } of everything) expect(partitionOf(key, 12)).toBe(partition);
  expect(new Set(everything.map(({ partition }) => partition)).size).toBeGreaterThan(6);

  const [wanted = [], key = STREAMS[0] ?? ''] = [sent[0]];
  const partition = partitionOf(key, 12);
  const messages = await read(topic, key);
  expect(valuesOf(messages, key)).toEqual(wanted.map(({ value }) => value));
  expect(messages).toEqual(everything.filter((message) => message.partition === partition));
});

test('a stream without events ends its reading, whether its partition is empty or has others', async () => {
  const topic = await newTopic();
  expect(await read(topic, 'unit/C1/nobody')).toEqual([]);
  await publish(topic, ...STREAMS.map((stream) => eventsOf(stream, 1)));
  expect(valuesOf(await read(topic, 'unit/C1/nobody'), 'unit/C1/nobody')).toEqual([]);
});
