import { z } from 'zod';
import { CalendarDate, Document } from './values.ts';

/**
 * A fact: past-tense name and the data that a reader needs without asking anyone.
 * `effectiveOn` is the date on the paper; `time` (when recorded) is the envelope's.
 */
export const defineEvent = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({
    type: z.literal(type),
    data: z.strictObject({ ...shape, effectiveOn: CalendarDate, document: Document.optional() }),
  });
