import type { Client } from '@temporalio/client';
import type { Definition } from '../../events/settings.ts';
import { decision, movedBy, officers, trialOf } from '../support/temporal.ts';

const YEAR = new Date().getFullYear();
export const PERIOD = `${YEAR}-01-01..${YEAR}-12-31`;
export const DUE = `${YEAR + 1}-01-15`;

const UNITS = {
  unit: [
    { unitId: 'c-dc', name: 'Cục Địa chất Việt Nam' },
    { unitId: 'c-ks', name: 'Cục Khoáng sản Việt Nam' },
  ],
  education: [{ unitId: 'dh-tnmt-hn', name: 'Trường Đại học Tài nguyên và Môi trường Hà Nội' }],
};

/** The plan of seed 001 as it would be run from this year on; the only cycle it foresees is years away. */
export function definition(): Definition {
  const { plan, settings } = movedBy(YEAR - 2026);
  const registration = { ...settings.registration, need: 'none' as const };
  return { plan, settings: { ...settings, registration, cycles: settings.cycles.slice(-1) } };
}

/** A campaign with three units in one record, as HR and the units would have it. */
export async function openWorld(client: Client, record: string) {
  const trial = trialOf(client, record);
  const { send, quiet, campaign, unit } = trial;
  const launch = (campaignId: string, stream: string): Promise<unknown> => {
    const { plan, settings } = definition();
    const own = { plan: { ...plan, campaignId }, settings: { ...settings, settingsOf: campaignId } };
    return send(stream, 'LaunchCampaign', { campaignId, definition: own }, { document: decision });
  };
  await launch('btnmt-615', campaign);
  for (const [kind, units] of Object.entries(UNITS)) await send(campaign, 'EnrolUnits', { kind, units });
  await quiet(campaign);
  const report = (unitId: string, cycleId: string): Promise<unknown> => {
    const criteria = ['unit.policy', 'unit.movement', 'unit.training'];
    const answers = criteria.map((criterion) => ({ criterion, value: 'Đã tổ chức 12 lớp học' }));
    return send(unit(unitId), 'SubmitCheckReport', { cycleId, answers }, { actor: officers.of(unitId) });
  };
  const settle = async (): Promise<void> => {
    await quiet(campaign);
    for (const { unitId } of [...UNITS.unit, ...UNITS.education]) await quiet(unit(unitId));
  };
  const launchAnother = () => launch('khac', campaign.replace('btnmt-615', 'khac'));
  return { report, settle, launchAnother };
}
