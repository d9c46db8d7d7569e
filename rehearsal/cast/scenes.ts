import { addDays } from '../../domain/calendar.ts';
import type { Definition } from '../../events/settings.ts';
import type { Member } from './members.ts';
import type { Has } from './life-parts.ts';
import { takesPart } from './presence.ts';
import { openRandom } from './random.ts';
import { canPlayCheck, canPlayReview, type CheckPart, type ReviewPart } from './room.ts';
import { untilOf } from './dates/reviews.ts';
import type { CheckDates, Timetable } from './timetable.ts';

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

function dealChecks({ checks, closeOn }: Timetable, late: number, here: Here, deal: Deal): void {
  const presentAt = (dates: CheckDates): Able => here(dates.cycle.opensOn, addDays(dates.closeOn, 5));
  for (const [part, preferred] of CHECK_PARTS) {
    const inTurn = [...checks.slice(preferred), ...checks.slice(0, preferred)];
    inTurn.some((dates) => {
      const present = presentAt(dates);
      return deal(dates.cycle.cycleId, part, (one) => present(one) && canPlayCheck(part, dates, one.unitId, closeOn));
    });
  }
  for (const dates of checks)
    for (let left = late; left > 0; left -= 1) {
      const present = presentAt(dates);
      deal(dates.cycle.cycleId, 'isLate', (one) => present(one) && canPlayCheck('isLate', dates, one.unitId, closeOn));
    }
}

function dealReviews({ reviews, closeOn, launchOn }: Timetable, isGraded: Able, here: Here, deal: Deal): void {
  reviews.forEach((dates, index) => {
    const { phase } = dates;
    const present = here(dates.opensOn, untilOf(dates));
    for (const part of index === 0 ? REVIEW_PARTS : AGAIN)
      deal(
        phase.id,
        part,
        (member) => present(member) && canPlayReview(part, dates, { isGraded: isGraded(member), closeOn, launchOn }),
      );
  });
}
