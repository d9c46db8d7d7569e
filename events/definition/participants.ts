import { z } from 'zod';
import { Id, Text } from '../values.ts';
import { cited, Quote } from './cited.ts';

/** One version of a criteria set (bộ tiêu chí) that lies in `campaigns/criteria/`. */
export const SetVersion = z.strictObject({ set: Id, version: Text });

/** When a participant has passed: scores of so many of so many, or all indicators; `unconfirmed` says what is not known. */
export const PassRule = z.strictObject({
  total: z.strictObject({ atLeast: z.int().nonnegative(), of: z.int().positive() }).optional(),
  each: z.strictObject({ atLeast: z.int().nonnegative() }).optional(),
  all: z.literal(true).optional(),
  basis: Text,
  unconfirmed: Text.optional(),
});

/**
 * Narrative is judged; a boolean needs its `proof`; an external title names the `body` that gives it and the set it is
 * given by; a number has a threshold, in its `measure` ("%").
 */
export const Criterion = z.strictObject({
  id: Id,
  text: Quote,
  type: z.enum(['narrative', 'boolean', 'externalTitle', 'numeric']),
  title: Text.optional(),
  body: Text.optional(),
  givenBy: SetVersion.optional(),
  proof: Text.optional(),
  atLeast: z.int().optional(),
  measure: Text.optional(),
  weight: z.int().positive().optional(),
});

export const SubjectKind = z.enum(['unit', 'person', 'family', 'clan']);
/** A kind of participant (đối tượng) of the plan, with what it is judged by. */
export const ParticipantKind = z.strictObject({
  id: Id,
  name: Quote,
  subject: SubjectKind,
  criteria: z.array(Criterion),
  passRule: cited(Text),
  /** The rule in numbers, where the plan or the set that it names has one. */
  pass: PassRule.optional(),
  /** The set its criteria are copied from. */
  criteriaSet: SetVersion.optional(),
  /** Kinds of the parent's plan that this one answers to. */
  answersTo: z
    .array(z.strictObject({ campaignId: Id, kind: Id }))
    .max(20)
    .optional(),
});
