import type { UnitPlan } from '../../events/settings.ts';
import type { UnitEvent } from '../../events/unit.ts';
import { passed, startOf } from '../calendar.ts';
import { refuse } from '../refusals.ts';
import { assertCompetent } from './competence.ts';
import type { UnitCommandOf } from './commands.ts';
import { onPaper, paperDate, type HandlersOf } from './paper.ts';
import type { Enrolled, Unit } from './state.ts';
import { plannedDue, takesPart } from './taking-part.ts';

/** Enrolling the same unit again changes nothing; the only command that a unit knows nothing before. */
export function enrol(command: UnitCommandOf<'Enrol'>, state: Unit, now: string): UnitEvent[] {
  assertCompetent(command);
  const { unitPlan, ...unit } = command.data;
  if (state.plan) {
    const same = (['campaignId', 'unitId', 'kind'] as const).every((key) => state[key] === unit[key]);
    return same ? [] : refuse('R-ALREADY-ENROLLED', { unitId: state.unitId, kind: state.kind });
  }
  const write = onPaper(command, now);
  return [
    write('UnitEnrolled', command.data),
    ...selfRegistered(unitPlan, command, now),
    ...overCycles(state, unitPlan, startOf(paperDate(command, now))).map((cycleId) =>
      write('CheckNotApplicable', { cycleId, reason: 'enrolledAfter' }),
    ),
  ];
}

export const enrolment: HandlersOf<'AdoptAmendment' | 'ChangeKind'> = {
  AdoptAmendment(command, state, now) {
    const { unitPlan, definitionHash } = command.data;
    if (definitionHash === state.definitionHash) return [];
    const adopted = onPaper(command, now)('PlanAdopted', { unitPlan, definitionHash });
    return [adopted, ...underNewPlan(command, state, now)];
  },

  ChangeKind(command, state, now) {
    if (command.data.kind === state.kind) return [];
    return [onPaper(command, now)('UnitKindChanged', command.data), ...underNewPlan(command, state, now)];
  },
};

/** Cycles of the plan whose due, with grace, has passed and that never opened for the unit; reviews simply never open. */
export function overCycles(state: Unit, plan: UnitPlan, at: string): string[] {
  return plan.cycles
    .filter((cycle) => cycle.kind === 'periodicCheck' && passed(plannedDue(state, cycle), cycle.graceDays) <= at)
    .map(({ cycleId }) => cycleId)
    .filter((cycleId) => ![...plan.beforeRecord, ...state.cancelledCycles].includes(cycleId))
    .filter((cycleId) => !Object.hasOwn(state.checks, cycleId));
}

type Adoption = UnitCommandOf<'AdoptAmendment' | 'ChangeKind'>;

/** Cycles that are over, and that the unit's plan has only now, or in which it takes part only now, were never asked of it. */
function underNewPlan(command: Adoption, state: Enrolled, now: string): UnitEvent[] {
  const { unitPlan } = command.data;
  const write = onPaper(command, now);
  const selfRegisters = state.status === 'enrolled' ? selfRegistered(unitPlan, command, now) : [];
  const joins = !takesPart(state) && (selfRegisters.length > 0 || takesPart({ ...state, plan: unitPlan }));
  const known = joins ? [] : state.plan.cycles.map(({ cycleId }) => cycleId);
  const over = overCycles(state, unitPlan, now).filter((cycleId) => !known.includes(cycleId));
  return [...selfRegisters, ...over.map((cycleId) => write('CheckNotApplicable', { cycleId, reason: 'adoptedAfter' }))];
}

/** A plan that needs no registration registers the unit by itself. */
function selfRegistered(plan: UnitPlan, command: Adoption | UnitCommandOf<'Enrol'>, now: string): UnitEvent[] {
  if (plan.registration.need !== 'none') return [];
  return [onPaper(command, now)('UnitRegistered', { criteriaVersion: plan.criteriaVersion, by: 'plan' })];
}
