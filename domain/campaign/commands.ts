import { z } from 'zod';
import {
  type Census,
  OpenCases,
  ParentCycle,
  Scope,
  SuccessionAct,
  type Tally,
  UnitList,
  UnitName,
} from '../../events/campaign.ts';
import { Cycle, Definition } from '../../events/settings.ts';
import { CalendarDate, Due, Id, Text } from '../../events/values.ts';
import { defineCommand } from '../decider.ts';

const reason = Text;
const cycleId = Id;

/** Typed by the standing agency (HR), on the head's paper; the calendar types CloseCycle at times. */
export const campaignCommands = [
  defineCommand('LaunchCampaign', { campaignId: Id, definition: Definition }),
  defineCommand('AmendCampaign', { definition: Definition, reason }),
  defineCommand('StartPhase', { phase: Id }),
  defineCommand('EnrolUnits', { units: z.array(UnitName).min(1).max(500), kind: Id }),
  defineCommand('ChangeUnitKind', { unitId: Id, kind: Id, reason }),
  defineCommand('SucceedUnits', {
    act: SuccessionAct,
    from: UnitList,
    to: z.array(UnitName.extend({ kind: Id.optional() })).max(500),
    on: CalendarDate,
    openCases: OpenCases,
  }),
  defineCommand('OpenCycle', {
    cycleId,
    kind: Cycle.shape.kind,
    period: Cycle.shape.period,
    due: Due,
    scope: Scope,
    report: Cycle.shape.report,
    inspection: Cycle.shape.inspection,
    graceDays: Cycle.shape.graceDays.optional(),
    reminders: Cycle.shape.reminders.optional(),
    team: Text.optional(),
  }),
  defineCommand('JoinCycle', { cycleId, units: UnitList }),
  defineCommand('ExtendDue', { cycleId, units: z.union([z.literal('all'), UnitList]), due: Due }),
  defineCommand('RemindCycle', { cycleId, to: z.union([z.literal('incomplete'), UnitList]) }),
  defineCommand('PauseCycle', { cycleId, reason }),
  defineCommand('ResumeCycle', { cycleId, reason }),
  defineCommand('CancelCycle', { cycleId, reason }),
  defineCommand('CloseCycle', { cycleId, force: z.strictObject({ reason }).optional() }),
  defineCommand('IssueReviewReport', {
    phase: Id,
    level: Text,
    results: Text,
    weaknesses: Text,
    causes: Text,
    lessons: Text,
    answers: ParentCycle.optional(),
  }),
  defineCommand('FreezePhase', { phase: Id }),
  defineCommand('CloseCampaign', { reason }),
  defineCommand('CancelCampaign', { reason }),
] as const;

export const CampaignCommand = z.discriminatedUnion('type', campaignCommands);
/** What the workflow counted over the units before a decision that needs it; never accepted from a caller. */
export type Counted = { tally?: Tally; census?: Census; incomplete?: number };
export type CampaignCommand = z.infer<typeof CampaignCommand> & { counted?: Counted };
export type CampaignCommandOf<Name extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Name }>;
