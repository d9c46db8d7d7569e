import { z } from 'zod';
import { CalendarDate, Due, Id, MonthDay, Text } from '../values.ts';

/** `2025`, `2025-06` or `2025-06-30`, and it exists: as exactly as the plan says it. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .refine((text) => CalendarDate.safeParse(`${text}-01-01`.slice(0, 10)).success, 'date');
export const Span = z.strictObject({ from: CalendarDate, to: CalendarDate });
/** Without `from` it runs from the day of issue ("từ nay đến hết 2025"). */
export const PartialSpan = z.strictObject({ from: PartialDate.optional(), to: PartialDate });

/** Open: `blank` in a draft, the plan is `silent`, or our source is `cut` off. Never filled by guessing. */
export const Open = z.strictObject({ open: z.enum(['blank', 'silent', 'cut']), note: Text.optional() });
/** Words of the source, with the place where they stand. */
export const Quote = z.strictObject({ says: Text, at: Text });
/** A value together with the words it comes from, or openly left open. */
export const cited = <Value extends z.ZodType>(value: Value) =>
  z.union([z.strictObject({ value, says: Text, at: Text }), Open]);

/**
 * When something of the plan is to happen; a plan may name no date at all. `within` a year, one quarter of it or a month:
 * at some time of it, or `by` its end, or `before` it begins. `regular` may name days of every year ("trước 15/12 hằng năm").
 */
export const Timing = z.union([
  z.strictObject({ due: Due }),
  z.strictObject({
    within: PartialDate,
    quarter: z.int().min(1).max(4).optional(),
    rule: Due.shape.rule.optional(),
  }),
  z.strictObject({ days: z.int().positive(), counted: z.enum(['calendar', 'working']), after: Id }),
  z.strictObject({ days: z.int().positive(), counted: z.enum(['calendar', 'working']), before: Id }),
  z.strictObject({
    regular: Text,
    yearly: z
      .array(z.strictObject({ on: MonthDay, rule: Due.shape.rule }))
      .min(1)
      .max(12)
      .optional(),
  }),
  z.strictObject({ awaits: Text }),
  z.strictObject({ fromIssue: z.literal(true) }),
]);
