import { describe, expect, test } from '@jest/globals';
import { refusals, type RefusalCode } from '../../domain/refusals.ts';
import { filesIn, linksOf, read, rowsOf } from './pages.ts';

const PAGE = 'docs/invariants.md';
const codes = Object.keys(refusals) as RefusalCode[];
const rows = rowsOf(PAGE, /^\| `R-/).map(([code = '', sentence, basis, where = '', spec = '']) => ({
  code: code.replaceAll('`', '') as RefusalCode,
  sentence,
  basis,
  where: linksOf(PAGE, where),
  spec: linksOf(PAGE, spec),
}));

/** `.thenRefused('R-X'`, or of a refusal that travelled `.toBe('R-X'`, `.toMatchObject({ code: 'R-X'`. */
const asserts = (text: string, code: string): boolean =>
  new RegExp(`(thenRefused|toBe|toEqual|toMatchObject)\\(\\s*[[{]?\\s*(code: )?'${code}'`).test(text);

describe('docs/invariants.md', () => {
  test('lists every refusal once, in the order of domain/refusals.ts', () =>
    expect(rows.map(({ code }) => code)).toEqual(codes));

  test('has their sentences and what they rest on', () =>
    expect(rows.map(({ code, sentence, basis }) => [code, sentence, basis])).toEqual(
      codes.map((code) => [code, refusals[code].vi, refusals[code].basis]),
    ));

  test.each(rows)(
    '$code is refused where it says, and a spec it names would fail without it',
    ({ code, where, spec }) => {
      expect(where.length).toBeGreaterThan(0);
      expect(spec.length).toBeGreaterThan(0);
      expect(where.filter(({ file }) => !read(file).includes(`'${code}'`))).toEqual([]);
      expect(spec.filter(({ file }) => !asserts(read(file), code))).toEqual([]);
    },
  );
});

test('each refusal is asserted in some spec', () => {
  const specs = filesIn('test', '.spec.ts').map(read);
  expect(codes.filter((code) => !specs.some((text) => asserts(text, code)))).toEqual([]);
});
