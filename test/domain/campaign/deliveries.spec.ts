import { describe, expect, test } from '@jest/globals';
import {
  dataFor,
  deliveriesOf,
  isPaused,
  itemFor,
  planFor,
  recipients,
  type Delivery,
} from '../../../domain/campaign.ts';
import { UnitCommand } from '../../../domain/unit/commands.ts';
import { definitionHash } from '../../../domain/definition.ts';
import type { CampaignEvent } from '../../../events/campaign.ts';
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
  sure,
  tally,
  TODAY,
} from '../../support/campaign.ts';
import { recorded } from '../../support/decider-spec.ts';

const roster = [...launched(), enrolled(['b', 'a']), enrolled(['p'], 'person')];
const reason = 'Bão';
const named = (unitId: string) => ({ unitId, name: `Trường ${unitId}` });

/** What the last of these facts makes the campaign pass on, and what becomes of it later. */
function passedOn(...past: CampaignEvent[]) {
  const event = sure(recorded(past).at(-1));
  const deliveries = deliveriesOf(event, given(...past).state());
  const sent = (delivery: Delivery, ...later: CampaignEvent[]) => {
    const state = given(...past, ...later).state();
    return recipients(delivery, state).map((unitId) => {
      const data = dataFor(delivery, unitId, state);
      UnitCommand.parse({ type: delivery.type, commandId: 'w', actor: agency, data });
      return [unitId, data] as const;
    });
  };
  return { event, deliveries, sent };
}

const told = (...past: CampaignEvent[]) => {
  const { deliveries, sent } = passedOn(...past);
  return deliveries.map((delivery) => [delivery.type, ...sent(delivery)]);
};

const gone = fact('UnitsSucceeded', {
  act: 'reparent',
  from: ['p'],
  to: [named('a')],
  on: TODAY,
  openCases: 'continueSeparately',
});

