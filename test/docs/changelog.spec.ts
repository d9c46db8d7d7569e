import { expect, test } from '@jest/globals';
import { eventsOf } from '../../events/index.ts';
import { read } from './pages.ts';

test('every event is in the changelog', () => {
  const changelog = read('CHANGELOG.md');
  const names = Object.values(eventsOf).flatMap(({ options }) => options.map(({ shape }) => shape.type.value));
  expect(names.filter((name) => !changelog.includes(`\`${name}\``))).toEqual([]);
});
