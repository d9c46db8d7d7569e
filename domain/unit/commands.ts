import { z } from 'zod';
import { OpenCases, SuccessionAct, UnitName } from '../../events/campaign.ts';
import { Cycle, UnitPlan } from '../../events/settings.ts';
import { Answer, Finding, InspectionMinutes } from '../../events/unit/check.ts';
import {
  Achievement,
  Activity,
  AwardDecision,
  CommendationBasis,
  HoldReason,
  Subject,
} from '../../events/unit/record.ts';
import { Assessed, Verified } from '../../events/unit/review.ts';
import { ReturnItem, Target } from '../../events/unit/taking-part.ts';
import { CalendarDate, Due, EventId, Evidence, Id, Sha256, Text } from '../../events/values.ts';
import { defineCommand } from '../decider.ts';

const judgement = { cycleId: Id, authority: Text, reason: Text };
const items = z.array(ReturnItem).max(50);

/** From the campaign, not typed by people; idempotent by command id. */
export const fromCampaign = [
  defineCommand('Enrol', {
    campaignId: Id,
    unitId: Id,
    name: Text,
    kind: Id,
    unitPlan: UnitPlan,
    definitionHash: Sha256,
  }),
  defineCommand('AdoptAmendment', { unitPlan: UnitPlan, definitionHash: Sha256 }),
  defineCommand('ChangeKind', { kind: Id, unitPlan: UnitPlan, reason: Text }),
  defineCommand('OpenCheck', { cycle: Cycle }),
  defineCommand('OpenReview', { cycle: Cycle }),
  defineCommand('ExtendDue', { cycleId: Id, due: Due }),
  defineCommand('CancelCheck', { cycleId: Id, reason: Text }),
  defineCommand('SettleCheck', { cycleId: Id, reason: Text }),
  defineCommand('Remind', { cycleId: Id }),
  defineCommand('FreezeReview', { phase: Id }),
  defineCommand('AnswerByReport', { cycleId: Id, report: EventId, results: Text }),
  defineCommand('Succeed', { act: SuccessionAct, on: CalendarDate, heirs: z.array(UnitName), openCases: OpenCases }),
  defineCommand('BecomeHeir', {
    act: SuccessionAct,
    on: CalendarDate,
    predecessors: z.array(Id).min(1),
    openCases: OpenCases,
  }),
  defineCommand('Close', { outcome: z.enum(['campaignClosed', 'campaignCancelled']), reason: Text }),
] as const;

/** Typed by people: the unit, its HR department, an inspection team, a council's secretary. */
export const fromPeople = [
  defineCommand('SubmitRegistration', { targets: z.array(Target).min(1).max(50), pact: Text.optional() }),
  defineCommand('ReturnRegistration', { items, resubmitBy: CalendarDate.optional() }),
  defineCommand('ApproveRegistration', {}),
  defineCommand('RenewRegistration', { year: z.int(), targets: z.array(Target).min(1).max(50) }),
  defineCommand('AcceptLateRegistration', { authority: Text, reason: Text }),
  defineCommand('Withdraw', { reason: Text }),
  defineCommand('ReportActivity', Activity.shape),
  defineCommand('CorrectReport', { eventId: EventId, reason: Text, replacement: Activity }),
  defineCommand('RecordRecognition', { title: Text, body: Text, year: z.int(), number: Text }),
  defineCommand('SubmitCheckReport', {
    cycleId: Id,
    answers: z.array(Answer).max(100),
    note: Text.optional(),
    evidence: z.array(Evidence).max(20).optional(),
  }),
  defineCommand('ReturnCheckReport', { cycleId: Id, items }),
  defineCommand('RecordInspection', {
    cycleId: Id,
    team: Text,
    substitute: Text.optional(),
    findings: z.array(Finding).max(100),
    remedies: z.array(z.strictObject({ what: Text, by: CalendarDate })).max(50),
    minutes: InspectionMinutes,
  }),
  defineCommand('ConcludeCheck', {
    cycleId: Id,
    result: z.enum(['good', 'satisfactory', 'unsatisfactory']),
    note: Text.optional(),
  }),
  defineCommand('CompleteRemedy', { cycleId: Id, remedyId: Id, evidence: z.array(Evidence).max(20) }),
  defineCommand('AcceptLate', judgement),
  defineCommand('UpholdMissed', judgement),
  defineCommand('ExcuseCheck', judgement),
  defineCommand('SelfAssess', { phase: Id, entries: z.array(Assessed).max(100), narrative: Text.optional() }),
  defineCommand('ReturnAssessment', { phase: Id, items }),
  defineCommand('VerifyAssessment', { phase: Id, entries: z.array(Verified).max(100) }),
  defineCommand('ConcludeReview', { phase: Id, grade: Text.optional(), basis: Text.optional() }),
  defineCommand('ReopenReview', { phase: Id, authority: Text, reason: Text }),
  defineCommand('RecordCommendation', {
    subject: Subject,
    form: Text,
    achievement: Achievement,
    decision: AwardDecision,
    basis: CommendationBasis,
  }),
  defineCommand('RevokeCommendation', { commendationId: EventId, grounds: Text }),
  defineCommand('RestoreCommendation', { commendationId: EventId, grounds: Text }),
  defineCommand('PlaceHold', { holdId: Id, subject: Subject, reason: HoldReason, by: Text, since: CalendarDate }),
  defineCommand('LiftHold', { holdId: Id, outcome: z.enum(['cleared', 'violation']) }),
] as const;

export const UnitCommand = z.discriminatedUnion('type', [...fromCampaign, ...fromPeople]);
export type UnitCommand = z.infer<typeof UnitCommand>;
/** The command of one name. */
export type UnitCommandOf<Name extends UnitCommand['type']> = Extract<UnitCommand, { type: Name }>;
