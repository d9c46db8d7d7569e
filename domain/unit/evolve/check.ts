import { dateAt, passed } from '../../calendar.ts';
import { impossible } from '../../decider.ts';
import { own } from '../../definition/own.ts';
import { AWAITS_REPORT, type CheckStatus } from '../cases.ts';
import { present } from '../../../events/present.ts';
import type { Enrolled, EvolversOf } from '../state.ts';
import { plannedDue } from '../taking-part.ts';
import { at, put, UNREPORTED } from './check-at.ts';

const REPORTED: readonly CheckStatus[] = ['reported', 'inspected', 'open'];

/** A check from its opening to its conclusion. */
export const checks: EvolversOf<
  | 'CheckOpened'
  | 'CheckNotApplicable'
  | 'CheckReminderSent'
  | 'CheckReported'
  | 'CheckReportReturned'
  | 'CheckInspected'
  | 'CheckConcluded'
> = {
  CheckOpened(state, event) {
    const { by, effectiveOn, document: _, ...opened } = event.data;
    const found = own(state.checks, opened.cycleId);
    if (found) impossible(event, found.status, 'a check that has not opened');
    const recordedOn = dateAt(event.time);
    return put(state, {
      ...blank(state),
      ...opened,
      openedOn: effectiveOn,
      remindAfter: by === 'plan' ? effectiveOn : recordedOn,
      openedAfterDue: by === 'hr' && passed(opened.due, opened.graceDays) <= event.time,
    });
  },

  CheckNotApplicable(state, event) {
    const { cycleId, effectiveOn } = event.data;
    const planned = state.plan.cycles.find((cycle) => cycle.cycleId === cycleId);
    if (!planned) return impossible(event, cycleId, 'a cycle of the plan');
    const { phase, period, graceDays, reminders, report } = planned;
    const cycle = { cycleId, phase, period, due: plannedDue(state, planned), graceDays, reminders, report };
    return put(state, { ...blank(state), ...cycle, status: 'notApplicable', openedOn: effectiveOn });
  },

  CheckReminderSent(state, event) {
    const check = at(state, event, UNREPORTED);
    const { daysBefore } = event.data;
    return daysBefore === undefined
      ? state
      : put(state, { ...check, remindersSent: [...check.remindersSent, daysBefore] });
  },

  CheckReported(state, event) {
    const { returned: _r, lateByDays: _l, byReport: _b, evidence: _e, ...check } = at(state, event, AWAITS_REPORT);
    const { answers, evidence, lateByDays, byReport, effectiveOn } = event.data;
    const reported = present({ answers, evidence, lateByDays, byReport, reportedOn: effectiveOn });
    return put(state, { ...check, ...reported, status: 'reported' });
  },

  CheckReportReturned(state, event) {
    const check = at(state, event, ['reported']);
    const { items, effectiveOn } = event.data;
    const remindAfter = dateAt(event.time);
    return put(state, { ...check, status: 'returned', returned: { items, on: effectiveOn }, remindAfter });
  },

  CheckInspected(state, event) {
    const check = at(state, event, REPORTED);
    const { team, findings, minutes, remedies, effectiveOn } = event.data;
    const due = remedies.map((remedy) => ({ ...remedy, status: 'due' as const }));
    const inspection = { team, findings, minutes: minutes.number, on: effectiveOn };
    return put(state, { ...check, status: 'inspected', inspection, remedies: [...check.remedies, ...due] });
  },

  CheckConcluded(state, event) {
    return put(state, { ...at(state, event, REPORTED), status: 'concluded', result: event.data.result });
  },
};

const blank = (state: Enrolled) => ({
  status: 'open' as const,
  criteriaVersion: state.plan.criteriaVersion,
  inspected: false,
  openedAfterDue: false,
  remindersSent: [],
  remindAfter: '',
  answers: [],
  remedies: [],
});
