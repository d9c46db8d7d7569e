import { describe, expect, test } from '@jest/globals';
import { campaign } from '../../../domain/campaign.ts';
import type { CampaignCommand } from '../../../domain/campaign/commands.ts';
import { definitionHash } from '../../../domain/definition.ts';
import type { Definition } from '../../../events/settings.ts';
import {
  aDefinition,
  agency,
  census,
  closed,
  document,
  enrolled,
  fact,
  given,
  launched,
  opened,
  paper,
  reported,
  sure,
  TODAY,
  wish,
} from '../../support/campaign.ts';

const definition = aDefinition();
const launch = (over = {}, data = {}) => wish('LaunchCampaign', { campaignId: 'hoc-tap', definition, ...data }, over);
const amend = (change: (draft: Definition) => void, over = {}) =>
  wish('AmendCampaign', { definition: aDefinition(change), reason: 'Thiếu đợt' }, over);
const oneMoreForm = (draft: Definition) => draft.settings.forms.push('Bằng khen');
const start = wish('StartPhase', { phase: 'p2' });
const ended = (type: 'CampaignClosed' | 'CampaignCancelled') =>
  type === 'CampaignClosed' ? fact(type, { reason: 'Hết hạn', census }) : fact(type, { reason: 'Thôi' });

describe('LaunchCampaign', () => {
  test('launches; what was over is before the record; phases whose day has come have started', () =>
    given()
      .when(launch({ effectiveOn: '2024-01-02' }))
      .thenEvents(
        fact('CampaignLaunched', {
          ...{ campaignId: 'hoc-tap', definition, definitionHash: definitionHash(definition) },
          ...{ beforeRecord: ['check-2023'], effectiveOn: '2024-01-02', document },
        }),
        fact('PhaseStarted', { phase: 'p1', by: 'date', effectiveOn: '2023-01-01' }),
      ));

  test('needs no paper, and dates itself; before the first phase none has started', () =>
    given()
      .when(launch({ document: undefined }), '2022-06-03T02:00:00.000Z')
      .thenEvents(
        fact('CampaignLaunched', {
          ...{ campaignId: 'hoc-tap', definition, definitionHash: definitionHash(definition) },
          ...{ beforeRecord: [], effectiveOn: '2022-06-03' },
        }),
      ));

  test('counts as over what is due with its grace at that very instant', () => {
    const before = (now: string) => given().when(launch({ document: undefined }), now);
    before('2024-12-20T16:59:59.999Z').thenTypes('CampaignLaunched', 'PhaseStarted');
    const beforeRecord = (now: string) =>
      campaign.decide(launch({ document: undefined }), campaign.initialState(), now)[0]?.data;
    expect(beforeRecord('2024-12-20T16:59:59.999Z')).toMatchObject({ beforeRecord: ['check-2023'] });
    expect(beforeRecord('2024-12-20T17:00:00.000Z')).toMatchObject({ beforeRecord: ['check-2023', 'check-2024'] });
  });

  test('refuses a second launch, also after the end', () => {
    given(...launched())
      .when(launch())
      .thenRefused('R-ALREADY-LAUNCHED', { campaignId: 'hoc-tap' });
    given(...launched(), ended('CampaignCancelled'))
      .when(launch())
      .thenRefused('R-ALREADY-LAUNCHED');
  });

  test('refuses a definition that does not fit, with all its problems', () =>
    given()
      .when(
        launch(
          {},
          { campaignId: 'khac', definition: aDefinition(({ settings }) => (settings.basis = 'anyAchievement')) },
        ),
      )
      .thenRefused('R-DEFINITION-INVALID', {
        problems: [
          'plan.campaignId: found hoc-tap, expected khac',
          'settings.basis: found anyAchievement, the plan says concludedReview',
        ],
      }));
});

