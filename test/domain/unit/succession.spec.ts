import { describe, expect, test } from '@jest/globals';
import type { UnitCommandOf } from '../../../domain/unit/commands.ts';
import {
  answers,
  assessed,
  by,
  closed,
  concluded,
  cycles,
  enrolled,
  fact,
  given,
  missed,
  opened,
  reported,
  reviewOpened,
  succeeded,
  takingPart,
  wish,
  withdrew,
} from '../../support/unit.ts';

const on = '2025-03-01';
const now = `${on}T02:00:00.000Z`;
const heirs = [{ unitId: 'cuc-b', name: 'Cục B' }];
const cases = ['check-2024', 'review-2025'];
const midway = [...takingPart(), opened(cycles.check2024), opened(cycles.check2025), reviewOpened(cycles.review2025)];

describe('Succeed', () => {
  const succeed = (data: Partial<UnitCommandOf<'Succeed'>['data']> = {}) =>
    wish('Succeed', { act: 'merge', on, heirs, openCases: 'close', ...data });
  const rename = (name: string) => succeed({ act: 'rename', heirs: [{ unitId: 'cuc-a', name }] });

  test('hands the unit over to its heirs, with the cases that are open', () =>
    given(
      ...takingPart(),
      opened(cycles.check2024),
      reported,
      concluded,
      opened(cycles.check2025),
      reviewOpened(cycles.review2025),
    )
      .when(succeed(), now)
      .thenEvents(succeeded('close', ['check-2025', 'review-2025'])));

  test('gives its cases up, unless they are continued separately', () => {
    for (const openCases of ['close', 'combine', 'restart'] as const) {
      const { checks, reviews } = given(...midway, succeeded(openCases, cases)).state();
      expect([checks['check-2024']?.status, checks['check-2025']?.status]).toEqual(['succeeded', 'open']);
      expect(reviews['p1']?.status).toBe('succeeded');
    }
    const { checks } = given(...midway, succeeded('continueSeparately', cases)).state();
    expect(checks['check-2024']?.status).toBe('open');
  });

  test('keeps the stream of a unit that is renamed, or that is its own heir', () => {
    given(...takingPart())
      .when(rename('Cục A và C'), now)
      .thenEvents(fact('UnitRenamed', on, { name: 'Cục A và C', from: on }));
    given(...takingPart())
      .when(succeed({ heirs: [...heirs, { unitId: 'cuc-a', name: 'Cục A' }] }), now)
      .thenNothing();
  });

  test('is refused to who was succeeded, and for a withdrawn unit', () => {
    given(...takingPart(), succeeded('close'))
      .when(succeed())
      .thenRefused('R-SUCCEEDED');
    given(...takingPart(), withdrew)
      .when(succeed())
      .thenRefused('R-WITHDRAWN');
  });
});

