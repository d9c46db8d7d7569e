import type { UnitEvent } from '../../events/unit.ts';
import { addDays, dateAt, lastDay, passed, startOf } from '../calendar.ts';
import type { Deadline } from '../decider.ts';
import { own } from '../definition/own.ts';
import type { Check, Review } from './cases.ts';
import { checkOpened, isReview, reviewOpened } from './opening.ts';
import { onDate, type Write } from './paper.ts';
import type { Enrolled, Unit } from './state.ts';
import { goesOn, isFrozen, joinedOn, plannedDue, takesPart, windowEnd } from './taking-part.ts';

/** A deadline together with what happens then, on the date of its instant. */
type Ahead = Deadline & { effect: (write: Write) => UnitEvent[] };

/** The nearest by (at, what, on): a total order, so that any two runs let the same happen in the same order. */
export function nextDue(state: Unit): Deadline | undefined {
  const [nearest] = ahead(state).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return nearest && bare(nearest);
}

export const takeEffect = (state: Unit, due: Deadline): UnitEvent[] =>
  ahead(state)
    .filter((candidate) => keyOf(candidate) === keyOf(due))
    .flatMap(({ effect }) => effect(onDate(dateAt(due.at))));

const keyOf = ({ at, what, on = '' }: Deadline): string => [at, what, on].join(' ');
const bare = (candidate: Ahead): Deadline => {
  const { effect: _, ...due } = candidate;
  return due;
};

/** Whether the plan will open a cycle for the unit. */
export const hasYetToOpen = (state: Unit, cycleId: string): boolean =>
  ahead(state).some(({ what, on }) => (what === 'openCheck' || what === 'openReview') && on === cycleId);

/** All that lies ahead of a unit as it stands, in no order. */
function ahead(state: Unit): Ahead[] {
  if (!isRunning(state)) return [];
  return [
    ...registrationAhead(state),
    ...openingsAhead(state),
    ...Object.values(state.checks).flatMap((check) => checkAhead(state, check)),
    ...Object.values(state.reviews).flatMap((review) => reviewAhead(state, review)),
  ];
}

const isRunning = (state: Unit): state is Enrolled => state.plan !== null && !state.closed && !state.withdrawn;

function registrationAhead(state: Enrolled): Ahead[] {
  const { status, registration, plan, enrolledOn } = state;
  const { need, due, graceDays, reminders, opensOn } = plan.registration;
  const waits = status === 'enrolled' || status === 'returned';
  const end = windowEnd(state);
  if (!waits || need === 'none' || registration.lateAccepted || !due || !end) return [];
  const days = unsent({ due, reminders, ...registration }).filter(({ on }) => on >= opensOn);
  const lapse: Ahead = {
    at: end,
    what: 'registrationLapse',
    effect: (write) => [write('RegistrationLapsed', { due, graceDays })],
  };
  return [
    ...days.map(({ on }): Ahead => {
      const at = startOf(on);
      const effect: Ahead['effect'] = (write) => [write('RegistrationReminderSent', { due, by: 'calendar', at })];
      return { at, what: 'registrationReminder', effect };
    }),
    // Who was enrolled after the end had no window to let pass: it needs AcceptLateRegistration, and lapses never.
    ...(need === 'required' && startOf(enrolledOn) < end ? [lapse] : []),
  ];
}

/** Cycles of the plan that have yet to open; none for what is before the record, cancelled, frozen, or was over before. */
function openingsAhead(state: Enrolled): Ahead[] {
  if (!takesPart(state)) return [];
  const joined = joinedOn(state);
  const never = [...state.plan.beforeRecord, ...state.cancelledCycles, ...Object.keys(state.checks)];
  return state.plan.cycles
    .filter(({ cycleId, phase }) => !never.includes(cycleId) && !isFrozen(state, phase))
    .flatMap((cycle): Ahead[] => {
      const at = startOf(cycle.opensOn > joined ? cycle.opensOn : joined);
      if (!isReview(cycle))
        return [
          { at, what: 'openCheck', on: cycle.cycleId, effect: (write) => checkOpened(write, state, cycle, 'plan') },
        ];
      const wasOver = passed(plannedDue(state, cycle), cycle.graceDays) <= startOf(joined);
      const opened = own(state.reviews, cycle.phase);
      if (wasOver || (opened && opened.status !== 'cancelled')) return [];
      return [
        { at, what: 'openReview', on: cycle.cycleId, effect: (write) => reviewOpened(write, state, cycle, 'plan') },
      ];
    });
}

/** Remedies are due even when the phase is frozen; the rest of a check is over then. */
function checkAhead(state: Enrolled, check: Check): Ahead[] {
  if (!goesOn(state, check.cycleId)) return [];
  const remedies = remediesAhead(check);
  const waits = check.report === 'required' && (check.status === 'open' || check.status === 'returned');
  if (!waits || isFrozen(state, check.phase)) return remedies;
  const { cycleId, due, graceDays } = check;
  const missed: Ahead = {
    at: passed(due, graceDays),
    what: 'checkMissed',
    on: cycleId,
    effect: (write) => [write('CheckMissed', { cycleId, due, graceDays })],
  };
  const reminders = unsent(check).map(({ on, daysBefore }): Ahead => {
    const effect: Ahead['effect'] = (write) => [
      write('CheckReminderSent', { cycleId, due, by: 'calendar', daysBefore }),
    ];
    return { at: startOf(on), what: 'checkReminder', on: cycleId, effect };
  });
  return [...remedies, ...reminders, ...(check.status === 'open' && !check.openedAfterDue ? [missed] : [])];
}

function remediesAhead({ cycleId, remedies, status }: Check): Ahead[] {
  if (status !== 'inspected' && status !== 'concluded') return [];
  return remedies
    .filter((remedy) => remedy.status === 'due')
    .map(({ remedyId, by }) => ({
      at: startOf(addDays(by, 1)),
      what: 'remedyOverdue',
      on: `${cycleId}/${remedyId}`,
      effect: (write) => [write('RemedyOverdue', { cycleId, remedyId, by })],
    }));
}

function reviewAhead(state: Enrolled, review: Review): Ahead[] {
  const { cycleId, phase, due, status } = review;
  if (!goesOn(state, cycleId) || (status !== 'open' && status !== 'returned')) return [];
  return unsent(review).map(({ on, daysBefore }) => ({
    at: startOf(on),
    what: 'reviewReminder',
    on: phase,
    effect: (write) => [write('ReviewReminderSent', { phase, due, by: 'calendar', daysBefore })],
  }));
}

type Reminded = Pick<Check, 'due' | 'reminders' | 'remindersSent' | 'remindAfter'>;

/** Reminders still to be sent, by the first instant of their day; what fell before the case could be reminded is left out. */
const unsent = ({ due, reminders, remindersSent, remindAfter }: Reminded): { on: string; daysBefore: number }[] =>
  [...new Set(reminders)]
    .filter((daysBefore) => !remindersSent.includes(daysBefore))
    .map((daysBefore) => ({ on: addDays(lastDay(due), -daysBefore), daysBefore }))
    .filter(({ on }) => on > remindAfter);
