import { askStream } from '../client/queries.ts';
import { campaignQuery } from '../workflows/messages.ts';
import { historyOf, type Kept } from './history.ts';
import type { House } from './house.ts';
import { cpuOf, rssOf } from './processes.ts';
import { say } from './rounds.ts';
import { inPages } from './opening.ts';
import { bareCampaign, ourCampaign, type Scaled } from './scale-sides.ts';

export type Act = 'enrol' | 'open' | 'report' | 'conclude' | 'close';
/** Acts that are done to so many units at a time, in turns with the other side; the others are done to all at once. */
export const ACTS: readonly [Act, number][] = [
  ['enrol', 500],
  ['open', Infinity],
  ['report', 500],
  ['conclude', 500],
  ['close', Infinity],
];
export const TOLD: Record<Act, string> = {
  enrol: 'enrolled',
  open: 'a cycle opened',
  report: 'reported',
  conclude: 'concluded',
  close: 'closed: counted',
};
/** Units whose histories are looked at. */
const SAMPLED = 8;

type Name = 'ours' | 'bare';
export type Part = 'worker' | 'temporal' | 'kafka';
type Used = Record<Part, { cpu: number; rss: number }>;
/** What one side has cost at one size: milliseconds by act, processor seconds and MB by process, histories. */
export type Spent = {
  ms: Record<Act, number>;
  used: Used;
  kept: Kept;
  campaignHistory: { events: number; bytes: number };
};
export type Size = { units: number; ours: Spent; bare: Spent; stateBytes: number };

/** One campaign of each size on both sides, act by act in turns. */
export async function measureSizes(house: House, sizes: readonly number[]): Promise<Size[]> {
  const found: Size[] = [];
  for (const units of sizes) {
    const size = await measure(house, units);
    say(JSON.stringify(size));
    found.push(size);
  }
  return found;
}

async function measure(house: House, units: number): Promise<Size> {
  const campaignId = `scale-${units}`;
  const ids = Array.from({ length: units }, (_, n) => `don-vi-${String(n + 1).padStart(5, '0')}`);
  const [sample = ''] = ids;
  const sides = {
    ours: await ourCampaign(house, campaignId, sample),
    bare: await bareCampaign(house, campaignId, sample),
  };
  const spent = { ours: nothing(), bare: nothing() };
  for (const [act, most] of ACTS)
    for (const [index, some] of inPages(ids, Math.min(most, units)).entries())
      for (const name of ['ours', 'bare'] as const) {
        say(`${units} units: ${TOLD[act]}, ${name}, part ${index + 1}`);
        await timed(house, name, spent[name], act, () => sides[name][act](some));
      }
  const state = await askStream(house.client, sides.ours.campaign, campaignQuery);
  const [ours, bare] = [
    await withHistory(house, sides.ours, spent.ours, ids),
    await withHistory(house, sides.bare, spent.bare, ids),
  ];
  return { units, ours, bare, stateBytes: Buffer.byteLength(JSON.stringify(state)) };
}

type Running = Omit<Spent, 'kept' | 'campaignHistory'>;
const nothing = (): Running => ({
  ms: { enrol: 0, open: 0, report: 0, conclude: 0, close: 0 },
  used: { worker: { cpu: 0, rss: 0 }, temporal: { cpu: 0, rss: 0 }, kafka: { cpu: 0, rss: 0 } },
});

/** The servers serve both sides: what they use while one acts is that side's. */
async function timed(house: House, name: Name, spent: Running, act: Act, work: () => Promise<void>): Promise<void> {
  const pids = { worker: house.pids[name], temporal: house.pids.temporal ?? 0, kafka: house.pids.kafka ?? 0 };
  const look = () =>
    Object.entries(pids).map(([part, pid]) => ({ part: part as Part, cpu: cpuOf(pid), rss: rssOf(pid) }));
  const [before, since] = [look(), performance.now()];
  await work();
  const took = performance.now() - since;
  spent.ms[act] += took;
  say(`  ${(took / 1_000).toFixed(1)} s`);
  for (const [index, { part, cpu, rss }] of look().entries()) {
    spent.used[part].cpu += cpu - (before[index]?.cpu ?? Number.NaN);
    spent.used[part].rss += rss - (before[index]?.rss ?? Number.NaN);
  }
}

async function withHistory({ client }: House, side: Scaled, spent: Running, ids: readonly string[]): Promise<Spent> {
  const step = Math.max(1, Math.floor(ids.length / SAMPLED));
  const some = ids.filter((_, index) => index % step === 0).slice(0, SAMPLED);
  const all: Kept[] = [];
  for (const unitId of some) all.push(await historyOf(client, side.streamOf(unitId)));
  const mean = (pick: (one: Kept) => number): number => all.reduce((sum, one) => sum + pick(one), 0) / all.length;
  const { historyLength, historySize = 0 } = await client.workflow.getHandle(side.campaign).describe();
  return {
    ...spent,
    kept: {
      events: mean((one) => one.events),
      bytes: mean((one) => one.bytes),
      runs: mean((one) => one.runs),
      transitions: mean((one) => one.transitions),
      counts: {},
    },
    campaignHistory: { events: historyLength, bytes: historySize },
  };
}
