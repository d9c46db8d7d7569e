import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import kafkajs, { type Producer } from 'kafkajs';
import type { Message } from '../../events/envelope.ts';
import { StreamOrder } from '../../kafka/dedupe.ts';
import { KafkaAway } from '../../kafka/faults.ts';
import { openPublisher, type Publisher } from '../../kafka/publisher.ts';
import { briefKafka } from '../../kafka/settings.ts';
import { eventsOf, placed, quiet, seeded } from './events.ts';
import { startStubBroker, type Fate, type StubBroker } from './stub-broker.ts';

const TOPIC = 'thidua.events.v1';

/** Every fault comes after the append: the broker has the events, the client does not know it. */
function fates(seed: number, drops: number, errors: number): () => Fate {
  const random = seeded(seed);
  return () => {
    const drawn = random();
    if (drawn < drops) return 'drop';
    return drawn < drops + errors ? 'error' : 'acknowledge';
  };
}

/** What activities under Temporal do: the same call until it is taken, each in its own time. Returns what was acknowledged. */
async function publishStream(publisher: Publisher, streamId: string, random: () => number): Promise<Message[]> {
  const acknowledged: Message[] = [];
  for (let call = 0; call < 15; call += 1) {
    const messages = eventsOf(streamId, acknowledged.length + 1, acknowledged.length + 1 + (call % 3));
    let attempts = 0;
    while (!(await taken(publisher, messages))) {
      expect((attempts += 1)).toBeLessThan(100);
      await setTimeout(10 * random());
    }
    acknowledged.push(...messages);
  }
  return acknowledged;
}

const taken = (publisher: Publisher, messages: Message[]): Promise<boolean> =>
  publisher.publish(TOPIC, messages).then(
    () => true,
    (error: unknown) => {
      if (error instanceof KafkaAway) return false;
      throw error;
    },
  );

function missing({ logs }: StubBroker, acknowledged: Message[]): string[] {
  const kept = new Set(logs.flat().map(({ value }) => value));
  return acknowledged.filter(({ value }) => !kept.has(value)).map(({ value }) => value);
}

function countsOf({ logs }: StubBroker) {
  const order = new StreamOrder();
  for (const record of logs.flat()) order.take(placed(record));
  return { ...order.counts, parked: order.parked.length };
}

test.each([1, 2, 3])('acknowledgements lost: nothing lost, in order, repeats alike (seed %i)', async (seed) => {
  const broker = await startStubBroker(TOPIC, fates(seed, 0.05, 0.25));
  const publisher = openPublisher(quiet(broker.address));
  const random = seeded(seed);
  const streams = Array.from({ length: 40 }, (_, index) => `unit/C1/QN-${index}`);
  const acknowledged = await Promise.all(streams.map((streamId) => publishStream(publisher, streamId, random)));
  await publisher.close();
  await broker.close();

  const events = acknowledged.flat().length;
  expect(missing(broker, acknowledged.flat())).toEqual([]);
  expect(countsOf(broker)).toMatchObject({ events, streams: 40, gaps: 0, equivocations: 0, parked: 0 });
  expect(countsOf(broker).duplicatesDropped).toBe(broker.logs.flat().length - events);
  expect(broker.seen.drop).toBeGreaterThan(0);
  expect(broker.seen.error).toBeGreaterThan(0);
  expect(broker.seen.producers).toBe(broker.seen.error + 1);
  expect(broker.seen.outOfOrder).toBe(0);
});

test('a call of several events comes to the log in one piece, with the headers of a CloudEvent', async () => {
  const broker = await startStubBroker(TOPIC, () => 'acknowledge');
  const publisher = openPublisher(quiet(broker.address));
  const calls = Array.from({ length: 60 }, (_, index) => eventsOf(`unit/C1/QN-${index}`, 1, 20));
  await Promise.all(calls.map((messages) => publisher.publish(TOPIC, messages)));
  await publisher.close();
  await broker.close();

  // 1,200 events at 500 a request, and the first call went alone.
  expect(broker.seen.requests).toBe(4);
  const log = broker.logs.map((records) => records.map(({ value }) => value));
  for (const messages of calls) {
    const [first, ...rest] = messages.map(({ value }) => value);
    const partition = log.find((values) => values.includes(first ?? '')) ?? [];
    const at = partition.indexOf(first ?? '');
    expect(partition.slice(at + 1, at + 20)).toEqual(rest);
  }
  expect(broker.logs.flat().find(({ key }) => key === 'unit/C1/QN-7')?.headers).toEqual({
    'content-type': 'application/cloudevents+json; charset=UTF-8',
    ce_id: 'unit/C1/QN-7:1',
    ce_type: 'thidua.unit.CheckReported.v1',
    ce_specversion: '1.0',
  });
});

/** Negative controls: on the same broker the library's own ways lose what was acknowledged, so the tests above can fail. */
async function naive(broker: StubBroker, send: (producer: Producer) => Promise<Message[]>): Promise<number> {
  const producer = briefKafka(quiet(broker.address)).producer({
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    idempotent: true,
    retry: { initialRetryTime: 5, maxRetryTime: 10, retries: 100 },
  });
  await producer.connect();
  const acknowledged = await send(producer);
  await producer.disconnect();
  await broker.close();
  return missing(broker, acknowledged).length;
}

const sendOne = (producer: Producer, message: Message) =>
  producer.send({ topic: TOPIC, acks: -1, messages: [message] }).then(
    () => [message],
    () => [],
  );

test('control: ten sends at once through one idempotent producer lose acknowledged events', async () => {
  const broker = await startStubBroker(TOPIC, fates(1, 0.1, 0));
  const lost = await naive(broker, async (producer) => {
    const queue = eventsOf('unit/C1/QN-1', 1, 400);
    const acknowledged: Message[] = [];
    const worker = async () => {
      for (let message = queue.shift(); message; message = queue.shift()) {
        while ((await sendOne(producer, message)).length === 0) await setImmediate();
        acknowledged.push(message);
      }
    };
    await Promise.all(Array.from({ length: 10 }, worker));
    return acknowledged;
  });
  expect(lost).toBeGreaterThan(0);
});

test('control: a producer used again after a failed send loses acknowledged events', async () => {
  const broker = await startStubBroker(TOPIC, fates(1, 0, 0.1));
  const lost = await naive(broker, async (producer) => {
    const acknowledged: Message[] = [];
    for (const message of eventsOf('unit/C1/QN-1', 1, 400)) acknowledged.push(...(await sendOne(producer, message)));
    return acknowledged;
  });
  expect(lost).toBeGreaterThan(0);
});
