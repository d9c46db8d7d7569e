import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { between, markup } from '../../contracts/page/html.ts';
import { typeOf } from '../../contracts/page/type.ts';
import { eventTypes } from '../../contracts/types.ts';

const page = readFileSync(new URL('../../contracts/index.html', import.meta.url), 'utf8');
const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, found = '']) => found);

describe('contracts/index.html', () => {
  test('has a section for each event, each with an example and its schema', () => {
    const sections = all(/<article id="((?:campaign|unit)\.[^"]+)">/g);
    expect(sections).toEqual(expect.arrayContaining(eventTypes.map(({ file }) => file)));
    expect(sections).toHaveLength(eventTypes.length);
    expect(all(/(<details>)/g)).toHaveLength(eventTypes.length);
  });

  test('leads to places that are there, each place once', () => {
    const places = all(/ id="([^"]+)"/g);
    expect(new Set(places).size).toBe(places.length);
    expect(all(/href="#([^"]+)"/g).filter((place) => !places.includes(place))).toEqual([]);
  });

  test('loads nothing from elsewhere, runs nothing', () =>
    expect(page.match(/<script|<link|<img|<iframe|@import|url\(|\bon[a-z]+=|https?:/i)).toBeNull());

  test('closes what it opens', () => {
    for (const tag of ['section', 'article', 'table', 'details', 'div', 'ul', 'ol', 'span', 'a', 'code', 'pre'])
      expect([tag, all(new RegExp(`(<${tag}[ >])`, 'g')).length]).toEqual([
        tag,
        all(new RegExp(`(</${tag}>)`, 'g')).length,
      ]);
  });
});

describe('markup', () => {
  test('escapes text, in lists and attributes too, and nothing twice', () => {
    const evil = `<img src=x onerror="alert('x')">&`;
    const safe = '&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;&amp;';
    expect(markup`<a title="${evil}">${[evil, markup`<b>${evil}</b>`]}${undefined}${1}</a>`.text).toBe(
      `<a title="${safe}">${safe}<b>${safe}</b>1</a>`,
    );
    expect(between([markup`a`, markup`b`], markup`, `).text).toBe('a, b');
  });

  test.each<[object, string]>([
    [{ type: 'integer', minimum: 0, maximum: 366 }, 'integer 0–366'],
    [{ type: 'integer', exclusiveMinimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'integer ≥ 1'],
    [{ type: 'string', minLength: 43, maxLength: 43 }, 'string = 43'],
    [{ type: 'string', maxLength: 9 }, 'string ≤ 9'],
    [{ type: 'array', maxItems: 3, items: { $ref: '#/$defs/Id' } }, '[Id, …] ≤ 3'],
    [{ anyOf: [{ const: 'all' }, { enum: ['a', 'b'] }, { type: 'boolean' }] }, '"all" | a | b | boolean'],
    [{ type: 'object', properties: { a: { type: 'boolean' }, b: {} }, required: ['a'] }, '{ a: boolean, b?: any }'],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, '{ […]: integer }'],
    [{ type: 'object', additionalProperties: {} }, '{ […]: any }'],
    [{ type: 'object' }, 'object'],
    [
      {
        anyOf: [
          { type: 'object', properties: { value: { type: 'boolean' }, says: {}, at: {} } },
          { $ref: '#/$defs/Open' },
        ],
      },
      'cited(boolean)',
    ],
  ])('%j is told as %s', (schema, said) =>
    expect(
      typeOf({ ...schema })
        .text.replaceAll(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"'),
    ).toBe(said),
  );
});
