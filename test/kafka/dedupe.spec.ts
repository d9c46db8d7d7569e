import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { hashOf } from '../../events/canonical.ts';
import { StreamOrder, type Placed } from '../../kafka/dedupe.ts';

const at = (stream: string, sequence: number, value = `${stream}:${sequence}`): Placed => ({ stream, sequence, value });

const taking = (...events: Placed[]) => {
  const order = new StreamOrder();
  return { order, applied: events.flatMap((event) => order.take(event)).map(({ value }) => value) };
};

test('the next number is handed on, its repeat dropped', () => {
  const { order, applied } = taking(at('a', 1), at('a', 2), at('a', 1), at('a', 2), at('a', 3));
  expect(applied).toEqual(['a:1', 'a:2', 'a:3']);
  expect(order.counts).toEqual({ events: 3, streams: 1, gaps: 0, duplicatesDropped: 2, equivocations: 0 });
});

test('a hole parks that stream only, and says what is missing', () => {
  const { order, applied } = taking(at('a', 1), at('b', 1), at('a', 3), at('a', 4), at('b', 2));
  expect(applied).toEqual(['a:1', 'b:1', 'b:2']);
  expect(order.parked).toEqual([{ stream: 'a', expected: 2, found: 3 }]);
  expect(order.counts).toMatchObject({ events: 3, gaps: 1 });
});

test('the missing one lets those that waited go on in order; that there was a gap stays counted', () => {
  const { order, applied } = taking(at('a', 3), at('a', 2), at('a', 3), at('a', 1), at('a', 4));
  expect(applied).toEqual(['a:1', 'a:2', 'a:3', 'a:4']);
  expect(order.parked).toEqual([]);
  expect(order.counts).toEqual({ events: 4, streams: 1, gaps: 1, duplicatesDropped: 1, equivocations: 0 });
});

test('other bytes at a known place are reported with both hashes; the first ones count', () => {
  const { order, applied } = taking(at('a', 1), at('a', 1, 'forged'), at('a', 3), at('a', 3, 'forged too'), at('a', 2));
  expect(applied).toEqual(['a:1', 'a:2', 'a:3']);
  expect(order.equivocations).toEqual([
    { stream: 'a', sequence: 1, expectedHash: hashOf('a:1'), foundHash: hashOf('forged') },
    { stream: 'a', sequence: 3, expectedHash: hashOf('a:3'), foundHash: hashOf('forged too') },
  ]);
  expect(order.counts).toMatchObject({ equivocations: 2, duplicatesDropped: 0 });
});

test('a number below 1 is never handed on', () => {
  const { order, applied } = taking(at('a', 1), at('a', 0), at('a', 2));
  expect(applied).toEqual(['a:1', 'a:2']);
  expect(order.parked).toEqual([{ stream: 'a', expected: 3, found: 0 }]);
  expect(order.counts.gaps).toBe(1);
});

/** Streams of some length, their events shuffled with repeats. */
const arrivals = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 8 }), { minKeys: 1 })
  .chain((lengths) => {
    const all = Object.entries(lengths).flatMap(([stream, length]) =>
      Array.from({ length }, (_, index) => at(stream, index + 1)),
    );
    const repeats = fc.array(fc.constantFrom(...all), { maxLength: 20 });
    return repeats.chain((again) =>
      fc.record({
        all: fc.constant(all),
        arriving: fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
      }),
    );
  });

test('whatever the order and the repeats, each stream comes out once and as 1, 2, 3 …', () => {
  fc.assert(
    fc.property(arrivals, ({ all, arriving }) => {
      const { order, applied } = taking(...arriving);
      for (const stream of new Set(all.map((event) => event.stream)))
        expect(applied.filter((value) => value.startsWith(stream))).toEqual(
          all.filter((event) => event.stream === stream).map(({ value }) => value),
        );
      expect(order.parked).toEqual([]);
      expect(order.counts).toMatchObject({
        events: all.length,
        duplicatesDropped: arriving.length - all.length,
        equivocations: 0,
      });
    }),
  );
});

test('an event taken away parks exactly its stream from there on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 8 }), (length, drawn) => {
      const missing = Math.min(drawn, length - 1);
      const stream = (id: string) => Array.from({ length }, (_, index) => at(id, index + 1));
      const { order, applied } = taking(...stream('a').filter(({ sequence }) => sequence !== missing), ...stream('b'));
      expect(applied).toHaveLength(missing - 1 + length);
      expect(order.parked).toEqual([{ stream: 'a', expected: missing, found: missing + 1 }]);
      expect(order.counts.gaps).toBe(1);
    }),
  );
});
