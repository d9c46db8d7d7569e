import type { UnitPlan } from '../../events/settings.ts';
import type { Assessed } from '../../events/unit/review.ts';
import { refuse } from '../refusals.ts';
import { own } from '../definition/own.ts';
import type { Enrolled } from './state.ts';

type Value = Assessed['value'];
type Entry = { criterion: string; value: Value };
type Criterion = UnitPlan['criteria'][number];
export type CriteriaSet = Pick<UnitPlan, 'criteria' | 'grading'>;

/** The criteria under which a case opened, whatever the plan has become since. */
export const criteriaOf = (state: Enrolled, version: string): CriteriaSet =>
  own(state.formerCriteria, version) ?? state.plan;

/** Each criterion is answered exactly once, and nothing else is. */
export function assertCoverage({ criteria }: CriteriaSet, entries: readonly Entry[]): void {
  const asked = criteria.map(({ id }) => id);
  const answered = entries.map(({ criterion }) => criterion);
  const missing = asked.filter((id) => !answered.includes(id));
  const unknown = answered.filter((id) => !asked.includes(id));
  const repeated = answered.filter((id, index) => answered.indexOf(id) !== index);
  if (missing.length + unknown.length + repeated.length > 0)
    refuse('R-CRITERION-MISSING', { missing, unknown, repeated });
}

/** Words for a narrative, yes or no for a boolean, a whole number for a number; a title by name, or `false`: not held. */
const isOfType = ({ type }: Criterion, value: Value): boolean => {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'numeric') return typeof value === 'number';
  return typeof value === 'string' || (type === 'externalTitle' && value === false);
};

/** What is answered in a check: each value of its criterion's type. */
export function assertAnswers(set: CriteriaSet, entries: readonly Entry[]): void {
  assertCoverage(set, entries);
  for (const { entry, criterion } of pairs(set, entries))
    if (!isOfType(criterion, entry.value))
      refuse('R-VALUE-TYPE', { criterion: criterion.id, type: criterion.type, found: typeof entry.value });
}

/** What is assessed in a review: scores from 0 to the criterion's maximum where there is a grading, else answers. */
export function assertAssessment(set: CriteriaSet, entries: readonly Entry[]): void {
  const { grading } = set;
  if (!grading) return assertAnswers(set, entries);
  assertCoverage(set, entries);
  for (const { criterion, value } of entries) {
    const maximum = own(grading.maximum, criterion) ?? 0;
    if (typeof value !== 'number' || value < 0)
      refuse('R-VALUE-TYPE', { criterion, type: 'score', found: typeof value });
    if (value > maximum) refuse('R-OVER-MAXIMUM', { criterion, value, maximum });
  }
}

/** A claim of a boolean or of a title needs evidence; a title may also rest on a recognition that is on record. */
export function assertProof(state: Enrolled, set: CriteriaSet, entries: readonly Assessed[]): void {
  const recognised = state.recognitions.map(({ title }) => title);
  for (const { entry, criterion } of pairs(set, entries)) {
    const title = criterion.title ?? entry.value;
    const byTitle = criterion.type === 'externalTitle' && typeof title === 'string' && recognised.includes(title);
    const proven = byTitle || (entry.evidence ?? []).length > 0;
    if (needsProof(criterion, entry.value) && !proven)
      refuse('R-PROOF-MISSING', { criterion: criterion.id, type: criterion.type });
  }
}

const needsProof = ({ type }: Criterion, value: Value): boolean =>
  (type === 'boolean' || type === 'externalTitle') && value !== false && value !== 0;

function pairs<E extends Entry>(
  { criteria }: CriteriaSet,
  entries: readonly E[],
): { entry: E; criterion: Criterion }[] {
  return entries.flatMap((entry) =>
    criteria.filter(({ id }) => id === entry.criterion).map((criterion) => ({ entry, criterion })),
  );
}

/** The best grade whose total is reached and whose least is reached by each criterion. */
export function gradeOf(
  grading: NonNullable<UnitPlan['grading']>,
  entries: readonly Entry[],
): { total: number; grade?: string } {
  const scores = entries.map(({ value }) => Number(value));
  const total = scores.reduce((sum, score) => sum + score, 0);
  const reached = grading.grades.find((step) => total >= step.total && scores.every((score) => score >= step.each));
  return { total, ...(reached ? { grade: reached.grade } : {}) };
}
