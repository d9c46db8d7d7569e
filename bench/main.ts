import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cycle } from './cycle.ts';
import { figureOf, type Measured } from './figures.ts';
import { history, type Counts } from './history.ts';
import { openHouse, type House } from './house.ts';
import { lifecycles } from './lifecycles.ts';
import { roundTrip } from './round-trip.ts';
import { countsOf, tableOf } from './table.ts';

type Benchmark = (house: House) => Promise<{ figures: Measured[]; counts?: { ours: Counts; bare: Counts } }>;
const benchmarks: Record<string, Benchmark> = { 'round-trip': roundTrip, lifecycles, history, cycle };
const KEPT = fileURLToPath(new URL('../var/bench/figures.json', import.meta.url));

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--json');
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`npm run bench -- [${Object.keys(benchmarks).join('|')}] [--json]; there is no ${unknown.join(', ')}`);
  process.exitCode = 2;
} else {
  try {
    keep(await run(names.length > 0 ? names : Object.keys(benchmarks)));
  } catch (error) {
    console.error(String(error));
    process.exitCode = 1;
  }
}

type Found = Awaited<ReturnType<typeof run>>;

async function run(wanted: readonly string[]) {
  const house = await openHouse(process.env);
  const at = new Date().toISOString();
  const measured: Measured[] = [];
  let counts: { ours: Counts; bare: Counts } | undefined;
  try {
    for (const [name, benchmark] of Object.entries(benchmarks)) {
      if (!wanted.includes(name)) continue;
      const result = await benchmark(house);
      measured.push(...result.figures);
      counts ??= result.counts;
    }
  } finally {
    await house.close();
  }
  return { at, figures: measured.map(figureOf), ...(counts && { historyEvents: counts }) };
}

function keep(found: Found): void {
  const text = JSON.stringify(found, undefined, 2);
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, `${text}\n`);
  console.log(words.includes('--json') ? text : told(found));
}

function told({ figures, historyEvents }: Found): string {
  const counts = historyEvents ? [countsOf(historyEvents.ours, historyEvents.bare)] : [];
  return [tableOf(figures), ...counts].join('\n\n');
}
