import type { UnitEvent } from '../events/unit.ts';
import { impossible, type Decider } from './decider.ts';
import { check } from './unit/check.ts';
import { commendation } from './unit/commendation.ts';
import type { UnitCommand } from './unit/commands.ts';
import { cycle } from './unit/cycle.ts';
import { nextDue, takeEffect } from './unit/deadlines.ts';
import { enrol, enrolment } from './unit/enrolment.ts';
import { checks } from './unit/evolve/check.ts';
import { outcomes } from './unit/evolve/check-outcome.ts';
import { records } from './unit/evolve/record.ts';
import { reviews } from './unit/evolve/review.ts';
import { enrolled, takingPart } from './unit/evolve/taking-part.ts';
import { freeze } from './unit/freeze.ts';
import { admitted } from './unit/guards.ts';
import { hold } from './unit/hold.ts';
import { judgement } from './unit/judgement.ts';
import type { HandlersOf } from './unit/paper.ts';
import { parent } from './unit/parent.ts';
import { registration } from './unit/registration.ts';
import { renewal } from './unit/renewal.ts';
import { report } from './unit/report.ts';
import { review } from './unit/review.ts';
import { newUnit, type Enrolled, type Unit, type UnitRecorded, type EvolversOf } from './unit/state.ts';
import { succession } from './unit/succession.ts';

export { standing } from './unit/standing.ts';

type Asked = Exclude<UnitCommand['type'], 'Enrol'>;

/** One handler per command; all but Enrol need an enrolled unit. */
const handlers: HandlersOf<Asked> = {
  ...enrolment,
  ...registration,
  ...renewal,
  ...report,
  ...cycle,
  ...check,
  ...parent,
  ...judgement,
  ...review,
  ...freeze,
  ...commendation,
  ...hold,
  ...succession,
};

/** What each event makes of the state; all but UnitEnrolled need an enrolled unit. */
const evolvers: EvolversOf<Exclude<UnitEvent['type'], 'UnitEnrolled'>> = {
  ...takingPart,
  ...checks,
  ...outcomes,
  ...reviews,
  ...records,
};

/** Participation (tham gia phong trào): what one unit may do in a campaign, and what becomes of it. */
export const unit: Decider<Unit, UnitCommand, UnitEvent, UnitRecorded> = {
  initialState: newUnit,

  decide(command, state, now) {
    if (command.type === 'Enrol') return enrol(command, state, now);
    const handler = handlers[command.type] as (asked: UnitCommand, state: Enrolled, now: string) => UnitEvent[];
    return handler(command, admitted(command, state, now), now);
  },

  evolve(state, event) {
    if (event.type === 'UnitEnrolled')
      return state.plan ? impossible(event, state.status, 'new') : enrolled(state, event);
    if (state.plan === null) return impossible(event, state.status, 'an enrolled unit');
    const evolver = evolvers[event.type] as (state: Unit, event: UnitRecorded) => Unit;
    return evolver(state, event);
  },

  nextDue,
  takeEffect,
};