describe('cases continued separately', () => {
  const past = [...midway, succeeded('continueSeparately', cases)];
  const heir = by('unit', 'cuc-b', 'officer-b');
  const report = (cycleId: string, actor = heir) => wish('SubmitCheckReport', { cycleId, answers }, actor);

  test("are completed by the heirs' officers, and by the unit's own", () => {
    given(...past)
      .when(report('check-2024'), now)
      .thenTypes('CheckReported');
    given(...past)
      .when(report('check-2024', by('unit', 'cuc-a')), now)
      .thenTypes('CheckReported');
    given(...past)
      .when(report('check-2024', by('unit', 'cuc-z')), now)
      .thenRefused('R-NOT-COMPETENT', { command: 'SubmitCheckReport', office: 'unit', unitId: 'cuc-z' });
  });

  test('are concluded, settled, cancelled, extended, reminded and frozen', () => {
    given(...past, reported)
      .when(wish('ConcludeCheck', { cycleId: 'check-2024', result: 'good' }), now)
      .thenTypes('CheckConcluded');
    given(...past)
      .when(wish('SettleCheck', { cycleId: 'check-2024', reason: 'Chốt' }), now)
      .thenTypes('CheckSettled');
    given(...past)
      .when(wish('FreezeReview', { phase: 'p1' }), now)
      .thenTypes('ReviewFrozen');
  });

  test('are the only ones: nothing new begins', () => {
    given(...past)
      .when(report('check-2025'), now)
      .thenRefused('R-SUCCEEDED');
    given(...past)
      .when(wish('FreezeReview', { phase: 'p2' }), now)
      .thenRefused('R-SUCCEEDED');
    given(...past)
      .when(wish('OpenCheck', { cycle: cycles.added }), now)
      .thenRefused('R-SUCCEEDED');
    given(...midway, succeeded('combine', cases))
      .when(report('check-2024'), now)
      .thenRefused('R-SUCCEEDED');
  });

  test('end with the close, while one is open', () => {
    const close = wish('Close', { outcome: 'campaignClosed', reason: 'Hết giai đoạn' });
    given(...past)
      .when(close, now)
      .thenTypes('UnitClosed');
    given(...takingPart(), succeeded('continueSeparately'))
      .when(close, now)
      .thenRefused('R-SUCCEEDED');
  });
});

describe('BecomeHeir', () => {
  const link = { act: 'merge' as const, on, predecessors: ['cuc-c', 'cuc-d'], openCases: 'combine' as const };
  const become = (data: Partial<UnitCommandOf<'BecomeHeir'>['data']> = {}) => wish('BecomeHeir', { ...link, ...data });
  const heir = (openCases: 'combine' | 'restart' = 'combine') => fact('UnitBecameHeir', on, { ...link, openCases });

  test('links back to its predecessors, once', () => {
    given(enrolled()).when(become(), now).thenEvents(heir());
    given(enrolled(), heir()).when(become(), now).thenNothing();
    given(enrolled(), heir())
      .when(become({ predecessors: ['cuc-c'] }), now)
      .thenTypes('UnitBecameHeir');
  });

  test('begins its own open cases again on a restart; what is over may still be reported', () => {
    const answered2025 = fact('CheckReported', '2025-01-08', { cycleId: 'check-2025', answers });
    const past = [...midway, reported, answered2025, assessed, heir('restart')];
    const { checks, reviews } = given(...past).state();
    expect(checks['check-2024']).toMatchObject({ status: 'acceptedLate', answers: [] });
    expect(checks['check-2024']).not.toHaveProperty('reportedOn');
    expect(checks['check-2025']).toMatchObject({ status: 'open', answers: [] });
    expect(reviews['p1']).toMatchObject({ status: 'open', entries: [] });
  });

  test('leaves alone what was concluded, missed or frozen', () => {
    const other = [...takingPart(), opened(cycles.check2024), missed, heir('restart')];
    expect(given(...other).state().checks['check-2024']?.status).toBe('missed');
    const frozen = fact('ReviewFrozen', '2025-02-20', { phase: 'p1', outcome: 'notConcluded' });
    const late = given(...takingPart(), opened(cycles.check2024), reported, frozen, heir('restart')).state();
    expect(late.checks['check-2024']?.status).toBe('reported');
    const reviewed = given(...midway, frozen, heir('restart')).state();
    expect(reviewed.reviews['p1']?.status).toBe('notConcluded');
  });
});

describe('Close', () => {
  const close = wish('Close', { outcome: 'campaignCancelled', reason: 'Dừng phong trào' });

  test('ends the part of a unit, registered or not', () => {
    given(...takingPart())
      .when(close, now)
      .thenEvents(fact('UnitClosed', on, { outcome: 'campaignCancelled', reason: 'Dừng phong trào' }));
    given(enrolled()).when(close, now).thenTypes('UnitClosed');
  });

  test('is refused once closed', () =>
    given(...takingPart(), closed)
      .when(close)
      .thenRefused('R-CLOSED', { command: 'Close', closedOn: '2031-01-31' }));
});
