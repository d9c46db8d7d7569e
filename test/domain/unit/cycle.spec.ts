import { describe, test } from '@jest/globals';
import {
  assessed,
  concluded,
  cycles,
  fact,
  frozen,
  given,
  graded,
  missed,
  opened,
  reported,
  reviewOpened,
  takingPart,
  verified,
  wish,
} from '../../support/unit.ts';

const { check2024, review2025 } = cycles;
const cycleId = 'check-2024';
const unconcluded = { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' as const } };
const notApplicable = fact('CheckNotApplicable', '2024-04-10', { cycleId, reason: 'registeredAfter' });
const checkCancelled = (id: string) => fact('CheckCancelled', '2024-06-03', { cycleId: id, reason: 'Trùng đợt' });

const later = { on: '2025-01-31', rule: 'by' as const };
const earlier = { on: '2024-12-24', rule: 'by' as const };
const afterReview = { on: '2025-12-31', rule: 'by' as const };

describe('ExtendDue', () => {
  const extend = (due = later, id = cycleId) => wish('ExtendDue', { cycleId: id, due });
  const extended = (due = later, id = cycleId) => fact('CheckDueExtended', '2024-06-03', { cycleId: id, due });
  const reviewExtended = fact('ReviewDueExtended', '2024-06-03', {
    phase: 'p1',
    cycleId: 'review-2025',
    due: afterReview,
  });

  test('moves the due of a check that is open, not yet open, or of a cycle yet unknown', () => {
    given(...takingPart(), opened(check2024))
      .when(extend())
      .thenEvents(extended());
    given(...takingPart())
      .when(extend())
      .thenEvents(extended());
    given(...takingPart())
      .when(extend(later, 'to-come'))
      .thenEvents(extended(later, 'to-come'));
  });

  test('moves the due of a review, open or not', () => {
    for (const past of [[], [reviewOpened(review2025)]])
      given(...takingPart(), ...past)
        .when(extend(afterReview, 'review-2025'))
        .thenEvents(reviewExtended);
  });

  test('leaves a missed check missed', () =>
    given(...takingPart(), opened(check2024), missed)
      .when(extend())
      .thenTypes('CheckDueExtended'));

  test('stays quiet for the due there is, and for what does not concern the unit', () => {
    given(...takingPart(), opened(check2024))
      .when(extend({ on: '2025-01-11', rule: 'before' } as never))
      .thenNothing();
    given(...takingPart(), extended(later, 'to-come'))
      .when(extend(later, 'to-come'))
      .thenNothing();
    given(...takingPart(), notApplicable)
      .when(extend())
      .thenNothing();
    given(
      ...takingPart(),
      reviewOpened(review2025),
      fact('ReviewCancelled', '2025-10-05', { phase: 'p1', cycleId: 'review-2025', reason: 'Hoãn' }),
    )
      .when(extend(afterReview, 'review-2025'))
      .thenNothing();
  });

  test('is refused for an earlier date, a conclusion and a frozen phase', () => {
    given(...takingPart(), opened(check2024))
      .when(extend(earlier))
      .thenRefused('R-NOT-LATER', { due: '2024-12-24', present: '2025-01-10' });
    given(...takingPart(), opened(check2024), reported, concluded)
      .when(extend())
      .thenRefused('R-CONCLUDED');
    given(...takingPart(), opened(check2024), unconcluded)
      .when(extend())
      .thenRefused('R-FROZEN', { cycleId, phase: 'p1' });
    const reviewed = [...takingPart(), reviewOpened(review2025), assessed, verified, graded];
    given(...reviewed)
      .when(extend(afterReview, 'review-2025'))
      .thenRefused('R-CONCLUDED', { cycleId: 'review-2025', phase: 'p1', status: 'concluded' });
    given(...reviewed, frozen)
      .when(extend(afterReview, 'review-2025'))
      .thenRefused('R-FROZEN', { cycleId: 'review-2025', phase: 'p1' });
  });
});

describe('CancelCheck', () => {
  const cancel = (id = cycleId) => wish('CancelCheck', { cycleId: id, reason: 'Trùng đợt' });
  const reviewCancelled = fact('ReviewCancelled', '2024-06-03', {
    phase: 'p1',
    cycleId: 'review-2025',
    reason: 'Trùng đợt',
  });

  test('cancels a check or a review, open or not yet', () => {
    for (const past of [[], [opened(check2024)]])
      given(...takingPart(), ...past)
        .when(cancel())
        .thenEvents(checkCancelled(cycleId));
    for (const past of [[], [reviewOpened(review2025)]])
      given(...takingPart(), ...past)
        .when(cancel('review-2025'))
        .thenEvents(reviewCancelled);
  });

  test('stays quiet a second time, open or not', () => {
    for (const past of [[], [opened(check2024)]])
      given(...takingPart(), ...past, checkCancelled(cycleId))
        .when(cancel())
        .thenNothing();
  });

  test('is refused once concluded', () =>
    given(...takingPart(), opened(check2024), reported, concluded)
      .when(cancel())
      .thenRefused('R-CONCLUDED'));
});

describe('SettleCheck', () => {
  const settle = (id = cycleId) => wish('SettleCheck', { cycleId: id, reason: 'Chốt đợt' });
  const settled = (outcome: 'concluded' | 'upheld', id = cycleId) =>
    fact('CheckSettled', '2024-06-03', { cycleId: id, outcome, reason: 'Chốt đợt' });

  test('upholds what was not reported, concludes what was', () => {
    given(...takingPart(), opened(check2024))
      .when(settle())
      .thenEvents(settled('upheld'));
    given(...takingPart(), opened(check2024), missed)
      .when(settle())
      .thenEvents(settled('upheld'));
    given(...takingPart(), opened(check2024), reported)
      .when(settle())
      .thenEvents(settled('concluded'));
    given(...takingPart(), opened(cycles.visit2026))
      .when(settle('visit-2026'))
      .thenEvents(settled('concluded', 'visit-2026'));
  });

  test('stays quiet for what has its outcome, a review, and an unknown cycle', () => {
    given(...takingPart(), opened(check2024), reported, concluded)
      .when(settle())
      .thenNothing();
    given(...takingPart(), reviewOpened(review2025))
      .when(settle('review-2025'))
      .thenNothing();
  });

  test('is refused when the phase is frozen', () =>
    given(...takingPart(), opened(check2024), unconcluded)
      .when(settle())
      .thenRefused('R-FROZEN'));
});

describe('Remind', () => {
  const remind = (id = cycleId) => wish('Remind', { cycleId: id });
  const { due } = check2024;

  test('reminds a unit that has yet to report, or to assess itself', () => {
    for (const past of [[], [missed]])
      given(...takingPart(), opened(check2024), ...past)
        .when(remind())
        .thenEvents(fact('CheckReminderSent', '2024-06-03', { cycleId, due, by: 'hr' }));
    given(...takingPart(), reviewOpened(review2025))
      .when(remind('review-2025'))
      .thenEvents(fact('ReviewReminderSent', '2024-06-03', { phase: 'p1', due: review2025.due, by: 'hr' }));
  });

  test('stays quiet for everyone else', () => {
    given(...takingPart())
      .when(remind())
      .thenNothing();
    given(...takingPart(), opened(check2024), reported)
      .when(remind())
      .thenNothing();
    given(...takingPart(), opened(check2024), unconcluded)
      .when(remind())
      .thenNothing();
    given(...takingPart(), opened(cycles.visit2026))
      .when(remind('visit-2026'))
      .thenNothing();
    given(...takingPart(), reviewOpened(review2025), assessed)
      .when(remind('review-2025'))
      .thenNothing();
  });
});
