import { z } from 'zod';
import { Criterion, CycleKind, Plan, Span, SubjectKind } from './definition.ts';
import { CalendarDate, Due, Id, MonthDay, Text } from './values.ts';

const Days = z.int().nonnegative().max(366);

/** A round of reports: its `period` is what is reported on, `due` may lie after it (January papers close December's year). */
export const Cycle = z.strictObject({
  cycleId: Id,
  kind: CycleKind,
  phase: Id,
  period: Span,
  opensOn: CalendarDate,
  due: Due,
  graceDays: Days,
  /** Days after due and grace at which the calendar asks for the close; without it a person does. */
  closesAfterDays: Days.optional(),
  reminders: z.array(Days).max(10),
  report: z.enum(['required', 'none']),
  inspection: z.union([z.enum(['all', 'none']), z.array(Id).max(500)]),
});
export type Cycle = z.infer<typeof Cycle>;

/** Scores are integers. A grade is reached when the total and each criterion reach their minimum; grades best first. */
export const Grading = z.strictObject({
  maximum: z.record(Id, z.int().positive()),
  grades: z.array(z.strictObject({ grade: Text, total: z.int().nonnegative(), each: z.int().nonnegative() })).min(1),
});

/** Days off beside Saturdays and Sundays, and Saturdays worked in exchange. A year without data is `unconfirmed`. */
export const WorkingYear = z.strictObject({
  year: z.int(),
  off: z.array(CalendarDate),
  worked: z.array(CalendarDate),
  basis: Text,
});

/** An external title that a body gives, in force for some years (open end: still). */
export const TitleInForce = z.strictObject({
  title: Text,
  body: Text,
  fromYear: z.int(),
  toYear: z.int().optional(),
  basis: Text,
});

const RegistrationRule = z.strictObject({
  need: z.enum(['required', 'expected', 'none']),
  opensOn: CalendarDate,
  due: Due.optional(),
  graceDays: Days,
  reminders: z.array(Days).max(10),
  yearly: z.strictObject({ opens: MonthDay, closes: MonthDay }).optional(),
});

/** What an operator must add to run a plan: exact dates, grades, forms. Never the issuer's words. */
export const Settings = z.strictObject({
  settingsOf: Id,
  note: Text,
  period: Span,
  phases: z.array(z.strictObject({ id: Id, ...Span.shape })),
  registration: RegistrationRule,
  cycles: z.array(Cycle),
  reviews: z.strictObject({ graceDays: Days, reminders: z.array(Days).max(10) }),
  grading: z.record(Id, Grading),
  basis: z.enum(['concludedReview', 'anyAchievement']),
  forms: z.array(Text),
  reviewReport: z.enum(['required', 'none']),
  workingYears: z.array(WorkingYear),
  titles: z.array(TitleInForce),
});
export type Settings = z.infer<typeof Settings>;

export const Definition = z.strictObject({ plan: Plan, settings: Settings });
export type Definition = z.infer<typeof Definition>;

/** What a unit knows of the plan: its own kind's extract, at most 20 KB, replaced whole by an amendment. */
export const UnitPlan = z.strictObject({
  title: Text,
  kind: Id,
  kindName: Text,
  subject: SubjectKind,
  period: Span,
  phases: z.array(z.strictObject({ id: Id, review: CycleKind.optional(), ...Span.shape })),
  registration: RegistrationRule,
  cycles: z.array(Cycle),
  reviews: Settings.shape.reviews,
  criteriaVersion: z.string(),
  criteria: z.array(Criterion.extend({ text: Text })),
  grading: Grading.optional(),
  basis: z.enum(['concludedReview', 'anyAchievement']),
  forms: z.array(Text),
  titles: z.array(TitleInForce),
  targets: z.array(Id),
  beforeRecord: z.array(Id),
});
export type UnitPlan = z.infer<typeof UnitPlan>;
