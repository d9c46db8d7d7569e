import { describe, expect, test } from '@jest/globals';
import { asks, campaign, nextAsk } from '../../../domain/campaign.ts';
import { canonical, hashOf } from '../../../events/canonical.ts';
import { aDefinition, closed, enrolled, fact, given, launched, opened, sure, tally } from '../../support/campaign.ts';

const byDate = aDefinition(({ plan }) => (sure(plan.phases[1]).starts = 'onDate'));
const reason = 'Bão';

describe('the calendar', () => {
  test('opens the plan’s cycles and starts phases on their dates, in due order, however late it comes', () => {
    const past = [...launched(byDate), enrolled(['a'])];
    const [, check2024, check2025] = byDate.settings.cycles;
    const seal = { rosterSize: 1, rosterHash: hashOf(canonical([['a', 'school']])) };
    const openings = [check2024, check2025].map((cycle) =>
      fact('CycleOpened', { ...sure(cycle), by: 'plan', scope: 'all', ...seal, effectiveOn: sure(cycle).opensOn }),
    );
    given(...past)
      .until('2030-01-01T00:00:00.000Z')
      .thenEvents(...openings, fact('PhaseStarted', { phase: 'p2', by: 'date', effectiveOn: '2026-01-01' }));
    given(...past)
      .until('2024-11-14T16:59:59.999Z')
      .thenNothing();
    given(...past)
      .until('2024-11-14T17:00:00.000Z')
      .thenEvents(sure(openings[0]));
  });

  test('starts a phase before it opens a cycle of the same day', () => {
    const sameDay = aDefinition(({ plan, settings }) => {
      sure(plan.phases[1]).starts = 'onIssue';
      const period = { from: '2026-01-01', to: '2026-12-31' };
      settings.cycles = [{ ...sure(settings.cycles[0]), cycleId: 'c', phase: 'p2', period, opensOn: '2026-01-01' }];
    });
    given(...launched(sameDay, []))
      .until('2026-01-01T00:00:00.000Z')
      .thenTypes('PhaseStarted', 'CycleOpened');
  });

  test('leaves alone what was before the record, is cancelled or awaits guidance', () =>
    given(
      ...launched(undefined, ['check-2023', 'check-2024']),
      fact('CycleCancelled', { cycleId: 'check-2025', reason }),
    )
      .until('2030-01-01T00:00:00.000Z')
      .thenNothing());

  test('has nothing to do before the launch and after the end', () => {
    expect(campaign.nextDue(campaign.initialState())).toBeUndefined();
    const { nextDue } = campaign;
    expect(nextDue(given(...launched()).state())).toEqual({
      at: '2024-11-14T17:00:00.000Z',
      what: 'openCycle',
      on: 'check-2024',
    });
    expect(nextDue(given(...launched(), fact('CampaignCancelled', { reason })).state())).toBeUndefined();
  });

  test('follows the amended plan for what has not opened', () => {
    const amended = aDefinition(({ settings }) => {
      settings.cycles = settings.cycles.filter(({ cycleId }) => cycleId !== 'check-2025');
      sure(settings.cycles[1]).opensOn = '2024-11-20';
    });
    const amendment = (definition = amended) =>
      fact('CampaignAmended', { definition, from: '', to: '', changes: [], beforeRecord: [], reason });
    const moved = (cycleId: string) =>
      fact('DueExtended', { cycleId, units: 'all', due: { on: '2026-02-01', rule: 'by' } });
    const past = [...launched(), moved('check-2024'), moved('check-2025'), opened('x1')];
    const { cycles } = given(...past, amendment()).state();
    expect(Object.keys(cycles)).toEqual(['check-2024', 'x1']);
    expect(cycles['check-2024']).toMatchObject({ opensOn: '2024-11-20', due: { on: '2026-02-01' } });
    const other = aDefinition(({ settings }) => (sure(settings.cycles[1]).due.on = '2024-12-16'));
    expect(given(...past, amendment(other)).state().cycles['check-2024']).toMatchObject({ due: { on: '2024-12-16' } });
    const added = aDefinition(({ settings }) => settings.cycles.push({ ...sure(settings.cycles[2]), cycleId: 'new' }));
    const extended = fact('DueExtended', { cycleId: 'new', units: ['a'], due: { on: '2026-03-01', rule: 'by' } });
    const back = given(...launched(), amendment(added), extended, amendment(), amendment(added)).state();
    expect(back.cycles['new']).toBeUndefined();
  });

  test('drops with an amended due a unit’s own that is not later; keeps it where the plan’s due stays', () => {
    const own = (unitId: string, on: string) =>
      fact('DueExtended', { cycleId: 'check-2024', units: [unitId], due: { on, rule: 'by' } });
    const past = [...launched(), own('a', '2024-12-20'), own('b', '2024-12-31'), own('c', '2025-01-10')];
    const extendedAfter = (change: Parameters<typeof aDefinition>[0]) => {
      const amendment = { definition: aDefinition(change), from: '', to: '', changes: [], beforeRecord: [], reason };
      const { cycles } = given(...past, fact('CampaignAmended', amendment)).state();
      return Object.keys(cycles['check-2024']?.extended ?? {});
    };
    expect(extendedAfter(({ settings }) => (sure(settings.cycles[1]).due.on = '2024-12-31'))).toEqual(['c']);
    expect(extendedAfter(({ settings }) => settings.forms.push('Bằng khen'))).toEqual(['a', 'b', 'c']);
  });

  test('knows no deadline but its own', () => {
    const { state } = { state: given(...launched()).state() };
    for (const due of [
      { at: '', what: 'phaseStart', on: 'p1' },
      { at: '', what: 'openCycle', on: 'check-2023' },
      { at: '', what: 'tea' },
    ])
      expect(() => campaign.takeEffect(state, due)).toThrow('no deadline');
    expect(() => campaign.takeEffect(campaign.initialState(), { at: '', what: 'phaseStart' })).toThrow('not launched');
  });
});

