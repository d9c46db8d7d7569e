import { describe, test } from '@jest/globals';
import type { Cycle } from '../../../events/settings.ts';
import {
  assessed,
  cycles,
  dated,
  enrolled,
  fact,
  frozen,
  given,
  graded,
  opened,
  reported,
  reviewOpened,
  succeeded,
  takingPart,
  verified,
  wish,
  withdrew,
  withRegistration,
} from '../../support/unit.ts';

const { check2023, check2024, check2025, review2025, added } = cycles;
const cycleId = 'check-2024';
const unconcluded = { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' as const } };
const notApplicable = fact('CheckNotApplicable', '2024-04-10', { cycleId, reason: 'registeredAfter' });
const checkCancelled = (id: string) => fact('CheckCancelled', '2024-06-03', { cycleId: id, reason: 'Trùng đợt' });

describe('OpenCheck', () => {
  const open = (cycle: Cycle = added) => wish('OpenCheck', { cycle });

  test('opens a check that HR adds', () =>
    given(...takingPart())
      .when(open())
      .thenEvents(opened(added, { by: 'hr' })));

  test('knows whether this unit is to be inspected', () => {
    for (const [inspection, inspected] of [
      ['all', true],
      [['cuc-a'], true],
      [['cuc-b'], false],
    ] as const)
      given(...takingPart())
        .when(open({ ...added, inspection: typeof inspection === 'string' ? inspection : [...inspection] }))
        .thenEvents(opened(added, { by: 'hr', inspected }));
  });

  test('opens what lies before the record, with the due moved for this unit', () => {
    const due = { on: '2024-06-30', rule: 'by' as const };
    given(
      ...takingPart({ beforeRecord: ['check-2023'] }),
      fact('CheckDueExtended', '2024-05-01', { cycleId: 'check-2023', due }),
    )
      .when(open(check2023))
      .thenEvents(dated(opened(check2023, { by: 'hr', due }), '2024-06-03'));
  });

  test('stays quiet for what is open, cancelled or not applicable, and for a unit that does not take part', () => {
    given(...takingPart(), opened(check2024))
      .when(open(check2024))
      .thenNothing();
    given(...takingPart(), checkCancelled('added'))
      .when(open())
      .thenNothing();
    given(...takingPart(), notApplicable)
      .when(open(check2024))
      .thenNothing();
    given(enrolled()).when(open()).thenNothing();
  });

  test('opens for a unit that is expected to register', () =>
    given(enrolled(withRegistration({ need: 'expected' })))
      .when(open())
      .thenTypes('CheckOpened'));

  test('is refused in a phase that is unknown or frozen, for a review, and to who has left', () => {
    given(...takingPart())
      .when(open({ ...added, phase: 'p9' }))
      .thenRefused('R-PHASE', { phase: 'p9', phases: ['p1', 'p2'] });
    given(...takingPart())
      .when(open(review2025))
      .thenRefused('R-PHASE', { phase: 'p1', kind: 'preliminaryReview' });
    given(...takingPart(), unconcluded)
      .when(open())
      .thenRefused('R-FROZEN', { phase: 'p1', cycleId: 'added' });
    given(...takingPart(), withdrew)
      .when(open())
      .thenRefused('R-WITHDRAWN');
    given(...takingPart(), succeeded('close'))
      .when(open())
      .thenRefused('R-SUCCEEDED', { on: '2025-03-01', heirs: ['cuc-b'], openCases: 'close' });
  });
});

describe('OpenReview', () => {
  const open = (cycle: Cycle = review2025) => wish('OpenReview', { cycle });
  const on = '2024-06-03';

  test('opens on the checks of the phase, recognitions and nothing earlier', () => {
    const checks = [
      { cycleId: 'check-2024', status: 'reported', lateByDays: 2 },
      { cycleId: 'check-2025', status: 'open' },
    ];
    const basis = { checks, recognitions: ['Công dân học tập'] };
    given(
      ...takingPart(),
      fact('UnitRecognised', '2024-05-01', { title: 'Công dân học tập', body: 'Hội', year: 2024, number: '1' }),
      opened(check2025),
      opened(check2024),
      { ...reported, data: { ...reported.data, lateByDays: 2 } },
    )
      .when(open())
      .thenEvents(dated(reviewOpened(review2025, { by: 'hr', basis }), on));
  });

  test('builds on the frozen review of the phase before', () => {
    const earlier = { phase: 'p1', status: 'frozen', grade: 'Xuất sắc' };
    const basis = { checks: [], recognitions: [], earlier };
    const past = [...takingPart(), reviewOpened(review2025), assessed, verified, graded, frozen];
    given(...past)
      .when(open(cycles.review2030))
      .thenEvents(dated(reviewOpened(cycles.review2030, { by: 'hr', basis }), on));
  });

  test('stays quiet when the phase has its review, when it was cancelled, and for who does not take part', () => {
    const cancelled = fact('ReviewCancelled', '2025-10-05', { phase: 'p1', cycleId: 'review-2025', reason: 'Hoãn' });
    given(...takingPart(), reviewOpened(review2025))
      .when(open({ ...review2025, cycleId: 'again' }))
      .thenNothing();
    given(...takingPart(), reviewOpened(review2025), cancelled)
      .when(open())
      .thenNothing();
    given(enrolled()).when(open()).thenNothing();
    given(...takingPart(), reviewOpened(review2025), cancelled)
      .when(open({ ...review2025, cycleId: 'again' }))
      .thenTypes('ReviewOpened');
  });

  test('is refused in a phase that is unknown or frozen, and for a check', () => {
    given(...takingPart())
      .when(open({ ...review2025, phase: 'p9' }))
      .thenRefused('R-PHASE');
    given(...takingPart(), unconcluded)
      .when(open())
      .thenRefused('R-PHASE', { phase: 'p1', kind: 'preliminaryReview' });
    given(...takingPart())
      .when(open(check2024))
      .thenRefused('R-PHASE', { phase: 'p1', kind: 'periodicCheck' });
  });
});
