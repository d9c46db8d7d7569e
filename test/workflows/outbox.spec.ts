import { expect, test } from '@jest/globals';
import { CommandRefused } from '../../client/commands.ts';
import { askStream } from '../../client/queries.ts';
import { progressQuery } from '../../workflows/messages.ts';
import { decision, eventsOf, ofThisYear, officers, openTrial } from '../support/temporal.ts';

test('with Kafka away a stream decides on, refuses before it could no longer continue, and loses nothing', async () => {
  let back = (): void => undefined;
  const kafkaIsBack = new Promise<void>((resolve) => (back = resolve));
  const trial = await openTrial('outbox', {}, kafkaIsBack);
  try {
    const { send, campaign, unit } = trial;
    const launch = { campaignId: 'btnmt-615', definition: ofThisYear() };
    await send(campaign, 'LaunchCampaign', launch, { document: decision });
    await send(campaign, 'EnrolUnits', { kind: 'unit', units: [{ unitId: 'a', name: 'A' }] });
    while ((await askStream(trial.client, campaign, progressQuery)).deliveries.length > 0);
    const long = {
      title: 'Học tập suốt đời '.repeat(230),
      period: { from: '2026-01-01', to: '2026-01-31' },
      indicators: [],
      evidence: [],
    };
    let decided = 0;
    const refusal = await (async () => {
      for (; decided < 400; decided += 1) await send(unit('a'), 'ReportActivity', long, { actor: officers.of('a') });
    })().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CommandRefused);
    expect(refusal).toMatchObject({ code: 'R-OUTBOX-FULL' });
    expect(trial.published).toEqual([]);
    back();
    await trial.quiet(unit('a'));
    const reports = eventsOf(trial.published, unit('a')).filter(({ type }) => type === 'ActivityReported');
    expect(reports).toHaveLength(decided);
  } finally {
    back();
    await trial.close();
  }
});
