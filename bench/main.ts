import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cycle } from './cycle.ts';
import { figureOf, type Measured } from './figures.ts';
import { history, type Counts } from './history.ts';
import { openHouse, type House } from './house.ts';
import { lifecycles } from './lifecycles.ts';
import { roundTrip } from './round-trip.ts';
import { measureSizes, type Size } from './scale.ts';
import { figuresOf } from './scale-figures.ts';
import { notesOf } from './scale-notes.ts';
import { countsOf, tableOf } from './table.ts';
import { wishIn } from './wish.ts';

type Benchmark = (house: House) => Promise<{ figures: Measured[]; counts?: { ours: Counts; bare: Counts } }>;
const benchmarks: Record<string, Benchmark> = { 'round-trip': roundTrip, lifecycles, history, cycle };
const KEPT = fileURLToPath(new URL('../var/bench/figures.json', import.meta.url));

const words = process.argv.slice(2);
const wish = wishIn(words, [...Object.keys(benchmarks), 'scale']);
if (!wish) {
  console.error(`npm run bench -- [${Object.keys(benchmarks).join('|')}] [--json]`);
  console.error('npm run bench -- scale [--units 1000,3000] [--json]');
  process.exitCode = 2;
} else {
  try {
    keep(await run(wish.names.length > 0 ? wish.names : Object.keys(benchmarks), wish.sizes));
  } catch (error) {
    console.error(String(error));
    process.exitCode = 1;
  }
}

type Found = Awaited<ReturnType<typeof run>>;

async function run(wanted: readonly string[], sizes: readonly number[]) {
  const house = await openHouse(process.env);
  const at = new Date().toISOString();
  const measured: Measured[] = [];
  let counts: { ours: Counts; bare: Counts } | undefined;
  let scaled: Size[] = [];
  try {
    for (const [name, benchmark] of Object.entries(benchmarks)) {
      if (!wanted.includes(name)) continue;
      const result = await benchmark(house);
      measured.push(...result.figures);
      counts ??= result.counts;
    }
    if (wanted.includes('scale')) scaled = await measureSizes(house, sizes);
  } finally {
    await house.close();
  }
  const figures = [...measured, ...figuresOf(scaled)].map(figureOf);
  return { at, figures, ...(counts && { historyEvents: counts }), ...(scaled.length > 0 && { scaled }) };
}

function keep(found: Found): void {
  const text = JSON.stringify(found, undefined, 2);
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, `${text}\n`);
  console.log(words.includes('--json') ? text : told(found));
}

function told({ figures, historyEvents, scaled = [] }: Found): string {
  const counts = historyEvents ? [countsOf(historyEvents.ours, historyEvents.bare)] : [];
  const notes = scaled.length > 0 ? [notesOf(scaled)] : [];
  return [tableOf(figures), ...counts, ...notes].join('\n\n');
}
