/** What is measured once a round, ours and bare. `digits` after the point when it is shown. */
export type Measured = {
  name: string;
  unit: string;
  ours: number[];
  bare: number[];
  digits?: number;
  /** Of ours to bare: `most` for costs, `least` for rates. */
  aim?: { most: number } | { least: number };
  /** The absolute figure that was measured before, and where. */
  floor?: string;
};
export type Spread = { min: number; median: number; max: number };
/** `ratio` is that of the medians. */
export type Figure = Omit<Measured, 'ours' | 'bare'> & { ours: Spread; bare: Spread; ratio: number; met?: boolean };

/** The smallest of the values that at least `share` of them do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  const median = ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
  return { min: sorted[0] ?? Number.NaN, median, max: sorted.at(-1) ?? Number.NaN };
}

export function figureOf(measured: Measured): Figure {
  const { aim } = measured;
  const [ours, bare] = [spreadOf(measured.ours), spreadOf(measured.bare)];
  const ratio = ours.median / bare.median;
  return {
    ...measured,
    ours,
    bare,
    ratio,
    ...(aim && { met: 'most' in aim ? ratio <= aim.most : ratio >= aim.least }),
  };
}

/** Adds up what several runs or streams have of each kind. */
export function sumOf(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [kind, count] of counts.flatMap((one) => Object.entries(one))) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}
