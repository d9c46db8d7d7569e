import { own } from '../definition/own.ts';
import type { Cycle } from '../../events/settings.ts';
import type { UnitEvent } from '../../events/unit.ts';
import type { DataOf } from './cases.ts';
import type { Write } from './paper.ts';
import { present } from '../../events/present.ts';
import type { Enrolled } from './state.ts';
import { plannedDue } from './taking-part.ts';

export type ReviewCycle = Cycle & { kind: DataOf<'ReviewOpened'>['kind'] };
export const isReview = (cycle: Cycle): cycle is ReviewCycle => cycle.kind !== 'periodicCheck';

type By = 'plan' | 'hr';

/** The check of a cycle opens with the due as moved for this unit, and knows whether it will be inspected. */
export function checkOpened(write: Write, state: Enrolled, cycle: Cycle, by: By): UnitEvent[] {
  const { cycleId, phase, period, graceDays, reminders, report, inspection } = cycle;
  const inspected = inspection === 'all' || (inspection !== 'none' && inspection.includes(state.unitId));
  const due = plannedDue(state, cycle);
  return [write('CheckOpened', { cycleId, phase, period, due, graceDays, reminders, report, inspected, by })];
}

/** A review opens on what is known then: the checks of its phase, recognitions, and the review before it. */
export function reviewOpened(write: Write, state: Enrolled, cycle: ReviewCycle, by: By): UnitEvent[] {
  const { cycleId, phase, kind, graceDays, reminders } = cycle;
  const basis = basisOf(state, phase);
  const { criteriaVersion } = state.plan;
  const due = plannedDue(state, cycle);
  return [write('ReviewOpened', { phase, cycleId, kind, due, graceDays, reminders, criteriaVersion, basis, by })];
}

function basisOf({ plan, checks, reviews, recognitions }: Enrolled, phase: string): DataOf<'ReviewOpened'>['basis'] {
  const outcomes = Object.values(checks)
    .filter((check) => check.phase === phase)
    .map(({ cycleId, status, lateByDays }) => present({ cycleId, status, lateByDays }))
    .toSorted((a, b) => (a.cycleId < b.cycleId ? -1 : 1));
  const before = plan.phases[plan.phases.findIndex(({ id }) => id === phase) - 1];
  const review = before && own(reviews, before.id);
  const earlier = review && present({ phase: review.phase, status: review.status, grade: review.conclusion?.grade });
  return present({ checks: outcomes, recognitions: recognitions.map(({ title }) => title), earlier });
}
