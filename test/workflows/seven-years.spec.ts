import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { canonical } from '../../events/canonical.ts';
import { dateAt } from '../../domain/calendar.ts';
import { unit as unitDecider } from '../../domain/unit.ts';
import type { UnitRecorded } from '../../domain/unit/state.ts';
import { unitQuery } from '../../workflows/messages.ts';
import { decision, eventsOf, movedBy, officers, openTrial } from '../support/temporal.ts';

let trial: Awaited<ReturnType<typeof openTrial>>;
let first: number;
let shift: number;

beforeAll(async () => {
  trial = await openTrial('seven-years');
  first = Number(dateAt(new Date(await trial.env.currentTimeMs()).toISOString()).slice(0, 4)) + 1;
  shift = first - 2024;
});
afterAll(() => trial.close());

/** Lets Temporal's time run to a date of the plan (as if its first year were 2024). */
async function until(planDate: string): Promise<void> {
  const at = Date.parse(`${Number(planDate.slice(0, 4)) + shift}${planDate.slice(4)}T00:00:00Z`);
  const wait = at - (await trial.env.currentTimeMs());
  if (wait > 0) await trial.env.sleep(wait);
}
const moved = (planDate: string): string => `${Number(planDate.slice(0, 4)) + shift}${planDate.slice(4)}`;

const answers = [
  { criterion: 'unit.policy', value: 'Đã góp ý 3 dự thảo' },
  { criterion: 'unit.movement', value: 'Có' },
  { criterion: 'unit.training', value: 'Có kế hoạch' },
];
const scores = [
  { criterion: 'unit.policy', value: 28 },
  { criterion: 'unit.movement', value: 37 },
  { criterion: 'unit.training', value: 28 },
];

test('a unit lives through seven real years: its cycles open by its own calendar, its timers fire on their dates', async () => {
  const { send, campaign, unit, quiet } = trial;
  const u = unit('tckttv');
  const own = { actor: officers.of('tckttv') };
  await until('2024-03-16');
  await send(
    campaign,
    'LaunchCampaign',
    { campaignId: 'btnmt-615', definition: movedBy(shift) },
    { document: decision },
  );
  await send(campaign, 'EnrolUnits', { kind: 'unit', units: [{ unitId: 'tckttv', name: 'Tổng cục KTTV' }] });
  await quiet(campaign);
  await send(u, 'SubmitRegistration', { targets: [{ text: '100 % công chức học tập' }] }, own);
  await send(u, 'ApproveRegistration', {});
  const leapDay = [first, first + 1, first + 2, first + 3].find((year) => year % 4 === 0) + '-02-29';
  await send(campaign, 'OpenCycle', {
    cycleId: 'leap',
    kind: 'periodicCheck',
    period: { from: moved('2024-01-01'), to: moved('2024-12-31') },
    due: { on: leapDay, rule: 'by' },
    scope: 'all',
    report: 'required',
    inspection: 'none',
    graceDays: 0,
  });
  for (const [cycleId, on] of [
    ['check-2024', '2024-12-05'],
    ['check-2026', '2027-01-10'],
    ['check-2028', '2028-12-20'],
    ['check-2029', '2029-12-15'],
  ] as const) {
    await until(on);
    expect((await send(u, 'SubmitCheckReport', { cycleId, answers }, own)).types).toEqual(['CheckReported']);
  }
  await until('2031-02-01');
  await quiet(u);

  const events = eventsOf(trial.published, u) as UnitRecorded[];
  const opened = events.filter((event) => event.type === 'CheckOpened' && event.data.by === 'plan');
  expect(opened.map(({ time }) => dateAt(time))).toEqual(
    ['2024-11-15', '2025-10-01', '2026-12-01', '2027-11-15', '2028-12-01', '2029-11-15', '2030-10-01'].map(moved),
  );
  const missed = events.filter((event) => event.type === 'CheckMissed');
  const missedOn = Object.fromEntries(missed.map(({ data, time }) => [data.cycleId, dateAt(time)]));
  expect(missedOn).toEqual({
    'check-2025': moved('2025-11-07'),
    'check-2027': moved('2027-12-23'),
    'check-2030': moved('2030-11-07'),
    leap: `${leapDay.slice(0, 4)}-03-01`,
  });
  const state = await trial.client.workflow.getHandle(u).query(unitQuery);
  expect(canonical(events.reduce(unitDecider.evolve, unitDecider.initialState()))).toBe(canonical(state));
});

test('reviews, freeze and commendation close the circle', async () => {
  const { send, campaign, unit, quiet } = trial;
  const u = unit('tckttv');
  const phase = 'giai-doan-2';
  const paper = { document: decision };
  for (const cycleId of ['check-2026', 'check-2027', 'check-2028', 'check-2029', 'check-2030'])
    await send(campaign, 'CloseCycle', { cycleId, force: { reason: 'Chốt năm' } }, paper);
  await send(campaign, 'OpenCycle', {
    cycleId: 'tong-ket',
    kind: 'finalReview',
    period: { from: moved('2026-01-01'), to: moved('2030-12-31') },
    due: { on: moved('2031-03-01'), rule: 'by' },
    scope: 'all',
    report: 'required',
    inspection: 'none',
  });
  await quiet(campaign);
  await send(u, 'SelfAssess', { phase, entries: scores }, { actor: officers.of('tckttv') });
  await send(u, 'VerifyAssessment', { phase, entries: scores });
  await send(u, 'ConcludeReview', { phase });
  await send(campaign, 'CloseCycle', { cycleId: 'tong-ket' });
  const report = { level: 'Bộ', results: 'Tốt', weaknesses: 'Ít', causes: 'Khách quan', lessons: 'Nhiều' };
  await send(campaign, 'IssueReviewReport', { phase, ...report }, paper);
  await send(campaign, 'FreezePhase', { phase }, paper);
  await quiet(campaign);
  const commendation = await send(
    u,
    'RecordCommendation',
    {
      subject: { kind: 'unit', id: 'tckttv' },
      form: 'Bằng khen cấp bộ',
      achievement: {
        period: { from: moved('2026-01-01'), to: moved('2030-12-31') },
        description: 'Thành tích giai đoạn 2',
      },
      decision: { ...decision, number: '99/QĐ-KT' },
      basis: { review: phase },
    },
    { actor: officers.secretary, document: decision },
  );
  expect(commendation.types).toEqual(['UnitCommended']);
  const { reviews, status } = await trial.client.workflow.getHandle(u).query(unitQuery);
  expect(reviews[phase]).toMatchObject({
    status: 'frozen',
    conclusion: { total: 93, grade: 'Xuất sắc', how: 'computed' },
  });
  expect(status).toBe('registered');
});

test('no deadline is left waiting and the history stays short: each phase began a run of its own', async () => {
  const handle = trial.client.workflow.getHandle(trial.unit('tckttv'));
  const { historyLength } = await handle.describe();
  expect(historyLength).toBeLessThan(400);
  expect((await handle.query(unitQuery)).frozenPhases).toEqual(['giai-doan-2']);
});
