import type { CampaignEvent, Scope } from '../../events/campaign.ts';
import { lastDay } from '../calendar.ts';
import { own, phasesFor } from '../definition.ts';
import { refuse } from '../refusals.ts';
import type { CampaignCommandOf } from './commands.ts';
import {
  anyCycle,
  assertKind,
  assertTakingPart,
  awaited,
  covers,
  definitionOf,
  dueOf,
  kindOf,
  openedCycle,
  paperOf,
  planned,
  sealOf,
  underWay,
} from './lookup.ts';
import type { Campaign, CampaignCycle } from './state.ts';

/** Opening (mở đợt) by HR: a cycle of its own, or one of the plan's that was over before the record began. */
export function openCycle(command: CampaignCommandOf<'OpenCycle'>, state: Campaign, now: string): CampaignEvent[] {
  const { cycleId, kind, period, due, scope, inspection, graceDays, reminders, ...rest } = command.data;
  const { reviews } = definitionOf(state).settings;
  const paper = paperOf(command, now);
  const taken = own(state.cycles, cycleId) ?? (!state.beforeRecord.includes(cycleId) && planned(state, cycleId));
  if (taken) refuse('R-CYCLE-EXISTS', { cycleId });
  const phase = phaseFor(command, state);
  if (lastDay(due) < paper.effectiveOn) refuse('R-DUE-BEFORE-OPEN', { due: lastDay(due), opensOn: paper.effectiveOn });
  assertScope(state, scope);
  if (Array.isArray(inspection)) assertTakingPart(state, inspection);
  const opened = {
    ...{ cycleId, kind, phase, period, opensOn: paper.effectiveOn, due, inspection, ...rest },
    ...{ graceDays: graceDays ?? reviews.graceDays, reminders: reminders ?? reviews.reminders },
    ...{ by: 'hr' as const, scope, ...sealOf(state, scope) },
  };
  return [{ type: 'CycleOpened', data: { ...opened, ...paper } }];
}

/** The phase of a new cycle: it holds the period, has started, is not frozen; and has no other review. */
function phaseFor({ data }: CampaignCommandOf<'OpenCycle'>, state: Campaign): string {
  const { kind, period } = data;
  const candidates = phasesFor(definitionOf(state), kind, period);
  if (candidates.length === 0) refuse('R-OUTSIDE-PHASE', { from: period.from, to: period.to, kind });
  const running = candidates.find(({ id }) => own(state.phases, id) && state.phases[id]?.frozenOn === undefined);
  if (!running) return refuse('R-PHASE', { phases: candidates.map(({ id }) => id) });
  if (kind === 'periodicCheck') return running.id;
  const other = [...Object.values(state.cycles).filter(underWay), ...awaited(state)].find(
    (cycle) => cycle.kind !== 'periodicCheck' && cycle.phase === running.id,
  );
  return other ? refuse('R-CYCLE-EXISTS', { cycleId: other.cycleId, phase: running.id }) : running.id;
}

function assertScope(state: Campaign, scope: Scope): void {
  if (scope === 'all') return;
  if (Array.isArray(scope)) assertTakingPart(state, scope);
  else scope.kinds.forEach((kind) => assertKind(state, kind));
}

/** A cycle that HR added opens for units that registered later, too; one that has it already stays quiet. */
export function join(command: CampaignCommandOf<'JoinCycle'>, state: Campaign, now: string): CampaignEvent[] {
  const { cycleId, units } = command.data;
  const cycle = openedCycle(state, cycleId);
  if (!underWay(cycle)) refuse('R-CYCLE-CLOSED', { cycleId });
  assertCovered(state, cycle, units);
  return [{ type: 'UnitsJoinedCycle', data: { cycleId, units, ...paperOf(command, now) } }];
}

/** Extension (gia hạn): later than before; whom it would not move is left out. */
export function extendDue(command: CampaignCommandOf<'ExtendDue'>, state: Campaign, now: string): CampaignEvent[] {
  const { cycleId, units, due } = command.data;
  const cycle = anyCycle(state, cycleId);
  if (cycle.status === 'closed' || cycle.status === 'cancelled') refuse('R-CYCLE-CLOSED', { cycleId });
  if (lastDay(due) < cycle.opensOn) refuse('R-DUE-BEFORE-OPEN', { due: lastDay(due), opensOn: cycle.opensOn });
  if (units !== 'all') assertCovered(state, cycle, units);
  const before = units === 'all' ? [cycle.due] : units.map((unitId) => dueOf(cycle, unitId));
  const sooner = before.filter((old) => lastDay(due) < lastDay(old));
  if (sooner.length > 0) refuse('R-NOT-LATER', { due: lastDay(due), before: sooner.map(lastDay) });
  if (before.every((old) => lastDay(old) === lastDay(due))) return [];
  const moved = units === 'all' ? units : units.filter((unitId) => lastDay(dueOf(cycle, unitId)) < lastDay(due));
  return [{ type: 'DueExtended', data: { cycleId, units: moved, due, ...paperOf(command, now) } }];
}

function assertCovered(state: Campaign, { scope, cycleId }: CampaignCycle, units: readonly string[]): void {
  assertTakingPart(state, units);
  const outside = units.filter((unitId) => !covers(scope, unitId, kindOf(state, unitId)));
  if (outside.length > 0) refuse('R-UNKNOWN-UNIT', { units: outside, cycleId });
}

/** Reminder (đôn đốc), once it is counted whom it concerns. */
export function remind(command: CampaignCommandOf<'RemindCycle'>, state: Campaign, now: string): CampaignEvent[] {
  const { cycleId, to } = command.data;
  const cycle = openedCycle(state, cycleId);
  if (!underWay(cycle)) refuse('R-CYCLE-CLOSED', { cycleId });
  if (to !== 'incomplete') assertCovered(state, cycle, to);
  const count = command.counted?.incomplete;
  if (count === undefined) return [];
  return [{ type: 'CycleReminderSent', data: { cycleId, to, count, ...paperOf(command, now) } }];
}
