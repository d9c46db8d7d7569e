import { z } from 'zod';
import { defineEvent } from './event.ts';
import { Cycle, Definition } from './settings.ts';
import { CalendarDate, Due, Id, Sha256, Text } from './values.ts';

export const UnitName = z.strictObject({ unitId: Id, name: Text.max(300) });
export const UnitList = z.array(Id).min(1).max(500);
/** Whom a cycle or an act concerns. */
export const Scope = z.union([z.literal('all'), UnitList, z.strictObject({ kinds: z.array(Id).min(1) })]);
export type Scope = z.infer<typeof Scope>;

export const SuccessionAct = z.enum(['merge', 'split', 'rename', 'reparent', 'dissolve']);
export const OpenCases = z.enum(['continueSeparately', 'combine', 'restart', 'close']);

const count = z.int().nonnegative();
/** How a cycle stands over all its units; `open` is what keeps it from closing. */
export const Tally = z.strictObject({
  open: count,
  concluded: count,
  late: count,
  missed: count,
  excused: count,
  notApplicable: count,
  onHold: count,
  withdrawn: count,
  succeeded: count,
});
export type Tally = z.infer<typeof Tally>;

/** The units of a campaign at its close; a unit is counted once by status, and once more if commended or on hold. */
export const Census = z.strictObject({
  registered: count,
  notRegistered: count,
  lapsed: count,
  withdrawn: count,
  succeeded: count,
  commended: count,
  onHold: count,
});
export type Census = z.infer<typeof Census>;

/** A parent's cycle that a body's own review report answers, and the unit as which that body takes part there. */
export const ParentCycle = z.strictObject({ campaignId: Id, cycleId: Id, unitId: Id });

const Change = z.strictObject({ path: Text, from: z.string().optional(), to: z.string().optional() });
const RefusedUnit = z.strictObject({ unitId: Id, code: z.string() });

/** Campaign (phong trào thi đua): these names and shapes are the record's format for ever; version with care. */
export const CampaignEvent = z.discriminatedUnion('type', [
  defineEvent('CampaignLaunched', {
    campaignId: Id,
    definition: Definition,
    definitionHash: Sha256,
    beforeRecord: z.array(Id),
  }),
  defineEvent('CampaignAmended', {
    definition: Definition,
    from: Sha256,
    to: Sha256,
    changes: z.array(Change).max(500),
    beforeRecord: z.array(Id),
    reason: Text,
  }),
  defineEvent('PhaseStarted', { phase: Id, by: z.enum(['date', 'guidance']) }),
  defineEvent('UnitsEnrolled', {
    units: z.array(UnitName).min(1).max(500),
    kind: Id,
    refused: z.array(RefusedUnit),
    rosterSize: count,
    rosterHash: Sha256,
  }),
  defineEvent('UnitKindChanged', { unitId: Id, kind: Id, reason: Text }),
  defineEvent('UnitsSucceeded', {
    act: SuccessionAct,
    from: UnitList,
    to: z.array(UnitName).max(500),
    on: CalendarDate,
    openCases: OpenCases,
  }),
  defineEvent('CycleOpened', {
    ...Cycle.shape,
    by: z.enum(['plan', 'hr']),
    scope: Scope,
    team: Text.optional(),
    rosterSize: count,
    rosterHash: Sha256,
  }),
  defineEvent('UnitsJoinedCycle', { cycleId: Id, units: UnitList }),
  defineEvent('DueExtended', { cycleId: Id, units: z.union([z.literal('all'), UnitList]), due: Due }),
  defineEvent('CycleReminderSent', { cycleId: Id, to: z.union([z.literal('incomplete'), UnitList]), count }),
  defineEvent('CyclePaused', { cycleId: Id, reason: Text }),
  defineEvent('CycleResumed', { cycleId: Id, reason: Text }),
  defineEvent('CycleCancelled', { cycleId: Id, reason: Text }),
  defineEvent('CycleClosed', { cycleId: Id, tally: Tally, forced: z.boolean(), reason: Text.optional() }),
  defineEvent('CloseRefused', {
    what: z.union([Id, z.literal('campaign')]),
    code: z.string(),
    tally: Tally.optional(),
  }),
  defineEvent('ReviewReportIssued', {
    phase: Id,
    level: Text,
    results: Text,
    weaknesses: Text,
    causes: Text,
    lessons: Text,
    answers: ParentCycle.optional(),
  }),
  defineEvent('PhaseFrozen', { phase: Id }),
  defineEvent('CampaignClosed', { reason: Text, census: Census }),
  defineEvent('CampaignCancelled', { reason: Text }),
]);
export type CampaignEvent = z.infer<typeof CampaignEvent>;