describe('what a campaign passes on', () => {
  test('carries its own id, whose act it was and on what paper', () => {
    const { deliveries } = passedOn(...roster, fact('PhaseFrozen', { phase: 'p1', document }));
    expect(deliveries).toEqual([
      {
        id: '5.1',
        type: 'FreezeReview',
        to: 'roster',
        data: { phase: 'p1' },
        source: {
          sequence: 5,
          actor: { id: 'calendar', office: 'calendar', unitId: 'thidua' },
          effectiveOn: TODAY,
          document,
        },
      },
    ]);
    expect(JSON.parse(JSON.stringify(deliveries))).toEqual(deliveries);
  });

  test('enrolment, with the plan of the kind and the name', () => {
    const [[type, ...units] = []] = told(...launched(), enrolled(['b', 'a']));
    expect(type).toBe('Enrol');
    const state = given(...launched(), enrolled(['a'])).state();
    expect(units).toEqual(
      ['a', 'b'].map((unitId) => [
        unitId,
        {
          ...{ campaignId: 'hoc-tap', ...named(unitId), kind: 'school', definitionHash: state.definitionHash },
          unitPlan: planFor('school', state),
        },
      ]),
    );
  });

  test('to whom is enrolled later, the cycles of HR that are open for them', () => {
    const person = { scope: { kinds: ['person'] } };
    const past = [
      ...roster,
      opened('x1'),
      opened('x2', person),
      opened('x3'),
      closed('x3'),
      opened('x4', { scope: ['a'] }),
    ];
    const { deliveries } = passedOn(...past, opened('check-2024', { by: 'plan' }), enrolled(['c']));
    expect(deliveries.map(({ type, cycleId, to }) => [type, cycleId, to])).toEqual([
      ['Enrol', undefined, ['c']],
      ['OpenCheck', 'x1', ['c']],
    ]);
  });

  test('an amendment, to each by kind; nothing once it is overtaken', () => {
    const amended = (change: Parameters<typeof aDefinition>[0]) => {
      const definition = aDefinition(change);
      const to = definitionHash(definition);
      return fact('CampaignAmended', { definition, from: to, to, changes: [], beforeRecord: [], reason });
    };
    const first = amended(({ settings }) => settings.forms.push('Bằng khen'));
    const { deliveries, sent } = passedOn(...roster, first);
    const [adopt] = deliveries;
    expect(sent(sure(adopt)).map(([unitId, data]) => [unitId, data])).toMatchObject([
      ['a', { unitPlan: { kind: 'school', forms: ['Giấy khen', 'Bằng khen'] } }],
      ['b', { unitPlan: { kind: 'school' } }],
      ['p', { unitPlan: { kind: 'person' } }],
    ]);
    expect(
      sent(
        sure(adopt),
        amended(() => {}),
      ),
    ).toEqual([]);
  });

  test('another kind with its plan', () =>
    expect(told(...roster, fact('UnitKindChanged', { unitId: 'a', kind: 'person', reason }))).toMatchObject([
      ['ChangeKind', ['a', { kind: 'person', reason, unitPlan: { kind: 'person' } }]],
    ]));

  test('a succession, to predecessors and heirs; a rename to the one unit; nothing to no heir', () => {
    const on = TODAY;
    const openCases = 'combine' as const;
    const merged = fact('UnitsSucceeded', { act: 'merge', from: ['b', 'a'], to: [named('p')], on, openCases });
    expect(told(...roster, merged)).toEqual([
      ['Succeed', ...['a', 'b'].map((unitId) => [unitId, { act: 'merge', on, openCases, heirs: [named('p')] }])],
      ['BecomeHeir', ['p', { act: 'merge', on, openCases, predecessors: ['b', 'a'] }]],
    ]);
    const renamed = fact('UnitsSucceeded', { act: 'rename', from: ['a'], to: [named('a')], on, openCases });
    expect(told(...roster, renamed).map(([type]) => type)).toEqual(['Succeed']);
    const dissolved = fact('UnitsSucceeded', { act: 'dissolve', from: ['a'], to: [], on, openCases: 'close' });
    expect(told(...roster, dissolved).map(([type]) => type)).toEqual(['Succeed']);
  });

  test('a cycle of HR to those in its scope; none of the plan’s, which each unit opens itself', () => {
    const sample = opened('x1', { scope: { kinds: ['school'] }, inspection: ['a'] });
    expect(told(...roster, sample)).toMatchObject([
      ['OpenCheck', ['a', { cycle: { cycleId: 'x1', inspection: 'all' } }], ['b', { cycle: { inspection: 'none' } }]],
    ]);
    expect(told(...roster, opened('r1', { kind: 'preliminaryReview', scope: ['b'] }))).toMatchObject([
      ['OpenReview', ['b', { cycle: { kind: 'preliminaryReview', inspection: 'none' } }]],
    ]);
    expect(told(...roster, opened('check-2024', { by: 'plan' }))).toEqual([]);
  });

  test('a cycle with the due date as it stands when it is sent; nothing once it is cancelled', () => {
    const { deliveries, sent } = passedOn(...roster, opened('x1', { team: 'Tổ 1' }));
    const [open] = deliveries;
    const due = { on: '2024-08-01', rule: 'by' as const };
    expect(sent(sure(open), fact('DueExtended', { cycleId: 'x1', units: ['b'], due }))).toMatchObject([
      ['a', { cycle: { due: { on: '2024-06-30' } } }],
      ['b', { cycle: { due } }],
      ['p', {}],
    ]);
    expect(sent(sure(open), fact('CycleCancelled', { cycleId: 'x1', reason }))).toEqual([]);
  });

  test('waits while its cycle is paused', () => {
    const { deliveries } = passedOn(...roster, opened('x1'));
    const later = (...events: CampaignEvent[]) => given(...roster, opened('x1'), ...events).state();
    expect(isPaused(sure(deliveries[0]), later())).toBe(false);
    expect(isPaused(sure(deliveries[0]), later(fact('CyclePaused', { cycleId: 'x1', reason })))).toBe(true);
    const [enrol] = passedOn(...roster).deliveries;
    expect(isPaused(sure(enrol), later(fact('CyclePaused', { cycleId: 'x1', reason })))).toBe(false);
  });

  test('an extension, but not to those whose own due date is later', () => {
    const until = (on: string, units: 'all' | string[]) =>
      fact('DueExtended', { cycleId: 'x1', units, due: { on, rule: 'by' } });
    const past = [...roster, opened('x1', { scope: { kinds: ['school'] } }), until('2024-08-01', ['b'])];
    expect(told(...past)).toEqual([['ExtendDue', ['b', { cycleId: 'x1', due: { on: '2024-08-01', rule: 'by' } }]]]);
    expect(told(...past, until('2024-07-15', 'all'))).toEqual([
      ['ExtendDue', ['a', { cycleId: 'x1', due: { on: '2024-07-15', rule: 'by' } }]],
    ]);
  });

  test('reminders, cancellations and forced closes to those in the scope', () => {
    const past = [...roster, opened('x1', { scope: ['a', 'b'] })];
    const reminder = (to: 'incomplete' | string[]) => fact('CycleReminderSent', { cycleId: 'x1', to, count: 1 });
    const both = (data: object) => ['a', 'b'].map((unitId) => [unitId, { cycleId: 'x1', ...data }]);
    expect(told(...past, reminder('incomplete'))).toEqual([['Remind', ...both({})]]);
    expect(told(...past, reminder(['b']))).toEqual([['Remind', ['b', { cycleId: 'x1' }]]]);
    expect(told(...past, fact('CycleCancelled', { cycleId: 'x1', reason }))).toEqual([
      ['CancelCheck', ...both({ reason })],
    ]);
    const forced = closed('x1', { tally: tally({ open: 1 }), forced: true, reason });
    expect(told(...past, forced)).toEqual([['SettleCheck', ...both({ reason })]]);
    expect(told(...past, closed('x1'))).toEqual([]);
    expect(told(...past, closed('x1', { forced: true }))).toEqual([]);
  });

  test('a cycle, to the units that joined it later', () => {
    const past = [...roster, opened('x1')];
    expect(told(...past, fact('UnitsJoinedCycle', { cycleId: 'x1', units: ['b'] }))).toEqual([
      ['OpenCheck', ['b', { cycle: expect.objectContaining({ cycleId: 'x1' }) }]],
    ]);
  });

  test('a review report, to the unit as which the body takes part in its parent campaign; else to nobody', () => {
    const words = { phase: 'p1', level: 'Bộ', results: 'Đã sơ kết', weaknesses: 'b', causes: 'c', lessons: 'd' };
    const answers = { campaignId: 'ca-nuoc', cycleId: 'so-ket-2025', unitId: 'bo' };
    expect(told(...roster, fact('ReviewReportIssued', words))).toEqual([]);
    const past = given(...roster).state();
    const event = { ...fact('ReviewReportIssued', { ...words, answers }), id: 'campaign/hoc-tap:9' };
    const [delivery] = deliveriesOf({ ...event, sequence: 9, time: '2024-06-10T00:00:00.000Z', actor: agency }, past);
    expect(delivery).toMatchObject({
      ...{ type: 'AnswerByReport', campaignId: 'ca-nuoc', to: ['bo'] },
      data: { cycleId: 'so-ket-2025', report: 'campaign/hoc-tap:9', results: 'Đã sơ kết' },
    });
    expect(recipients(sure(delivery), past)).toEqual(['bo']);
  });

  test('the end, to all, those that were succeeded included', () => {
    const all = (outcome: string) => ['a', 'b', 'p'].map((unitId) => [unitId, { outcome, reason }]);
    expect(told(...roster, gone, fact('CampaignClosed', { reason, census }))).toEqual([
      ['Close', ...all('campaignClosed')],
    ]);
    expect(told(...roster, gone, fact('CampaignCancelled', { reason }))).toEqual([
      ['Close', ...all('campaignCancelled')],
    ]);
  });

  test('nothing of what concerns the campaign alone', () => {
    for (const event of [
      fact('PhaseStarted', { phase: 'p2', by: 'guidance' }),
      fact('CyclePaused', { cycleId: 'x1', reason }),
      fact('CloseRefused', { what: 'campaign', code: 'R-CYCLE-OPEN' }),
    ])
      expect(told(...roster, opened('x1'), event)).toEqual([]);
  });

  test('fails loudly for a cycle that the campaign does not have', () => {
    const delivery = { id: '9.1', type: 'OpenCheck', to: ['a'], cycleId: 'x9', data: {} } as unknown as Delivery;
    expect(() => itemFor(delivery, 'a', given(...roster).state())).toThrow('no cycle x9');
    const nobody = { ...delivery, type: 'AdoptAmendment', cycleId: undefined } as unknown as Delivery;
    expect(() => dataFor(nobody, 'z', given(...roster).state())).toThrow('no kind');
  });
});

