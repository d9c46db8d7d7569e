import { canonical } from '../events/canonical.ts';
import type { Lineage } from './parents.ts';
import { earliestOf, lastDays, yearOf, type When } from './timing.ts';
import { PLACES, topicsOf, type Said, type Target, type Topic } from './topics.ts';

export type { Place, Said } from './topics.ts';

/** Two plans above disagree, or the plan asks for less, or later, than those above it. */
export type Conflict = 'dates' | 'values' | 'weaker' | 'direction' | 'parentValue' | 'later';

/**
 * A topic of a plan beside the plans above it. What is inherited is shown, never written into the definition.
 * `strictest`: of several dates or values above, those that hold: the earliest of each year, the hardest target.
 */
export type Inherited = Omit<Topic, 'said'> & {
  state: 'own' | 'same' | 'inherited' | 'overridden' | 'conflict' | 'open';
  own: Said[];
  above: Said[];
  strictest?: Said[];
  conflict?: Conflict;
};

/** What comes from where, topic by topic. */
export function inheritanceOf({ plan, parents }: Lineage): Inherited[] {
  const own = topicsOf(plan);
  const above = parents.map(effective);
  const keys = new Map([...own, ...above.flat()].map((topic) => [keyOf(topic), topic]));
  return [...keys.values()]
    .toSorted((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place))
    .map(({ place, of }) => {
      const said = own.find((topic) => keyOf(topic) === keyOf({ place, of }))?.said ?? [];
      const each = above.map((topics) => topics.find((topic) => keyOf(topic) === keyOf({ place, of }))?.said ?? []);
      return { place, ...(of !== undefined && { of }), ...compared(place, said, each) };
    });
}

/** What a plan says, and where it is silent, what those above it say. */
function effective({ plan, parents }: Lineage): Topic[] {
  const own = topicsOf(plan).filter(({ said }) => said.length > 0);
  const above = parents.flatMap(effective);
  const silent = above.filter((topic) => !own.some((mine) => keyOf(mine) === keyOf(topic)));
  return [...own, ...silent];
}

const keyOf = ({ place, of }: { place: string; of?: string | undefined }): string => `${place}/${of ?? ''}`;

type Compared = Omit<Inherited, 'place' | 'of'>;

function compared(place: Topic['place'], own: Said[], each: readonly Said[][]): Compared {
  const said = each.filter((list) => list.length > 0);
  const above = unlike(said.flat());
  const target = place === 'targets' ? own[0] : undefined;
  const conflict = target ? targetConflict(target, above) : undefined;
  if (conflict) return { state: 'conflict', own, above, conflict };
  if (own.length > 0 && above.length === 0) return { state: raised(target) ? 'overridden' : 'own', own, above };
  if (above.length === 0) return { state: 'open', own, above };
  const dated = place === 'milestones' || place === 'duties';
  if (own.length > 0 && !(dated && undated(own) && !undated(above))) {
    return said.every((list) => alike(own, list)) ? { state: 'same', own, above } : beside(own, above, dated);
  }
  const agree = said.every((list) => alike(list, said[0] ?? []));
  if (agree) return { state: 'inherited', own, above };
  return { state: 'conflict', own, above, conflict: dated ? 'dates' : 'values', strictest: strictestOf(place, above) };
}

/** Own words win, but what those above want by a day is not to be done after it. */
function beside(own: Said[], above: Said[], dated: boolean): Compared {
  const first = (said: Said[]) => earliestOf(said.flatMap(daysOf).filter((day) => yearOf(day) !== '****'));
  const [mine, theirs] = dated ? [first(own), first(above)] : [];
  const later = mine !== undefined && theirs !== undefined && mine > theirs;
  return later ? { state: 'conflict', own, above, conflict: 'later' } : { state: 'overridden', own, above };
}

const values = (said: readonly Said[]): string[] => said.map((one) => canonical(essence(one))).toSorted();
const alike = (a: readonly Said[], b: readonly Said[]): boolean => values(a).join() === values(b).join();

/** A target is what it asks for, whatever it says of the one above it. */
function essence({ value }: Said): unknown {
  if (typeof value !== 'object' || value === null || !('direction' in value)) return value;
  const { direction, value: number, within } = value as Target;
  return { direction, number, ...(within && { within }) };
}

/** The same statement that is reached over two ways is one. */
const unlike = (said: readonly Said[]): Said[] => [...new Map(said.map((one) => [canonical(one), one])).values()];

/** The timing itself, or the day by which a duty is due. */
const whenOf = ({ value }: Said): When | undefined => {
  const timed = value as When | { who: string; by?: When };
  return 'who' in timed ? timed.by : timed;
};
const daysOf = (said: Said): string[] => {
  const when = whenOf(said);
  return when ? lastDays(when) : [];
};
const undated = (said: readonly Said[]): boolean => said.every((one) => daysOf(one).length === 0);

function strictestOf(place: Topic['place'], above: readonly Said[]): Said[] {
  if (place === 'targets') return hardest(above);
  if (place !== 'milestones' && place !== 'duties') return [];
  const dated = above.flatMap((said) => daysOf(said).map((day) => ({ said, day })));
  const years = [...new Set(dated.map(({ day }) => yearOf(day)))];
  return years.flatMap((year) => {
    const first = dated.filter(({ day }) => yearOf(day) === year).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
    return first ? [first.said] : [];
  });
}

function hardest(above: readonly Said[]): Said[] {
  const sign = above.some(({ value }) => (value as Target).direction === 'atMost') ? 1 : -1;
  const by = ({ value }: Said) => sign * (value as Target).value;
  return above.toSorted((a, b) => by(a) - by(b)).slice(0, 1);
}

/** A target may only be harder than the one above: more where it is at least, less where it is at most. */
function targetConflict(own: Said, above: readonly Said[]): Conflict | undefined {
  const { direction, value, parentValue } = own.value as Target;
  const others = above.map((said) => said.value as Target);
  if (others.some((other) => other.direction !== direction)) return 'direction';
  const bounds = [...others.map((other) => other.value), ...(parentValue === undefined ? [] : [parentValue])];
  if (bounds.some((bound) => (direction === 'atLeast' ? value < bound : value > bound))) return 'weaker';
  const misquoted = parentValue !== undefined && others.length > 0;
  return misquoted && !others.some((other) => other.value === parentValue) ? 'parentValue' : undefined;
}

const raised = (own: Said | undefined): boolean => {
  const target = own?.value as Target | undefined;
  return target?.parentValue !== undefined && target.parentValue !== target.value;
};
