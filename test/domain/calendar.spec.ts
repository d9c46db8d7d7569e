import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  countDays,
  countWorkingDays,
  dateAt,
  dateOf,
  dayNumber,
  daysBetween,
  isWorkingDay,
  lastDay,
  lateByDays,
  passed,
  startOf,
} from '../../domain/calendar.ts';

const DAY = 86_400_000;
const civil = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
const days = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

describe('dates', () => {
  test('are counted as the Gregorian calendar counts them', () =>
    fc.assert(
      fc.property(days, (n) => {
        expect(dateOf(n)).toBe(civil(n));
        expect(dayNumber(civil(n))).toBe(n);
      }),
    ));

  test('know leap years, and none in 2100', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});

describe('instants of Việt Nam', () => {
  test('a date begins at 17:00 UTC of the day before', () => {
    expect(startOf('2025-01-01')).toBe('2024-12-31T17:00:00.000Z');
    expect(dateAt('2024-12-31T16:59:59.999Z')).toBe('2024-12-31');
    expect(dateAt('2024-12-31T17:00:00.000Z')).toBe('2025-01-01');
  });

  test('dateAt is the reverse of startOf', () =>
    fc.assert(fc.property(days, (n) => expect(dateAt(startOf(dateOf(n)))).toBe(dateOf(n)))));
});

describe('a due date', () => {
  const by = { on: '2025-01-10', rule: 'by' as const };
  const before = { on: '2025-01-10', rule: 'before' as const };

  test('`by` runs to the end of its day, `before` to the end of the day before', () => {
    expect([lastDay(by), lastDay(before)]).toEqual(['2025-01-10', '2025-01-09']);
    expect(passed(by)).toBe('2025-01-10T17:00:00.000Z');
    expect(passed(before, 3)).toBe('2025-01-12T17:00:00.000Z');
  });

  test('is kept on its last day, and missed by days after it', () => {
    expect(lateByDays('2025-01-10', by)).toBeUndefined();
    expect(lateByDays('2025-01-10', before)).toBe(1);
    expect(lateByDays('2025-02-10', by)).toBe(31);
  });
});

const basis = 'Công văn 8662/VPCP-KGVX';
/** Tết of 2025 with a Saturday worked in exchange. */
const years = [
  {
    year: 2025,
    off: ['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-05-02'],
    worked: ['2025-04-26'],
    basis,
  },
];

describe('working days', () => {
  test('leave out weekends and days off, and count Saturdays worked in exchange', () => {
    expect(isWorkingDay('2025-01-24', years)).toBe(true);
    expect(isWorkingDay('2025-01-25', years)).toBe(false);
    expect(isWorkingDay('2025-01-26', years)).toBe(false);
    expect(isWorkingDay('2025-01-29', years)).toBe(false);
    expect(isWorkingDay('2025-04-26', years)).toBe(true);
  });

  test('are computed from the fixed holidays where a year has no data', () => {
    expect(isWorkingDay('2029-04-30', years)).toBe(false);
    expect(isWorkingDay('2029-05-02', years)).toBe(true);
    expect(isWorkingDay('1969-12-28', years)).toBe(false);
  });

  test('are counted from the day after, over a holiday', () => {
    expect(countWorkingDays('2025-01-24', 1, years)).toEqual({ on: '2025-02-03', confirmed: true });
    expect(countWorkingDays('2025-02-03', -1, years)).toEqual({ on: '2025-01-24', confirmed: true });
    expect(countWorkingDays('2025-01-24', 0, years)).toEqual({ on: '2025-01-24', confirmed: true });
  });

  test('say when a year on the way has no data', () => {
    expect(countWorkingDays('2025-12-30', 5, years)).toEqual({ on: '2026-01-07', confirmed: false });
    expect(countWorkingDays('2025-12-30', 1, years).confirmed).toBe(true);
  });
});

describe('a term of calendar days', () => {
  test('ends where it ends, or runs on to a working day where the rule says so', () => {
    expect(countDays('2025-01-10', 15, years, false)).toEqual({ on: '2025-01-25', confirmed: true });
    expect(countDays('2025-01-10', 15, years, true)).toEqual({ on: '2025-02-03', confirmed: true });
    expect(countDays('2025-01-10', 14, years, true)).toEqual({ on: '2025-01-24', confirmed: true });
  });

  test('is unconfirmed where it ends in a year without data', () =>
    expect(countDays('2025-12-20', 20, years, true)).toEqual({ on: '2026-01-09', confirmed: false }));
});
