import { z } from 'zod';
import { ReviewKind } from '../definition.ts';
import { defineEvent } from '../event.ts';
import { Cycle } from '../settings.ts';
import { Due, Evidence, Id, Text } from '../values.ts';
import { byReport } from './check.ts';
import { ReturnItem } from './taking-part.ts';

const Value = z.union([Text, z.boolean(), z.int()]);
/** A self-assessed criterion: a score where the grading gives a maximum, else an answer. */
export const Assessed = z.strictObject({
  criterion: Id,
  value: Value,
  narrative: Text.optional(),
  evidence: z.array(Evidence).max(20).optional(),
});
export type Assessed = z.infer<typeof Assessed>;
/** A verified criterion; `reason` is required where it differs from the unit's own. */
export const Verified = z.strictObject({ criterion: Id, value: Value, reason: Text.optional() });
export type Verified = z.infer<typeof Verified>;

const phase = Id;
const outcome = z.strictObject({ cycleId: Id, status: z.string(), lateByDays: z.int().positive().optional() });

/** Review: preliminary (sơ kết) or final (tổng kết); one per unit and phase. */
export const reviewEvents = [
  defineEvent('ReviewOpened', {
    phase,
    cycleId: Id,
    kind: ReviewKind,
    due: Due,
    graceDays: Cycle.shape.graceDays,
    reminders: Cycle.shape.reminders,
    criteriaVersion: z.string(),
    basis: z.strictObject({
      checks: z.array(outcome),
      recognitions: z.array(Text),
      earlier: z.strictObject({ phase: Id, status: z.string(), grade: Text.optional() }).optional(),
    }),
    by: z.enum(['plan', 'hr']),
  }),
  defineEvent('ReviewReminderSent', {
    phase,
    due: Due,
    by: z.enum(['calendar', 'hr']),
    daysBefore: z.int().optional(),
  }),
  defineEvent('SelfAssessed', {
    phase,
    entries: z.array(Assessed).max(100),
    narrative: Text.optional(),
    lateByDays: z.int().positive().optional(),
    ...byReport,
  }),
  defineEvent('AssessmentReturned', { phase, items: z.array(ReturnItem).min(1).max(50) }),
  defineEvent('AssessmentVerified', { phase, entries: z.array(Verified).max(100) }),
  defineEvent('ReviewConcluded', {
    phase,
    perCriterion: z.array(z.strictObject({ criterion: Id, value: Value })),
    total: z.int().nonnegative().optional(),
    grade: Text.optional(),
    how: z.enum(['computed', 'judged']),
    basis: Text.optional(),
    onHold: z.boolean(),
  }),
  defineEvent('ReviewFrozen', { phase, outcome: z.enum(['frozen', 'notConcluded']) }),
  defineEvent('ReviewReopened', { phase, authority: Text, reason: Text }),
  defineEvent('ReviewCancelled', { phase, cycleId: Id, reason: Text }),
  defineEvent('ReviewDueExtended', { phase, cycleId: Id, due: Due }),
] as const;
