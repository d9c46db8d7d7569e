import { describe, expect, test } from '@jest/globals';
import { CommandId, Damage, Pace, settle, type Deadline } from '../../domain/decider.ts';

/** A stream that does something every tenth hour. */
const clock = {
  nextDue: (hours: readonly string[]): Deadline | undefined =>
    hours.length < 3 ? { at: `2024-01-01T0${hours.length}:00:00.000Z`, what: 'strike' } : undefined,
  takeEffect: (_: readonly string[], due: Deadline): string[] => [due.at],
};
const append = (hours: readonly string[], hour: string): readonly string[] => [...hours, hour];

describe('settle', () => {
  test('lets all deadlines up to an instant take effect, that instant included', () => {
    expect(settle(clock, [], '2023-12-31T23:59:59.999Z', append)).toEqual([]);
    expect(settle(clock, [], '2024-01-01T01:00:00.000Z', append)).toHaveLength(2);
    expect(settle(clock, [], '2025-01-01T00:00:00.000Z', append)).toHaveLength(3);
  });

  test('tells what is written for which deadline', () => {
    const told: string[] = [];
    settle(clock, [], '2024-01-01T00:00:00.000Z', (hours: readonly string[], hour, due) => {
      told.push(`${due.what} ${hour}`);
      return append(hours, hour);
    });
    expect(told).toEqual(['strike 2024-01-01T00:00:00.000Z']);
  });

  test('stops at a deadline that has no effect', () =>
    expect(() => settle({ ...clock, takeEffect: () => [] }, [], '2025-01-01T00:00:00.000Z', append)).toThrow(
      new Damage('deadline strike of 2024-01-01T00:00:00.000Z has no effect'),
    ));
});

describe('what a command may carry', () => {
  test('an id of letters, digits, dots, colons and dashes', () => {
    expect(CommandId.safeParse('hr:2025-01.a').success).toBe(true);
    for (const id of ['', ' a', 'a/b', ':a', 'a'.repeat(161)]) expect(CommandId.safeParse(id).success).toBe(false);
  });

  test('a pace of two instants', () => {
    const at = '2024-01-01T00:00:00.000Z';
    expect(Pace.safeParse({ asOf: at, nextAt: at, units: { 'cuc-a': at } }).success).toBe(true);
    expect(Pace.safeParse({ asOf: '2024-01-01' }).success).toBe(false);
  });
});
