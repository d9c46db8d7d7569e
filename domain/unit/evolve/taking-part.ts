import { dateAt, daysBetween, lastDay } from '../../calendar.ts';
import { impossible } from '../../decider.ts';
import { present } from '../../../events/present.ts';
import type { Enrolled, Registration, Unit, UnitRecorded, UnitRecordedOf, UnitStatus, EvolversOf } from '../state.ts';
import { succeededCases, restartedCases } from './succession.ts';

export function enrolled(state: Unit, { data }: UnitRecordedOf<'UnitEnrolled'>): Unit {
  const { campaignId, unitId, name, kind, unitPlan, definitionHash, effectiveOn } = data;
  return {
    ...state,
    status: 'enrolled',
    campaignId,
    unitId,
    kind,
    definitionHash,
    names: [{ name, from: effectiveOn }],
    plan: unitPlan,
    enrolledOn: effectiveOn,
    registration: { ...state.registration, remindAfter: effectiveOn },
  };
}

export const takingPart: EvolversOf<
  | 'PlanAdopted'
  | 'UnitKindChanged'
  | 'RegistrationSubmitted'
  | 'RegistrationReturned'
  | 'UnitRegistered'
  | 'RegistrationRenewed'
  | 'RegistrationReminderSent'
  | 'RegistrationLapsed'
  | 'LateRegistrationAccepted'
  | 'UnitWithdrew'
  | 'UnitRenamed'
  | 'UnitSucceeded'
  | 'UnitBecameHeir'
  | 'UnitClosed'
> = {
  PlanAdopted: (state, { data: { unitPlan, definitionHash } }) => ({ ...replan(state, unitPlan), definitionHash }),
  UnitKindChanged: (state, { data: { unitPlan, kind } }) => ({ ...replan(state, unitPlan), kind }),

  RegistrationSubmitted(state, event) {
    assertStatus(state, event, ['enrolled', 'returned']);
    const { targets, pact, lateByDays, effectiveOn } = event.data;
    const { returned: _, ...registration } = state.registration;
    const submitted = present({ submittedBy: event.actor.id, submittedOn: effectiveOn, targets, pact, lateByDays });
    return { ...state, status: 'submitted', registration: { ...registration, ...submitted } };
  },

  RegistrationReturned(state, event) {
    assertStatus(state, event, ['submitted']);
    const { items, resubmitBy, effectiveOn } = event.data;
    const returned = present({ items, on: effectiveOn, resubmitBy });
    return registration({ ...state, status: 'returned' }, { returned, remindAfter: dateAt(event.time) });
  },

  UnitRegistered(state, event) {
    assertStatus(state, event, ['submitted', 'enrolled']);
    const { criteriaVersion, effectiveOn } = event.data;
    return registration({ ...state, status: 'registered' }, { registeredOn: effectiveOn, criteriaVersion });
  },

  RegistrationRenewed(state, event) {
    assertStatus(state, event, ['registered']);
    const { year, targets, effectiveOn } = event.data;
    return registration(state, { years: { ...state.registration.years, [year]: { targets, on: effectiveOn } } });
  },

  RegistrationReminderSent(state, event) {
    assertStatus(state, event, ['enrolled', 'returned']);
    const daysBefore = daysBetween(dateAt(event.data.at), lastDay(event.data.due));
    return registration(state, { remindersSent: [...state.registration.remindersSent, daysBefore] });
  },

  RegistrationLapsed(state, event) {
    assertStatus(state, event, ['enrolled', 'returned']);
    return registration({ ...state, status: 'lapsed' }, { lapsedOn: event.data.effectiveOn });
  },

  LateRegistrationAccepted(state, event) {
    assertStatus(state, event, ['lapsed', 'enrolled', 'returned']);
    return registration({ ...state, status: 'enrolled' }, { lateAccepted: true });
  },

  UnitWithdrew: (state, { data: { reason, effectiveOn } }) => ({
    ...state,
    status: 'withdrawn',
    withdrawn: { on: effectiveOn, reason },
  }),

  UnitRenamed: (state, { data: { name, from } }) => ({ ...state, names: [...state.names, { name, from }] }),

  UnitSucceeded: (state, { data: { act, on, heirs, openCases, cases } }) => ({
    ...state,
    ...(openCases === 'continueSeparately' ? {} : succeededCases(state, cases)),
    status: 'succeeded',
    succeeded: { act, on, heirs, openCases, cases },
  }),

  UnitBecameHeir: (state, { data: { act, on, predecessors, openCases }, time }) => ({
    ...state,
    ...(openCases === 'restart' ? restartedCases(state, dateAt(time)) : {}),
    inherited: [...state.inherited, { act, on, predecessors, openCases }],
  }),

  UnitClosed: (state, { data: { outcome, effectiveOn } }) => ({
    ...state,
    status: 'closed',
    closed: { outcome, on: effectiveOn },
  }),
};

const registration = (state: Enrolled, changed: Partial<Registration>): Unit => ({
  ...state,
  registration: { ...state.registration, ...changed },
});

/** Cases that are open keep the criteria under which they opened. */
function replan(state: Enrolled, unitPlan: Enrolled['plan']): Unit {
  const { criteriaVersion, criteria, grading } = state.plan;
  const replanned = { ...state, plan: unitPlan, movedDues: stillMoved(state, unitPlan) };
  if (criteriaVersion === unitPlan.criteriaVersion) return replanned;
  const former = { ...state.formerCriteria, [criteriaVersion]: present({ criteria, grading }) };
  return { ...replanned, formerCriteria: former };
}

/** A plan that moves a due itself takes the place of a day given to the unit before, unless that day is later. */
function stillMoved({ plan, movedDues }: Enrolled, { cycles }: Enrolled['plan']): Unit['movedDues'] {
  const dueOf = (of: Enrolled['plan']['cycles'], id: string) => of.find(({ cycleId }) => cycleId === id)?.due;
  return Object.fromEntries(
    Object.entries(movedDues).filter(([cycleId, moved]) => {
      const [before, after] = [dueOf(plan.cycles, cycleId), dueOf(cycles, cycleId)];
      const same = !before || !after || (before.on === after.on && before.rule === after.rule);
      return same || lastDay(moved) > lastDay(after);
    }),
  );
}

function assertStatus({ status }: Enrolled, event: UnitRecorded, expected: readonly UnitStatus[]): void {
  if (!expected.includes(status)) impossible(event, status, expected.join(' or '));
}
