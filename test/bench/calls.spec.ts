import { expect, test } from '@jest/globals';
import { activityOf, lifeOf } from '../../bench/life.ts';
import { messageOf } from '../../bench/bare-messages.ts';
import { toldBy } from '../../bench/sides.ts';

const record = 'rehearsal/bench-0000';
const types = lifeOf(record, 'u').map(({ command }) => command.type);

test('a life goes from enrolment to commendation; its calendar opens the check and the review, and neither runs out', () => {
  const life = lifeOf(record, 'u');
  expect([types[0], types.at(-1)]).toEqual(['Enrol', 'RecordCommendation']);
  expect(life.filter(({ awaited }) => awaited).map(({ command }) => command.type)).toEqual([
    'ApproveRegistration',
    'ConcludeCheck',
  ]);
  expect(life.at(-1)?.reaches).toBe(life.length + 2);
});

test('the bare workflow is told as many messages, of the same size, and the deadlines in its own time', () => {
  const [, , approve] = lifeOf(record, 'u');
  const told = toldBy(approve!, { startOn: '2024-04-01', msPerDay: 10, t0: 1_000 });
  expect(told.sizes).toHaveLength(1);
  expect(told.ahead.map(({ at, sizes }) => [at, sizes.length])).toEqual([
    [1_600, 1],
    [2_200, 0],
  ]);
});

test('a message has the bytes that it is asked to have', () => {
  const [, report] = activityOf(record, 'u');
  const [size = 0] = report!.sizes;
  const { value } = messageOf('a/b', 12, size);
  expect(size).toBeGreaterThan(500);
  expect(Buffer.byteLength(value)).toBe(size);
  expect(JSON.parse(value)).toMatchObject({ id: 'a/b:12', sequence: '12', specversion: '1.0', type: 'bare' });
});
