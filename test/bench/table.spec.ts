import { expect, test } from '@jest/globals';
import { figureOf } from '../../bench/figures.ts';
import { countsOf, tableOf } from '../../bench/table.ts';

const cellsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('│'))
    .map((line) =>
      line
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test('a row has both sides, the ratio, the aim and whether it is met, and what was known before', () => {
  const rate = { name: 'lifecycles', unit: '/s', digits: 1, aim: { least: 0.8 }, floor: '6.4' };
  const cost = { name: 'round trip', unit: 'ms', aim: { most: 1.25 } };
  const [, first, second, third] = cellsOf(
    tableOf([
      figureOf({ ...rate, ours: [4, 5, 6], bare: [10, 10, 10] }),
      figureOf({ ...cost, ours: [11], bare: [10] }),
      figureOf({ name: 'late', unit: '%', ours: [5], bare: [2] }),
    ]),
  );
  expect(first).toEqual(['lifecycles', '5.0 (4.0–6.0) /s', '10.0 (10.0–10.0) /s', '0.50', '≥ 0.8', 'missed', '6.4']);
  expect(second).toEqual(['round trip', '11 (11–11) ms', '10 (10–10) ms', '1.10', '≤ 1.25', 'met', '']);
  expect(third?.slice(3, 6)).toEqual(['', '', '']);
});

test('counts of both sides stand beside each other, the largest difference first', () => {
  const [, ...rows] = cellsOf(countsOf({ upsert: 11, task: 24 }, { task: 22, timer: 4 }));
  expect(rows).toEqual([
    ['upsert', '11.0', '0.0', '11.0'],
    ['task', '24.0', '22.0', '2.0'],
    ['timer', '0.0', '4.0', '-4.0'],
  ]);
});
