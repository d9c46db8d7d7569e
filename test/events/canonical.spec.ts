import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { canonical, hashOf, NotCanonical, sizeOf } from '../../events/canonical.ts';

describe('the one text of a value', () => {
  test.each<[string, unknown, string]>([
    [
      'keys in the order of their UTF-16 units',
      { b: 1, a: 2, é: 3, '😀': 4, '\uff66': 5 },
      '{"a":2,"b":1,"é":3,"😀":4,"ｦ":5}',
    ],
    ['no spaces, nested', { z: [true, false, null, { y: [] }] }, '{"z":[true,false,null,{"y":[]}]}'],
    ['only what must be escaped', '"\\\b\n/\u0007é', '"\\"\\\\\\b\\n/\\u0007é"'],
    ['integers to the last that is safe', [0, -1, 2 ** 53 - 1], '[0,-1,9007199254740991]'],
    ['nothing for what is undefined', { a: undefined, b: 1 }, '{"b":1}'],
  ])('%s', (_, value, text) => expect(canonical(value)).toBe(text));

  test('reads back as the same value and the same text', () =>
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => JSON.stringify(value) === JSON.stringify(value).normalize('NFC')),
        (value) => {
          let text: string;
          try {
            text = canonical(value);
          } catch (error) {
            expect(error).toBeInstanceOf(NotCanonical);
            return;
          }
          expect(JSON.parse(text)).toEqual(value);
          expect(canonical(JSON.parse(text))).toBe(text);
        },
      ),
    ));

  test.each<[string, unknown, Pick<NotCanonical, 'path' | 'found'>]>([
    ['floats', { a: [1.5] }, { path: '$.a[0]', found: '1.5' }],
    ['negative zero', { a: -0 }, { path: '$.a', found: '-0' }],
    ['integers above 2^53', [2 ** 53], { path: '$[0]', found: '9007199254740992' }],
    ['what is no number', Number.NaN, { path: '$', found: 'NaN' }],
    ['decomposed Unicode', { a: 'é'.normalize('NFD') }, { path: '$.a', found: 'decomposed Unicode' }],
    ['decomposed keys', { ['é'.normalize('NFD')]: 1 }, { path: '$ key', found: 'decomposed Unicode' }],
    ['lone surrogates', ['\ud83d'], { path: '$[0]', found: 'a lone surrogate' }],
    ['what is not plain', { a: () => 1 }, { path: '$.a', found: 'function' }],
    ['big integers', [1n], { path: '$[0]', found: 'bigint' }],
  ])('does not exist for %s', (_, value, where) =>
    expect(() => canonical(value)).toThrow(expect.objectContaining({ name: 'NotCanonical', ...where })),
  );
});

describe('hash and size', () => {
  test('are those of the UTF-8 bytes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hashOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('base64url'));
        expect(sizeOf(text)).toBe(Buffer.byteLength(text));
      }),
    ));

  test('of the empty text', () => expect(hashOf('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'));
});
