import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { askStream } from '../../client/queries.ts';
import { progressQuery } from '../../workflows/messages.ts';
import { openHouse, type House } from '../support/house.ts';
import { activity, decision, ofThisYear, officers } from '../support/temporal.ts';

let house: House;
let keepingUp = true;

/** Starts the worker again whenever it has died. */
async function keepUp(): Promise<void> {
  while (keepingUp) {
    await house.worker.ended();
    if (keepingUp) await house.worker.start();
  }
}

beforeAll(async () => {
  house = await openHouse('killed-worker', { continueAfter: 25 }, 'test/support/dying-worker.ts');
  void keepUp();
}, 300_000);
afterAll(async () => {
  keepingUp = false;
  await house.close();
});

test('killed with −9 before, in and after a publish, during fan-out and continue-as-new: nothing lost, 1..n in order, repeats identical', async () => {
  const { send, campaign, unit, client } = house;
  const ids = Array.from({ length: 60 }, (_, n) => `u-${n}`);
  await send(campaign, 'LaunchCampaign', { campaignId: 'btnmt-615', definition: ofThisYear() }, { document: decision });
  await send(campaign, 'EnrolUnits', { kind: 'unit', units: ids.map((unitId) => ({ unitId, name: unitId })) });
  await house.quiet(campaign);

  const active = ids.slice(0, 12);
  const report = async (unitId: string): Promise<void> => {
    for (let n = 0; n < 40; n += 1)
      await send(unit(unitId), 'ReportActivity', activity(`${unitId} ${n}`), { actor: officers.of(unitId) });
  };
  const killing = (async () => {
    for (let n = 0; n < 3; n += 1) {
      await delay(4_000);
      await house.worker.kill9();
    }
  })();
  await Promise.all([...active.map(report), killing]);
  for (const unitId of ids) await house.quiet(unit(unitId));

  const log = await house.log();
  expect(log.gaps).toEqual([]);
  expect(log.forks).toEqual([]);
  for (const unitId of active) {
    const stream = log.streams.get(unit(unitId)) ?? [];
    const { sequence } = await askStream(client, unit(unitId), progressQuery);
    expect(stream).toHaveLength(sequence);
    expect(stream.filter(({ type }) => type === 'thidua.unit.ActivityReported.v1')).toHaveLength(40);
  }
  for (const unitId of ids) expect(log.streams.get(unit(unitId))?.[0]?.type).toBe('thidua.unit.UnitEnrolled.v1');
}, 400_000);

test('what a clerk sees of a unit goes on from run to run, and is not written again', async () => {
  const handle = house.client.workflow.getHandle(house.unit('u-0'));
  const { raw, runId, memo, searchAttributes } = await handle.describe();
  expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(runId);
  expect({ memo, searchAttributes }).toMatchObject({
    memo: { unit: 'u-0' },
    searchAttributes: { UnitId: ['u-0'], Standing: ['registered'] },
  });
  const { events } = await handle.fetchHistory();
  expect((events ?? []).filter((event) => event.workflowPropertiesModifiedEventAttributes)).toEqual([]);
});
