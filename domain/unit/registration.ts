import type { z } from 'zod';
import type { Target } from '../../events/unit/taking-part.ts';
import { lateByDays } from '../calendar.ts';
import { refuse } from '../refusals.ts';
import { overCycles } from './enrolment.ts';
import { onPaper, paperDate, type HandlersOf } from './paper.ts';
import { assertReasons } from './reasons.ts';
import type { Enrolled } from './state.ts';
import { registrationDue, windowEnd } from './taking-part.ts';

export const registration: HandlersOf<
  'SubmitRegistration' | 'ReturnRegistration' | 'ApproveRegistration' | 'AcceptLateRegistration' | 'Withdraw'
> = {
  SubmitRegistration(command, state, now) {
    const { status } = state;
    if (status === 'submitted' || status === 'registered') refuse('R-ALREADY-SUBMITTED', { status });
    const on = paperDate(command, now);
    assertInWindow(state, on, now);
    assertTargets(state, command.data.targets);
    const due = registrationDue(state);
    return [
      onPaper(command, now)('RegistrationSubmitted', { ...command.data, lateByDays: due && lateByDays(on, due) }),
    ];
  },

  ReturnRegistration(command, state, now) {
    if (state.status !== 'submitted') refuse('R-NOTHING-TO-RETURN', { status: state.status });
    assertReasons(command.data.items);
    return [onPaper(command, now)('RegistrationReturned', command.data)];
  },

  ApproveRegistration(command, state, now) {
    if (state.status !== 'submitted') refuse('R-NOT-SUBMITTED', { status: state.status });
    const { submittedBy } = state.registration;
    if (submittedBy === command.actor.id) refuse('R-OWN-APPROVAL', { submittedBy });
    const write = onPaper(command, now);
    return [
      write('UnitRegistered', { criteriaVersion: state.plan.criteriaVersion, by: 'approval' }),
      ...overCycles(state, state.plan, now).map((cycleId) =>
        write('CheckNotApplicable', { cycleId, reason: 'registeredAfter' }),
      ),
    ];
  },

  AcceptLateRegistration(command, state, now) {
    if (!isOverdue(state, now)) refuse('R-NOT-LAPSED', { status: state.status });
    return [onPaper(command, now)('LateRegistrationAccepted', command.data)];
  },

  Withdraw(command, state, now) {
    const decided = state.commendations.filter(({ standing }) => standing !== 'revoked');
    if (decided.length > 0) refuse('R-DECIDED', { decisions: decided.map(({ decision }) => decision.number) });
    return [onPaper(command, now)('UnitWithdrew', command.data)];
  },
};

/** Lapsed; or past the window without a lapse: registration is not required, or the unit was enrolled too late for it. */
function isOverdue(state: Enrolled, now: string): boolean {
  if (state.status === 'lapsed') return true;
  return ['enrolled', 'returned'].includes(state.status) && !state.registration.lateAccepted && isOver(state, now);
}

function isOver(state: Enrolled, now: string): boolean {
  const end = windowEnd(state);
  return end !== undefined && end <= now;
}

/** From the opening date on the paper to the end of due and grace on the clock: what comes later needs AcceptLateRegistration. */
function assertInWindow(state: Enrolled, on: string, now: string): void {
  const { lateAccepted } = state.registration;
  const { opensOn, due } = state.plan.registration;
  const closed = state.status === 'lapsed' || isOver(state, now);
  if (on < opensOn || (closed && !lateAccepted))
    refuse('R-WINDOW-CLOSED', { on, opensOn, ...(due ? { due: due.on } : {}), status: state.status });
}

export function assertTargets({ plan }: Enrolled, targets: readonly z.infer<typeof Target>[]): void {
  for (const { id } of targets)
    if (id !== undefined && !plan.targets.includes(id)) refuse('R-TARGET-UNKNOWN', { target: id, of: plan.targets });
}