describe('AmendCampaign', () => {
  test('puts a whole definition in the place of the old one and says what changed', () => {
    const [amended] = campaign.decide(amend(oneMoreForm), given(...launched()).state(), `${TODAY}T02:00:00.000Z`);
    expect(amended).toEqual(
      fact('CampaignAmended', {
        definition: aDefinition(oneMoreForm),
        from: definitionHash(definition),
        to: definitionHash(aDefinition(oneMoreForm)),
        changes: [{ path: '/settings/forms/1', to: 'Bằng khen' }],
        beforeRecord: ['check-2023'],
        reason: 'Thiếu đợt',
        document,
      }),
    );
    expect(
      campaign.evolve(given(...launched()).state(), {
        ...sure(amended),
        id: 'x',
        sequence: 3,
        time: '',
        actor: agency,
      }),
    ).toMatchObject({
      definition: aDefinition(oneMoreForm),
      amendments: [{ on: TODAY, to: definitionHash(aDefinition(oneMoreForm)), reason: 'Thiếu đợt' }],
    });
  });

  test('leaves alone a cycle that was opened though it was over', () => {
    const now = `${TODAY}T02:00:00.000Z`;
    const [amended] = campaign.decide(amend(oneMoreForm), given(...launched(), opened('check-2023')).state(), now);
    expect(amended?.data).toMatchObject({ beforeRecord: [] });
  });

  test.each<[string, (draft: Definition) => void]>([
    ['a closed cycle', ({ settings }) => (sure(settings.cycles[0]).due.on = '2023-12-20')],
    ['a closed cycle left out', ({ settings }) => settings.cycles.shift()],
  ])('refuses to change %s', (_, change) => {
    const past = [...launched(), opened('check-2023'), closed('check-2023')];
    given(...past)
      .when(amend(change))
      .thenRefused('R-AMENDS-THE-PAST', { touched: ['check-2023'] });
    given(...past)
      .when(amend(oneMoreForm))
      .thenTypes('CampaignAmended');
  });

  test('refuses to change a cancelled cycle', () =>
    given(...launched(), fact('CycleCancelled', { cycleId: 'check-2024', reason: 'Bão' }))
      .when(amend(({ settings }) => (sure(settings.cycles[1]).graceDays = 6)))
      .thenRefused('R-AMENDS-THE-PAST', { touched: ['check-2024'] }));

  test.each<[string, (draft: Definition) => void]>([
    [
      'its dates',
      ({ settings: { phases, cycles } }) => {
        sure(phases[0]).from = '2023-01-02';
        sure(cycles[0]).period.from = '2023-01-02';
      },
    ],
    ['its cycles', ({ settings }) => settings.cycles.pop()],
    ['its words', ({ plan }) => (sure(plan.phases[0]).name.says = 'Một')],
  ])('refuses to change a frozen phase: %s', (_, change) =>
    given(...launched(), fact('PhaseFrozen', { phase: 'p1' }))
      .when(amend(change))
      .thenRefused('R-AMENDS-THE-PAST', { touched: ['p1'] }),
  );

  test('refuses to drop a phase that has started', () =>
    given(...launched())
      .when(
        amend(({ plan, settings }) => {
          plan.phases.shift();
          settings.phases.shift();
          settings.cycles = [];
        }),
      )
      .thenRefused('R-AMENDS-THE-PAST', { touched: ['p1'] }));

  test('refuses to drop a kind that has units', () =>
    given(...launched(), enrolled(['a'], 'person'))
      .when(amend(({ plan }) => plan.kinds.pop()))
      .thenRefused('R-UNKNOWN-KIND', { kinds: ['person'] }));

  test('refuses what changes nothing, what does not fit, and what has no paper', () => {
    given(...launched())
      .when(amend(() => {}))
      .thenRefused('R-NO-CHANGE', { definitionHash: definitionHash(definition) });
    given(...launched())
      .when(amend(({ plan, settings }) => (plan.campaignId = settings.settingsOf = 'khac')))
      .thenRefused('R-DEFINITION-INVALID', { problems: ['plan.campaignId: found khac, expected hoc-tap'] });
    given(...launched())
      .when(amend(oneMoreForm, { document: undefined }))
      .thenRefused('R-NO-DOCUMENT', { type: 'AmendCampaign' });
  });
});

describe('StartPhase', () => {
  test('starts the phase that awaits guidance', () =>
    given(...launched())
      .when(start)
      .thenEvents(fact('PhaseStarted', { phase: 'p2', by: 'guidance', ...paper })));

  test('refuses one that has started, starts by date, or is not there', () => {
    given(...launched(), fact('PhaseStarted', { phase: 'p2', by: 'guidance' }))
      .when(start)
      .thenRefused('R-PHASE', { phase: 'p2' });
    for (const phase of ['p1', 'p9', 'constructor'])
      given(...launched())
        .when(wish('StartPhase', { phase }))
        .thenRefused('R-PHASE', { phase });
  });
});

describe('every command', () => {
  const commands: CampaignCommand[] = [
    amend(oneMoreForm),
    start,
    wish('EnrolUnits', { units: [{ unitId: 'a', name: 'A' }], kind: 'school' }),
    wish('PauseCycle', { cycleId: 'x', reason: 'Bão' }),
    wish('CloseCampaign', { reason: 'Hết hạn' }),
    wish('CancelCampaign', { reason: 'Thôi' }),
    wish('IssueReviewReport', { phase: 'p1', level: 'Bộ', results: 'a', weaknesses: 'b', causes: 'c', lessons: 'd' }),
  ];
  test.each(commands.map((command) => [command.type, command] as const))('%s: whose, when, on what', (_, command) => {
    given().when(command).thenRefused('R-NOT-LAUNCHED');
    given(...launched(), ended('CampaignClosed'))
      .when(command)
      .thenRefused('R-CLOSED', { status: 'closed' });
    given(...launched(), ended('CampaignCancelled'))
      .when(command)
      .thenRefused('R-CLOSED', { status: 'cancelled' });
    given(...launched())
      .when({ ...command, actor: { ...agency, office: 'unitHead' } })
      .thenRefused('R-NOT-COMPETENT', { office: 'unitHead', type: command.type });
    given(...launched())
      .when({ ...command, effectiveOn: '2024-06-04', document: { ...document, date: '2024-06-05' } })
      .thenRefused('R-IN-THE-FUTURE', { dates: ['2024-06-04', '2024-06-05'], today: TODAY });
  });

  test('is open to the head; the council’s secretary issues reports only', () => {
    given(...launched())
      .when({ ...start, actor: { ...agency, office: 'head' } })
      .thenTypes('PhaseStarted');
    const secretary = { ...agency, office: 'councilSecretary' };
    const issue = { ...sure(commands.at(-1)), actor: secretary };
    given(...launched(), opened('r', { kind: 'preliminaryReview' }), closed('r'), reported('p1'))
      .when(issue)
      .thenTypes('ReviewReportIssued');
    given(...launched())
      .when({ ...start, actor: secretary })
      .thenRefused('R-NOT-COMPETENT');
  });
});
