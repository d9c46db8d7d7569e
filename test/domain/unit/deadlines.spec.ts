import { describe, expect, test } from '@jest/globals';
import { unit } from '../../../domain/unit.ts';
import type { UnitEvent } from '../../../events/unit.ts';
import { startOf } from '../../../domain/calendar.ts';
import { settled } from '../../support/decider-spec.ts';
import {
  by,
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
  succeeded,
  takingPart,
  withdrew,
  withRegistration,
} from '../../support/unit.ts';

const { due } = plan.registration;
const end = startOf('2031-02-01');
const unconcluded = { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' as const } };
/** What the calendar does up to a date, as `type@date`. */
const until = (date: string, ...past: Parameters<typeof given>): string[] =>
  settled(unit, given(...past).state(), startOf(date)).events.map((event) => shown(event));
const shown = ({ type, data }: UnitEvent): string => `${type}@${data.effectiveOn}`;
const noCycles = { cycles: [] };

describe('the registration', () => {
  test('is reminded of, and lapses when due and grace have passed', () => {
    if (!due) throw new Error('the plan has a due');
    given(enrolled())
      .until(end)
      .thenEvents(
        fact('RegistrationReminderSent', '2024-04-16', { due, by: 'calendar', at: startOf('2024-04-16') }),
        fact('RegistrationReminderSent', '2024-04-27', { due, by: 'calendar', at: startOf('2024-04-27') }),
        fact('RegistrationLapsed', '2024-05-06', { due, graceDays: 5 }),
      );
  });

  test('does not lapse a moment early', () => {
    expect(until('2024-05-05', enrolled()).at(-1)).toBe('RegistrationReminderSent@2024-04-27');
    expect(unit.nextDue(given(enrolled()).state())).toEqual({
      at: startOf('2024-04-16'),
      what: 'registrationReminder',
    });
  });

  test('makes up for no reminder that fell before the unit could be reminded', () => {
    expect(until('2031-02-01', enrolled({}, '2024-04-16'))).toEqual([
      'RegistrationReminderSent@2024-04-27',
      'RegistrationLapsed@2024-05-06',
    ]);
    const early = withRegistration({ opensOn: '2024-04-20' });
    expect(until('2024-05-01', enrolled(early))).toEqual(['RegistrationReminderSent@2024-04-27']);
    const returned = fact('RegistrationReturned', '2024-04-28', { items: [{ path: 'pact', reason: 'Thiếu' }] });
    expect(until('2024-05-07', enrolled(), submitted, returned)).toEqual(['RegistrationLapsed@2024-05-06']);
  });

  test('lapses at the end of the day that a return gave, when that is later', () => {
    const items = [{ path: 'pact', reason: 'Thiếu' }];
    const returned = (resubmitBy: string) => fact('RegistrationReturned', '2024-04-28', { items, resubmitBy });
    expect(until('2031-02-01', enrolled(), submitted, returned('2024-05-20'))).toEqual([
      'RegistrationLapsed@2024-05-21',
    ]);
    expect(until('2031-02-01', enrolled(), submitted, returned('2024-05-02'))).toEqual([
      'RegistrationLapsed@2024-05-06',
    ]);
  });

  test('does not lapse before the return that made it wait, nor before the unit was enrolled', () => {
    const items = [{ path: 'pact', reason: 'Thiếu' }];
    const returned = (on: string, resubmitBy?: string) =>
      fact('RegistrationReturned', on, { items, ...(resubmitBy === undefined ? {} : { resubmitBy }) });
    expect(until('2031-02-01', enrolled(), submitted, returned('2024-05-06'))).toEqual([]);
    expect(until('2031-02-01', enrolled(), submitted, returned('2024-05-20', '2024-05-19'))).toEqual([]);
    expect(until('2031-02-01', enrolled(), submitted, returned('2024-05-20', '2024-05-20'))).toEqual([
      'RegistrationLapsed@2024-05-21',
    ]);
    expect(until('2031-02-01', enrolled({}, '2024-05-06'))).toEqual([]);
    expect(until('2031-02-01', enrolled({}, '2024-05-05'))).toEqual(['RegistrationLapsed@2024-05-06']);
  });

  test('does not lapse where it waits, was accepted late, is not required, or has no due', () => {
    const accepted = fact('LateRegistrationAccepted', '2024-05-20', { authority: 'Vụ trưởng', reason: 'Bão' });
    const lapsed = fact('RegistrationLapsed', '2024-05-06', { due: { on: '2024-04-30', rule: 'by' }, graceDays: 5 });
    const { due: _, ...open } = plan.registration;
    expect(until('2031-02-01', enrolled(), submitted)).toEqual([]);
    expect(until('2031-02-01', enrolled(), lapsed, accepted)).toEqual([]);
    expect(until('2031-02-01', enrolled({ registration: open }))).toEqual([]);
    expect(until('2031-02-01', enrolled({ ...noCycles, ...withRegistration({ need: 'none' }) }))).toEqual([]);
    expect(until('2031-02-01', enrolled({ ...noCycles, ...withRegistration({ need: 'expected' }) }))).toEqual([
      'RegistrationReminderSent@2024-04-16',
      'RegistrationReminderSent@2024-04-27',
    ]);
  });
});

const only = (...of: (typeof plan.cycles)[number][]) => takingPart({ cycles: of });

describe('a check of the plan', () => {
  test('opens, is reminded of, and is missed, all by its dates', () => {
    const { check2024 } = cycles;
    given(...only(check2024))
      .until(end)
      .thenEvents(
        opened(check2024),
        fact('CheckReminderSent', '2025-01-03', {
          cycleId: 'check-2024',
          due: check2024.due,
          by: 'calendar',
          daysBefore: 7,
        }),
        fact('CheckReminderSent', '2025-01-09', {
          cycleId: 'check-2024',
          due: check2024.due,
          by: 'calendar',
          daysBefore: 1,
        }),
        missed,
      );
  });

  test('opens when the unit registers, where it would have opened before', () => {
    const early = { ...cycles.check2024, opensOn: '2024-01-01' };
    expect(until('2024-12-31', ...only(early))).toEqual(['CheckOpened@2024-04-10']);
    const expected = enrolled({ ...withRegistration({ need: 'expected', reminders: [] }), cycles: [early] });
    expect(until('2024-12-31', expected)).toEqual(['CheckOpened@2024-03-13']);
  });

  test('does not open before the record, when cancelled, when frozen, or for a unit that does not take part', () => {
    const cancelled = fact('CheckCancelled', '2024-06-01', { cycleId: 'check-2024', reason: 'Trùng' });
    const one = { cycles: [cycles.check2024] };
    expect(until('2031-02-01', ...takingPart({ ...one, beforeRecord: ['check-2024'] }))).toEqual([]);
    expect(until('2031-02-01', ...takingPart(one), cancelled)).toEqual([]);
    expect(until('2031-02-01', ...takingPart(one), unconcluded)).toEqual([]);
    expect(until('2031-02-01', ...takingPart(one), withdrew)).toEqual([]);
    expect(until('2031-02-01', ...takingPart(one), closed)).toEqual([]);
    expect(until('2031-02-01', ...takingPart(one), succeeded('combine'))).toEqual([]);
    expect(until('2031-02-01', enrolled(one), submitted)).toEqual([]);
    expect(until('2031-02-01')).toEqual([]);
  });

  test('opens with the due moved for this unit, and is missed by that', () => {
    const moved = fact('CheckDueExtended', '2024-06-01', {
      cycleId: 'check-2024',
      due: { on: '2025-02-28', rule: 'by' },
    });
    expect(until('2031-02-01', ...only(cycles.check2024), moved)).toEqual([
      'CheckOpened@2024-12-01',
      'CheckReminderSent@2025-02-21',
      'CheckReminderSent@2025-02-27',
      'CheckMissed@2025-03-04',
    ]);
  });

  test('plans again the reminders that were not sent, when its due is extended', () => {
    const sent = fact('CheckReminderSent', '2025-01-03', {
      cycleId: 'check-2024',
      due: cycles.check2024.due,
      by: 'calendar',
      daysBefore: 7,
    });
    const extended = fact('CheckDueExtended', '2025-01-05', {
      cycleId: 'check-2024',
      due: { on: '2025-01-31', rule: 'by' },
    });
    expect(until('2031-02-01', ...only(), opened(cycles.check2024), sent, extended)).toEqual([
      'CheckReminderSent@2025-01-30',
      'CheckMissed@2025-02-04',
    ]);
  });

  test('is not missed once returned, nor without a report to give, and no longer when frozen', () => {
    const returned = fact('CheckReportReturned', '2025-01-08', {
      cycleId: 'check-2024',
      items: [{ path: 'a', reason: 'b' }],
    });
    expect(until('2031-02-01', ...only(), opened(cycles.check2024), reported, returned)).toEqual([
      'CheckReminderSent@2025-01-09',
    ]);
    expect(until('2031-02-01', ...only(), opened(cycles.visit2026))).toEqual([]);
    expect(until('2031-02-01', ...only(), opened(cycles.check2024), unconcluded)).toEqual([]);
  });

  test('is not declared missed when HR opened it after its due, until that is extended', () => {
    const late = { ...opened(cycles.check2023, { by: 'hr' }), time: '2024-05-02T02:00:00.000Z', ...by('campaign') };
    expect(until('2031-02-01', ...only(), late)).toEqual([]);
    const again = fact('CheckDueExtended', '2024-05-03', {
      cycleId: 'check-2023',
      due: { on: '2024-04-30', rule: 'by' },
    });
    expect(until('2031-02-01', ...only(), late, { ...again, time: '2024-05-10T02:00:00.000Z' })).toEqual([]);
    const extended = fact('CheckDueExtended', '2024-05-03', {
      cycleId: 'check-2023',
      due: { on: '2024-06-30', rule: 'by' },
    });
    expect(until('2031-02-01', ...only(), late, extended)).toEqual([
      'CheckReminderSent@2024-06-23',
      'CheckReminderSent@2024-06-29',
      'CheckMissed@2024-07-04',
    ]);
  });

  test("goes on with a succeeded unit's case that is continued separately", () => {
    const past = [...only(cycles.check2025), opened(cycles.check2024), opened({ ...cycles.added, reminders: [] })];
    expect(until('2031-02-01', ...past, succeeded('continueSeparately', ['check-2024'], '2024-12-02'))).toEqual([
      'CheckReminderSent@2025-01-03',
      'CheckReminderSent@2025-01-09',
      'CheckMissed@2025-01-14',
    ]);
  });
});

describe('a remedy', () => {
  const remedies = [
    { remedyId: 'r1', what: 'Thư viện', by: '2025-03-31' },
    { remedyId: 'r2', what: 'Phòng học', by: '2025-04-30' },
  ];
  const minutes = { number: '03/BB', signers: ['inspector-1'] };
  const inspected = fact('CheckInspected', '2025-01-20', {
    cycleId: 'check-2024',
    team: 'Đoàn 1',
    findings: [],
    remedies,
    minutes,
  });
  const past = [...only(), opened(cycles.check2024), reported, inspected];

  test('is overdue the day after, even when the phase is frozen', () => {
    given(...past, concluded, unconcluded)
      .until(startOf('2025-04-02'))
      .thenEvents(fact('RemedyOverdue', '2025-04-01', { cycleId: 'check-2024', remedyId: 'r1', by: '2025-03-31' }));
    expect(until('2031-02-01', ...past)).toEqual(['RemedyOverdue@2025-04-01', 'RemedyOverdue@2025-05-01']);
  });

  test('is not overdue once completed, or once the check is given up', () => {
    const done = fact('RemedyCompleted', '2025-02-01', { cycleId: 'check-2024', remedyId: 'r1', evidence: [] });
    const cancelled = fact('CheckCancelled', '2025-02-01', { cycleId: 'check-2024', reason: 'Trùng' });
    expect(until('2031-02-01', ...past, done)).toEqual(['RemedyOverdue@2025-05-01']);
    expect(until('2031-02-01', ...past, cancelled)).toEqual([]);
  });
});

describe('a review of the plan', () => {
  const { review2025 } = cycles;

  test('opens and is reminded of by its dates, and is never missed', () => {
    given(...only(review2025))
      .until(end)
      .thenEvents(
        reviewOpened(review2025),
        fact('ReviewReminderSent', '2025-11-23', { phase: 'p1', due: review2025.due, by: 'calendar', daysBefore: 7 }),
        fact('ReviewReminderSent', '2025-11-29', { phase: 'p1', due: review2025.due, by: 'calendar', daysBefore: 1 }),
      );
  });

  test('never opens where it was over before the unit came, or the phase has its review', () => {
    const over = { ...review2025, opensOn: '2024-01-01', due: { on: '2024-04-01', rule: 'by' as const } };
    expect(until('2031-02-01', ...only(over))).toEqual([]);
    const quiet = { ...review2025, cycleId: 'by-hr', reminders: [] };
    expect(until('2031-02-01', ...only(review2025), reviewOpened(quiet))).toEqual([]);
  });

  test('opens after another of its phase was cancelled', () => {
    const cancelled = fact('ReviewCancelled', '2025-09-01', { phase: 'p1', cycleId: 'by-hr', reason: 'Hoãn' });
    const past = [...only(review2025), reviewOpened({ ...review2025, cycleId: 'by-hr' }), cancelled];
    expect(until('2025-10-02', ...past)).toEqual(['ReviewOpened@2025-10-01']);
  });
});

describe('the order of deadlines', () => {
  test('is one of time, then of what and on which cycle: all of an outage is made up for in due order', () => {
    const twin = { ...cycles.check2024, cycleId: 'a-twin' };
    const { events } = settled(unit, given(...only(cycles.check2024, twin, cycles.review2025)).state(), end);
    expect(events.map(({ data }) => data.effectiveOn)).toEqual(events.map(({ data }) => data.effectiveOn).toSorted());
    expect(events.slice(0, 2)).toMatchObject([{ data: { cycleId: 'a-twin' } }, { data: { cycleId: 'check-2024' } }]);
  });
});
