import type { z } from 'zod';
import { gradeOf } from '../../../domain/unit/answers.ts';
import type { Grading } from '../../../events/settings.ts';
import type { Assessed } from '../../../events/unit/review.ts';
import type { Random } from '../random.ts';
import type { ReviewPart } from '../room.ts';
import { criteriaOf, gradingOf, type Role } from '../stage.ts';
import { JUDGED } from '../texts.ts';
import type { ReviewDates } from '../timetable.ts';
import { answersTo } from './answers.ts';
import { recognisedOn } from './titles.ts';

/** How a unit comes out of a review: what it said of itself, what was verified, and the grade. */
export type Outcome = {
  own: Assessed[];
  verified: Assessed[];
  grade: string | undefined;
  ownGrade: string | undefined;
};

/** Verified values; where one differs from the unit's own, the reason for it. */
export const explained = (own: readonly Assessed[], verified: readonly Assessed[]) =>
  verified.map(({ criterion, value }) => {
    const same = own.find((entry) => entry.criterion === criterion)?.value === value;
    return { criterion, value, ...(same ? {} : { reason: 'Đối chiếu minh chứng, số liệu khác với tự đánh giá.' }) };
  });

export function outcomeOf(role: Role, { phase, opensOn }: ReviewDates): Outcome {
  const kind = role.kindOn(opensOn);
  const { definition, parts } = role.stage;
  const grading = gradingOf(definition, kind);
  const part = parts.review(phase.id, role.member.unitId);
  const random = role.random(`outcome-${phase.id}`);
  if (!grading) return judged(role, kind, opensOn, part, random);
  const own = scores(grading, percentFor(part, random), random);
  const verified = part === 'differs' ? lowered(own) : own;
  return { own, verified, grade: gradeOf(grading, verified).grade, ownGrade: gradeOf(grading, own).grade };
}

function judged(role: Role, kind: string, opensOn: string, part: ReviewPart | undefined, random: Random): Outcome {
  const holdsTitle = (recognisedOn(role) ?? opensOn) < opensOn;
  const own = answersTo(criteriaOf(role.stage.definition, kind), random, holdsTitle);
  const outstanding = part === 'isRevoked' || part === 'isRestored' || part === 'missedOnHold' || random.chance(60);
  const grade = outstanding ? JUDGED.outstanding : JUDGED.fulfilled;
  return { own, verified: own, grade, ownGrade: grade };
}

/** Parts that end in a commendation need a good result; whoever is reopened had a poor one. */
function percentFor(part: ReviewPart | undefined, random: Random): readonly [number, number] {
  if (part === 'isReopened') return [56, 64];
  if (part !== undefined && ['differs', 'isRevoked', 'isRestored', 'missedOnHold', 'holdLifted'].includes(part))
    return [93, 98];
  return random.pick([
    [92, 99],
    [92, 98],
    [75, 86],
    [75, 88],
    [74, 85],
    [56, 66],
  ]);
}

export const scores = (
  { maximum }: z.infer<typeof Grading>,
  [low, high]: readonly [number, number],
  random: Random,
): Assessed[] =>
  Object.entries(maximum).map(([criterion, most]) => ({
    criterion,
    value: Math.ceil((most * random.between(low, high)) / 100),
  }));

/** The first criterion counts for three quarters of what the unit gave itself. */
const lowered = (own: readonly Assessed[]): Assessed[] =>
  own.map((entry, index) => (index === 0 ? { ...entry, value: Math.floor((Number(entry.value) * 3) / 4) } : entry));
