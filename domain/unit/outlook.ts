import { lastDay } from '../calendar.ts';
import type { Deadline } from '../decider.ts';
import type { Check, Review } from './cases.ts';
import { isReported } from './check.ts';
import { nextDue } from './deadlines.ts';
import type { Enrolled, Unit } from './state.ts';
import { askedBy, goesOn, isFrozen, windowEnd } from './taking-part.ts';

/** Who must act next, for what, and on which cycle or phase; `nobody` for `nothing` when the unit waits for no one. */
export type WaitsFor = { office: Office; for: Task; on?: string };
type Office = 'unit' | 'standingAgency' | 'inspector' | 'nobody';
export type Task =
  | 'submitRegistration'
  | 'resubmitRegistration'
  | 'approveRegistration'
  | 'submitCheckReport'
  | 'resubmitCheckReport'
  | 'recordInspection'
  | 'concludeCheck'
  | 'judgeMissedCheck'
  | 'completeRemedy'
  | 'selfAssess'
  | 'reassess'
  | 'verifyAssessment'
  | 'concludeReview'
  | 'nothing';

/** One thing that somebody has to do for a unit; without a `due` (the last day) no rule gives it one. */
export type UnitTask = WaitsFor & { due?: string };

/** What a forced close makes of an open check: concluded without a judgement, or upheld as not reported. */
export const settlesAs = (check: Check): 'concluded' | 'upheld' => (isReported(check) ? 'concluded' : 'upheld');

type Step = { office: Office; task: Task };
/** `by` puts tasks in their order: the last day of the check or review that they belong to. */
type Waiting = UnitTask & { by: string };

/** What the calendar does next, and whom the unit waits for: of several tasks the one whose due is nearest. */
export function outlook(state: Unit, now: string): { due?: Deadline; waitsFor: WaitsFor } {
  const due = nextDue(state);
  const [first] = tasks(state, now);
  const { due: _, ...waitsFor } = first ?? { office: 'nobody' as const, for: 'nothing' as const };
  return { ...(due ? { due } : {}), waitsFor };
}

/** All that somebody has to do for a unit, in the order in which it falls due. */
export const tasks = (state: Unit, now: string): UnitTask[] =>
  waiting(state, now)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((task) => {
      const { by: _, ...shown } = task;
      return shown;
    });

const keyOf = ({ by, for: task, on = '' }: Waiting): string => [by, task, on].join(' ');

function waiting(state: Unit, now: string): Waiting[] {
  if (!isGoing(state)) return [];
  const checks = Object.values(state.checks).filter(({ cycleId }) => goesOn(state, cycleId));
  const reviews = Object.values(state.reviews).filter(({ cycleId }) => goesOn(state, cycleId));
  return [
    ...registrationWaits(state, now),
    ...checks.filter(({ phase }) => !isFrozen(state, phase)).flatMap(checkWaits),
    ...checks.flatMap(remediesWait),
    ...reviews.flatMap(reviewWaits),
  ];
}

const isGoing = (state: Unit): state is Enrolled => state.plan !== null && !state.closed && !state.withdrawn;

/** Before everything else where it is required; a window that is not open, or is over, waits for nobody. */
function registrationWaits(state: Enrolled, now: string): Waiting[] {
  const { status, registration } = state;
  const end = windowEnd(state);
  const isOver = end !== undefined && end <= now && !registration.lateAccepted;
  if (status === 'submitted') return [{ office: 'standingAgency', for: 'approveRegistration', by: '' }];
  if (isOver || (status !== 'enrolled' && status !== 'returned')) return [];
  const due = askedBy(state);
  return [
    {
      office: 'unit',
      for: status === 'enrolled' ? 'submitRegistration' : 'resubmitRegistration',
      by: '',
      ...(due !== undefined && { due }),
    },
  ];
}

function checkWaits(check: Check): Waiting[] {
  const step = stepOfCheck(check);
  return step ? [stepOn(step, check.cycleId, lastDay(check.due))] : [];
}

/** A cycle's due is the unit's own; nothing says by when the others act. */
const stepOn = ({ office, task }: Step, on: string, by: string): Waiting => ({
  office,
  for: task,
  on,
  by,
  ...(office === 'unit' && { due: by }),
});

const CONCLUDES: Step = { office: 'standingAgency', task: 'concludeCheck' };

function stepOfCheck({ status, report, inspected, inspection }: Check): Step | undefined {
  const onReport: Step = inspected && !inspection ? { office: 'inspector', task: 'recordInspection' } : CONCLUDES;
  const steps: Partial<Record<Check['status'], Step>> = {
    open: report === 'required' ? { office: 'unit', task: 'submitCheckReport' } : onReport,
    acceptedLate: { office: 'unit', task: 'submitCheckReport' },
    returned: { office: 'unit', task: 'resubmitCheckReport' },
    reported: onReport,
    inspected: CONCLUDES,
    missed: { office: 'standingAgency', task: 'judgeMissedCheck' },
  };
  return steps[status];
}

const REMEDIES: Step = { office: 'unit', task: 'completeRemedy' };

const remediesWait = ({ cycleId, remedies, status }: Check): Waiting[] =>
  status === 'inspected' || status === 'concluded'
    ? remedies
        .filter((remedy) => remedy.status !== 'completed')
        .map(({ remedyId, by }) => stepOn(REMEDIES, `${cycleId}/${remedyId}`, by))
    : [];

const REVIEW_STEPS: Partial<Record<Review['status'], Step>> = {
  open: { office: 'unit', task: 'selfAssess' },
  returned: { office: 'unit', task: 'reassess' },
  selfAssessed: { office: 'standingAgency', task: 'verifyAssessment' },
  verified: { office: 'standingAgency', task: 'concludeReview' },
};

function reviewWaits({ status, phase, due }: Review): Waiting[] {
  const step = REVIEW_STEPS[status];
  return step ? [stepOn(step, phase, lastDay(due))] : [];
}
