import type { z } from 'zod';
import type { CriteriaSet, Sourced } from './criteria-set.ts';
import type { Finding } from './reading.ts';

type Criteria = Exclude<CriteriaSet['criteria'], { open: string }>;
type Results = Exclude<CriteriaSet['results'], { open: string }>;

/** What cannot be in a criteria set: points that do not add up, grades nobody can tell apart, doubt that is not said. */
export function criteriaFindings(set: CriteriaSet): Finding[] {
  const criteria = 'open' in set.criteria ? [] : set.criteria;
  const results = 'open' in set.results ? [] : set.results;
  return [
    ...criteria.flatMap((criterion, index) => sumFindings(criterion, index)),
    ...results.flatMap((result, index) => resultFindings(result, index, results, highestOf(set, criteria))),
    ...levelFindings(set, criteria, results),
    ...orderFindings(set),
    ...doubtFindings(set),
  ];
}

const sum = (points: readonly number[]): number => points.reduce((whole, part) => whole + part, 0);

/** Indicators of a criterion have its points among them. */
function sumFindings({ maximum, indicators }: Criteria[number], index: number): Finding[] {
  const parts = indicators.flatMap((indicator) => indicator.maximum?.value ?? []);
  if (!maximum || parts.length === 0 || sum(parts) === maximum.value) return [];
  const [whole, found] = [maximum.value, sum(parts)];
  return [
    {
      path: ['criteria', index, 'maximum'],
      vi: `Điểm các chỉ số cộng lại là ${found}, tiêu chí ghi ${whole}.`,
      en: `The points of its indicators add up to ${found}, the criterion has ${whole}.`,
    },
  ];
}

/** The most points that can be had; `undefined` where the set has no points. */
function highestOf({ eachMaximum }: CriteriaSet, criteria: Criteria): number | undefined {
  const whole = criteria.flatMap(({ maximum }) => maximum?.value ?? []);
  if (whole.length > 0) return sum(whole);
  const count = sum(criteria.flatMap((criterion) => criterion.count?.value ?? []));
  return eachMaximum && count > 0 ? count * eachMaximum.value : undefined;
}

function resultFindings(
  { grade, level, rule: { total } }: Results[number],
  index: number,
  results: Results,
  highest: number | undefined,
): Finding[] {
  if (!total) return [];
  const path = ['results', index, 'rule', 'total'];
  const { atLeast, of } = total;
  const better = results
    .slice(0, index)
    .find((one) => one.level === level && (one.rule.total?.atLeast ?? 0) <= atLeast);
  return [
    ...(highest === undefined || highest === of
      ? []
      : [
          {
            path,
            vi: `Tính trên ${of} điểm, các tiêu chí có ${highest}.`,
            en: `It is out of ${of}, the criteria have ${highest}.`,
          },
        ]),
    ...(atLeast <= of
      ? []
      : [{ path, vi: `Không ai đạt được ${atLeast} trên ${of} điểm.`, en: `Nobody can reach ${atLeast} of ${of}.` }]),
    ...(better
      ? [
          {
            path,
            vi: `“${grade}” không thấp hơn “${better.grade}” ghi trước nó.`,
            en: `"${grade}" does not lie below "${better.grade}".`,
          },
        ]
      : []),
  ];
}

/** A level that is named is one of the set's. */
function levelFindings({ levels }: CriteriaSet, criteria: Criteria, results: Results): Finding[] {
  const known = levels.map(({ id }) => id);
  const named = [
    ...results.map(({ level }, index) => ({ level, path: ['results', index, 'level'] })),
    ...criteria.flatMap(({ indicators }, index) =>
      indicators.map(({ level }, at) => ({ level, path: ['criteria', index, 'indicators', at, 'level'] })),
    ),
  ];
  return named.flatMap(({ level, path }) =>
    level === undefined || known.includes(level)
      ? []
      : [{ path, vi: `Bộ này không có mức “${level}”.`, en: `This set has no level "${level}".` }],
  );
}

/** A version does not end before it begins, nor replace itself. */
function orderFindings({ set, version, inForce: { from, to }, replaces }: CriteriaSet): Finding[] {
  const [start, end] = ['value' in from ? from.value : '', to && 'value' in to ? to.value : '9999'];
  const itself = replaces?.set === set && replaces.version === version;
  return [
    ...(start.slice(0, end.length) <= end
      ? []
      : [{ path: ['inForce', 'to'], vi: 'Hết hiệu lực trước khi có hiệu lực.', en: 'It ends before it begins.' }]),
    ...(itself ? [{ path: ['replaces'], vi: 'Bộ này thay chính nó.', en: 'This set replaces itself.' }] : []),
  ];
}

/** What is weaker than the press, or only inferred, says so. */
function doubtFindings(value: unknown, path: readonly PropertyKey[] = []): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => doubtFindings(item, [...path, key]));
  const { trust, unconfirmed } = value as Partial<z.infer<typeof Sourced>>;
  if (trust === undefined || ['A', 'B'].includes(trust) || unconfirmed !== undefined) return inner;
  const finding = {
    path: [...path, 'trust'],
    vi: `Nguồn mức ${trust}: phải ghi unconfirmed, vì sao chưa xác nhận.`,
    en: `A source of trust ${trust} needs "unconfirmed": why it is not.`,
  };
  return [...inner, finding];
}
