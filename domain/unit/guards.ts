import { dateAt } from '../calendar.ts';
import { refuse } from '../refusals.ts';
import { assertCompetent, assertOwnOfficer } from './competence.ts';
import { fromPeople, type UnitCommand } from './commands.ts';
import type { Enrolled, Unit } from './state.ts';
import { isLeftOpen, openCases, takesPart } from './taking-part.ts';

type Name = UnitCommand['type'];

/** Facts and justice outlive the campaign and the unit's part in it. */
const ALWAYS: readonly Name[] = ['CorrectReport', 'RevokeCommendation', 'RestoreCommendation', 'LiftHold'];
const AFTERWARDS: readonly Name[] = [...ALWAYS, 'RecordCommendation'];

const TAKING_PART: readonly Name[] = [
  'ReportActivity',
  'RecordRecognition',
  'SubmitCheckReport',
  'AnswerByReport',
  'ReturnCheckReport',
  'RecordInspection',
  'ConcludeCheck',
  'CompleteRemedy',
  'AcceptLate',
  'UpholdMissed',
  'ExcuseCheck',
  'SelfAssess',
  'ReturnAssessment',
  'VerifyAssessment',
  'ConcludeReview',
  'ReopenReview',
];

const PEOPLE: readonly Name[] = fromPeople.map((command) => command.shape.type.value);

/**
 * What holds for every command, in this order: competence, R-NOT-ENROLLED, whose officer, R-CLOSED, R-WITHDRAWN,
 * R-SUCCEEDED, R-NOT-REGISTERED, R-IN-THE-FUTURE. Returns the unit with its plan.
 */
export function admitted(command: Exclude<UnitCommand, { type: 'Enrol' }>, state: Unit, now: string): Enrolled {
  const { type } = command;
  assertCompetent(command);
  if (!isEnrolled(state)) refuse('R-NOT-ENROLLED', { command: type });
  assertOwnOfficer(command, state);
  assertGoingOn(command, state);
  if (!state.succeeded && !state.closed && TAKING_PART.includes(type) && !takesPart(state))
    refuse('R-NOT-REGISTERED', { command: type, status: state.status });
  assertNotInTheFuture(command, now);
  return state;
}

const isEnrolled = (state: Unit): state is Enrolled => state.plan !== null;

function assertGoingOn(command: UnitCommand, state: Unit): void {
  const { type } = command;
  if (state.closed && !AFTERWARDS.includes(type)) refuse('R-CLOSED', { command: type, closedOn: state.closed.on });
  if (state.withdrawn && !ALWAYS.includes(type)) refuse('R-WITHDRAWN', { withdrawnOn: state.withdrawn.on });
  if (state.succeeded && !AFTERWARDS.includes(type) && !completesCase(command, state))
    refuse('R-SUCCEEDED', {
      on: state.succeeded.on,
      heirs: state.succeeded.heirs.map(({ unitId }) => unitId),
      openCases: state.succeeded.openCases,
    });
}

/** Under `continueSeparately` a succeeded unit's cases are completed; nothing new begins, and a close ends them. */
function completesCase({ type, data }: UnitCommand, state: Unit): boolean {
  if (type === 'Close') return openCases(state).some((cycleId) => isLeftOpen(state, cycleId));
  if ('cycleId' in data) return isLeftOpen(state, data.cycleId);
  if (!('phase' in data)) return false;
  const cases = [...Object.values(state.checks), ...Object.values(state.reviews)];
  return cases.some(({ phase, cycleId }) => phase === data.phase && isLeftOpen(state, cycleId));
}

/** What the campaign passes on may take effect later; a paper of people is not dated ahead. */
function assertNotInTheFuture({ type, effectiveOn }: UnitCommand, now: string): void {
  const today = dateAt(now);
  if (effectiveOn !== undefined && effectiveOn > today && PEOPLE.includes(type))
    refuse('R-IN-THE-FUTURE', { effectiveOn, today });
}
