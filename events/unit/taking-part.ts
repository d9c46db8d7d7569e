import { z } from 'zod';
import { OpenCases, SuccessionAct, UnitName } from '../campaign.ts';
import { defineEvent } from '../event.ts';
import { UnitPlan } from '../settings.ts';
import { CalendarDate, Due, Id, Sha256, Text } from '../values.ts';

/** A target that a unit registers: in words, or with a value where the plan names the target. */
export const Target = z.strictObject({ id: Id.optional(), text: Text, value: z.int().optional() });
/** What must be supplied before a paper is taken again. */
export const ReturnItem = z.strictObject({ path: Text, reason: Text });

const instant = z.iso.datetime({ precision: 3 });

/** From enrolment to registration, and out again. */
export const takingPartEvents = [
  defineEvent('UnitEnrolled', {
    campaignId: Id,
    unitId: Id,
    name: Text,
    kind: Id,
    unitPlan: UnitPlan,
    definitionHash: Sha256,
  }),
  defineEvent('PlanAdopted', { unitPlan: UnitPlan, definitionHash: Sha256 }),
  defineEvent('UnitKindChanged', { kind: Id, unitPlan: UnitPlan, reason: Text }),
  defineEvent('RegistrationSubmitted', {
    targets: z.array(Target).min(1).max(50),
    pact: Text.optional(),
    lateByDays: z.int().positive().optional(),
  }),
  defineEvent('RegistrationReturned', {
    items: z.array(ReturnItem).min(1).max(50),
    resubmitBy: CalendarDate.optional(),
  }),
  defineEvent('UnitRegistered', { criteriaVersion: z.string(), by: z.enum(['approval', 'plan']) }),
  defineEvent('RegistrationRenewed', { year: z.int(), targets: z.array(Target).min(1).max(50) }),
  defineEvent('RegistrationReminderSent', { due: Due, by: z.enum(['calendar', 'hr']), at: instant }),
  defineEvent('RegistrationLapsed', { due: Due, graceDays: z.int() }),
  defineEvent('LateRegistrationAccepted', { authority: Text, reason: Text }),
  defineEvent('UnitWithdrew', { reason: Text }),
  defineEvent('UnitRenamed', { name: Text, from: CalendarDate }),
  defineEvent('UnitSucceeded', {
    act: SuccessionAct,
    on: CalendarDate,
    heirs: z.array(UnitName),
    openCases: OpenCases,
    cases: z.array(Id),
  }),
  defineEvent('UnitBecameHeir', {
    act: SuccessionAct,
    on: CalendarDate,
    predecessors: z.array(Id).min(1),
    openCases: OpenCases,
  }),
  defineEvent('UnitClosed', { outcome: z.enum(['campaignClosed', 'campaignCancelled']), reason: Text }),
] as const;
