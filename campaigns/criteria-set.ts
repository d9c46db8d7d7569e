import { z } from 'zod';
import { Open, PartialDate, PassRule, SetVersion, SubjectKind } from '../events/definition.ts';
import { Id, MonthDay, Text } from '../events/values.ts';

/** How far a source is to be trusted: official, paraphrased by the press, weak, inferred, remembered. */
const Trust = z.enum(['A', 'B', 'C', 'I', 'M']);
/** Words of our fact base with their place; `unconfirmed` says why they may not hold. */
export const Sourced = z.strictObject({ says: Text, at: Text, trust: Trust, unconfirmed: Text.optional() });
const fact = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, ...Sourced.shape });
const known = <Value extends z.ZodType>(value: Value) => z.union([fact(value), Open]);

/** Points up to `maximum`, or a share that must be reached (`atLeast`), or a title held; `level` where a set has levels. */
const Indicator = z.strictObject({
  id: Id,
  name: Text,
  words: Sourced,
  level: Id.optional(),
  maximum: fact(z.int().positive()).optional(),
  atLeast: fact(z.int().positive()).optional(),
  measure: Text.optional(),
  title: Text.optional(),
});

const SetCriterion = z.strictObject({
  id: Id,
  name: Text,
  words: Sourced,
  maximum: fact(z.int().positive()).optional(),
  /** How many indicators there are, where their words were not seen. */
  count: fact(z.int().positive()).optional(),
  indicators: z.array(Indicator),
});

/** One version of a criteria set (bộ tiêu chí): what a title is given by. */
export const CriteriaSet = z.strictObject({
  ...SetVersion.shape,
  title: Text,
  setBy: Text,
  document: z.strictObject({ number: known(Text), date: known(PartialDate) }),
  inForce: z.strictObject({ from: known(PartialDate), to: known(PartialDate).optional() }),
  replaces: SetVersion.optional(),
  subject: SubjectKind,
  levels: z.array(z.strictObject({ id: Id, name: Text })),
  criteria: z.union([z.array(SetCriterion).min(1), Open]),
  /** Of each indicator alike, where single ones were not seen. */
  eachMaximum: fact(z.int().positive()).optional(),
  /** Grades best first; of a set with levels one for each. */
  results: z.union([
    z.array(z.strictObject({ grade: Text, level: Id.optional(), rule: PassRule, words: Sourced })).min(1),
    Open,
  ]),
  otherwise: Text.optional(),
  recognisedBy: known(Text),
  submission: known(z.strictObject({ on: MonthDay, rule: z.enum(['by', 'before']) })),
  procedure: z.array(Sourced),
});
export type CriteriaSet = z.infer<typeof CriteriaSet>;
