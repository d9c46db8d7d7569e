import { lateByDays } from '../calendar.ts';
import { refuse } from '../refusals.ts';
import { assertAnswers, criteriaOf } from './answers.ts';
import type { Check } from './cases.ts';
import type { UnitCommandOf } from './commands.ts';
import { assertUnconcluded, checkOf, factsOf, reportableCheck } from './lookup.ts';
import { onPaper, paperDate, type HandlersOf } from './paper.ts';
import { assertReasons } from './reasons.ts';
import type { Enrolled } from './state.ts';

/** A periodic check from its report to its conclusion. */
export const check: HandlersOf<
  'SubmitCheckReport' | 'ReturnCheckReport' | 'RecordInspection' | 'ConcludeCheck' | 'CompleteRemedy'
> = {
  SubmitCheckReport(command, state, now) {
    const found = reportableCheck(state, command.data.cycleId);
    assertAnswers(criteriaOf(state, found.criteriaVersion), command.data.answers);
    const late = lateByDays(paperDate(command, now), found.due);
    return [onPaper(command, now)('CheckReported', { ...command.data, lateByDays: late })];
  },

  ReturnCheckReport(command, state, now) {
    const found = checkOf(state, command.data.cycleId);
    assertUnconcluded(found);
    if (found.status !== 'reported') refuse('R-NOT-REPORTED', factsOf(found));
    assertReasons(command.data.items);
    return [onPaper(command, now)('CheckReportReturned', command.data)];
  },

  RecordInspection(command, state, now) {
    const { cycleId, remedies } = command.data;
    const found = checkOf(state, cycleId);
    assertUnconcluded(found);
    if (!isReported(found)) refuse('R-NOT-REPORTED', factsOf(found));
    assertOtherUnit(command, state);
    return [onPaper(command, now)('CheckInspected', { ...command.data, remedies: numbered(found, remedies) })];
  },

  ConcludeCheck(command, state, now) {
    const found = checkOf(state, command.data.cycleId);
    assertUnconcluded(found);
    if (!isReported(found)) refuse('R-NOT-REPORTED', factsOf(found));
    if (found.inspected && !found.inspection) refuse('R-INSPECTION-OPEN', factsOf(found));
    return [onPaper(command, now)('CheckConcluded', command.data)];
  },

  /** Remedies change no result: they go on when the phase is frozen. */
  CompleteRemedy(command, state, now) {
    const { cycleId, remedyId } = command.data;
    const { remedies } = checkOf(state, cycleId, { evenFrozen: true });
    const toDo = remedies.filter(({ status }) => status !== 'completed').map((remedy) => remedy.remedyId);
    if (!toDo.includes(remedyId)) refuse('R-NO-REMEDY', { cycleId, remedyId, toDo });
    return [onPaper(command, now)('RemedyCompleted', command.data)];
  },
};

/** Reported, or of a cycle that asks for no report. */
export const isReported = ({ status, report }: Check): boolean =>
  status === 'reported' || status === 'inspected' || (status === 'open' && report === 'none');

function assertOtherUnit({ actor, data }: UnitCommandOf<'RecordInspection'>, { unitId }: Enrolled): void {
  if (actor.unitId === unitId && data.substitute === undefined) refuse('R-OWN-UNIT', { unitId });
}

type Wanted = UnitCommandOf<'RecordInspection'>['data']['remedies'];

/** A second inspection adds its remedies to those of the first: `r1`, `r2` … */
const numbered = ({ remedies }: Check, wanted: Wanted) =>
  wanted.map((remedy, index) => ({ remedyId: `r${remedies.length + index + 1}`, ...remedy }));
