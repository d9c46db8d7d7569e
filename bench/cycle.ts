import { sendCommand } from '../client/commands.ts';
import { campaignStream, taskQueueOf, type Command } from '../workflows/messages.ts';
import { tellBare } from './bare-client.ts';
import type { BarePage } from './bare-messages.ts';
import type { Call } from './calls.ts';
import type { Measured } from './figures.ts';
import type { House } from './house.ts';
import { CAMPAIGN, checkedOf, decision, hr, KIND, unregistered } from './life.ts';
import { asked, inPages, openedAs, reached, slowClock, SLOW, WIDTH } from './opening.ts';
import { each, interleaved, lanes, say } from './rounds.ts';
import { toldBy, type Stream } from './sides.ts';

const UNITS = 300;

const ids = Array.from({ length: UNITS }, (_, n) => `cycle-${String(n + 1).padStart(3, '0')}`);
const opened = openedAs('bench-1');

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

/** A campaign of ours with all its units; opens a cycle. */
async function enrolled(house: House): Promise<(round: number) => Promise<void>> {
  const { client, ours } = house;
  const { record } = ours;
  say(`a cycle: ${UNITS} units, ours`);
  const campaign = { streamId: campaignStream(record, CAMPAIGN), record, clock: slowClock() };
  const launch = { campaignId: CAMPAIGN, definition: unregistered };
  const units = ids.map((unitId) => ({ unitId, name: `Đơn vị ${unitId}` }));
  await sendCommand(client, campaign, { ...by('LaunchCampaign'), document: decision, data: launch });
  await sendCommand(client, campaign, { ...by('EnrolUnits'), data: { kind: KIND, units } });
  const streams = ids.map((unitId) => ours.begin(unitId, SLOW).streamId);
  const [enrol] = checkedOf(record, ids[0] ?? '', opened);
  await reached(house, streams, enrol.reaches);
  return async (round) => {
    await sendCommand(client, campaign, openCycle(round));
    await reached(house, streams, enrol.reaches + round);
  };
}

const by = <Type extends string>(type: Type) => ({ type, commandId: type, actor: hr });

/** As many bare workflows, and one that passes pages on to them. */
async function bareUnits(house: House): Promise<(round: number) => Promise<void>> {
  const { client, bare } = house;
  const { record } = bare;
  say(`a cycle: ${UNITS} units, bare`);
  const units: { stream: Stream; check: Call; enrolled: number }[] = [];
  await lanes(ids, WIDTH, async (unitId) => {
    const [enrol, check] = checkedOf(record, unitId, opened);
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
    await reached(house, streams, (units[0]?.enrolled ?? 0) + round);
  };
}

const pagesOf = (items: BarePage['items'], round: number): BarePage[] =>
  inPages(items).map((page) => ({ commandId: `open-${round}`, items: page }));
