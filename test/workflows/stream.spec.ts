import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CommandRefused, sendCommand, UnknownStream } from '../../client/commands.ts';
import {
  campaignStream,
  forecastQuery,
  progressQuery,
  unitQuery,
  unitStream,
  type Command,
} from '../../workflows/messages.ts';
import { activity, decision, eventsOf, movedBy, officers, openTrial } from '../support/temporal.ts';

let trial: Awaited<ReturnType<typeof openTrial>>;
let years: number;

beforeAll(async () => {
  trial = await openTrial('stream', { continueAfter: 4 });
  years = new Date(await trial.env.currentTimeMs()).getUTCFullYear() - 2024;
  const march16 = Date.parse(`${2025 + years}-03-16T00:00:00Z`) - (await trial.env.currentTimeMs());
  await trial.env.sleep(march16);
  const definition = movedBy(years + 1);
  await trial.send(trial.campaign, 'LaunchCampaign', { campaignId: 'btnmt-615', definition }, { document: decision });
  const units = ['a', 'b'].map((unitId) => ({ unitId, name: `Đơn vị ${unitId}` }));
  await trial.send(trial.campaign, 'EnrolUnits', { kind: 'unit', units });
  await trial.quiet(trial.campaign);
});
afterAll(() => trial.close());

const refusalOf = async (wish: Promise<unknown>): Promise<[string, unknown]> => {
  const error = await wish.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CommandRefused)) throw error ?? new Error('was not refused');
  return [error.code, error.facts];
};
/** Updates that the history has accepted (the test server records tasks that the real one forgets). */
const acceptedBy = async (streamId: string): Promise<number> => {
  const { events } = await trial.client.workflow.getHandle(streamId).fetchHistory();
  return (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
};

test('a refused command leaves nothing in the history', async () => {
  const u = trial.unit('b');
  await trial.quiet(u);
  const before = await acceptedBy(u);
  expect(await refusalOf(trial.send(u, 'ApproveRegistration', {}))).toEqual([
    'R-NOT-SUBMITTED',
    { status: 'enrolled' },
  ]);
  expect((await refusalOf(trial.send(u, 'SubmitRegistration', { targets: [{ text: 'x' }] })))[0]).toBe(
    'R-NOT-COMPETENT',
  );
  expect(await acceptedBy(u)).toBe(before);
});

test('a command may be asked about before it is sent: what it would do, or why it would be refused; nothing is done', async () => {
  const u = trial.unit('b');
  const before = (await trial.client.workflow.getHandle(u).query(progressQuery)).sequence;
  const asOf = new Date(await trial.env.currentTimeMs()).toISOString();
  const ask = (type: string, actor: object, data: object) =>
    trial.client.workflow
      .getHandle(u)
      .query(forecastQuery, { command: { type, commandId: `ask-${type}`, actor, data }, asOf });
  expect(await ask('SubmitRegistration', officers.of('b'), { targets: [{ text: 'Học' }] })).toEqual({
    types: ['RegistrationSubmitted'],
  });
  expect(await ask('ApproveRegistration', officers.hr, {})).toEqual({
    refusal: { code: 'R-NOT-SUBMITTED', facts: { status: 'enrolled' } },
  });
  expect(await ask('Nonsense', officers.hr, {})).toMatchObject({ refusal: { code: 'R-MALFORMED' } });
  expect((await trial.client.workflow.getHandle(u).query(progressQuery)).sequence).toBe(before);
});

test('a command sent twice is answered as before, also after many runs; nothing is decided again', async () => {
  const u = trial.unit('a');
  const own = { actor: officers.of('a') };
  await trial.send(u, 'SubmitRegistration', { targets: [{ text: 'Học' }] }, own);
  await trial.send(u, 'ApproveRegistration', {});
  const once = await trial.send(u, 'ReportActivity', activity('một'), { ...own, commandId: 'the-same' });
  for (let n = 0; n < 30; n += 1) await trial.send(u, 'ReportActivity', activity(`số ${n}`), own);
  const again = await trial.send(u, 'ReportActivity', activity('một'), { ...own, commandId: 'the-same' });
  expect(again).toEqual(once);
  await trial.quiet(u);
  const events = eventsOf(trial.published, u);
  expect(events.filter(({ type }) => type === 'ActivityReported')).toHaveLength(31);
  const description = await trial.client.workflow.getHandle(u).describe();
  expect(description.raw.workflowExecutionInfo?.firstRunId).not.toBe(description.runId);
});

test('a unit that is registered goes on in its first run', async () => {
  const { plan, settings } = movedBy(years + 1);
  const campaignId = 'khong-dang-ky';
  const registration = { ...settings.registration, need: 'none' as const };
  const definition = {
    plan: { ...plan, campaignId },
    settings: { ...settings, settingsOf: campaignId, registration },
  };
  const campaign = campaignStream('stream', campaignId);
  const send = (type: string, data: object) =>
    sendCommand(trial.client, { record: 'stream', streamId: campaign }, {
      ...{ type, commandId: `none.${type}`, data, document: decision, actor: officers.hr },
    } as Command);
  await send('LaunchCampaign', { campaignId, definition });
  await send('EnrolUnits', { kind: 'unit', units: [{ unitId: 'a', name: 'Đơn vị a' }] });
  await trial.quiet(campaign);
  const u = unitStream('stream', campaignId, 'a');
  await trial.quiet(u);
  expect((await trial.client.workflow.getHandle(u).query(unitQuery)).status).toBe('registered');
  const { raw, runId } = await trial.client.workflow.getHandle(u).describe();
  expect(raw.workflowExecutionInfo?.firstRunId).toBe(runId);
});

test('concurrent commands to one unit keep one order and all are decided, through continue-as-new', async () => {
  const u = trial.unit('a');
  const own = { actor: officers.of('a') };
  const before = (await trial.client.workflow.getHandle(u).query(progressQuery)).sequence;
  const wave = (n: number) =>
    Promise.all(Array.from({ length: 8 }, (_, i) => trial.send(u, 'ReportActivity', activity(`sóng ${n}.${i}`), own)));
  const answers = [...(await wave(1)), ...(await wave(2)), ...(await wave(3))];
  const places = answers.map(({ sequence }) => sequence).toSorted((x, y) => x - y);
  expect(places).toEqual(Array.from({ length: 24 }, (_, i) => before + 1 + i));
  await trial.quiet(u);
  expect(eventsOf(trial.published, u)).toHaveLength(before + 24);
});

test('an opening command that is refused leaves no stream', async () => {
  const nowhere = unitStream('stream', 'btnmt-615', 'c');
  const malformed = trial.send(nowhere, 'Enrol', { unitId: 'c' });
  expect((await refusalOf(malformed))[0]).toBe('R-MALFORMED');
  await trial.client.workflow.getHandle(nowhere).result();
  await expect(trial.send(nowhere, 'ApproveRegistration', {})).rejects.toBeInstanceOf(UnknownStream);
});

test('what does not have its form is refused with every fault, in one answer', async () => {
  const u = trial.unit('a');
  const own = { actor: officers.of('a') };
  const bad = { title: 'Pho\u031b\u0300ng', period: { from: '2025-02-30', to: 'mai' }, indicators: 5, evidence: [] };
  const [code, facts] = await refusalOf(trial.send(u, 'ReportActivity', bad, own));
  expect(code).toBe('R-MALFORMED');
  expect(facts).toEqual({
    problems: [
      'data.title: NFC',
      'data.period.from: Invalid ISO date',
      'data.period.to: Invalid ISO date',
      'data.indicators: Invalid input: expected array, received number',
    ],
  });
  const large = { ...activity('lớn'), title: 'x'.repeat(3 << 20) };
  expect((await refusalOf(trial.send(u, 'ReportActivity', large, own)))[0]).toBe('R-TOO-LARGE');
});

test('a pace outside a rehearsal is refused', async () => {
  const pace = { asOf: '2030-01-01T00:00:00.000Z' };
  const wish = trial.send(trial.unit('a'), 'ReportActivity', activity('x'), { actor: officers.of('a'), pace });
  expect((await refusalOf(wish))[0]).toBe('R-REHEARSAL-ONLY');
});

test('closing a cycle counts the units first; its refusal is the one that the record keeps', async () => {
  const cycle = {
    cycleId: 'added',
    kind: 'periodicCheck',
    period: { from: `${2025 + years}-01-01`, to: `${2025 + years}-03-31` },
    due: { on: `${2025 + years}-06-30`, rule: 'by' },
    scope: 'all',
    report: 'required',
    inspection: 'none',
  };
  await trial.send(trial.campaign, 'OpenCycle', cycle);
  const [code, facts] = await refusalOf(
    trial.send(trial.campaign, 'CloseCycle', { cycleId: 'added' }, { commandId: 'close-1' }),
  );
  expect([code, facts]).toEqual(['R-CYCLE-OPEN-UNITS', expect.objectContaining({ open: 1, notApplicable: 1 })]);
  const repeated = trial.send(trial.campaign, 'CloseCycle', { cycleId: 'added' }, { commandId: 'close-1' });
  expect(await refusalOf(repeated)).toEqual([code, facts]);
  await trial.send(trial.campaign, 'RemindCycle', { cycleId: 'added', to: 'incomplete' });
  await trial.send(trial.campaign, 'CloseCycle', { cycleId: 'added', force: { reason: 'Hết hạn' } });
  await trial.quiet(trial.campaign);
  const events = eventsOf(trial.published, trial.campaign).slice(-4);
  expect(events.map(({ type }) => type)).toEqual(['CycleOpened', 'CloseRefused', 'CycleReminderSent', 'CycleClosed']);
  expect(events[2]?.data).toMatchObject({ count: 1 });
  const { checks } = await trial.client.workflow.getHandle(trial.unit('a')).query(unitQuery);
  expect(checks.added).toMatchObject({ status: 'upheld', reason: 'Hết hạn' });
});

test('a count that waits for deliveries is not left behind by a new run; a reminder to some counts these alone', async () => {
  const cycleId = 'hurried';
  const cycle = {
    cycleId,
    kind: 'periodicCheck',
    period: { from: `${2025 + years}-01-01`, to: `${2025 + years}-03-31` },
    due: { on: `${2025 + years}-06-30`, rule: 'by' },
    scope: 'all',
    report: 'required',
    inspection: 'none',
  };
  const reminders = ['one', 'two', 'three'].map(
    (name) => () =>
      trial.send(
        trial.campaign,
        'RemindCycle',
        { cycleId, to: name === 'two' ? ['b'] : 'incomplete' },
        { commandId: name },
      ),
  );
  await Promise.all([trial.send(trial.campaign, 'OpenCycle', cycle), ...reminders.map((remind) => later(remind))]);
  await trial.quiet(trial.campaign);
  const events = eventsOf(trial.published, trial.campaign).filter(({ type }) => type === 'CycleReminderSent');
  const counts = events.map(({ data }) => ('to' in data && 'count' in data ? [data.to, data.count] : [])).slice(-3);
  expect(counts).toEqual(
    expect.arrayContaining([
      ['incomplete', 1],
      [['b'], 0],
    ]),
  );
});

const later = async <Result>(wish: () => Promise<Result>): Promise<Result> => {
  await new Promise((resolve) => setTimeout(resolve, 60));
  return wish();
};
