import { expect, test } from '@jest/globals';
import { KafkaAway, PublishRefused } from '../../kafka/faults.ts';
import { openLane, type Parcel } from '../../kafka/lane.ts';

const words = (text: string) => ({ vi: text, en: text });
const refused = new PublishRefused('MESSAGE_TOO_LARGE', words('small'), words('large'));
const away = new KafkaAway(words('Kafka'), new Error('ECONNREFUSED'));
const messages = (key: string, count: number, bytes = 10) =>
  Array.from({ length: count }, (_, index) => ({ key, value: `${index}`.padEnd(bytes, '.') }));
const shape = (parcels: Parcel[]) => parcels.map((parcel) => `${parcel.messages[0]?.key} ${parcel.messages.length}`);

/** A lane whose sends are written down; `refuse` decides by what is in a send. */
function laneOf(refuse: (parcels: Parcel[]) => Error | undefined = () => undefined) {
  const sends: string[][] = [];
  let underWay = 0;
  const lane = openLane(async (parcels) => {
    sends.push(shape(parcels));
    expect((underWay += 1)).toBe(1);
    await Promise.resolve();
    underWay -= 1;
    const error = refuse(parcels);
    if (error) throw error;
  });
  return { lane, sends };
}

const outcomes = async (calls: Promise<void>[]) => (await Promise.allSettled(calls)).map(({ status }) => status);
const holds = (key: string) => (parcels: Parcel[]) => parcels.some((parcel) => parcel.messages[0]?.key === key);

test('calls that wait go together in the order they came, one send at a time, up to 500 events', async () => {
  const { lane, sends } = laneOf();
  await Promise.all([
    lane.put('t', messages('a', 1)),
    lane.put('t', messages('b', 200)),
    lane.put('u', messages('c', 300)),
    lane.put('t', messages('d', 1)),
  ]);
  expect(sends).toEqual([['a 1'], ['b 200', 'c 300'], ['d 1']]);
});

test('up to 512 KB, counted in bytes of UTF-8', async () => {
  const { lane, sends } = laneOf();
  const large = [{ key: 'b', value: 'ă'.repeat(200_000) }];
  await Promise.all([lane.put('t', messages('a', 1)), lane.put('t', large), lane.put('t', large)]);
  expect(sends).toEqual([['a 1'], ['b 1'], ['b 1']]);
});

test('a call beyond the limits goes in several sends with nothing in between; one large event goes alone', async () => {
  const { lane, sends } = laneOf();
  await Promise.all([lane.put('t', messages('a', 1_100)), lane.put('t', messages('b', 2, 600_000))]);
  expect(sends).toEqual([['a 500'], ['a 500'], ['a 100'], ['b 1'], ['b 1']]);
});

test('nothing to publish is published at once', async () => {
  const { lane, sends } = laneOf();
  await lane.put('t', []);
  expect(sends).toEqual([]);
});

test('an outage fails all calls of the send', async () => {
  const { lane, sends } = laneOf((parcels) => (holds('b')(parcels) ? away : undefined));
  const calls = ['a', 'b', 'c'].map((key) => lane.put('t', messages(key, 1)));
  expect(await outcomes(calls)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(sends).toEqual([['a 1'], ['b 1', 'c 1']]);
});

test('a refusal hits only the call it is meant for', async () => {
  const { lane, sends } = laneOf((parcels) => (holds('c')(parcels) ? refused : undefined));
  const calls = ['a', 'b', 'c', 'd'].map((key) => lane.put('t', messages(key, 1)));
  expect(await outcomes(calls)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(sends).toEqual([['a 1'], ['b 1', 'c 1', 'd 1'], ['b 1'], ['c 1'], ['d 1']]);
});

test('after a failure none of the later parcels of the call is sent; the lane goes on', async () => {
  const { lane, sends } = laneOf((parcels) => (holds('b')(parcels) ? away : undefined));
  const calls = [lane.put('t', messages('b', 1_100)), lane.put('t', messages('c', 1))];
  expect(await outcomes(calls)).toEqual(['rejected', 'fulfilled']);
  expect(sends).toEqual([['b 500'], ['c 1']]);
});
