import { closest, distance } from 'fastest-levenshtein';

/** What was probably meant; `undefined` when nothing is like it. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(typed, known);
  return distance(typed.toLowerCase(), near.toLowerCase()) <= Math.max(2, typed.length / 3) ? near : undefined;
}
