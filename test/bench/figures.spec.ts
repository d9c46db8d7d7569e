import { expect, test } from '@jest/globals';
import { figureOf, percentile, spreadOf, sumOf } from '../../bench/figures.ts';

const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);

test('a percentile is one of the values: the smallest that so many do not exceed', () => {
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 1)).toBe(100);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([3, 1, 2], 0)).toBe(1);
});

test('of no values there is no figure', () => {
  expect(percentile([], 0.5)).toBeNaN();
  expect(spreadOf([])).toEqual({ min: Number.NaN, median: Number.NaN, max: Number.NaN });
});

test('a spread has the middle of an odd number of values, the mean of the two middles of an even one', () => {
  expect(spreadOf([9, 1, 5])).toEqual({ min: 1, median: 5, max: 9 });
  expect(spreadOf([4, 1, 2, 9])).toEqual({ min: 1, median: 3, max: 9 });
});

test('the ratio is that of the medians; an aim is met at its very value', () => {
  const cost = { name: 'cost', unit: 'ms', ours: [100, 125, 900], bare: [90, 100, 110] };
  expect(figureOf({ ...cost, aim: { most: 1.25 } })).toMatchObject({ ratio: 1.25, met: true });
  expect(figureOf({ ...cost, aim: { most: 1.2 } })).toMatchObject({ met: false });
  const rate = { name: 'rate', unit: '/s', ours: [8], bare: [10] };
  expect(figureOf({ ...rate, aim: { least: 0.8 } })).toMatchObject({ ratio: 0.8, met: true });
  expect(figureOf({ ...rate, aim: { least: 0.9 } })).toMatchObject({ met: false });
  expect(figureOf(rate)).not.toHaveProperty('met');
});

test('counts of a kind are added up', () => {
  expect(sumOf([{ a: 1, b: 2 }, { b: 3 }, {}])).toEqual({ a: 1, b: 5 });
});
