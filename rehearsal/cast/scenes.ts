import { addDays } from '../../domain/calendar.ts';
import type { Cycle, Definition } from '../../events/settings.ts';
import type { Member } from './members.ts';
import type { Has } from './life-parts.ts';
import { takesPart } from './presence.ts';
import { openRandom } from './random.ts';
import type { CheckDates, Timetable } from './timetable.ts';

export type CheckPart =
  | 'remedies'
  | 'leavesRemedy'
  | 'misses'
  | 'missesButAccepted'
  | 'isReturned'
  | 'backdates'
  | 'isExtended'
  | 'isExcused'
  | 'isForgotten'
  | 'isLate';
export type ReviewPart =
  | 'missedOnHold'
  | 'holdLifted'
  | 'differs'
  | 'isReturned'
  | 'isRevoked'
  | 'isRestored'
  | 'isReopened'
  | 'isSilent'
  | 'isLate';

/** In which check (by its place in the plan) each part is played, if it can be; else in the next one. */
const CHECK_PARTS: readonly [CheckPart, number][] = [
  ['isForgotten', 0],
  ['remedies', 0],
  ['leavesRemedy', 0],
  ['misses', 0],
  ['isReturned', 0],
  ['backdates', 0],
  ['isExtended', 0],
  ['missesButAccepted', 1],
  ['isExcused', 2],
];
/** Of the first review; the later ones are played by the few of `AGAIN`. */
const REVIEW_PARTS: readonly ReviewPart[] = [
  'missedOnHold',
  'differs',
  'isReturned',
  'isRestored',
  'isRevoked',
  'isReopened',
  'holdLifted',
  'isSilent',
  'isLate',
];
const AGAIN: readonly ReviewPart[] = ['isReturned', 'isLate'];
/** Parts that need a grade by points. */
const GRADED: readonly ReviewPart[] = ['differs', 'isReopened'];
/** One late report for so many units in each check. */
const LATE_OF = 24;

export type Scenes = Map<string, Map<string, CheckPart | ReviewPart>>;
type Able = (member: Member) => boolean;
type Deal = (scene: string, part: CheckPart | ReviewPart, able: Able) => boolean;
type Here = (from: string, to: string) => Able;

/** Each part to one who can play it and has least to play. */
export function dealScenes(
  seed: string,
  { settings }: Definition,
  timetable: Timetable,
  members: readonly Member[],
  has: Has,
  busy: (unitId: string) => number,
): Scenes {
  const scenes: Scenes = new Map();
  const random = openRandom(seed, 'scenes');
  const loadOf = ({ unitId }: Member): number =>
    busy(unitId) + [...scenes.values()].filter((scene) => scene.has(unitId)).length;
  const deal: Deal = (scene, part, able) => {
    const given = scenes.get(scene) ?? new Map<string, CheckPart | ReviewPart>();
    scenes.set(scene, given);
    const candidates = random.shuffled(members.filter((member) => !given.has(member.unitId) && able(member)));
    const [first] = candidates.toSorted((a, b) => loadOf(a) - loadOf(b));
    if (first) given.set(first.unitId, part);
    return first !== undefined;
  };
  const here: Here =
    (from, to) =>
    ({ unitId }) =>
      takesPart(unitId, has, timetable, from, to);
  dealChecks(timetable, Math.max(1, Math.round(members.length / LATE_OF)), here, deal);
  dealReviews(timetable, ({ kind }) => kind in settings.grading, here, deal);
  return scenes;
}

function dealChecks({ checks }: Timetable, late: number, here: Here, deal: Deal): void {
  const presentAt = ({ cycle, closeOn }: CheckDates): Able => here(cycle.opensOn, addDays(closeOn, 5));
  for (const [part, preferred] of CHECK_PARTS) {
    const inTurn = [...checks.slice(preferred), ...checks.slice(0, preferred)];
    inTurn.some((dates) => {
      const present = presentAt(dates);
      return deal(dates.cycle.cycleId, part, (one) => present(one) && canPlay(part, dates.cycle, one.unitId));
    });
  }
  for (const dates of checks.filter(({ cycle }) => cycle.graceDays > 1))
    for (let left = late; left > 0; left -= 1) deal(dates.cycle.cycleId, 'isLate', presentAt(dates));
}

function dealReviews({ reviews }: Timetable, isGraded: Able, here: Here, deal: Deal): void {
  reviews.forEach(({ phase, opensOn }, index) => {
    const present = here(opensOn, phase.to);
    for (const part of index === 0 ? REVIEW_PARTS : AGAIN)
      deal(phase.id, part, (member) => present(member) && (!GRADED.includes(part) || isGraded(member)));
  });
}

/** A remedy follows an inspection; a late paper needs grace to be recorded in. */
function canPlay(part: CheckPart, { inspection, graceDays }: Cycle, unitId: string): boolean {
  if (part === 'backdates') return graceDays > 2;
  if (part !== 'remedies' && part !== 'leavesRemedy') return true;
  return inspection === 'all' || (Array.isArray(inspection) && inspection.includes(unitId));
}
