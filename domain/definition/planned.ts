import type { z } from 'zod';
import type { Plan, Timing } from '../../events/definition.ts';
import { found, repeated, unless, type Finding } from './findings.ts';
import { plannedPeriods } from './periods.ts';
import { stated } from './phases.ts';

type When = z.infer<typeof Timing>;

/** What a plan says of itself that cannot be: asked of a plan alone, before anybody has settings for it. */
export const planProblems = (plan: Plan): Finding[] => [
  ...namedTwice(plan),
  ...plannedPeriods(plan),
  ...timingProblems(plan),
  ...plan.kinds.flatMap(judgementProblems),
  ...awardProblems(plan),
];

function namedTwice({ phases, kinds, targets, milestones }: Plan): Finding[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return [
    ...repeated(['plan', 'phases'], ids(phases)),
    ...repeated(['plan', 'kinds'], ids(kinds)),
    ...repeated(['plan', 'targets'], ids(targets)),
    ...repeated(['plan', 'milestones'], ids(milestones)),
    ...kinds.flatMap(({ id, criteria }) => repeated(['plan', 'kinds', id, 'criteria'], ids(criteria))),
  ];
}

/** Weights: none, or one for each criterion, 100 together. A pass rule asks for no more than there is. */
function judgementProblems({ id, criteria, pass }: Plan['kinds'][number]): Finding[] {
  const weights = criteria.flatMap(({ weight }) => weight ?? []);
  const bare = criteria.filter(({ weight }) => weight === undefined);
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  const place = ['plan', 'kinds', id, 'criteria'] as const;
  const { atLeast, of } = pass?.total ?? { atLeast: 0, of: 0 };
  return [
    ...(weights.length === 0
      ? []
      : bare.map((criterion) => found([...place, criterion.id], NO_WEIGHT.vi, NO_WEIGHT.en))),
    ...unless(
      weights.length === 0 || bare.length > 0 || sum === 100,
      place,
      `Tổng trọng số là ${sum}, phải là 100.`,
      `the weights add up to ${sum}, expected 100`,
    ),
    ...unless(
      atLeast <= of,
      ['plan', 'kinds', id, 'pass', 'total'],
      `Không ai đạt được ${atLeast} trên ${of} điểm.`,
      `nobody can reach ${atLeast} of ${of}`,
    ),
  ];
}

const NO_WEIGHT = {
  vi: 'Tiêu chí khác của loại này có trọng số, tiêu chí này chưa có.',
  en: 'has no weight, others of its kind have one',
};

/** What a term may be counted from: a milestone, a phase, or the day of issue (`issue`). */
const eventsOf = ({ milestones, phases }: Plan): string[] => [
  ...milestones.map(({ id }) => id),
  ...phases.map(({ id }) => id),
  'issue',
];

const counted = (when: When): string | undefined =>
  'after' in when ? when.after : 'before' in when ? when.before : undefined;

/** Terms count from something that is there, and not from each other in a circle. */
function timingProblems(plan: Plan): Finding[] {
  const known = eventsOf(plan);
  return timingsOf(plan).flatMap(({ place, when, own }) => {
    const from = counted(when);
    if (from === undefined) return [];
    if (!known.includes(from)) {
      return [
        found(
          place,
          `Tính từ “${from}”, nhưng Kế hoạch không có mốc hay giai đoạn nào tên như vậy.`,
          `counts from ${from}, the plan has no such milestone or phase`,
        ),
      ];
    }
    return own !== undefined && circles(plan, own)
      ? [found(place, 'Các mốc tính vòng quanh từ chính nó.', 'counts from itself')]
      : [];
  });
}

type Timed = { place: ['plan', ...string[]]; when: When; own?: string };

const timingsOf = ({ phases, milestones, duties }: Plan): Timed[] => [
  ...phases.flatMap(({ id, review }): Timed[] => {
    const when = stated(review)?.when;
    return when ? [{ place: ['plan', 'phases', id, 'review'], when }] : [];
  }),
  ...milestones.map(({ id, when }): Timed => ({ place: ['plan', 'milestones', id, 'when'], when, own: id })),
  ...duties.flatMap(({ by }, index): Timed[] =>
    by ? [{ place: ['plan', 'duties', String(index), 'by'], when: by }] : [],
  ),
];

function circles({ milestones }: Plan, start: string): boolean {
  let at: string | undefined = start;
  for (let steps = 0; steps < milestones.length; steps += 1) {
    const when: When | undefined = milestones.find(({ id }) => id === at)?.when;
    at = when && counted(when);
    if (at === start) return true;
  }
  return false;
}

const awardProblems = (plan: Plan): Finding[] =>
  (plan.awards.milestones ?? []).flatMap(({ on }, index) =>
    unless(
      eventsOf(plan).includes(on),
      ['plan', 'awards', 'milestones', String(index), 'on'],
      `Kế hoạch không có mốc hay giai đoạn “${on}”.`,
      `there is no milestone or phase ${on}`,
    ),
  );
