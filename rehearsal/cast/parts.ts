import type { Definition } from '../../events/settings.ts';
import { dealLife, type Has, type LifePart } from './life-parts.ts';
import { memberOf, type Member } from './members.ts';
import { openRandom } from './random.ts';
import { SAMPLE } from './sample.ts';
import type { CheckPart, ReviewPart } from './room.ts';
import { dealScenes } from './scenes.ts';
import type { Timetable } from './timetable.ts';

export type { CheckPart, LifePart, ReviewPart };

/** The company, and who plays what where a unit is not simply punctual. */
export type Parts = {
  members: Member[];
  /** The new unit into which two are merged. */
  heir?: Member;
  has: Has;
  who: (part: LifePart) => Member[];
  check: (cycleId: string, unitId: string) => CheckPart | undefined;
  review: (phase: string, unitId: string) => ReviewPart | undefined;
  /** The unit that plays it in a scene (a cycle or a phase), if any does. */
  whoIn: (scene: string, part: CheckPart | ReviewPart) => string | undefined;
};

/** Deals the parts of the play from the seed; the same for the same company. */
export function dealParts(
  seed: string,
  definition: Definition,
  timetable: Timetable,
  members: readonly Member[],
): Parts {
  const life = dealLife(openRandom(seed, 'life'), definition, timetable, members);
  const merging = members.filter(({ unitId }) => life.get(unitId)?.includes('merges'));
  const heir = heirOf(definition, timetable, merging, members.length);
  if (heir) life.set(heir.unitId, ['isHeir']);
  const all = heir ? [...members, heir] : [...members];
  const has: Has = (unitId, ...parts) => parts.some((part) => life.get(unitId)?.includes(part));
  const scenes = dealScenes(seed, definition, timetable, all, has, (unitId) => life.get(unitId)?.length ?? 0);
  return {
    members: [...members],
    ...(heir && { heir }),
    has,
    who: (part) => all.filter(({ unitId }) => has(unitId, part)),
    check: (cycleId, unitId) => scenes.get(cycleId)?.get(unitId) as CheckPart | undefined,
    review: (phase, unitId) => scenes.get(phase)?.get(unitId) as ReviewPart | undefined,
    whoIn: (scene, part) => [...(scenes.get(scene) ?? [])].find(([, played]) => played === part)?.[0],
  };
}

/** The sample's, else one that is called by both names. */
function heirOf({ plan }: Definition, { reorganisation }: Timetable, merging: readonly Member[], order: number) {
  const [first, second] = merging;
  if (!first || !second) return undefined;
  const own = { unitId: 'don-vi-hop-nhat', name: `${first.name} và ${second.name}` };
  return memberOf(plan, { ...(reorganisation?.sample ? SAMPLE.heir : own), kind: first.kind }, order);
}