describe('closes that the calendar asks for', () => {
  const past = [...launched(), opened('x1', { closesAfterDays: 10 })];
  const due = '2024-07-13T17:00:00.000Z';
  const refused = fact('CloseRefused', { what: 'x1', code: 'R-CYCLE-OPEN-UNITS', tally: tally({ open: 1 }) });

  test('come some days after due and grace, one for each last due date', () => {
    const state = given(...past).state();
    expect(nextAsk(state)).toBe(due);
    expect(asks(state, '2024-07-13T16:59:59.999Z')).toEqual([]);
    expect(asks(state, due)).toEqual([
      {
        type: 'CloseCycle',
        commandId: 'calendar.close.x1.2024-07-13',
        actor: { id: 'calendar', office: 'calendar', unitId: 'thidua' },
        data: { cycleId: 'x1' },
      },
    ]);
  });

  test('wait for the last unit’s own due date', () => {
    const extended = (on: string) => fact('DueExtended', { cycleId: 'x1', units: ['a'], due: { on, rule: 'by' } });
    expect(nextAsk(given(...past, extended('2024-07-30')).state())).toBe('2024-08-12T17:00:00.000Z');
    expect(nextAsk(given(...past, extended('2024-06-20')).state())).toBe(due);
  });

  test('are asked once, and again when the due date is moved; a person’s refusal is not the calendar’s', () => {
    expect(nextAsk(given(...past, refused).state())).toBeUndefined();
    const moved = fact('DueExtended', { cycleId: 'x1', units: 'all', due: { on: '2024-07-30', rule: 'by' } });
    expect(nextAsk(given(...past, refused, moved).state())).toBe('2024-08-12T17:00:00.000Z');
    const actor = { id: 'o-7', office: 'standingAgency', unitId: 'bo' };
    expect(nextAsk(given(...past, { ...refused, actor }).state())).toBe(due);
    expect(nextAsk(given(...past, fact('CloseRefused', { what: 'campaign', code: 'R-CYCLE-OPEN' })).state())).toBe(due);
  });

  test('are not asked again when an extension leaves the last due date where it was', () => {
    const extended = (unitId: string, on: string) =>
      fact('DueExtended', { cycleId: 'x1', units: [unitId], due: { on, rule: 'by' } });
    const last = [...past, extended('a', '2024-07-30')];
    expect(nextAsk(given(...last, refused, extended('b', '2024-07-20')).state())).toBeUndefined();
    const forAll = fact('DueExtended', { cycleId: 'x1', units: 'all', due: { on: '2024-07-30', rule: 'by' } });
    expect(nextAsk(given(...last, refused, forAll).state())).toBeUndefined();
    expect(nextAsk(given(...last, refused, extended('b', '2024-07-31')).state())).toBe('2024-08-13T17:00:00.000Z');
  });

  test('are asked for the new date when an extension overtook the close that was being counted', () => {
    const moved = fact('DueExtended', { cycleId: 'x1', units: ['a'], due: { on: '2024-07-01', rule: 'by' } });
    const now = '2024-09-01T00:00:00.000Z';
    const [ask] = asks(given(...past).state(), now);
    const overtaken = { ...sure(ask), counted: { tally: tally({ open: 1 }) } };
    given(...past, moved)
      .when(overtaken, now)
      .thenRefused('R-NOT-COMPETENT');
    const state = given(...past, moved, fact('CloseRefused', { what: 'x1', code: 'R-NOT-COMPETENT' })).state();
    expect(asks(state, now).map(({ commandId }) => commandId)).toEqual(['calendar.close.x1.2024-07-14']);
    expect(nextAsk(given(...past, moved, refused).state())).toBeUndefined();
    expect(given(...past, moved, refused).state().cycles['x1']?.asked).toBe('2024-07-14T17:00:00.000Z');
  });

  test('are none without a rule, once closed, or after the end', () => {
    expect(nextAsk(given(...launched(), opened('x1')).state())).toBeUndefined();
    expect(nextAsk(given(...launched(), opened('x1'), refused).state())).toBeUndefined();
    expect(nextAsk(given(...past, closed('x1')).state())).toBeUndefined();
    expect(nextAsk(given(...past, fact('CampaignCancelled', { reason })).state())).toBeUndefined();
    expect(nextAsk(campaign.initialState())).toBeUndefined();
  });
});
