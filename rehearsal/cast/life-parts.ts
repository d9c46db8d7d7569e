import type { Definition } from '../../events/settings.ts';
import { MERGED, RENAMED, type Member } from './members.ts';
import type { Random } from './random.ts';

/** How a unit comes into the campaign, goes through it and leaves it, where it is not simply punctual. */
export type LifePart =
  | 'registersLate'
  | 'isReturned'
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
const WAYS_IN: readonly LifePart[] = ['registersLate', 'isReturned', 'lapses', 'lapsesForEver', 'entersLate'];
const WAYS_OUT: readonly LifePart[] = ['lapsesForEver', 'withdraws', 'merges'];
const LASTING: readonly LifePart[] = [...WAYS_OUT, 'isRenamed', 'changesKind'];

/** Each part: to how many, and who cannot play it because of what they play already. */
const DEALT: readonly [part: LifePart, count: number, not: readonly LifePart[]][] = [
  ['lapsesForEver', 1, LASTING],
  ['withdraws', 1, LASTING],
  ['entersLate', 1, [...WAYS_IN, ...LASTING]],
  ['lapses', 1, [...WAYS_IN, 'withdraws']],
  ['isReturned', 2, WAYS_IN],
  ['registersLate', 1, WAYS_IN],
  ['changesKind', 1, [...LASTING, ...WAYS_IN]],
  ['corrects', 1, ['lapsesForEver', 'entersLate', 'withdraws']],
  ['correctsAfterFreeze', 1, [...WAYS_OUT, 'corrects']],
  ['correctsAfterClose', 1, [...WAYS_OUT, 'corrects', 'correctsAfterFreeze']],
];

/** A company too small to spare a unit for a change of kind. */
const SMALL = 12;

/** Deals who comes in and goes out how: bodies before persons, the least busy first. */
export function dealLife(
  random: Random,
  plan: Definition['plan'],
  members: readonly Member[],
): Map<string, LifePart[]> {
  const life = new Map<string, LifePart[]>(members.map(({ unitId }) => [unitId, []]));
  const playing = ({ unitId }: Member): LifePart[] => life.get(unitId) ?? [];
  const give = (part: LifePart, to: readonly Member[]): void => to.forEach((member) => playing(member).push(part));
  const loadOf = (member: Member): number => playing(member).length * 2 + Number(member.subject !== 'unit');
  const renamed = members.filter(({ unitId }) => unitId === RENAMED.unitId);
  give('isRenamed', renamed);
  give('merges', mergingOf(members.filter((member) => !renamed.includes(member))));
  for (const [part, count, not] of DEALT) {
    const able = members.filter((member) => !playing(member).some((played) => not.includes(played)));
    const fit =
      part === 'changesKind' ? able.filter(({ kind }) => members.length >= SMALL && otherKind(plan, kind)) : able;
    const inTurn = random.shuffled(fit).toSorted((a, b) => loadOf(a) - loadOf(b));
    give(part, inTurn.slice(0, count));
  }
  return life;
}

/** The two of the sample, else the first two bodies of one kind. */
function mergingOf(members: readonly Member[]): Member[] {
  const sample = members.filter(({ unitId }) => MERGED.from.includes(unitId));
  if (sample.length === MERGED.from.length) return sample;
  const bodies = members.filter(({ subject }) => subject === 'unit');
  const kind = bodies.find((one) => bodies.filter((other) => other.kind === one.kind).length > 1)?.kind;
  return bodies.filter((one) => one.kind === kind).slice(0, 2);
}

/** Another kind of the plan that is for bodies, too. */
export const otherKind = ({ kinds }: Definition['plan'], kind: string): string | undefined =>
  kinds.find(({ id }) => id === kind)?.subject === 'unit'
    ? kinds.find(({ id, subject }) => id !== kind && subject === 'unit')?.id
    : undefined;
