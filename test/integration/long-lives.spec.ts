import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandRefused } from '../../client/commands.ts';
import { askStream } from '../../client/queries.ts';
import { campaignStream, progressQuery, unitQuery, unitStream } from '../../workflows/messages.ts';
import { openHouse, type House } from '../support/house.ts';
import { activity, decision, movedBy, officers, ofThisYear, trialOf } from '../support/temporal.ts';

const DAY = 100;
/** Six weeks before the first check opens, so that the units are enrolled by then on a slow machine too. */
const OUTAGE = '2026-10-01';
const record = 'rehearsal/long-lives';
let house: House;

beforeAll(async () => {
  house = await openHouse(record);
}, 300_000);
afterAll(() => house.close());

/** A campaign on a clock of its own, begun on a date. */
async function begin(campaignId: string, startOn: string, units: string[], msPerDay: number) {
  const clock = { startOn, msPerDay, t0: Date.now() };
  const { send, quiet } = trialOf(house.client, record, { clock });
  const { plan, settings } = startOn === OUTAGE ? shifted() : ofThisYear();
  const definition = { plan: { ...plan, campaignId }, settings: { ...settings, settingsOf: campaignId } };
  const campaign = campaignStream(record, campaignId);
  await send(
    campaign,
    'LaunchCampaign',
    { campaignId, definition },
    { document: decision, commandId: `${campaignId}.launch` },
  );
  const names = units.map((unitId) => ({ unitId, name: unitId }));
  await send(campaign, 'EnrolUnits', { kind: 'unit', units: names }, { commandId: `${campaignId}.enrol` });
  await quiet(campaign);
  return { send, quiet, campaign, unit: (unitId: string) => unitStream(record, campaignId, unitId), clock };
}

const shifted = () => {
  const { plan, settings } = movedBy(2);
  return { plan, settings: { ...settings, registration: { ...settings.registration, need: 'none' as const } } };
};

test('after an outage of a month and a half, all that fell due happens once, in due order, at its due instants', async () => {
  const { unit, quiet } = await begin('outage', OUTAGE, ['a', 'b'], DAY);
  while (!(await askStream(house.client, unit('a'), unitQuery)).checks['check-2024']) await delay(100);
  await house.worker.kill9();
  await delay(45 * DAY);
  await house.worker.start();
  for (const unitId of ['a', 'b']) {
    while ((await askStream(house.client, unit(unitId), unitQuery)).checks['check-2024']?.status !== 'missed')
      await delay(100);
    await quiet(unit(unitId));
  }
  const { streams, gaps, forks } = await house.log();
  expect({ gaps, forks }).toEqual({ gaps: [], forks: [] });
  for (const unitId of ['a', 'b']) {
    const events = (streams.get(unit(unitId)) ?? []).map(({ value }) => JSON.parse(value));
    const fell = events
      .filter(({ data }) => data.cycleId === 'check-2024')
      .map(({ type, time }) => [type.split('.')[2], time]);
    expect(fell).toEqual([
      ['CheckOpened', '2026-11-14T17:00:00.000Z'],
      ['CheckReminderSent', '2026-11-30T17:00:00.000Z'],
      ['CheckReminderSent', '2026-12-11T17:00:00.000Z'],
      ['CheckMissed', '2026-12-25T17:00:00.000Z'],
    ]);
  }
}, 180_000);

test('a refused command adds nothing to the history of the real server', async () => {
  const { unit, send, quiet } = await begin('refused', '2026-06-01', ['a'], 3_600_000);
  await quiet(unit('a'));
  await delay(500);
  const lengthOf = async () => (await house.client.workflow.getHandle(unit('a')).describe()).historyLength;
  const before = await lengthOf();
  for (let n = 0; n < 5; n += 1)
    await expect(send(unit('a'), 'ApproveRegistration', {}, { commandId: `no-${n}` })).rejects.toBeInstanceOf(
      CommandRefused,
    );
  expect(await lengthOf()).toBe(before);
});

test('5,000 commands to one unit are all decided, in one order, over many runs', async () => {
  const { unit, send, quiet } = await begin('many', '2026-06-01', ['a'], 3_600_000);
  const actor = officers.of('a');
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < 5_000) {
      const n = (next += 1);
      await send(unit('a'), 'ReportActivity', activity(`hoạt động ${n}`), { actor, commandId: `many.${n}` });
    }
  };
  await Promise.all(Array.from({ length: 8 }, caller));
  await quiet(unit('a'));
  const { sequence } = await askStream(house.client, unit('a'), progressQuery);
  const { streams, gaps, forks } = await house.log();
  expect({ gaps, forks }).toEqual({ gaps: [], forks: [] });
  const stream = streams.get(unit('a')) ?? [];
  expect(stream).toHaveLength(sequence);
  expect(stream.filter(({ type }) => type.includes('ActivityReported'))).toHaveLength(next);
  const { raw, runId } = await house.client.workflow.getHandle(unit('a')).describe();
  expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(runId);
}, 400_000);
