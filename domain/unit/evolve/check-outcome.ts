import { dateAt, passed } from '../../calendar.ts';
import { impossible } from '../../decider.ts';
import { OPEN_CHECK, type Check, type CheckStatus } from '../cases.ts';
import type { Enrolled, Unit, EvolversOf } from '../state.ts';
import { at, put, UNREPORTED, type OfCheck } from './check-at.ts';

const REMEDIED: readonly CheckStatus[] = [...OPEN_CHECK, 'concluded', 'succeeded'];

/** What becomes of a check by the calendar's or an authority's word. */
export const outcomes: EvolversOf<
  | 'RemedyCompleted'
  | 'RemedyOverdue'
  | 'CheckMissed'
  | 'CheckAcceptedLate'
  | 'CheckMissUpheld'
  | 'CheckExcused'
  | 'CheckSettled'
  | 'CheckCancelled'
  | 'CheckDueExtended'
> = {
  RemedyCompleted: (state, event) => remedied(state, event, 'completed'),
  RemedyOverdue: (state, event) => remedied(state, event, 'overdue'),

  CheckMissed(state, event) {
    return put(state, { ...at(state, event, ['open']), status: 'missed', missedOn: event.data.effectiveOn });
  },

  CheckAcceptedLate: (state, event) => judged(state, event, at(state, event, ['missed']), 'acceptedLate'),
  CheckMissUpheld: (state, event) => judged(state, event, at(state, event, ['missed']), 'upheld'),
  CheckExcused: (state, event) => judged(state, event, at(state, event, UNREPORTED), 'excused'),
  CheckSettled: (state, event) => judged(state, event, at(state, event, OPEN_CHECK), event.data.outcome),

  CheckCancelled(state, event) {
    const { cycleId } = event.data;
    const remembered = { ...state, cancelledCycles: [...state.cancelledCycles, cycleId] };
    if (!Object.hasOwn(state.checks, cycleId)) return remembered;
    return judged(remembered, event, at(state, event, OPEN_CHECK), 'cancelled');
  },

  CheckDueExtended(state, event) {
    const { cycleId, due } = event.data;
    if (!Object.hasOwn(state.checks, cycleId)) return { ...state, movedDues: { ...state.movedDues, [cycleId]: due } };
    const check = at(state, event, OPEN_CHECK);
    const openedAfterDue = check.openedAfterDue && passed(due, check.graceDays) <= event.time;
    return put(state, { ...check, due, openedAfterDue, remindAfter: dateAt(event.time) });
  },
};

const judged = (state: Unit, { data }: { data: { reason: string } }, check: Check, status: CheckStatus): Unit =>
  put(state, { ...check, status, reason: data.reason });

function remedied(
  state: Enrolled,
  event: OfCheck & { data: { remedyId: string } },
  status: 'completed' | 'overdue',
): Unit {
  const check = at(state, event, REMEDIED);
  const { remedyId } = event.data;
  if (!check.remedies.some((remedy) => remedy.remedyId === remedyId && remedy.status !== 'completed'))
    impossible(event, remedyId, 'a remedy to do');
  const remedies = check.remedies.map((remedy) => (remedy.remedyId === remedyId ? { ...remedy, status } : remedy));
  return put(state, { ...check, remedies });
}
