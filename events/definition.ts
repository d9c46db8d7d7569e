import { z } from 'zod';
import { cited, Open, PartialDate, PartialSpan, Quote, Timing } from './definition/cited.ts';
import { ParticipantKind } from './definition/participants.ts';
import { Id, Text } from './values.ts';

export { cited, Open, PartialDate, PartialSpan, Quote, Span, Timing } from './definition/cited.ts';
export { Criterion, PassRule, SetVersion, SubjectKind } from './definition/participants.ts';

export const ReviewKind = z.enum(['preliminaryReview', 'finalReview']);
export const CycleKind = z.enum(['periodicCheck', ...ReviewKind.options]);
export const MilestoneKind = z.enum([...CycleKind.options, 'launch', 'registration', 'inspection', 'close']);

const PlanPhase = z.strictObject({
  id: Id,
  name: Quote,
  period: cited(PartialSpan),
  starts: z.enum(['onDate', 'onGuidance', 'onIssue']),
  review: cited(z.strictObject({ kind: ReviewKind, when: Timing, levels: z.array(Text) })),
  tasks: z.array(Quote),
});

/** Lead, check, report upward, publish news (đưa tin), or something else. */
export const DutyKind = z.enum(['lead', 'check', 'report', 'publish', 'other']);

const Awards = z.strictObject({
  forms: cited(z.array(Text)),
  basis: cited(z.enum(['concludedReview', 'anyAchievement'])),
  quota: cited(Text),
  authority: cited(Text),
  /** What differs at one milestone or at one phase's review. */
  milestones: z
    .array(
      z.strictObject({
        on: Id,
        forms: cited(z.array(Text)),
        quota: cited(Text).optional(),
        authority: cited(Text).optional(),
      }),
    )
    .max(20)
    .optional(),
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
      measure: Text.optional(),
      parentValue: z.int().optional(),
      within: PartialDate.optional(),
    }),
  ),
  duties: z.array(
    z.strictObject({
      who: Text,
      does: Text,
      to: Text.optional(),
      kind: DutyKind.optional(),
      by: Timing.optional(),
      text: Quote,
    }),
  ),
  /** "Nơi nhận": who gets a copy; that is no duty to report. */
  copies: z.array(Quote).optional(),
  assessedTogetherWith: z.array(Quote),
  registration: cited(z.enum(['required', 'expected', 'none'])),
  inspection: cited(Text),
  awards: Awards,
  reviewReport: cited(z.enum(['required', 'none'])),
});
export type Plan = z.infer<typeof Plan>;
