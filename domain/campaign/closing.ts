import type { CampaignEvent } from '../../events/campaign.ts';
import { own } from '../definition.ts';
import { refuse } from '../refusals.ts';
import type { CampaignCommandOf, Counted } from './commands.ts';
import { anyCycle, definitionOf, openedCycle, paperOf, unfinished } from './lookup.ts';
import type { Campaign } from './state.ts';

export function pause(command: CampaignCommandOf<'PauseCycle'>, state: Campaign, now: string): CampaignEvent[] {
  const { status } = openedCycle(state, command.data.cycleId);
  if (status !== 'open') refuse('R-NOTHING-UNDER-WAY', { cycleId: command.data.cycleId, status });
  return [{ type: 'CyclePaused', data: { ...command.data, ...paperOf(command, now) } }];
}

export function resume(command: CampaignCommandOf<'ResumeCycle'>, state: Campaign, now: string): CampaignEvent[] {
  const { status } = openedCycle(state, command.data.cycleId);
  if (status !== 'paused') refuse('R-NOTHING-UNDER-WAY', { cycleId: command.data.cycleId, status });
  return [{ type: 'CycleResumed', data: { ...command.data, ...paperOf(command, now) } }];
}

/** A cycle of the plan may be cancelled before it opens. */
export function cancel(command: CampaignCommandOf<'CancelCycle'>, state: Campaign, now: string): CampaignEvent[] {
  const { status } = anyCycle(state, command.data.cycleId);
  if (status === 'closed') refuse('R-CONCLUDED', { cycleId: command.data.cycleId });
  if (status === 'cancelled') return [];
  return [{ type: 'CycleCancelled', data: { ...command.data, ...paperOf(command, now) } }];
}

/** Closing (chốt), once its units are counted. */
export function close(command: CampaignCommandOf<'CloseCycle'>, state: Campaign, now: string): CampaignEvent[] {
  const { cycleId, force } = command.data;
  const { status } = openedCycle(state, cycleId);
  if (status === 'closed' || status === 'cancelled') refuse('R-CONCLUDED', { cycleId, status });
  const tally = command.counted?.tally;
  if (!tally) return [];
  if (tally.open > 0 && !force) refuse('R-CYCLE-OPEN-UNITS', { cycleId, ...tally });
  const forced = tally.open > 0;
  return [{ type: 'CycleClosed', data: { cycleId, tally, forced, ...force, ...paperOf(command, now) } }];
}

/** What history keeps of a close that was accepted, counted and then refused. */
export const closeRefused = (
  command: CampaignCommandOf<'CloseCycle'> | CampaignCommandOf<'CloseCampaign'>,
  refusal: { code: string },
  { tally }: Counted,
  now: string,
): CampaignEvent => ({
  type: 'CloseRefused',
  data: {
    what: command.type === 'CloseCycle' ? command.data.cycleId : 'campaign',
    code: refusal.code,
    ...(tally && { tally }),
    ...paperOf(command, now),
  },
});

/** The report upward (báo cáo sơ kết, tổng kết) follows the phase's review. */
export function report(command: CampaignCommandOf<'IssueReviewReport'>, state: Campaign, now: string): CampaignEvent[] {
  const { phase } = command.data;
  if (!own(state.phases, phase)) refuse('R-PHASE', { phase });
  const reviews = Object.values(state.cycles).filter(
    (cycle) => cycle.kind !== 'periodicCheck' && cycle.phase === phase,
  );
  const open = unfinished(state, phase).filter((id) => reviews.some(({ cycleId }) => cycleId === id));
  if (open.length > 0 || !reviews.some(({ status }) => status === 'closed')) refuse('R-CYCLE-OPEN', { phase, open });
  return [{ type: 'ReviewReportIssued', data: { ...command.data, ...paperOf(command, now) } }];
}

export function freeze(command: CampaignCommandOf<'FreezePhase'>, state: Campaign, now: string): CampaignEvent[] {
  const { phase } = command.data;
  const started = own(state.phases, phase) ?? refuse('R-PHASE', { phase });
  if (started.frozenOn !== undefined) refuse('R-ALREADY-FROZEN', { phase, frozenOn: started.frozenOn });
  const open = unfinished(state, phase);
  if (open.length > 0) refuse('R-CYCLE-OPEN', { phase, open });
  if (definitionOf(state).settings.reviewReport === 'required' && started.reports.length === 0)
    refuse('R-NO-REVIEW-REPORT', { phase });
  return [{ type: 'PhaseFrozen', data: { phase, ...paperOf(command, now) } }];
}

/** The end (kết thúc), once its units are counted. */
export function closeCampaign(
  command: CampaignCommandOf<'CloseCampaign'>,
  state: Campaign,
  now: string,
): CampaignEvent[] {
  const open = unfinished(state);
  if (open.length > 0) refuse('R-CYCLE-OPEN', { open });
  const census = command.counted?.census;
  if (!census) return [];
  return [{ type: 'CampaignClosed', data: { ...command.data, census, ...paperOf(command, now) } }];
}

export const cancelCampaign = (
  command: CampaignCommandOf<'CancelCampaign'>,
  _: Campaign,
  now: string,
): CampaignEvent[] => [{ type: 'CampaignCancelled', data: { ...command.data, ...paperOf(command, now) } }];
