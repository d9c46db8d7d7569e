import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { Cycle } from '../settings.ts';
import { CalendarDate, Due, EventId, Evidence, Id, Text } from '../values.ts';
import { ReturnItem } from './taking-part.ts';

/** An answer to one criterion: words, yes or no, a title held, or a whole number. */
export const Answer = z.strictObject({
  criterion: Id,
  value: z.union([Text, z.boolean(), z.int()]),
  evidence: z.array(Evidence).max(20).optional(),
});
export type Answer = z.infer<typeof Answer>;

export const Remedy = z.strictObject({ remedyId: Id, what: Text, by: CalendarDate });
export const InspectionMinutes = z.strictObject({ number: Text, signers: z.array(Id).min(1).max(20) });
export const Finding = z.strictObject({ text: Text, criterion: Id.optional() });

const cycleId = Id;
const late = { lateByDays: z.int().positive().optional() };
/** The review report of the unit's own campaign that answers for it. */
export const byReport = { byReport: EventId.optional() };
const judgement = { cycleId, authority: Text, reason: Text };

/** Periodic check (kiểm tra định kỳ): one per unit and cycle. */
export const checkEvents = [
  defineEvent('CheckOpened', {
    cycleId,
    phase: Id,
    period: Cycle.shape.period,
    due: Due,
    graceDays: Cycle.shape.graceDays,
    reminders: Cycle.shape.reminders,
    report: Cycle.shape.report,
    inspected: z.boolean(),
    by: z.enum(['plan', 'hr']),
  }),
  defineEvent('CheckNotApplicable', { cycleId, reason: z.enum(['enrolledAfter', 'registeredAfter', 'adoptedAfter']) }),
  defineEvent('CheckReminderSent', {
    cycleId,
    due: Due,
    by: z.enum(['calendar', 'hr']),
    daysBefore: z.int().optional(),
  }),
  defineEvent('CheckReported', {
    cycleId,
    answers: z.array(Answer).max(100),
    note: Text.optional(),
    /** Of the report as a whole; that of one criterion stands with its answer. */
    evidence: z.array(Evidence).max(20).optional(),
    ...late,
    ...byReport,
  }),
  defineEvent('CheckReportReturned', { cycleId, items: z.array(ReturnItem).min(1).max(50) }),
  defineEvent('CheckInspected', {
    cycleId,
    team: Text,
    substitute: Text.optional(),
    findings: z.array(Finding).max(100),
    remedies: z.array(Remedy).max(50),
    minutes: InspectionMinutes,
  }),
  defineEvent('CheckConcluded', {
    cycleId,
    result: z.enum(['good', 'satisfactory', 'unsatisfactory']),
    note: Text.optional(),
  }),
  defineEvent('RemedyCompleted', { cycleId, remedyId: Id, evidence: z.array(Evidence).max(20) }),
  defineEvent('RemedyOverdue', { cycleId, remedyId: Id, by: CalendarDate }),
  defineEvent('CheckMissed', { cycleId, due: Due, graceDays: z.int() }),
  defineEvent('CheckAcceptedLate', judgement),
  defineEvent('CheckMissUpheld', judgement),
  defineEvent('CheckExcused', judgement),
  defineEvent('CheckSettled', { cycleId, outcome: z.enum(['concluded', 'upheld']), reason: Text }),
  defineEvent('CheckCancelled', { cycleId, reason: Text }),
  defineEvent('CheckDueExtended', { cycleId, due: Due }),
] as const;
