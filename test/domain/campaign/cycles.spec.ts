import { describe, expect, test } from '@jest/globals';
import {
  aDefinition,
  closed,
  document,
  enrolled,
  fact,
  given,
  launched,
  opened,
  paper,
  sure,
  TODAY,
  wish,
} from '../../support/campaign.ts';
import { canonical, hashOf } from '../../../events/canonical.ts';
import type { CampaignEvent } from '../../../events/campaign.ts';
import type { Due } from '../../../events/values.ts';
import type { CampaignCommandOf } from '../../../domain/campaign/commands.ts';

type Open = CampaignCommandOf<'OpenCycle'>['data'];
const data: Open = {
  cycleId: 'x1',
  kind: 'periodicCheck',
  period: { from: '2024-01-01', to: '2024-05-31' },
  due: { on: '2024-06-30', rule: 'by' },
  scope: 'all',
  report: 'required',
  inspection: 'none',
};
const open = (over: Partial<Open> = {}, more = {}) => wish('OpenCycle', { ...data, ...over }, more);
const seal = (...pairs: [string, string][]) => ({ rosterSize: pairs.length, rosterHash: hashOf(canonical(pairs)) });
const roster = [...launched(), enrolled(['b', 'a']), enrolled(['p'], 'person')];
const gone = fact('UnitsSucceeded', { act: 'dissolve', from: ['p'], to: [], on: TODAY, openCases: 'close' });
const review = { kind: 'preliminaryReview' as const };

describe('OpenCycle', () => {
  test('opens for all who take part, today, with the grace and reminders of the settings', () =>
    given(...roster, gone)
      .when(open({ team: 'Tổ 1' }))
      .thenEvents(
        fact('CycleOpened', {
          ...{ ...data, phase: 'p1', opensOn: TODAY, graceDays: 3, reminders: [5], team: 'Tổ 1', by: 'hr' },
          ...seal(['a', 'school'], ['b', 'school']),
          ...paper,
        }),
      ));

  test('opens for some, on the day of its paper, with its own grace and reminders', () => {
    const over = { scope: { kinds: ['person'] }, graceDays: 0, reminders: [1], inspection: ['a'] };
    const rest = { phase: 'p1', by: 'hr' as const, ...seal(['p', 'person']), document };
    given(...roster)
      .when(open(over, { effectiveOn: '2024-06-01' }))
      .thenEvents(fact('CycleOpened', { ...data, ...over, ...rest, opensOn: '2024-06-01', effectiveOn: '2024-06-01' }));
    given(...roster)
      .when(open({ scope: ['a'] }))
      .thenTypes('CycleOpened');
  });

  test('opens one of the plan that was over before the record began', () =>
    given(...roster)
      .when(open({ cycleId: 'check-2023' }))
      .thenTypes('CycleOpened'));

  test('opens a review in the phase that is so reviewed; January papers may close December’s year', () => {
    given(...roster)
      .when(open(review))
      .thenTypes('CycleOpened');
    given(...roster)
      .when(open({ due: { on: '2026-01-20', rule: 'by' } }))
      .thenTypes('CycleOpened');
  });

  test('refuses an id that is taken, by a cycle or by the plan', () => {
    const taken = (cycleId: string, ...past: CampaignEvent[]) =>
      given(...roster, ...past)
        .when(open({ cycleId }))
        .thenRefused('R-CYCLE-EXISTS', { cycleId });
    taken('x1', opened('x1'));
    taken('x1', opened('x1'), closed('x1'));
    taken('check-2024');
    taken('check-2024', fact('CycleCancelled', { cycleId: 'check-2024', reason: 'Bão' }));
  });

  test('refuses a second review of a phase that is open or that the plan foresees', () => {
    given(...roster, opened('r1', review))
      .when(open(review))
      .thenRefused('R-CYCLE-EXISTS', { cycleId: 'r1', phase: 'p1' });
    given(...roster, opened('r1', review), closed('r1'))
      .when(open(review))
      .thenTypes('CycleOpened');
    const foreseen = aDefinition(({ settings }) => (sure(settings.cycles[2]).kind = 'preliminaryReview'));
    given(...launched(foreseen))
      .when(open(review))
      .thenRefused('R-CYCLE-EXISTS', { cycleId: 'check-2025', phase: 'p1' });
  });

  test('refuses a period outside every phase of that kind', () => {
    const refused = (over: Partial<Open>) =>
      given(...roster)
        .when(open(over))
        .thenRefused('R-OUTSIDE-PHASE');
    refused({ period: { from: '2025-07-01', to: '2026-06-30' } });
    refused({ period: { from: '2024-02-01', to: '2024-01-01' } });
    refused({ kind: 'finalReview' });
  });

  test('refuses a phase that has not started or is frozen', () => {
    const period = { from: '2026-01-01', to: '2026-05-31' };
    given(...roster)
      .when(open({ period }))
      .thenRefused('R-PHASE', { phases: ['p2'] });
    given(...roster, fact('PhaseFrozen', { phase: 'p1' }))
      .when(open())
      .thenRefused('R-PHASE', { phases: ['p1'] });
  });

  test('refuses a due date before the opening', () =>
    given(...roster)
      .when(open({ due: { on: TODAY, rule: 'before' } }))
      .thenRefused('R-DUE-BEFORE-OPEN', { due: '2024-06-02', opensOn: TODAY }));

  test('refuses units and kinds that are not there or have gone', () => {
    given(...roster)
      .when(open({ scope: ['x'] }))
      .thenRefused('R-UNKNOWN-UNIT', { units: ['x'] });
    given(...roster)
      .when(open({ inspection: ['x'] }))
      .thenRefused('R-UNKNOWN-UNIT', { units: ['x'] });
    given(...roster, gone)
      .when(open({ scope: ['a', 'p'] }))
      .thenRefused('R-SUCCEEDED', { units: ['p'] });
    given(...roster)
      .when(open({ scope: { kinds: ['clan'] } }))
      .thenRefused('R-UNKNOWN-KIND', { kind: 'clan' });
  });
});