describe('the plan that units are told', () => {
  test('has dues as extended for all, and leaves alone what is over, cancelled or HR’s', () => {
    const past = [
      ...roster,
      opened('check-2023'),
      fact('DueExtended', { cycleId: 'check-2024', units: 'all', due: { on: '2025-01-05', rule: 'by' } }),
      fact('CycleCancelled', { cycleId: 'check-2025', reason }),
      opened('x1'),
      closed('x1'),
    ];
    const plan = planFor('school', given(...past).state());
    expect(plan.beforeRecord).toEqual(['check-2023', 'check-2025']);
    expect(plan.cycles.map(({ due }) => due.on)).toEqual(['2024-06-30', '2025-01-05', '2025-12-15']);
  });

  test('a cycle of the plan that was closed once it was over is left to the unit, which it never concerned; one closed before, alone', () => {
    const toldOf = (effectiveOn: string) => {
      const closedOn = [
        opened('check-2024', { by: 'plan' }),
        fact('CycleClosed', { cycleId: 'check-2024', tally: tally({}), forced: true, effectiveOn }),
      ];
      return planFor('school', given(...roster, ...closedOn).state()).beforeRecord;
    };
    expect(toldOf('2024-07-04')).toEqual(['check-2023']);
    expect(toldOf('2024-07-03')).toEqual(['check-2023', 'check-2024']);
  });
});
