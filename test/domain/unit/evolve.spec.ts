import { describe, expect, test } from '@jest/globals';
import { Damage } from '../../../domain/decider.ts';
import {
  answers,
  assessed,
  commended,
  concluded,
  cycles,
  dated,
  enrolled,
  fact,
  frozen,
  given,
  graded,
  hashes,
  holdPlaced,
  missed,
  opened,
  plan,
  registered,
  reported,
  reviewOpened,
  submitted,
  takingPart,
  targets,
  verified,
} from '../../support/unit.ts';

type Past = Parameters<typeof given>;
const damaged = (...past: Past) => expect(() => given(...past).state()).toThrow(Damage);

describe('an event that the state cannot hold is damage', () => {
  test('names the event, what was found and what was expected', () =>
    expect(() => given(registered).state()).toThrow(
      new Damage('s:1: UnitRegistered found "new", expected an enrolled unit'),
    ));

  test('on the way to registration', () => {
    damaged(enrolled(), enrolled());
    damaged(...takingPart(), submitted);
    damaged(enrolled(), fact('RegistrationReturned', '2024-04-05', { items: [] }));
    damaged(...takingPart(), registered);
    damaged(enrolled(), fact('RegistrationRenewed', '2025-01-20', { year: 2025, targets }));
    damaged(
      ...takingPart(),
      fact('RegistrationLapsed', '2024-05-06', { due: { on: '2024-04-30', rule: 'by' }, graceDays: 5 }),
    );
  });

  test('on a check', () => {
    damaged(...takingPart(), reported);
    damaged(...takingPart(), opened(cycles.check2024), concluded, reported);
    damaged(...takingPart(), opened(cycles.check2024), opened(cycles.check2024));
    damaged(
      ...takingPart(),
      fact('CheckNotApplicable', '2024-04-10', { cycleId: 'no-such', reason: 'registeredAfter' }),
    );
    const done = fact('RemedyCompleted', '2025-02-01', { cycleId: 'check-2024', remedyId: 'r1', evidence: [] });
    damaged(...takingPart(), opened(cycles.check2024), done);
  });

  test('on a review', () => {
    damaged(...takingPart(), assessed);
    damaged(...takingPart(), reviewOpened(cycles.review2025), assessed, assessed);
    damaged(...takingPart(), reviewOpened(cycles.review2025), reviewOpened(cycles.review2025));
    damaged(...takingPart(), reviewOpened(cycles.review2025), frozen);
  });

  test('on reports, commendations and holds', () => {
    const period = { from: '2024-01-01', to: '2024-02-01' };
    const replacement = { title: 'x', period, indicators: [], evidence: [] };
    damaged(
      ...takingPart(),
      fact('ReportCorrected', '2024-06-01', { eventId: 's:1', reason: 'x', replacement, afterFreeze: false }),
    );
    damaged(...takingPart(), fact('CommendationRevoked', '2026-02-01', { commendationId: 's:9', grounds: 'x' }));
    damaged(
      ...takingPart(),
      commended,
      fact('CommendationRestored', '2026-02-01', { commendationId: 's:4', grounds: 'x' }),
    );
    const lifted = fact('HoldLifted', '2025-10-01', { holdId: 'hold-1', outcome: 'cleared' });
    damaged(...takingPart(), lifted);
    damaged(...takingPart(), holdPlaced, holdPlaced);
    damaged(...takingPart(), holdPlaced, lifted, lifted);
  });
});

