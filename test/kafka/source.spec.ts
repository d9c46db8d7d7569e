import { expect, test } from '@jest/globals';
import { KafkaAway } from '../../kafka/faults.ts';
import { patientKafka } from '../../kafka/settings.ts';
import { followTopic, readTopic, type Recorded } from '../../kafka/source.ts';
import { recordTopic, TopicUnfit } from '../../kafka/topics.ts';
import { eventsOf, realKafka } from './events.ts';
import { all, failure, newTopic, nowhere, publish, valuesOf } from './real-log.ts';

test('what was published is read back, byte by byte, a stream in its order, with the time of the broker', async () => {
  const topic = await newTopic();
  const before = Date.now();
  const streams = Array.from({ length: 30 }, (_, index) => eventsOf(`unit/C1/QN-${index}`, 1, 40));
  await publish(topic, ...streams);
  const messages = await all(topic);
  expect(messages).toHaveLength(1_200);
  for (const sent of streams) expect(valuesOf(messages, sent[0]?.key ?? '')).toEqual(sent.map(({ value }) => value));
  const clockSlack = 1_000;
  expect(Math.min(...messages.map(({ timestamp }) => timestamp))).toBeGreaterThanOrEqual(before - clockSlack);
  expect(new Set(messages.map(({ partition, offset }) => `${partition} ${offset}`)).size).toBe(1_200);
});

test('an empty topic, and one with events in a single partition, are read to their end', async () => {
  const topic = await newTopic();
  expect(await all(topic)).toEqual([]);
  await publish(topic, eventsOf('unit/C1/QN-1', 1, 3));
  expect((await all(topic)).map(({ offset }) => offset)).toEqual([0, 1, 2]);
});

test('a reading ends where the topic ended when it began, though more comes', async () => {
  const topic = await newTopic();
  await publish(topic, eventsOf('unit/C1/QN-1', 1, 5));
  const messages: Recorded[] = [];
  for await (const message of readTopic({ ...realKafka(), topic })) {
    if (messages.length === 0) await publish(topic, eventsOf('unit/C1/QN-1', 6, 9));
    messages.push(message);
  }
  expect(messages).toHaveLength(5);
  expect(await all(topic)).toHaveLength(9);
});

test('leaving the loop, and a signal, end a reading', async () => {
  const topic = await newTopic();
  await publish(topic, eventsOf('unit/C1/QN-1', 1, 5));
  for await (const { offset } of readTopic({ ...realKafka(), topic })) {
    expect(offset).toBe(0);
    break;
  }
  expect(await failure(readTopic({ ...realKafka(), topic, signal: AbortSignal.abort() }).next())).toBeUndefined();
});

test.each(['beginning', 'end'] as const)('a follower from the %s sees what is there and what comes', async (from) => {
  const topic = await newTopic();
  await publish(topic, eventsOf('unit/C1/QN-1', 1, 3), eventsOf('unit/C1/QN-2', 1, 1));
  const stop = new AbortController();
  const seen: Recorded[] = [];
  let later: Promise<void> | undefined;
  await followTopic({
    ...realKafka(),
    topic,
    from,
    signal: stop.signal,
    onCaughtUp: () => {
      expect(seen).toHaveLength(from === 'beginning' ? 4 : 0);
      later = publish(topic, eventsOf('unit/C1/QN-1', 4, 6));
    },
    onMessage: (message) => {
      seen.push(message);
      if (message.value === eventsOf('unit/C1/QN-1', 6)[0]?.value) stop.abort();
    },
  });
  await later;
  const expected = eventsOf('unit/C1/QN-1', from === 'beginning' ? 1 : 4, 6).map(({ value }) => value);
  expect(valuesOf(seen, 'unit/C1/QN-1')).toEqual(expected);
});

test('what a follower throws ends the following and comes back', async () => {
  const topic = await newTopic();
  await publish(topic, eventsOf('unit/C1/QN-1', 1, 3));
  const { signal } = new AbortController();
  const onMessage = () => Promise.reject(new RangeError('damaged'));
  expect(await failure(followTopic({ ...realKafka(), topic, signal, onMessage }))).toEqual(new RangeError('damaged'));
});

test('a transaction mark at the end of a partition does not hold a reading up', async () => {
  const topic = await newTopic();
  const producer = patientKafka(realKafka()).producer({ transactionalId: topic, idempotent: true });
  await producer.connect();
  const transaction = await producer.transaction();
  await transaction.send({ topic, messages: eventsOf('unit/C1/QN-1', 1, 2) });
  await transaction.commit();
  const abandoned = await producer.transaction();
  await abandoned.send({ topic, messages: eventsOf('unit/C1/QN-1', 3) });
  await abandoned.abort();
  await producer.disconnect();
  expect(await all(topic)).toHaveLength(2);
});

test('reading: Kafka away and an absent topic are told apart', async () => {
  const absent = recordTopic(`rehearsal/absent-${Date.now()}`);
  expect(await failure(readTopic({ ...nowhere, topic: absent }).next())).toBeInstanceOf(KafkaAway);
  expect(await failure(readTopic({ ...realKafka(), topic: absent }).next())).toBeInstanceOf(TopicUnfit);
});
