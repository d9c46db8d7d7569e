import { distance } from 'fastest-levenshtein';

/** Small letters without accents, words apart by one space: how headers and kinds are compared. */
export const folded = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const plain = (text: string): string =>
  text.replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFD').replace(/\p{M}/gu, '');

/** An id that a name or a bad id could have. */
export const idFrom = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 64) || 'don-vi-1';

/** Of the known the one that is written most alike; `of` gives the texts that each can be known by. */
export function nearest<Known>(
  typed: string,
  known: readonly [Known, ...Known[]],
  of: (each: Known) => string[],
): Known {
  const far = (each: Known): number => Math.min(...of(each).map((text) => distance(folded(typed), folded(text))));
  return known.reduce((best, each) => (far(each) < far(best) ? each : best));
}
