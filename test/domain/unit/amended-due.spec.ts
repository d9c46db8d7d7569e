import { describe, expect, test } from '@jest/globals';
import { startOf } from '../../../domain/calendar.ts';
import { unit } from '../../../domain/unit.ts';
import { settled } from '../../support/decider-spec.ts';
import { cycles, fact, given, plan, takingPart } from '../../support/unit.ts';

describe('a due that was moved for the unit before its cycle opened', () => {
  test('gives way to that of an amendment, unless it is later', () => {
    const { check2024 } = cycles;
    const cycleId = 'check-2024';
    const moved = (on: string) => fact('CheckDueExtended', '2024-06-01', { cycleId, due: { on, rule: 'by' as const } });
    const amended = (...of: (typeof plan.cycles)[number][]) =>
      fact('PlanAdopted', '2024-07-01', { unitPlan: { ...plan, cycles: of }, definitionHash: 'B'.repeat(43) });
    const dueAfter = (on: string, ...of: Parameters<typeof amended>) => {
      const { events } = settled(
        unit,
        given(...takingPart({ cycles: [check2024] }), moved(on), amended(...of)).state(),
        startOf('2024-12-02'),
      );
      return events.map(({ data }) => ('due' in data ? data.due : undefined));
    };
    const later = { ...check2024, due: { on: '2025-02-15', rule: 'by' as const } };
    const before = { ...check2024, due: { on: check2024.due.on, rule: 'before' as const } };
    expect(dueAfter('2025-01-31', later)).toEqual([later.due]);
    expect(dueAfter('2025-02-15', later)).toEqual([later.due]);
    expect(dueAfter('2025-02-28', later)).toEqual([{ on: '2025-02-28', rule: 'by' }]);
    expect(dueAfter('2025-01-31', { ...check2024, graceDays: 9 })).toEqual([{ on: '2025-01-31', rule: 'by' }]);
    expect(dueAfter('2025-01-08', before)).toEqual([before.due]);
    const away = [...takingPart({ cycles: [check2024] }), moved('2025-01-31'), amended()];
    expect(given(...away).state().movedDues).toEqual({ [cycleId]: { on: '2025-01-31', rule: 'by' } });
    expect(given(...away, amended(later)).state().movedDues).toEqual({ [cycleId]: { on: '2025-01-31', rule: 'by' } });
  });
});
