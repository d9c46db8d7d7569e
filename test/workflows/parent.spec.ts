import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unitQuery, campaignStream, unitStream } from '../../workflows/messages.ts';
import { decision, eventsOf, ofThisYear, officers, openTrial } from '../support/temporal.ts';

const YEAR = new Date().getUTCFullYear();
const review = {
  kind: 'preliminaryReview',
  period: { from: `${YEAR}-01-01`, to: `${YEAR}-12-31` },
  due: { on: `${YEAR + 1}-01-15`, rule: 'by' },
  scope: 'all',
  report: 'required',
  inspection: 'none',
};
const words = { level: 'Cục', results: 'Đã sơ kết ở 3 phòng', weaknesses: 'Ít', causes: 'Bận', lessons: 'Sớm hơn' };
const answers = { campaignId: 'btnmt-615', cycleId: 'so-ket', unitId: 'c-dc' };
const onPaper = { document: { ...decision, date: `${YEAR}-01-05` } };

let trial: Awaited<ReturnType<typeof openTrial>>;
const child = campaignStream('parent', 'con');

beforeAll(async () => {
  trial = await openTrial('parent');
  for (const [stream, campaignId] of [
    [trial.campaign, 'btnmt-615'],
    [child, 'con'],
  ] as const) {
    const { plan, settings } = ofThisYear();
    const definition = { plan: { ...plan, campaignId }, settings: { ...settings, settingsOf: campaignId, cycles: [] } };
    await trial.send(stream, 'LaunchCampaign', { campaignId, definition }, onPaper);
  }
  await trial.send(trial.campaign, 'EnrolUnits', { kind: 'unit', units: [{ unitId: 'c-dc', name: 'Cục Địa chất' }] });
  await trial.send(child, 'EnrolUnits', { kind: 'unit', units: [{ unitId: 'phong', name: 'Phòng Tổng hợp' }] });
  await trial.send(trial.campaign, 'OpenCycle', { cycleId: 'so-ket', ...review });
  await trial.send(child, 'OpenCycle', { cycleId: 'so-ket-cuc', ...review });
  await trial.quiet(trial.campaign);
  await trial.quiet(child);
});
afterAll(() => trial.close());

/** Resolves once an event of that type was published; else the spec runs out of time. */
const published = async (streamId: string, type: string): Promise<void> => {
  while (!eventsOf(trial.published, streamId).some((event) => event.type === type))
    await new Promise((resolve) => setTimeout(resolve, 100));
};

test('the review report of a campaign answers the cycle of its parent, in which its body is one unit', async () => {
  await trial.send(child, 'CloseCycle', { cycleId: 'so-ket-cuc', force: { reason: 'Hết hạn' } });
  const phase = ofThisYear().settings.phases[0]?.id;
  const secretary = { actor: officers.secretary };
  await trial.send(child, 'IssueReviewReport', { phase, ...words, answers }, { ...onPaper, ...secretary });
  await trial.quiet(child);
  await published(trial.unit('c-dc'), 'SelfAssessed');
  const issued = eventsOf(trial.published, child).find(({ type }) => type === 'ReviewReportIssued');
  const assessed = eventsOf(trial.published, trial.unit('c-dc')).at(-1);
  expect(assessed).toMatchObject({
    type: 'SelfAssessed',
    data: { entries: [], narrative: words.results, byReport: issued?.id, document: onPaper.document },
  });
  const own = await trial.client.workflow.getHandle(unitStream('parent', 'con', 'phong')).query(unitQuery);
  expect(Object.values(own.reviews).map(({ status }) => status)).toEqual(['open']);
});

test('a cycle that HR added opens for a unit that registered later', async () => {
  await trial.send(trial.campaign, 'EnrolUnits', { kind: 'unit', units: [{ unitId: 'c-ks', name: 'Cục Khoáng sản' }] });
  const added = { ...review, kind: 'periodicCheck', cycleId: 'them', scope: ['c-dc', 'c-ks'] };
  await trial.send(trial.campaign, 'OpenCycle', added);
  await trial.send(trial.campaign, 'JoinCycle', { cycleId: 'them', units: ['c-ks'] });
  await trial.quiet(trial.campaign);
  await published(trial.unit('c-ks'), 'CheckOpened');
  const types = eventsOf(trial.published, trial.unit('c-ks')).map(({ type }) => type);
  expect(types.filter((type) => type === 'CheckOpened')).toHaveLength(1);
});
