import { z } from 'zod';
import { canonical, hashOf } from '../../events/canonical.ts';
import type { Scope } from '../../events/campaign.ts';
import { Cycle, type Definition } from '../../events/settings.ts';
import type { Due } from '../../events/values.ts';
import { dateAt, passed, startOf } from '../calendar.ts';
import { Damage } from '../decider.ts';
import { own, unitPlan } from '../definition.ts';
import { refuse } from '../refusals.ts';
import type { CampaignCommand } from './commands.ts';
import type { Campaign, CampaignCycle } from './state.ts';

/** The date on the paper and the paper itself, as every event carries them on. */
export const paperOf = (command: Pick<CampaignCommand, 'effectiveOn' | 'document'>, now: string) => ({
  effectiveOn: command.effectiveOn ?? dateAt(now),
  ...(command.document && { document: command.document }),
});

export function cycleNamed({ cycles, campaignId }: Campaign, cycleId: string): CampaignCycle {
  const cycle = own(cycles, cycleId);
  if (!cycle) throw new Damage(`campaign ${campaignId}: no cycle ${cycleId}`);
  return cycle;
}

/** A unit's kind; empty for one that is not on the roster. */
export const kindOf = ({ roster }: Campaign, unitId: string): string => own(roster, unitId)?.kind ?? '';

export function definitionOf({ definition, campaignId }: Campaign): Definition {
  if (!definition) throw new Damage(`campaign ${campaignId}: not launched, yet asked for its definition`);
  return definition;
}

/** Is the cycle one of the plan's? */
export const planned = (state: Campaign, cycleId: string): Cycle | undefined =>
  definitionOf(state).settings.cycles.find((cycle) => cycle.cycleId === cycleId);

/** Has it begun, or been cancelled before? Then neither the calendar nor anybody opens it again. */
export function settled(state: Campaign, cycleId: string): boolean {
  const cycle = own(state.cycles, cycleId);
  return cycle !== undefined && cycle.status !== 'foreseen';
}

/** Cycles of the plan that its calendar will still open. */
export const awaited = (state: Campaign): Cycle[] =>
  definitionOf(state).settings.cycles.filter(
    ({ cycleId }) => !settled(state, cycleId) && !state.beforeRecord.includes(cycleId),
  );

/** A cycle that was opened; refuses any other. */
export function openedCycle(state: Campaign, cycleId: string): CampaignCycle {
  const cycle = own(state.cycles, cycleId);
  return cycle && cycle.status !== 'foreseen' ? cycle : refuse('R-UNKNOWN-CYCLE', { cycleId });
}

/** A cycle that was opened or that the plan foresees; refuses any other. */
export function anyCycle(state: Campaign, cycleId: string): CampaignCycle {
  const cycle = own(state.cycles, cycleId);
  if (cycle) return cycle;
  const awaitedOne = awaited(state).find((one) => one.cycleId === cycleId);
  return awaitedOne ? foreseen(awaitedOne) : refuse('R-UNKNOWN-CYCLE', { cycleId });
}

export const foreseen = (cycle: Cycle): CampaignCycle => ({
  ...cycle,
  by: 'plan',
  scope: 'all',
  status: 'foreseen',
  openedOn: cycle.opensOn,
  extended: {},
  remindersSent: [],
});

const CycleAlone = z.object(Cycle.shape);

/** A cycle as the plan or HR laid it down, without how it goes. */
export const cycleAlone = (cycle: Cycle): Cycle => CycleAlone.parse(cycle);

export const underWay = ({ status }: CampaignCycle): boolean => status === 'open' || status === 'paused';

/** Of a phase, or of all: the cycles that are open or still to open. */
export const unfinished = (state: Campaign, phase?: string): string[] =>
  [...Object.values(state.cycles).filter(underWay), ...awaited(state)]
    .filter((cycle) => phase === undefined || cycle.phase === phase)
    .map(({ cycleId }) => cycleId);

/** A unit's due: its own where it was extended. */
export const dueOf = (cycle: CampaignCycle, unitId: string): Due => own(cycle.extended, unitId) ?? cycle.due;

/** Units of the roster, those that were succeeded included, in the order of their ids. */
export const unitsEverIn = ({ roster }: Campaign, scope: Scope): string[] =>
  Object.entries(roster)
    .filter(([unitId, { kind }]) => covers(scope, unitId, kind))
    .map(([unitId]) => unitId)
    .toSorted((a, b) => (a < b ? -1 : 1));

export const wasSucceeded = ({ roster }: Campaign, unitId: string): boolean =>
  own(roster, unitId)?.succeededOn !== undefined;

/** Units that take part, in the order of their ids. */
export const unitsIn = (state: Campaign, scope: Scope): string[] =>
  unitsEverIn(state, scope).filter((unitId) => !wasSucceeded(state, unitId));

export const covers = (scope: Scope, unitId: string, kind: string): boolean =>
  scope === 'all' || (Array.isArray(scope) ? scope.includes(unitId) : scope.kinds.includes(kind));

/** What stands for a roster in an event. */
export function sealOf(state: Campaign, scope: Scope): { rosterSize: number; rosterHash: string } {
  const pairs = unitsIn(state, scope).map((unitId) => [unitId, kindOf(state, unitId)]);
  return { rosterSize: pairs.length, rosterHash: hashOf(canonical(pairs)) };
}

/** Refuses units that are not on the roster or were succeeded. */
export function assertTakingPart(state: Campaign, units: readonly string[]): void {
  const unknown = units.filter((unitId) => !own(state.roster, unitId));
  if (unknown.length > 0) refuse('R-UNKNOWN-UNIT', { units: unknown });
  const gone = units.filter((unitId) => wasSucceeded(state, unitId));
  if (gone.length > 0) refuse('R-SUCCEEDED', { units: gone });
}

export function assertKind(state: Campaign, kind: string): void {
  if (!definitionOf(state).plan.kinds.some(({ id }) => id === kind)) refuse('R-UNKNOWN-KIND', { kind });
}

/** Closed when its time was over: a unit that comes later knows by itself that the cycle never concerned it. */
const wasOver = ({ by, closedOn, due, graceDays }: CampaignCycle): boolean =>
  by === 'plan' && closedOn !== undefined && startOf(closedOn) >= passed(due, graceDays);

/** What a unit of that kind is told of the plan: dues as extended for all, and no cycle that it may not open by itself. */
export function planFor(kind: string, state: Campaign): ReturnType<typeof unitPlan> {
  const { plan, settings } = definitionOf(state);
  const cycles = settings.cycles.map((cycle) => ({
    ...cycle,
    due: own(state.cycles, cycle.cycleId)?.due ?? cycle.due,
  }));
  const leftAlone = Object.values(state.cycles).filter(
    (cycle) =>
      (cycle.by === 'hr' || !['foreseen', 'open', 'paused'].includes(cycle.status)) &&
      !wasOver(cycle) &&
      planned(state, cycle.cycleId),
  );
  const ids = new Set([...state.beforeRecord, ...leftAlone.map(({ cycleId }) => cycleId)]);
  return unitPlan({ plan, settings: { ...settings, cycles } }, kind, [...ids]);
}
