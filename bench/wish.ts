/** What a run of the benchmark is asked for; `sizes` are those of `scale`. */
export type Wish = { names: string[]; sizes: number[] };

const USUAL = '1000,3000';
const SIZES = /^\d{1,5}(,\d{1,5})*$/;
/** Fewer say nothing about size; one campaign takes no more. */
const [LEAST, MOST] = [20, 10_000];

/** Reads `[NAME …] [--units 1000,3000] [--json]`; nothing where it is not that. */
export function wishIn(words: readonly string[], known: readonly string[]): Wish | undefined {
  const at = words.indexOf('--units');
  const given = at < 0 ? undefined : (words[at + 1] ?? '');
  const names = words.filter((word, index) => word !== '--json' && (at < 0 || (index !== at && index !== at + 1)));
  const sizes = sizesIn(given ?? USUAL);
  if (!sizes || names.some((name) => !known.includes(name))) return undefined;
  return given !== undefined && !names.includes('scale') ? undefined : { names, sizes };
}

/** In rising order, each once. */
function sizesIn(text: string): number[] | undefined {
  if (!SIZES.test(text)) return undefined;
  const sizes = [...new Set(text.split(',').map(Number))].toSorted((a, b) => a - b);
  return sizes.every((size) => size >= LEAST && size <= MOST) ? sizes : undefined;
}
