import { daysBetween } from '../../domain/calendar.ts';
import type { Definition } from '../../events/settings.ts';
import type { Member } from './members.ts';
import type { Random } from './random.ts';
import { SAMPLE } from './sample.ts';
import type { Timetable } from './timetable.ts';

/** How a unit comes into the campaign, goes through it and leaves it, where it is not simply punctual. */
export type LifePart =
  | 'registersLate'
  | 'isReturned'
  | 'neverRegisters'
  | 'lapses'
  | 'lapsesForEver'
  | 'entersLate'
  | 'withdraws'
  | 'merges'
  | 'isHeir'
  | 'isRenamed'
  | 'changesKind'
  | 'corrects'
  | 'correctsAfterFreeze'
  | 'correctsAfterClose';

/** Whether a unit plays one of these. */
export type Has = (unitId: string, ...parts: LifePart[]) => boolean;

/** Only one way in and one way out. */
const WAYS_IN: readonly LifePart[] = [
  ...(['registersLate', 'isReturned', 'neverRegisters', 'lapses', 'lapsesForEver', 'entersLate'] as const),
];
const WAYS_OUT: readonly LifePart[] = ['lapsesForEver', 'withdraws', 'merges'];
const LASTING: readonly LifePart[] = [...WAYS_OUT, 'isRenamed', 'changesKind'];

/** Each part: to how many, and who cannot play it because of what they play already. */
const DEALT: readonly [part: LifePart, count: number, not: readonly LifePart[]][] = [
  ['lapsesForEver', 1, LASTING],
  ['withdraws', 1, LASTING],
  ['entersLate', 1, [...WAYS_IN, ...LASTING]],
  ['lapses', 1, [...WAYS_IN, 'withdraws']],
  ['neverRegisters', 1, [...WAYS_IN, ...LASTING]],
  ['isReturned', 2, WAYS_IN],
  ['registersLate', 1, WAYS_IN],
  ['changesKind', 1, [...LASTING, ...WAYS_IN]],
  ['corrects', 1, ['lapsesForEver', 'entersLate', 'withdraws']],
  ['correctsAfterFreeze', 1, [...WAYS_OUT, 'corrects']],
  ['correctsAfterClose', 1, [...WAYS_OUT, 'corrects', 'correctsAfterFreeze']],
];

/** A company too small to spare a unit for a change of kind. */
const SMALL = 12;

/** Whether the plan and its time have room for a part. What is not named here always has; the heir comes with those that merge. */
function roomFor({ settings }: Definition, timetable: Timetable): Partial<Record<LifePart, boolean>> {
  const { need, due, graceDays } = settings.registration;
  const { opensOn, last, graceEnd } = timetable.registration;
  return {
    registersLate: need !== 'none' && due !== undefined && graceDays >= 2,
    isReturned: need !== 'none' && daysBetween(opensOn, last) >= 24,
    neverRegisters: need === 'expected',
    lapses: need === 'required' && daysBetween(graceEnd, timetable.closeOn) > 22,
    lapsesForEver: need === 'required',
    entersLate: timetable.lateEntryOn !== undefined,
    withdraws: timetable.withdrawOn !== undefined,
    changesKind: timetable.kindChangeOn !== undefined,
    correctsAfterFreeze: timetable.reviews.length > 0,
  };
}

/** Deals who comes in and goes out how: bodies before persons, the least busy first. */
export function dealLife(
  random: Random,
  definition: Definition,
  timetable: Timetable,
  members: readonly Member[],
): Map<string, LifePart[]> {
  const life = new Map<string, LifePart[]>(members.map(({ unitId }) => [unitId, []]));
  const playing = ({ unitId }: Member): LifePart[] => life.get(unitId) ?? [];
  const give = (part: LifePart, to: readonly Member[]): void => to.forEach((member) => playing(member).push(part));
  const loadOf = (member: Member): number => playing(member).length * 2 + Number(member.subject !== 'unit');
  const { reorganisation } = timetable;
  const renamed = members.filter(({ unitId }) => reorganisation?.sample && unitId === SAMPLE.renamed.unitId);
  give('isRenamed', renamed);
  if (reorganisation) give('merges', mergingOf(members.filter((member) => !renamed.includes(member))));
  const room = roomFor(definition, timetable);
  for (const [part, count, not] of DEALT) {
    if (room[part] === false) continue;
    const able = members.filter((member) => !playing(member).some((played) => not.includes(played)));
    const fit =
      part === 'changesKind'
        ? able.filter(({ kind }) => members.length >= SMALL && otherKind(definition.plan, kind))
        : able;
    const inTurn = random.shuffled(fit).toSorted((a, b) => loadOf(a) - loadOf(b));
    give(part, inTurn.slice(0, count));
  }
  return life;
}

/** The two of the sample, else the first two bodies of one kind. */
function mergingOf(members: readonly Member[]): Member[] {
  const sample = members.filter(({ unitId }) => SAMPLE.merged.includes(unitId));
  if (sample.length === SAMPLE.merged.length) return sample;
  const bodies = members.filter(({ subject }) => subject === 'unit');
  const kind = bodies.find((one) => bodies.filter((other) => other.kind === one.kind).length > 1)?.kind;
  return bodies.filter((one) => one.kind === kind).slice(0, 2);
}

/** Another kind of the plan that is for bodies, too. */
export const otherKind = ({ kinds }: Definition['plan'], kind: string): string | undefined =>
  kinds.find(({ id }) => id === kind)?.subject === 'unit'
    ? kinds.find(({ id, subject }) => id !== kind && subject === 'unit')?.id
    : undefined;