describe('ExtendDue', () => {
  const july: Due = { on: '2024-07-15', rule: 'by' };
  const extend = (units: 'all' | string[], due = july, cycleId = 'x1') => wish('ExtendDue', { cycleId, units, due });
  const running = [...roster, opened('x1')];
  const moved = (units: 'all' | string[], due = july) => fact('DueExtended', { cycleId: 'x1', units, due, ...paper });

  test('moves the due date of all, or of some', () => {
    given(...running)
      .when(extend('all'))
      .thenEvents(moved('all'));
    given(...running)
      .when(extend(['a']))
      .thenEvents(moved(['a']));
    expect(given(...running, moved(['a'])).state().cycles['x1']).toMatchObject({
      due: data.due,
      extended: { a: july },
    });
  });

  test('leaves those with a later date of their own where they are', () => {
    const august = { on: '2024-08-15', rule: 'by' as const };
    const past = [...running, moved(['a'], august), moved(['b'], { on: '2024-07-01', rule: 'by' })];
    given(...past)
      .when(extend('all'))
      .thenEvents(moved('all'));
    expect(given(...past, moved('all')).state().cycles['x1']).toMatchObject({ due: july, extended: { a: august } });
  });

  test('moves a cycle of the plan before it opens, and keeps that when it opens', () => {
    const later = { on: '2025-01-10', rule: 'by' as const };
    const before = fact('DueExtended', { cycleId: 'check-2024', units: 'all', due: later, ...paper });
    given(...roster)
      .when(extend('all', later, 'check-2024'))
      .thenEvents(before);
    const own = fact('DueExtended', { cycleId: 'check-2024', units: ['a'], due: { on: '2025-02-01', rule: 'by' } });
    const past = [...roster, before, own];
    expect(given(...past).state().cycles['check-2024']).toMatchObject({ status: 'foreseen', due: later });
    given(...past)
      .until('2024-11-14T17:00:00.000Z')
      .thenTypes('CycleOpened');
    given(...past)
      .when(wish('RemindCycle', { cycleId: 'check-2024', to: 'incomplete' }))
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'check-2024' });
  });

  test('says nothing when nobody moves, and leaves out who does not', () => {
    given(...running)
      .when(extend('all', { on: '2024-07-01', rule: 'before' }))
      .thenNothing();
    given(...running, moved(['a']))
      .when(extend(['a']))
      .thenNothing();
    given(...running, moved(['a']))
      .when(extend(['a', 'b']))
      .thenEvents(moved(['b']));
  });

  test('refuses an earlier date, one before the opening, and one without a paper', () => {
    given(...running, moved(['a']))
      .when(extend(['a', 'b'], { on: '2024-07-10', rule: 'by' }))
      .thenRefused('R-NOT-LATER', { due: '2024-07-10', before: ['2024-07-15'] });
    given(...running)
      .when(extend('all', { on: '2024-06-01', rule: 'by' }))
      .thenRefused('R-DUE-BEFORE-OPEN', { due: '2024-06-01', opensOn: TODAY });
    given(...running)
      .when({ ...extend('all'), document: undefined })
      .thenRefused('R-NO-DOCUMENT', { type: 'ExtendDue' });
  });

  test('refuses cycles that are not there or over, and units that are not in it', () => {
    given(...roster)
      .when(extend('all'))
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'x1' });
    given(...roster)
      .when(extend('all', july, 'check-2023'))
      .thenRefused('R-UNKNOWN-CYCLE');
    given(...running, closed('x1'))
      .when(extend('all'))
      .thenRefused('R-CYCLE-CLOSED', { cycleId: 'x1' });
    given(...running, fact('CycleCancelled', { cycleId: 'x1', reason: 'Bão' }))
      .when(extend('all'))
      .thenRefused('R-CYCLE-CLOSED');
    given(...running)
      .when(extend(['x']))
      .thenRefused('R-UNKNOWN-UNIT', { units: ['x'] });
    given(...running, gone)
      .when(extend(['p']))
      .thenRefused('R-SUCCEEDED', { units: ['p'] });
    given(...roster, opened('x1', { scope: ['b'] }))
      .when(extend(['a', 'b']))
      .thenRefused('R-UNKNOWN-UNIT', { units: ['a'], cycleId: 'x1' });
  });
});

