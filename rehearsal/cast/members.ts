import type { Definition } from '../../events/settings.ts';
import { ALWAYS } from './sample.ts';

/** One unit of the cast; `order` is its place in the roster, `officer` who signs and types for it. */
export type Member = {
  unitId: string;
  name: string;
  kind: string;
  subject: Definition['plan']['kinds'][number]['subject'];
  order: number;
  officer: string;
};
type Listed = { unitId: string; name: string; kind: string };

/** So many units of a roster: of every kind some; beyond the roster, made-up ones of the same kinds. */
export function membersOf({ plan }: Definition, roster: readonly Listed[], count: number): Member[] {
  const known = roster.length > 0 ? roster : plan.kinds.map(({ id }, index) => madeUp(id, index));
  const chosen = known.toSorted((a, b) => rankOf(a, known) - rankOf(b, known)).slice(0, count);
  const more = Array.from({ length: count - chosen.length }, (_, index) =>
    madeUp(known[index % known.length]?.kind ?? '', known.length + index),
  );
  const inRosterOrder = known.filter((unit) => chosen.includes(unit));
  return [...inRosterOrder, ...more].map((unit, order) => memberOf(plan, unit, order));
}

export const memberOf = ({ kinds }: Definition['plan'], unit: Listed, order: number): Member => ({
  ...{ unitId: unit.unitId, name: unit.name, kind: unit.kind, order },
  subject: kinds.find(({ id }) => id === unit.kind)?.subject ?? 'unit',
  officer: `cb-${1_001 + order}`,
});

/** First those that always play, then the first of each kind, the second of each kind, and so on. */
function rankOf(unit: Listed, roster: readonly Listed[]): number {
  const always = ALWAYS.indexOf(unit.unitId);
  if (always >= 0) return always - ALWAYS.length;
  const ofKind = roster.filter(({ kind, unitId }) => kind === unit.kind && !ALWAYS.includes(unitId));
  return ofKind.indexOf(unit) * 1_000 + roster.indexOf(unit);
}

/** Persons, families and clans go by their id. */
const madeUp = (kind: string, index: number): Listed => {
  const unitId = `don-vi-mau-${index + 1}`;
  return { unitId, kind, name: unitId };
};
