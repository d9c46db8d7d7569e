import { expect, test } from '@jest/globals';
import { filesIn, read } from './pages.ts';

test('every identifier of the glossary is in the code', () => {
  const sources = ['events', 'domain', 'workflows', 'kafka']
    .flatMap((room) => filesIn(room, '.ts').map(read))
    .join('\n');
  const tables = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const names = tables.flatMap((line) => [...line.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(80);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
});
