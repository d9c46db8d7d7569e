import { describe, expect, test } from '@jest/globals';
import { linksOf, pages, problemOf } from './pages.ts';

/** The text of a link to code is the file's name, or words of that file: a symbol, the title of a test. */
describe('links of the pages', () => {
  test.each(pages)('%s leads to files that are there and say so', (page) =>
    expect(linksOf(page).flatMap((link) => problemOf(link) ?? [])).toEqual([]),
  );

  test('are many', () => expect(pages.flatMap((page) => linksOf(page)).length).toBeGreaterThan(150));

  test('that are wrong are caught', () => {
    const planted = [
      '[unit](../domain/unit.ts) [`decide`](../domain/unit.ts) [out](https://example.org) [up](../README.md#thidua)',
      '[x](../domain/nowhere.ts) [`no such symbol`](../domain/unit.ts) [y](../README.md#no-such-heading)',
    ].join('\n');
    expect(linksOf('docs/planted.md', planted).flatMap((link) => problemOf(link) ?? [])).toEqual([
      'domain/nowhere.ts is not there',
      'domain/unit.ts does not have the words: no such symbol',
      'README.md has no heading #no-such-heading',
    ]);
  });
});
