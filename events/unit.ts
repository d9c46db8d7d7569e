import { z } from 'zod';
import { checkEvents } from './unit/check.ts';
import { recordEvents } from './unit/record.ts';
import { reviewEvents } from './unit/review.ts';
import { takingPartEvents } from './unit/taking-part.ts';

/** Participation (tham gia phong trào) of one unit: these names and shapes are the record's format for ever. */
export const UnitEvent = z.discriminatedUnion('type', [
  ...takingPartEvents,
  ...checkEvents,
  ...reviewEvents,
  ...recordEvents,
]);
export type UnitEvent = z.infer<typeof UnitEvent>;