describe('RemindCycle', () => {
  const remind = (to: 'incomplete' | string[], incomplete?: number) =>
    wish('RemindCycle', { cycleId: 'x1', to }, incomplete === undefined ? {} : { counted: { incomplete } });
  const running = [...roster, opened('x1')];

  test('says whom it concerned once they are counted, also nobody', () => {
    for (const count of [2, 0])
      given(...running)
        .when(remind('incomplete', count))
        .thenEvents(fact('CycleReminderSent', { cycleId: 'x1', to: 'incomplete', count, ...paper }));
    given(...running)
      .when(remind(['a'], 1))
      .thenTypes('CycleReminderSent');
    given(...running)
      .when(remind('incomplete'))
      .thenNothing();
    expect(
      given(...running, fact('CycleReminderSent', { cycleId: 'x1', to: ['a'], count: 1 })).state().cycles['x1'],
    ).toMatchObject({ remindersSent: [{ on: TODAY, count: 1 }] });
  });

  test('goes on while paused', () =>
    given(...running, fact('CyclePaused', { cycleId: 'x1', reason: 'Bão' }))
      .when(remind('incomplete', 1))
      .thenTypes('CycleReminderSent'));

  test('refuses cycles that are not there or over, and units that are not in it', () => {
    given(...roster)
      .when(remind('incomplete'))
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'x1' });
    given(...running, closed('x1'))
      .when(remind('incomplete'))
      .thenRefused('R-CYCLE-CLOSED', { cycleId: 'x1' });
    given(...running)
      .when(remind(['x']))
      .thenRefused('R-UNKNOWN-UNIT', { units: ['x'] });
  });
});

describe('JoinCycle', () => {
  const join = (units: string[]) => wish('JoinCycle', { cycleId: 'x1', units });
  const running = [...roster, opened('x1')];

  test('opens a cycle that HR added for units that came later; the cycle goes on as it was', () => {
    const joined = fact('UnitsJoinedCycle', { cycleId: 'x1', units: ['a'], ...paper });
    given(...running)
      .when(join(['a']))
      .thenEvents(joined);
    expect(given(...running, joined).state().cycles).toEqual(given(...running).state().cycles);
  });

  test('refuses a cycle that is not there or over, and units that it is not for', () => {
    given(...roster)
      .when(join(['a']))
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'x1' });
    given(...running, closed('x1'))
      .when(join(['a']))
      .thenRefused('R-CYCLE-CLOSED', { cycleId: 'x1' });
    given(...roster, opened('x1', { scope: ['b'] }))
      .when(join(['a', 'b']))
      .thenRefused('R-UNKNOWN-UNIT', { units: ['a'], cycleId: 'x1' });
  });
});
