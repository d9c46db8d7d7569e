import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Definition } from '../../events/settings.ts';
import { decision, movedBy, trialOf } from '../support/temporal.ts';
import { recordOf } from './record.ts';

export const YEAR = new Date().getFullYear();
export const UNITS = ['c-dc', 'c-ks', 'c-vt', 'c-bd'];
/** A paper as it is typed. */
export const PAPER = `kind=Quyết định; number=12/QĐ; date=${YEAR}-01-15; issuer=Bộ; signer=bt.01; capacity=head`;

/** The plan of seed 001 in this year, with a registration that is required and open; its only cycle is years away. */
function definition(): Definition {
  const { plan, settings } = movedBy(YEAR - 2026);
  const due = { on: `${YEAR + 1}-12-31`, rule: 'by' as const };
  const registration = { ...settings.registration, opensOn: `${YEAR}-01-01`, due, reminders: [] };
  const titles = [{ title: 'Đơn vị học tập', body: 'Hội Khuyến học Việt Nam', fromYear: YEAR - 5, basis: 'QĐ 324' }];
  return { plan, settings: { ...settings, registration, titles, cycles: settings.cycles.slice(-1) } };
}

/** A campaign of four units that have yet to register, on a record and an evidence folder of its own, and the program to act on it. */
export async function openUnits() {
  const desk = mkdtempSync(join(tmpdir(), 'thidua-desk-'));
  const { record, run, begin } = recordOf('cli-unit', { THIDUA_EVIDENCE: join(desk, 'store') });
  const opened = await begin();
  const { send, quiet, campaign, unit } = trialOf(opened.client, record);
  const settle = async (): Promise<void> => {
    for (const stream of [campaign, ...UNITS.map(unit)]) await quiet(stream);
  };
  await send(campaign, 'LaunchCampaign', { campaignId: 'btnmt-615', definition: definition() }, { document: decision });
  const units = UNITS.map((unitId) => ({ unitId, name: `Cục ${unitId.slice(2).toUpperCase()}` }));
  await send(campaign, 'EnrolUnits', { kind: 'unit', units });
  await settle();

  /** What a machine is told of a command that went through. */
  const json = async <Shape = { types: string[] }>(...args: string[]): Promise<Shape> => {
    const { code, out, err } = await run(...args, '--json');
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as Shape;
  };
  const close = async (): Promise<void> => {
    await opened.close();
    rmSync(desk, { recursive: true, force: true });
  };
  return { desk, run, json, settle, close, types: async (...args: string[]) => (await json(...args)).types };
}
