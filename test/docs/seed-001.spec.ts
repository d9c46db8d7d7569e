import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { sourceLines } from '../campaigns/quotes.ts';
import { read, rowsOf } from './pages.ts';

const plan = parse(read('campaigns/btnmt-615.plan.yaml')) as unknown;
const sentences = sourceLines('campaigns/sources/btnmt-615.txt').flatMap((line) => line.split(/(?<=[.;])\s+/));
const rows = rowsOf('docs/seed-001.md', /^\| “/).map(([words = '', places = '']) => ({
  words: words.slice(1, -1),
  places: [...places.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
}));

/** A place of the plan; items of a list go by their id or number. */
const at = (place: string): unknown =>
  place.split('/').reduce<unknown>((value, key) => {
    if (!Array.isArray(value)) return (Object(value) as Record<string, unknown>)[key];
    return value.find((item: { id?: string }) => item.id === key) ?? value[Number(key)];
  }, plan);

const quotes = (place: string, words: string): boolean =>
  JSON.stringify(at(place) ?? '').includes(JSON.stringify(words).slice(1, -1));

describe('docs/seed-001.md', () => {
  test('has a row for each sentence of the plan', () =>
    expect(sentences.filter((sentence) => !rows.some(({ words }) => sentence.startsWith(words)))).toEqual([]));

  test('has no row that is no sentence', () =>
    expect(rows.filter(({ words }) => !sentences.some((sentence) => sentence.startsWith(words)))).toEqual([]));

  test.each(rows)('$words: each of its places quotes it', ({ words, places }) => {
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => at(place) === undefined)).toEqual([]);
    expect(places.some((place) => quotes(place, words))).toBe(true);
  });
});
