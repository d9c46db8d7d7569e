import { sendCommand } from '../client/commands.ts';
import type { Definition } from '../events/settings.ts';
import { campaignStream, taskQueueOf, unitStream, type Command } from '../workflows/messages.ts';
import { tellBare } from './bare-client.ts';
import { bareCount, type BarePage } from './bare-messages.ts';
import type { Call } from './calls.ts';
import type { House } from './house.ts';
import { checkedOf, decision, hr, KIND, unregistered } from './life.ts';
import { asked, inPages, openedAs, reached, slowClock, WIDTH } from './opening.ts';
import { lanes } from './rounds.ts';
import { toldBy } from './sides.ts';

/** What is done to all units of a campaign, on either side; each resolves when it is recorded, and its events are on Kafka. */
export type Scaled = {
  enrol: (ids: readonly string[]) => Promise<void>;
  open: (ids: readonly string[]) => Promise<void>;
  report: (ids: readonly string[]) => Promise<void>;
  conclude: (ids: readonly string[]) => Promise<void>;
  close: (ids: readonly string[]) => Promise<void>;
  streamOf: (unitId: string) => string;
  campaign: string;
};

const PATIENCE = 300_000;

const cycleId = 'scale';
const opened = openedAs(cycleId);
const openCycle: Command = {
  ...{ type: 'OpenCycle', commandId: 'open', actor: hr },
  data: { ...asked, cycleId, scope: 'all' },
};
const closeCycle: Command = { type: 'CloseCycle', commandId: 'close', actor: hr, data: { cycleId } };

/** Seed 001 as a campaign of that id. */
const named = (campaignId: string): Definition => ({
  plan: { ...unregistered.plan, campaignId },
  settings: { ...unregistered.settings, settingsOf: campaignId },
});

/** The calls of one unit stand for those of all: their ids are equally long. */
const callsIn = (record: string, unitId: string) => checkedOf(record, unitId, opened);

/** A campaign of ours, launched. */
export async function ourCampaign(house: House, campaignId: string, sample: string): Promise<Scaled> {
  const { client, ours } = house;
  const { record } = ours;
  const clock = slowClock();
  const campaign = { record, clock, streamId: campaignStream(record, campaignId) };
  const launch = { campaignId, definition: named(campaignId) };
  await sendCommand(client, campaign, {
    type: 'LaunchCampaign',
    commandId: 'launch',
    actor: hr,
    document: decision,
    data: launch,
  });
  const streamOf = (unitId: string): string => unitStream(record, campaignId, unitId);
  const [enrolled, check, report, conclusion] = callsIn(record, sample);
  const all = (ids: readonly string[], sequence: number) => reached(house, ids.map(streamOf), sequence, PATIENCE);
  const each = (call: Call, ownerOf: (unitId: string) => Command['actor']) => async (ids: readonly string[]) => {
    await lanes(ids, WIDTH, (unitId) =>
      sendCommand(client, { record, clock, streamId: streamOf(unitId) }, { ...call.command, actor: ownerOf(unitId) }),
    );
    await all(ids, call.reaches);
  };
  return {
    async enrol(ids) {
      const units = ids.map((unitId) => ({ unitId, name: `Đơn vị ${unitId}` }));
      await sendCommand(client, campaign, {
        type: 'EnrolUnits',
        commandId: `enrol-${ids[0]}`,
        actor: hr,
        data: { kind: KIND, units },
      });
      await all(ids, enrolled.reaches);
    },
    async open(ids) {
      await sendCommand(client, campaign, openCycle);
      await all(ids, check.reaches);
    },
    report: each(report, (unitId) => ({ id: `${unitId}-1`, office: 'unit', unitId })),
    conclude: each(conclusion, () => hr),
    close: async () => void (await sendCommand(client, campaign, closeCycle)),
    ...{ streamOf, campaign: campaign.streamId },
  };
}

/** A bare campaign and bare units, told as much in the same ways. */
export async function bareCampaign(house: House, campaignId: string, sample: string): Promise<Scaled> {
  const { client, bare } = house;
  const { record } = bare;
  const clock = slowClock();
  const taskQueue = taskQueueOf(record);
  const workflowId = campaignStream(record, campaignId);
  const streamOf = (unitId: string): string => unitStream(record, campaignId, unitId);
  const [enrolled, check, report, conclusion] = callsIn(record, sample);
  const nothing = { sizes: [1_000], ahead: [] };
  await tellBare(client, { workflowId, taskQueue }, 'launch', { command: openCycle, ...nothing });
  const passOn = async (commandId: string, call: Call, ids: readonly string[], starts: boolean) => {
    const pages = inPages(ids).map((page): BarePage => ({
      commandId,
      ...(starts && { taskQueue }),
      shared: toldBy(call, clock),
      items: page.map((unitId) => ({ workflowId: streamOf(unitId) })),
    }));
    await tellBare(client, { workflowId }, `${commandId}-${ids[0]}`, { command: openCycle, ...nothing, pages });
    await reached(house, ids.map(streamOf), call.reaches, PATIENCE);
  };
  const each = (call: Call) => async (ids: readonly string[]) => {
    const told = toldBy(call, clock);
    await lanes(ids, WIDTH, (unitId) =>
      tellBare(client, { workflowId: streamOf(unitId) }, call.command.commandId, told),
    );
    await reached(house, ids.map(streamOf), call.reaches, PATIENCE);
  };
  return {
    enrol: (ids) => passOn('enrol', enrolled, ids, true),
    open: (ids) => passOn('open', check, ids, false),
    ...{ report: each(report), conclude: each(conclusion) },
    async close(ids) {
      const pages = inPages(ids).map((page) => ({ workflowIds: page.map(streamOf) }));
      await client.workflow.getHandle(workflowId).executeUpdate(bareCount, { args: [{ pages }] });
    },
    ...{ streamOf, campaign: workflowId },
  };
}
