import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { Span } from '../definition.ts';
import { CalendarDate, Document, EventId, Evidence, Id, Text } from '../values.ts';
import { Answer } from './check.ts';

/** What a unit did, in its own words; indicators answer the plan's criteria. */
export const Activity = z.strictObject({
  title: Text,
  period: Span,
  indicators: z.array(Answer).max(100),
  evidence: z.array(Evidence).max(50),
});

/** Achievement (thành tích): one achievement, one award. */
export const Achievement = z.strictObject({ period: Span, description: Text });
/** The decision that commends; one decision lists many units, so its number may stand on many. */
export const AwardDecision = Document.required({ number: true });
/** Who is commended: the unit itself, or one of its people by an opaque id. */
export const Subject = z.strictObject({ kind: z.enum(['unit', 'person', 'family', 'clan']), id: Id });
export const CommendationBasis = z.union([z.strictObject({ review: Id }), z.strictObject({ achievement: EventId })]);
export const HoldReason = z.enum([
  'discipline',
  'inspection',
  'investigation',
  'audit',
  'complaint',
  'denunciation',
  'corruption',
]);

const acts = { commendationId: EventId, grounds: Text };

/** Activity, recognition, commendation (khen thưởng) and holds (chưa xét khen thưởng). */
export const recordEvents = [
  defineEvent('ActivityReported', Activity.shape),
  defineEvent('ReportCorrected', {
    eventId: EventId,
    reason: Text,
    replacement: Activity,
    afterFreeze: z.boolean(),
  }),
  defineEvent('UnitRecognised', { title: Text, body: Text, year: z.int(), number: Text }),
  defineEvent('UnitCommended', {
    subject: Subject,
    form: Text,
    achievement: Achievement,
    decision: AwardDecision,
    basis: CommendationBasis,
    formStanding: z.enum(['allowed', 'unconfirmed']),
  }),
  defineEvent('CommendationRevoked', acts),
  defineEvent('CommendationRestored', acts),
  defineEvent('HoldPlaced', { holdId: Id, subject: Subject, reason: HoldReason, by: Text, since: CalendarDate }),
  defineEvent('HoldLifted', { holdId: Id, outcome: z.enum(['cleared', 'violation']) }),
  defineEvent('RoundMissedOnHold', { phase: Id, holds: z.array(Id).min(1) }),
] as const;
