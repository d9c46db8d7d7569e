import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { canonical, hashOf } from '../../events/canonical.ts';
import { eventsOf, readEvent, travelType, type Category } from '../../events/index.ts';

const folder = new URL('corpus/', import.meta.url);
const files = readdirSync(folder).toSorted();
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')) as Record<string, string>;

const types = (Object.keys(eventsOf) as Category[]).flatMap((category) =>
  eventsOf[category].options.map(({ shape }) => travelType(category, shape.type.value)),
);

describe('the event corpus: one golden sample per event version, for ever', () => {
  test.each(files)('%s reads back, and is its own canonical text', (file) => {
    const value = textOf(file);
    const { envelope, event } = readEvent(value);
    expect(canonical(envelope)).toBe(value);
    expect(`thidua.${file}`).toBe(`${envelope.type}.json`);
    expect(Object.keys(envelope.data)).toEqual(expect.arrayContaining(['effectiveOn', 'document']));
    if (envelope.type.endsWith('.v1')) expect(canonical(event.data)).toBe(canonical(envelope.data));
  });

  test('has every type that the schemas have: npx tsx test/events/write-corpus.ts adds what is missing', () => {
    const sampled = files.map((file) => `thidua.${file.replace(/\.json$/, '')}`);
    expect(types.filter((type) => !sampled.includes(type))).toEqual([]);
    expect(types.length).toBeGreaterThan(60);
  });

  test('never changes: its bytes are those of the manifest', () =>
    expect(Object.fromEntries(files.map((file) => [file, hashOf(textOf(file))]))).toEqual(manifest));
});
