import { sendCommand } from '../client/commands.ts';
import type { Cycle } from '../events/settings.ts';
import { campaignStream, taskQueueOf, type Command, type ScaledClock } from '../workflows/messages.ts';
import { tellBare } from './bare-client.ts';
import type { BarePage } from './bare-messages.ts';
import type { Call } from './calls.ts';
import type { Measured } from './figures.ts';
import type { House } from './house.ts';
import { CAMPAIGN, checkOf, decision, hr, KIND, PHASE, STARTS_ON, unregistered } from './life.ts';
import { each, interleaved, lanes, say } from './rounds.ts';
import { toldBy, type Stream } from './sides.ts';

const UNITS = 300;
const WIDTH = 20;
const PAGE = 200;
const SLOW = 3_600_000;

const ids = Array.from({ length: UNITS }, (_, n) => `cycle-${String(n + 1).padStart(3, '0')}`);
const due = { on: '2024-12-31', rule: 'by' as const };
const period = { from: '2024-01-01', to: '2024-12-31' };
const asked = { kind: 'periodicCheck' as const, period, due, report: 'required' as const, inspection: 'none' as const };
const opened: Cycle = {
  ...asked,
  cycleId: 'bench-1',
  phase: PHASE,
  opensOn: STARTS_ON,
  graceDays: 5,
  reminders: [14, 3],
};

const openCycle = (round: number): Command => ({
  ...{ type: 'OpenCycle', commandId: `open-${round}`, actor: hr },
  data: { ...asked, cycleId: `bench-${round}`, scope: 'all' },
});

/** From a campaign's `OpenCycle` until the check of its last unit is on Kafka, beside as many bare updates in pages. */
export async function cycle(house: House): Promise<{ figures: Measured[] }> {
  const open = { ours: await enrolled(house), bare: await bareUnits(house) };
  const measured = await interleaved(house, `a cycle for ${UNITS} units`, async ({ name }, round) => {
    const since = performance.now();
    await open[name](round);
    return (performance.now() - since) / 1_000;
  });
  const known = '300 of 1,000 at 105–120/s: 2.5–2.9 s';
  return {
    figures: [
      {
        ...{ name: `a cycle opened for ${UNITS} units`, unit: 's', digits: 2, aim: { most: 1.5 }, floor: known },
        ...each(measured, (seconds) => seconds),
      },
    ],
  };
}

const arrived = ({ arrivals }: House, streams: readonly string[], sequence: number): Promise<unknown> =>
  Promise.all(streams.map((streamId) => arrivals.reached(streamId, sequence)));

/** A campaign of ours with all its units; opens a cycle. */
async function enrolled(house: House): Promise<(round: number) => Promise<void>> {
  const { client, ours } = house;
  const { record } = ours;
  say(`a cycle: ${UNITS} units, ours`);
  const campaign = { streamId: campaignStream(record, CAMPAIGN), record, clock: clock() };
  const launch = { campaignId: CAMPAIGN, definition: unregistered };
  const units = ids.map((unitId) => ({ unitId, name: `Đơn vị ${unitId}` }));
  await sendCommand(client, campaign, { ...by('LaunchCampaign'), document: decision, data: launch });
  await sendCommand(client, campaign, { ...by('EnrolUnits'), data: { kind: KIND, units } });
  const streams = ids.map((unitId) => ours.begin(unitId, SLOW).streamId);
  const [enrol] = checkOf(record, ids[0] ?? '', opened);
  await arrived(house, streams, enrol?.reaches ?? 0);
  return async (round) => {
    await sendCommand(client, campaign, openCycle(round));
    await arrived(house, streams, (enrol?.reaches ?? 0) + round);
  };
}

const by = <Type extends string>(type: Type) => ({ type, commandId: type, actor: hr });
const clock = (): ScaledClock => ({ startOn: STARTS_ON, msPerDay: SLOW, t0: Date.now() });

/** As many bare workflows, and one that passes pages on to them. */
async function bareUnits(house: House): Promise<(round: number) => Promise<void>> {
  const { client, bare } = house;
  const { record } = bare;
  say(`a cycle: ${UNITS} units, bare`);
  const units: { stream: Stream; check: Call; enrolled: number }[] = [];
  await lanes(ids, WIDTH, async (unitId) => {
    const [enrol, check] = checkOf(record, unitId, opened);
    if (!enrol || !check) return;
    const stream = bare.begin(unitId, SLOW);
    await bare.send(stream, enrol);
    await house.arrivals.reached(stream.streamId, enrol.reaches);
    units.push({ stream, check, enrolled: enrol.reaches });
  });
  const campaign = { workflowId: campaignStream(record, CAMPAIGN), taskQueue: taskQueueOf(record) };
  const streams = units.map(({ stream }) => stream.streamId);
  const items = units.map(({ stream, check }) => ({ workflowId: stream.streamId, told: toldBy(check, stream.clock) }));
  await tellBare(client, campaign, 'launch', { command: openCycle(0), sizes: [1_000], ahead: [] });
  return async (round) => {
    const told = { command: openCycle(round), sizes: [1_000], ahead: [], pages: pagesOf(items, round) };
    await tellBare(client, { workflowId: campaign.workflowId }, `open-${round}`, told);
    await arrived(house, streams, (units[0]?.enrolled ?? 0) + round);
  };
}

function pagesOf(items: BarePage['items'], round: number): BarePage[] {
  const pages = Math.ceil(items.length / PAGE);
  return Array.from({ length: pages }, (_, page) => ({
    commandId: `open-${round}`,
    items: items.slice(page * PAGE, (page + 1) * PAGE),
  }));
}
