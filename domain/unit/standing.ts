import { own } from '../definition/own.ts';
import type { Tally } from '../../events/campaign.ts';
import type { Check, Review } from './cases.ts';
import { hasYetToOpen } from './deadlines.ts';
import { isHeld } from './hold.ts';
import { awaitsAssessment, awaitsReport, reviewByCycle } from './lookup.ts';
import type { Unit } from './state.ts';

/**
 * How a unit stands at a cycle, and in its campaign: what a close counts. `incomplete`: the unit has yet to report or
 * to assess itself. An outcome that was reached counts, whatever became of the unit afterwards.
 */
export type Standing = {
  cycle: keyof Tally;
  incomplete: boolean;
  unit: 'registered' | 'notRegistered' | 'lapsed' | 'withdrawn' | 'succeeded';
  commended: boolean;
  onHold: boolean;
};

export function standing(state: Unit, cycleId: string | undefined): Standing {
  const { cycle, incomplete } = cycleId === undefined ? NOT_CONCERNED : atCycle(state, cycleId);
  const commended = state.commendations.some((award) => award.standing !== 'revoked');
  return { cycle, incomplete, unit: takingPartOf(state), commended, onHold: isHeld(state) };
}

type AtCycle = Pick<Standing, 'cycle' | 'incomplete'>;

const NOT_CONCERNED: AtCycle = { cycle: 'notApplicable', incomplete: false };

function takingPartOf({ withdrawn, succeeded, registration }: Unit): Standing['unit'] {
  if (withdrawn) return 'withdrawn';
  if (succeeded) return 'succeeded';
  if (registration.registeredOn !== undefined) return 'registered';
  return registration.lapsedOn === undefined || registration.lateAccepted ? 'notRegistered' : 'lapsed';
}

function atCycle(state: Unit, cycleId: string): AtCycle {
  const check = own(state.checks, cycleId);
  const review = reviewByCycle(state, cycleId);
  if (check) return { cycle: ofCheck(state, check), incomplete: !state.withdrawn && awaitsReport(check) };
  if (review) return { cycle: ofReview(state, review), incomplete: !state.withdrawn && awaitsAssessment(review) };
  if (state.withdrawn) return { cycle: 'withdrawn', incomplete: false };
  if (state.succeeded) return { cycle: 'succeeded', incomplete: false };
  return hasYetToOpen(state, cycleId) ? { cycle: 'open', incomplete: false } : NOT_CONCERNED;
}

function ofCheck(state: Unit, { status, lateByDays }: Check): Standing['cycle'] {
  if (status === 'concluded') return lateByDays === undefined ? 'concluded' : 'late';
  if (status === 'missed' || status === 'upheld') return 'missed';
  if (status === 'cancelled') return 'notApplicable';
  if (status === 'excused' || status === 'notApplicable' || status === 'succeeded') return status;
  return state.withdrawn ? 'withdrawn' : 'open';
}

/** A hold on the unit keeps its review from keeping the cycle open. */
function ofReview(state: Unit, { status, phase, lateByDays }: Review): Standing['cycle'] {
  if (status === 'concluded' || status === 'frozen') return lateByDays === undefined ? 'concluded' : 'late';
  if (status === 'notConcluded') return missedOnHold(state, phase) ? 'onHold' : 'missed';
  if (status === 'cancelled') return 'notApplicable';
  if (status === 'succeeded') return 'succeeded';
  if (state.withdrawn) return 'withdrawn';
  return isHeld(state) ? 'onHold' : 'open';
}

const missedOnHold = ({ holds, unitId }: Unit, phase: string): boolean =>
  Object.values(holds).some(({ subject, missedRounds }) => subject.id === unitId && missedRounds.includes(phase));
