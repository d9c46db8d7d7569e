import { describe, expect, test } from '@jest/globals';
import type { UnitEvent } from '../../../events/unit.ts';
import {
  assessed,
  commended,
  concluded,
  cycles,
  enrolled,
  fact,
  frozen,
  given,
  graded,
  graduated,
  holdPlaced,
  missed,
  opened,
  reported,
  reviewOpened,
  standingOf,
  succeeded,
  takingPart,
  verified,
  withdrew,
} from '../../support/unit.ts';

const id = 'check-2024';
const ruling = { cycleId: id, authority: 'Vụ trưởng', reason: 'Bão' };
const late = { ...reported, data: { ...reported.data, lateByDays: 2 } };
const at = (cycleId: string | undefined, ...past: UnitEvent[]) => {
  const { cycle, incomplete } = standingOf(cycleId, ...past);
  return incomplete ? `${cycle}, incomplete` : cycle;
};
const check = (...past: UnitEvent[]) => at(id, ...takingPart(), opened(cycles.check2024), ...past);

describe('how a unit stands at a check', () => {
  test('is open until it is concluded, and incomplete until it is reported', () => {
    expect(check()).toBe('open, incomplete');
    expect(check(reported)).toBe('open');
    expect(check(reported, concluded)).toBe('concluded');
    expect(check(late, concluded)).toBe('late');
  });

  test('is missed, upheld or not; excused; cancelled as if it had not been', () => {
    expect(check(missed)).toBe('missed, incomplete');
    expect(check(missed, fact('CheckMissUpheld', '2025-01-20', ruling))).toBe('missed');
    expect(check(fact('CheckExcused', '2025-01-20', ruling))).toBe('excused');
    expect(check(fact('CheckCancelled', '2025-01-20', { cycleId: id, reason: 'Trùng' }))).toBe('notApplicable');
  });

  test('is withdrawn or succeeded with its unit, unless it has its outcome', () => {
    expect(check(withdrew)).toBe('withdrawn');
    expect(check(reported, concluded, withdrew)).toBe('concluded');
    expect(check(succeeded('combine', [id]))).toBe('succeeded');
    expect(check(succeeded('continueSeparately', [id]))).toBe('open, incomplete');
  });

  test('is open before it opens, and not applicable where it never will', () => {
    expect(at(id, ...takingPart())).toBe('open');
    expect(at('added', ...takingPart())).toBe('notApplicable');
    expect(at(id, enrolled())).toBe('notApplicable');
    expect(at(id, ...takingPart(), withdrew)).toBe('withdrawn');
    expect(at(id, ...takingPart(), succeeded('close'))).toBe('succeeded');
    expect(at(undefined, ...takingPart())).toBe('notApplicable');
    expect(at(id)).toBe('notApplicable');
  });
});

describe('how a unit stands at a review', () => {
  const review = (...past: UnitEvent[]) => at('review-2025', ...takingPart(), reviewOpened(cycles.review2025), ...past);
  const unconcluded = { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' as const } };

  test('is open until it is concluded, and incomplete until the unit has assessed itself', () => {
    expect(review()).toBe('open, incomplete');
    expect(review(assessed)).toBe('open');
    expect(review(assessed, verified, graded)).toBe('concluded');
    expect(review(assessed, verified, graded, frozen)).toBe('concluded');
    const lateOne = { ...assessed, data: { ...assessed.data, lateByDays: 1 } };
    expect(review(lateOne, verified, graded)).toBe('late');
  });

  test('is on hold with its unit, and missed where it was not concluded', () => {
    const round = fact('RoundMissedOnHold', '2025-12-20', { phase: 'p1', holds: ['hold-1'] });
    expect(review(holdPlaced)).toBe('onHold, incomplete');
    expect(review(holdPlaced, unconcluded, round)).toBe('onHold');
    expect(review(unconcluded)).toBe('missed');
    expect(review(holdPlaced, unconcluded)).toBe('missed');
  });

  test('is withdrawn, succeeded or cancelled', () => {
    expect(review(withdrew)).toBe('withdrawn');
    expect(review(succeeded('close', ['review-2025']))).toBe('succeeded');
    expect(review(fact('ReviewCancelled', '2025-10-05', { phase: 'p1', cycleId: 'review-2025', reason: 'Hoãn' }))).toBe(
      'notApplicable',
    );
    expect(at('review-2025', ...takingPart())).toBe('open');
  });
});

describe('how a unit stands in its campaign', () => {
  const lapsed = fact('RegistrationLapsed', '2024-05-06', { due: { on: '2024-04-30', rule: 'by' }, graceDays: 5 });
  const accepted = fact('LateRegistrationAccepted', '2024-05-20', { authority: 'Vụ trưởng', reason: 'Bão' });

  test('is registered or not, lapsed, withdrawn or succeeded', () => {
    const stands = (...past: UnitEvent[]) => standingOf(undefined, ...past).unit;
    expect(stands(enrolled())).toBe('notRegistered');
    expect(stands(enrolled(), lapsed)).toBe('lapsed');
    expect(stands(enrolled(), lapsed, accepted)).toBe('notRegistered');
    expect(stands(...takingPart())).toBe('registered');
    expect(stands(...takingPart(), withdrew)).toBe('withdrawn');
    expect(stands(...takingPart(), succeeded('close'))).toBe('succeeded');
  });

  test('is commended while an award stands, on hold while a hold is on the unit', () => {
    const revoked = fact('CommendationRevoked', '2026-02-01', { commendationId: 's:8', grounds: 'Khai man' });
    const lifted = fact('HoldLifted', '2026-02-01', { holdId: 'hold-1', outcome: 'cleared' });
    const past = [...graduated(), holdPlaced, commended];
    expect(given(...past).state().commendations[0]?.commendationId).toBe('s:9');
    expect(standingOf(undefined, ...past)).toMatchObject({ commended: true, onHold: true });
    expect(standingOf(undefined, ...graduated(), commended, revoked)).toMatchObject({
      commended: false,
      onHold: false,
    });
    expect(standingOf(undefined, ...past, lifted)).toMatchObject({ commended: true, onHold: false });
  });
});
