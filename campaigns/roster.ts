import { z } from 'zod';
import type { Plan } from '../events/definition.ts';
import { Id, Text } from '../events/values.ts';
import type { Finding } from './reading.ts';

/** Roster (danh sách đơn vị tham gia) that an operator enrols; display names, and ids that never change. */
export const Roster = z.strictObject({
  rosterOf: Id,
  note: Text,
  units: z.array(z.strictObject({ unitId: Id, name: Text, kind: Id })).min(1),
});
export type Roster = z.infer<typeof Roster>;

/** Each unit is of a kind of the plan; where that is persons, families or clans, the name is the id: the record names nobody. */
export function rosterFindings({ units }: Roster, { kinds }: Plan): Finding[] {
  return units.flatMap(({ unitId, name, kind }, index): Finding[] => {
    const subject = kinds.find(({ id }) => id === kind)?.subject;
    if (!subject) return [{ path: ['units', index, 'kind'], ...unknownKind(kind, kinds) }];
    if (subject === 'unit' || name === unitId) return [];
    return [{ path: ['units', index, 'name'], ...namesSomebody(unitId) }];
  });
}

const unknownKind = (kind: string, kinds: Plan['kinds']) => {
  const known = kinds.map(({ id }) => id).join(', ');
  return {
    vi: `Kế hoạch không có loại “${kind}”; chỉ có: ${known}.`,
    en: `The plan has no kind "${kind}"; it has: ${known}.`,
  };
};

const namesSomebody = (unitId: string) => ({
  vi: `Cá nhân, gia đình, dòng họ chỉ ghi mã, không ghi tên: name phải là “${unitId}”.`,
  en: `Persons, families and clans go by their id, never by name: name must be "${unitId}".`,
});
