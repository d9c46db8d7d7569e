import { describe, expect, test } from '@jest/globals';
import {
  cycles,
  enrolled,
  fact,
  frozen,
  given,
  graduated,
  holdPlaced,
  paper,
  reviewOpened,
  scores,
  takingPart,
  wish,
} from '../../support/unit.ts';

const phase = 'p1';
const now = '2025-12-20T02:00:00.000Z';
const freeze = (of = phase) => wish('FreezeReview', { phase: of });
const unconcluded = fact('ReviewFrozen', '2025-12-20', { phase, outcome: 'notConcluded' });
const missedRound = fact('RoundMissedOnHold', '2025-12-20', { phase, holds: ['hold-1'] });
const lifted = fact('HoldLifted', '2025-10-01', { holdId: 'hold-1', outcome: 'cleared' });
const ruling = { phase, authority: 'Bộ trưởng', reason: 'Khiếu nại đúng' };
const reopened = fact('ReviewReopened', '2026-01-10', ruling);

describe('FreezeReview', () => {
  test('freezes a concluded review', () =>
    given(...graduated())
      .when(freeze(), now)
      .thenEvents(frozen));

  test('freezes the phase of a unit that has no conclusion, or no review', () => {
    given(...takingPart(), reviewOpened(cycles.review2025))
      .when(freeze(), now)
      .thenEvents(unconcluded);
    given(...takingPart())
      .when(freeze(), now)
      .thenEvents(unconcluded);
  });

  test('tells of each open hold that the round was missed', () => {
    given(...graduated(), holdPlaced)
      .when(freeze(), now)
      .thenEvents(frozen, missedRound);
    given(...graduated(), holdPlaced, lifted)
      .when(freeze(), now)
      .thenEvents(frozen);
  });

  test('tells nothing of a round that the unit takes no part in', () =>
    given(enrolled(), holdPlaced).when(freeze(), now).thenEvents(unconcluded));

  test('stays quiet when the phase is frozen', () => {
    given(...graduated(), frozen)
      .when(freeze(), now)
      .thenNothing();
    given(...takingPart(), unconcluded)
      .when(freeze(), now)
      .thenNothing();
  });

  test('freezes a reopened review again, and tells a missed round once', () => {
    given(...graduated(), frozen, reopened)
      .when(freeze(), now)
      .thenEvents(unconcluded);
    given(...graduated(), holdPlaced, frozen, missedRound, reopened)
      .when(freeze(), now)
      .thenEvents(unconcluded);
  });

  test('is refused in an unknown phase', () =>
    given(...takingPart())
      .when(freeze('p9'))
      .thenRefused('R-PHASE'));
});

describe('ReopenReview', () => {
  const reopen = (more = {}) => wish('ReopenReview', ruling, { document: paper, ...more });

  test('reopens a frozen review on a document', () =>
    given(...graduated(), frozen)
      .when(reopen(), '2026-01-10T02:00:00.000Z')
      .thenEvents(fact('ReviewReopened', '2026-01-10', { ...ruling, document: paper })));

  test('lets the review go on in its frozen phase, from where the unit had assessed itself', () => {
    const past = [...graduated(), frozen, reopened];
    const verify = wish('VerifyAssessment', {
      phase,
      entries: scores().map(({ criterion, value }) => ({ criterion, value })),
    });
    given(...past)
      .when(verify, '2026-01-12T02:00:00.000Z')
      .thenTypes('AssessmentVerified');
    expect(given(...past).state().reviews[phase]?.conclusion).toBeUndefined();
    expect(given(...past).state().reviews[phase]?.reopenings).toBe(1);
  });

  test('lets a unit assess itself that had not', () => {
    const past = [...takingPart(), reviewOpened(cycles.review2025), unconcluded, reopened];
    expect(given(...past).state().reviews[phase]?.status).toBe('open');
  });

  test('is refused unless frozen, and without a document', () => {
    given(...graduated())
      .when(reopen())
      .thenRefused('R-REVIEW-NOT-OPEN', { phase, status: 'concluded' });
    given(...takingPart(), unconcluded)
      .when(reopen())
      .thenRefused('R-REVIEW-NOT-OPEN', { phase, status: 'notOpened' });
    given(...graduated(), frozen)
      .when(wish('ReopenReview', ruling))
      .thenRefused('R-NO-DOCUMENT', { command: 'ReopenReview' });
    given(...graduated(), frozen)
      .when(wish('ReopenReview', { ...ruling, phase: 'p9' }))
      .thenRefused('R-PHASE');
  });
});
