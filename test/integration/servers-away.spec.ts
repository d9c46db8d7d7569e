import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { askStream } from '../../client/queries.ts';
import { progressQuery } from '../../workflows/messages.ts';
import { openHouse, type House } from '../support/house.ts';
import { activity, decision, ofThisYear, officers } from '../support/temporal.ts';

let house: House;
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

beforeAll(async () => {
  house = await openHouse('servers-away');
  const { send, campaign } = house;
  await send(campaign, 'LaunchCampaign', { campaignId: 'btnmt-615', definition: ofThisYear() }, { document: decision });
  await send(campaign, 'EnrolUnits', { kind: 'unit', units: ids.map((unitId) => ({ unitId, name: unitId })) });
  await house.quiet(campaign);
}, 300_000);
afterAll(() => house.close());

/** Each unit reports as fast as it is answered, until told to stop; resolves with how many were decided. */
async function load(unitId: string, going: () => boolean): Promise<number> {
  let decided = 0;
  while (going()) {
    await house.send(house.unit(unitId), 'ReportActivity', activity(`${unitId} ${decided}`), {
      actor: officers.of(unitId),
    });
    decided += 1;
    await delay(150);
  }
  return decided;
}

async function everythingArrived(decided: Map<string, number>): Promise<void> {
  for (const unitId of ids) await house.quiet(house.unit(unitId));
  const log = await house.log();
  expect(log.gaps).toEqual([]);
  expect(log.forks).toEqual([]);
  for (const unitId of ids) {
    const stream = log.streams.get(house.unit(unitId)) ?? [];
    const { sequence } = await askStream(house.client, house.unit(unitId), progressQuery);
    expect(stream).toHaveLength(sequence);
    const reports = stream.filter(({ type }) => type === 'thidua.unit.ActivityReported.v1');
    expect(reports).toHaveLength(decided.get(unitId) ?? 0);
  }
}

const total = new Map<string, number>();
async function underLoad(trouble: () => Promise<void>): Promise<void> {
  let going = true;
  const loads = ids.map(async (unitId) => {
    const decided = await load(unitId, () => going);
    total.set(unitId, (total.get(unitId) ?? 0) + decided);
  });
  await trouble();
  going = false;
  await Promise.all(loads);
}

test('Kafka stopped for a minute under load: commands are still decided, all events arrive in order afterwards', async () => {
  await underLoad(async () => {
    await delay(2_000);
    await house.kafka.stop();
    await delay(60_000);
    await house.kafka.start();
    await delay(2_000);
  });
  expect(Math.min(...total.values())).toBeGreaterThan(20);
  await everythingArrived(total);
}, 240_000);

test('Temporal server killed with −9 under load and started again: nothing lost', async () => {
  await underLoad(async () => {
    await delay(2_000);
    await house.temporal.kill9();
    await delay(1_000);
    await house.temporal.start();
    await delay(4_000);
  });
  await everythingArrived(total);
}, 240_000);
