import Table from 'cli-table3';
import type { Figure, Spread } from './figures.ts';

const plain = { style: { head: [], border: [] } };

/** The figures, one a row. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['', 'ours: median (min–max)', 'bare: median (min–max)', 'ratio', 'aim', '', 'known before'];
  const table = new Table({ ...plain, head });
  for (const figure of figures) {
    const { name, unit, ours, bare, digits = 0, floor = '' } = figure;
    const told = (spread: Spread): string => `${spreadText(spread, digits)} ${unit}`;
    table.push([name, told(ours), told(bare), ratioOf(figure), aimOf(figure), verdictOf(figure), floor]);
  }
  return table.toString();
}

/** What there is of each kind on both sides, and the difference; the largest difference first. */
export function countsOf(ours: Readonly<Record<string, number>>, bare: Readonly<Record<string, number>>): string {
  const table = new Table({ ...plain, head: ['history events of one lifecycle', 'ours', 'bare', 'more'] });
  const more = (kind: string): number => (ours[kind] ?? 0) - (bare[kind] ?? 0);
  const kinds = [...new Set([...Object.keys(ours), ...Object.keys(bare)])];
  for (const kind of kinds.toSorted((a, b) => more(b) - more(a)))
    table.push([kind, ...[ours[kind] ?? 0, bare[kind] ?? 0, more(kind)].map((count) => count.toFixed(1))]);
  return table.toString();
}

const spreadText = ({ min, median, max }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;

/** Of shares, and of nothing, there is none. */
const ratioOf = ({ ratio, unit }: Figure): string => (unit !== '%' && Number.isFinite(ratio) ? ratio.toFixed(2) : '');

function aimOf({ aim }: Figure): string {
  if (!aim) return '';
  return 'most' in aim ? `≤ ${aim.most}` : `≥ ${aim.least}`;
}

function verdictOf({ met }: Figure): string {
  if (met === undefined) return '';
  return met ? 'met' : 'missed';
}
