import { describe, expect, test } from '@jest/globals';
import { campaignsFor, growth, secondsFor, shardsFor, unitsThatFit, weightFrom } from '../../bench/reckoning.ts';

const cost = { worker: 0.1, temporal: 0.06, kafka: 0.01 };
const cluster = { name: 'a cluster', worker: 4, temporal: 1, kafka: 1, busy: 0.5 };

describe('how long so many units take', () => {
  test('the part with the most work for its cores decides', () => {
    const { seconds, limit } = secondsFor(1_000, cost, cluster);
    expect([Math.round(seconds), limit]).toEqual([120, 'temporal']);
    expect(secondsFor(1_000, cost, { ...cluster, temporal: 8 })).toEqual({ seconds: 50, limit: 'worker' });
  });

  test('twice the units take twice as long, twice the cores half', () => {
    const { seconds } = secondsFor(2_000, cost, cluster);
    expect(seconds).toBeCloseTo(2 * secondsFor(1_000, cost, cluster).seconds);
    const doubled = { ...cluster, worker: 8, temporal: 2, kafka: 2 };
    expect(secondsFor(2_000, cost, doubled).seconds).toBeCloseTo(seconds / 2);
  });

  test('shards are a power of two, twice what the writes need', () => {
    expect([shardsFor(100_000, 1_000), shardsFor(1_000_000, 100)]).toEqual([2, 256]);
    expect(shardsFor(1, 1_000)).toBe(1);
  });

  test('a tree has as many campaigns as hold its units', () =>
    expect([1, 10_000, 10_001, 100_000].map((units) => campaignsFor(units, 10_000))).toEqual([1, 1, 2, 10]));
});

test('growth is 1 where three times the units cost three times as much', () => {
  expect(growth({ units: 1_000, total: 50 }, { units: 3_000, total: 150 })).toBeCloseTo(1);
  expect(growth({ units: 1_000, total: 50 }, { units: 3_000, total: 300 })).toBeCloseTo(2);
});

test('what a campaign carries is a base and so many bytes a unit; the room that is left holds so many units', () => {
  const weight = weightFrom({ units: 1_000, bytes: 60_000 }, { units: 3_000, bytes: 140_000 });
  expect(weight).toEqual({ base: 20_000, perUnit: 40 });
  expect(unitsThatFit(weight, 100_000, 0)).toBe(2_000);
  expect(unitsThatFit(weight, 100_000, 40_010)).toBe(999);
});