describe('what a unit remembers', () => {
  test('its names by date, its registration and who submitted it', () => {
    const renamed = fact('UnitRenamed', '2025-03-01', { name: 'Cục A mới', from: '2025-03-01' });
    const state = given(...takingPart(), renamed).state();
    expect(state.names).toEqual([
      { name: 'Cục A', from: '2024-03-13' },
      { name: 'Cục A mới', from: '2025-03-01' },
    ]);
    expect(state.registration).toStrictEqual({
      submittedBy: 'officer',
      submittedOn: '2024-04-01',
      targets,
      registeredOn: '2024-04-10',
      criteriaVersion: 'v1',
      lateAccepted: false,
      remindAfter: '2024-03-13',
      remindersSent: [],
      years: {},
    });
  });

  test('a check with what was reported, and nothing of a return once it was answered', () => {
    const returned = fact('CheckReportReturned', '2025-01-09', {
      cycleId: 'check-2024',
      items: [{ path: 'a', reason: 'b' }],
    });
    const late = fact('CheckReported', '2025-01-12', { cycleId: 'check-2024', answers, lateByDays: 2 });
    const state = given(
      ...takingPart(),
      opened(cycles.check2024),
      late,
      returned,
      dated(reported, '2025-01-10'),
    ).state();
    expect(state.checks['check-2024']).toStrictEqual({
      status: 'reported',
      ...{ cycleId: 'check-2024', phase: 'p1', period: cycles.check2024.period, due: cycles.check2024.due },
      ...{ graceDays: 3, reminders: [7, 1], remindersSent: [], remindAfter: '2025-01-09' },
      ...{ criteriaVersion: 'v1', report: 'required', inspected: false, openedAfterDue: false, openedOn: '2024-12-01' },
      ...{ answers, remedies: [], reportedOn: '2025-01-10' },
    });
  });

  test('that a check was missed, whatever became of it', () => {
    const ruling = { cycleId: 'check-2024', authority: 'Vụ trưởng', reason: 'Bão' };
    const accepted = fact('CheckAcceptedLate', '2025-01-20', ruling);
    const late = fact('CheckReported', '2025-01-25', { cycleId: 'check-2024', answers, lateByDays: 15 });
    const state = given(...takingPart(), opened(cycles.check2024), missed, accepted, late).state();
    expect(state.checks['check-2024']).toMatchObject({
      missedOn: '2025-01-14',
      reportedOn: '2025-01-25',
      lateByDays: 15,
    });
  });

  test('that it was told, by HR or by the calendar', () => {
    const { due } = cycles.check2024;
    const byHr = fact('CheckReminderSent', '2024-12-20', { cycleId: 'check-2024', due, by: 'hr' });
    const told = fact('CheckReminderSent', '2025-01-03', { cycleId: 'check-2024', due, by: 'calendar', daysBefore: 7 });
    const review = fact('ReviewReminderSent', '2025-11-20', { phase: 'p1', due, by: 'hr' });
    const past = [...takingPart(), opened(cycles.check2024), byHr, told, reviewOpened(cycles.review2025), review];
    const state = given(...past).state();
    expect(state.checks['check-2024']?.remindersSent).toEqual([7]);
    expect(state.reviews['p1']?.remindersSent).toEqual([]);
  });

  test('the conclusion of a review as it was written, and holds with the rounds that were missed', () => {
    const paperless = given(...takingPart(), reviewOpened(cycles.review2025), assessed, verified, graded).state();
    const { phase: _, ...conclusion } = graded.data;
    expect(paperless.reviews['p1']?.conclusion).toStrictEqual(conclusion);
    const other = { ...holdPlaced, data: { ...holdPlaced.data, holdId: 'hold-2' } };
    const round = fact('RoundMissedOnHold', '2025-12-20', { phase: 'p1', holds: ['hold-1'] });
    const { holds } = given(...takingPart(), holdPlaced, other, round).state();
    expect(holds['hold-1']?.missedRounds).toEqual(['p1']);
    expect(holds['hold-2']?.missedRounds).toEqual([]);
  });

  test('which of its commendations was revoked', () => {
    const revoked = fact('CommendationRevoked', '2026-02-01', { commendationId: 's:5', grounds: 'Khai man' });
    const { commendations } = given(...takingPart(), commended, commended, revoked).state();
    expect(commendations.map(({ standing }) => standing)).toEqual(['commended', 'revoked']);
  });

  test('a corrected report under its first id, with the corrections', () => {
    const period = { from: '2024-01-01', to: '2024-02-01' };
    const activity = { title: 'Lớp học', period, indicators: [], evidence: [] };
    const replacement = { ...activity, title: 'Lớp học số' };
    const correction = { eventId: 's:4', reason: 'x', replacement, afterFreeze: false };
    const state = given(
      ...takingPart(),
      fact('ActivityReported', '2024-05-01', activity),
      fact('ReportCorrected', '2024-06-01', correction),
    ).state();
    expect(state.reports['s:4']).toStrictEqual({ ...replacement, on: '2024-05-01', corrections: ['s:5'] });
  });

  test('criteria that an amendment replaced, for the cases that opened under them', () => {
    const amended = { ...plan, criteriaVersion: 'v2', criteria: [] };
    const adopted = fact('PlanAdopted', '2024-06-03', { unitPlan: amended, definitionHash: hashes.second });
    const same = fact('PlanAdopted', '2024-06-04', {
      unitPlan: { ...amended, forms: [] },
      definitionHash: hashes.first,
    });
    const state = given(...takingPart(), adopted, same).state();
    expect(state.formerCriteria).toStrictEqual({ v1: { criteria: plan.criteria } });
    expect(state.definitionHash).toBe(hashes.first);
    expect(
      given(
        ...takingPart(),
        fact('UnitKindChanged', '2024-06-03', { kind: 'school', unitPlan: amended, reason: 'x' }),
      ).state().kind,
    ).toBe('school');
  });

  test('nothing that canonical JSON would leave out', () => {
    const state = given(...takingPart(), opened(cycles.check2024), reported, holdPlaced).state();
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });
});
