import { z } from 'zod';
import { CalendarDate, Due, Id, Text } from './values.ts';

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

/** When something of the plan is to happen; a plan may name no date at all. */
export const Timing = z.union([
  z.strictObject({ due: Due }),
  z.strictObject({ within: PartialDate }),
  z.strictObject({ days: z.int().positive(), counted: z.enum(['calendar', 'working']), after: Id }),
  z.strictObject({ days: z.int().positive(), counted: z.enum(['calendar', 'working']), before: Id }),
  z.strictObject({ regular: Text }),
  z.strictObject({ awaits: Text }),
  z.strictObject({ fromIssue: z.literal(true) }),
]);

/** Narrative is judged; a boolean needs proof; an external title names who gives it; a number has a threshold. */
export const Criterion = z.strictObject({
  id: Id,
  text: Quote,
  type: z.enum(['narrative', 'boolean', 'externalTitle', 'numeric']),
  title: Text.optional(),
  atLeast: z.int().optional(),
  weight: z.int().positive().optional(),
});

export const SubjectKind = z.enum(['unit', 'person', 'family', 'clan']);
export const ReviewKind = z.enum(['preliminaryReview', 'finalReview']);
export const CycleKind = z.enum(['periodicCheck', ...ReviewKind.options]);
export const MilestoneKind = z.enum([...CycleKind.options, 'launch', 'registration', 'inspection', 'close']);

const ParticipantKind = z.strictObject({
  id: Id,
  name: Quote,
  subject: SubjectKind,
  criteria: z.array(Criterion),
  passRule: cited(Text),
});

const PlanPhase = z.strictObject({
  id: Id,
  name: Quote,
  period: cited(PartialSpan),
  starts: z.enum(['onDate', 'onGuidance', 'onIssue']),
  review: cited(z.strictObject({ kind: ReviewKind, when: Timing, levels: z.array(Text) })),
  tasks: z.array(Quote),
});

/** A plan (kế hoạch) as its issuer wrote it. What an operator adds to run it lies in `Settings`. */
export const Plan = z.strictObject({
  campaignId: Id,
  title: cited(Text),
  document: z.strictObject({
    kind: cited(Text),
    number: cited(Text),
    date: cited(PartialDate),
    issuer: cited(Text),
    signer: cited(Text),
    capacity: cited(z.enum(['head', 'KT', 'TM', 'TL', 'TUQ'])),
  }),
  related: z.array(
    z.strictObject({
      relation: z.enum(['implements', 'cites', 'disseminates']),
      text: Quote,
      number: Text.optional(),
      date: PartialDate.optional(),
      campaignId: Id.optional(),
    }),
  ),
  legalGrounds: z.union([z.array(Quote), Open]),
  purpose: z.array(Quote),
  requirements: z.array(Quote),
  contents: z.union([z.array(Quote), Open]),
  solutions: z.union([z.array(Quote), Open]),
  period: cited(PartialSpan),
  phases: z.array(PlanPhase),
  milestones: z.array(z.strictObject({ id: Id, kind: MilestoneKind, when: Timing, text: Quote })),
  kinds: z.array(ParticipantKind).min(1),
  targets: z.array(
    z.strictObject({
      id: Id,
      text: Quote,
      direction: z.enum(['atLeast', 'atMost']),
      value: z.int(),
      parentValue: z.int().optional(),
      within: PartialDate.optional(),
    }),
  ),
  duties: z.array(z.strictObject({ who: Text, does: Text, to: Text.optional(), text: Quote })),
  /** "Nơi nhận": who gets a copy; that is no duty to report. */
  copies: z.array(Quote).optional(),
  assessedTogetherWith: z.array(Quote),
  registration: cited(z.enum(['required', 'expected', 'none'])),
  inspection: cited(Text),
  awards: z.strictObject({
    forms: cited(z.array(Text)),
    basis: cited(z.enum(['concludedReview', 'anyAchievement'])),
    quota: cited(Text),
    authority: cited(Text),
  }),
  reviewReport: cited(z.enum(['required', 'none'])),
});
export type Plan = z.infer<typeof Plan>;
