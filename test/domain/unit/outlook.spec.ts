import { describe, expect, test } from '@jest/globals';
import { startOf } from '../../../domain/calendar.ts';
import { outlook, tasks } from '../../../domain/unit/outlook.ts';
import type { UnitEvent } from '../../../events/unit.ts';
import {
  assessed,
  closed,
  concluded,
  cycles,
  enrolled,
  fact,
  frozen,
  given,
  missed,
  opened,
  plan,
  reported,
  reviewOpened,
  submitted,
  takingPart,
  verified,
  withdrew,
} from '../../support/unit.ts';

const nobody = { office: 'nobody', for: 'nothing' };
const waits = (...past: UnitEvent[]) => outlook(given(...past).state(), '2024-06-03T02:00:00.000Z').waitsFor;
const cycleId = 'check-2024';
const unit = takingPart({ cycles: [] });

describe('whom a unit waits for', () => {
  const items = [{ path: 'a', reason: 'b' }];

  test('registration: the unit, then HR; nobody once the window is over', () => {
    const april = '2024-04-02T02:00:00.000Z';
    const returned = fact('RegistrationReturned', '2024-04-05', { items, resubmitBy: '2024-06-30' });
    const lapsed = fact('RegistrationLapsed', '2024-05-06', { due: { on: '2024-04-30', rule: 'by' }, graceDays: 5 });
    const accepted = fact('LateRegistrationAccepted', '2024-05-20', { authority: 'Vụ trưởng', reason: 'Bão' });
    const { due: _, ...open } = plan.registration;
    expect(outlook(given(enrolled()).state(), april)).toEqual({
      due: { at: startOf('2024-04-16'), what: 'registrationReminder' },
      waitsFor: { office: 'unit', for: 'submitRegistration' },
    });
    expect(waits(enrolled({ registration: open }))).toEqual({ office: 'unit', for: 'submitRegistration' });
    expect(waits(enrolled(), submitted)).toEqual({ office: 'standingAgency', for: 'approveRegistration' });
    expect(waits(enrolled(), submitted, returned)).toEqual({ office: 'unit', for: 'resubmitRegistration' });
    expect(waits(enrolled())).toEqual(nobody);
    expect(waits(enrolled(), lapsed)).toEqual(nobody);
    expect(waits(enrolled(), lapsed, accepted)).toEqual({ office: 'unit', for: 'submitRegistration' });
  });

  test('check: each step has its office', () => {
    const check = (...past: UnitEvent[]) => waits(...unit, opened(cycles.check2024), ...past);
    const ruling = { cycleId, authority: 'Vụ trưởng', reason: 'Bão' };
    const returned = fact('CheckReportReturned', '2025-01-09', { cycleId, items });
    expect(check()).toEqual({ office: 'unit', for: 'submitCheckReport', on: cycleId });
    expect(check(reported)).toEqual({ office: 'standingAgency', for: 'concludeCheck', on: cycleId });
    expect(check(reported, returned)).toEqual({ office: 'unit', for: 'resubmitCheckReport', on: cycleId });
    expect(check(missed)).toEqual({ office: 'standingAgency', for: 'judgeMissedCheck', on: cycleId });
    expect(check(missed, fact('CheckAcceptedLate', '2025-01-20', ruling)).for).toBe('submitCheckReport');
    expect(check(reported, concluded)).toEqual(nobody);
  });

  test('inspection and remedies', () => {
    const minutes = { number: '03/BB', signers: ['inspector-1'] };
    const remedies = [{ remedyId: 'r1', what: 'Thư viện', by: '2025-03-31' }];
    const inspected = fact('CheckInspected', '2025-01-20', {
      cycleId,
      team: 'Đoàn 1',
      findings: [],
      remedies,
      minutes,
    });
    const past = [...unit, opened(cycles.check2024, { inspected: true }), reported];
    expect(waits(...past)).toEqual({ office: 'inspector', for: 'recordInspection', on: cycleId });
    expect(waits(...past, inspected)).toEqual({ office: 'standingAgency', for: 'concludeCheck', on: cycleId });
    expect(waits(...past, inspected, concluded)).toEqual({
      office: 'unit',
      for: 'completeRemedy',
      on: 'check-2024/r1',
    });
    expect(waits(...unit, opened(cycles.visit2026)).for).toBe('recordInspection');
  });

  test('review: each step has its office; a frozen phase waits for nobody', () => {
    const review = (...past: UnitEvent[]) => waits(...unit, reviewOpened(cycles.review2025), ...past);
    const returned = fact('AssessmentReturned', '2025-11-25', { phase: 'p1', items });
    expect(review()).toEqual({ office: 'unit', for: 'selfAssess', on: 'p1' });
    expect(review(assessed)).toEqual({ office: 'standingAgency', for: 'verifyAssessment', on: 'p1' });
    expect(review(assessed, returned)).toEqual({ office: 'unit', for: 'reassess', on: 'p1' });
    expect(review(assessed, verified)).toEqual({ office: 'standingAgency', for: 'concludeReview', on: 'p1' });
    const unconcluded = { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' as const } };
    expect(review(unconcluded)).toEqual(nobody);
    expect(waits(...unit, opened(cycles.check2024), unconcluded)).toEqual(nobody);
  });

  test('of several tasks the one that is due first; of none nobody', () => {
    expect(waits(...unit, opened(cycles.check2025), opened(cycles.check2024)).on).toBe('check-2024');
    expect(waits(...unit, opened(cycles.check2024), opened(cycles.check2025)).on).toBe('check-2024');
    expect(outlook(given(...unit).state(), '2024-06-03T02:00:00.000Z')).toEqual({ waitsFor: nobody });
    expect(waits()).toEqual(nobody);
    expect(waits(...unit, opened(cycles.check2024), withdrew)).toEqual(nobody);
    expect(waits(...unit, opened(cycles.check2024), closed)).toEqual(nobody);
  });
});

describe('all that somebody has to do for a unit', () => {
  const NOW = '2025-01-08T02:00:00.000Z';
  const todo = (...past: UnitEvent[]) => tasks(given(...past).state(), NOW);

  test('in the order in which it falls due; only what a rule gives a day has one', () => {
    const minutes = { number: '03/BB', signers: ['inspector-1'] };
    const remedies = [{ remedyId: 'r1', what: 'Thư viện', by: '2024-12-31' }];
    const inspected = fact('CheckInspected', '2024-07-20', {
      cycleId: 'added',
      team: 'Đoàn 1',
      findings: [],
      remedies,
      minutes,
    });
    const added = fact('CheckReported', '2024-06-20', { cycleId: 'added', answers: [] });
    expect(todo(...unit, opened(cycles.check2024), opened(cycles.added), added, inspected)).toEqual([
      { office: 'standingAgency', for: 'concludeCheck', on: 'added' },
      { office: 'unit', for: 'completeRemedy', on: 'added/r1', due: '2024-12-31' },
      { office: 'unit', for: 'submitCheckReport', on: 'check-2024', due: '2025-01-10' },
    ]);
    expect(todo(...unit, reviewOpened(cycles.review2025))).toEqual([
      { office: 'unit', for: 'selfAssess', on: 'p1', due: '2025-11-30' },
    ]);
  });

  test('a registration is due as the plan or a return says; accepted late it has no day', () => {
    const on = (now: string, ...past: UnitEvent[]) => tasks(given(enrolled(), ...past).state(), now);
    const items = [{ path: 'a', reason: 'b' }];
    const returned = fact('RegistrationReturned', '2024-04-20', { items, resubmitBy: '2024-06-30' });
    const lapsed = fact('RegistrationLapsed', '2024-05-06', { due: { on: '2024-04-30', rule: 'by' }, graceDays: 5 });
    const accepted = fact('LateRegistrationAccepted', '2024-05-20', { authority: 'Vụ trưởng', reason: 'Bão' });
    expect(on('2024-04-02T02:00:00.000Z')).toEqual([{ office: 'unit', for: 'submitRegistration', due: '2024-04-30' }]);
    expect(on('2024-05-02T02:00:00.000Z', submitted, returned)).toEqual([
      { office: 'unit', for: 'resubmitRegistration', due: '2024-06-30' },
    ]);
    const sooner = fact('RegistrationReturned', '2024-04-05', { items, resubmitBy: '2024-04-20' });
    expect(on('2024-04-10T02:00:00.000Z', submitted, sooner)).toEqual([
      { office: 'unit', for: 'resubmitRegistration', due: '2024-04-20' },
    ]);
    expect(on('2024-06-02T02:00:00.000Z', lapsed, accepted)).toEqual([{ office: 'unit', for: 'submitRegistration' }]);
  });

  test('nothing for a unit that left', () => expect(todo(...unit, opened(cycles.check2024), withdrew)).toEqual([]));
});
