import type { CampaignEvent } from '../../events/campaign.ts';
import { addDays, lastDay, passed, startOf } from '../calendar.ts';
import { Damage, type Deadline } from '../decider.ts';
import { own, phasesOf } from '../definition.ts';
import type { CampaignCommandOf } from './commands.ts';
import { awaited, definitionOf, sealOf, underWay } from './lookup.ts';
import type { Campaign, CampaignCycle } from './state.ts';

/** Phases start on their date, cycles of the plan open on theirs; a phase before the cycles of its day. */
export function nextDue(state: Campaign): Deadline | undefined {
  if (state.status !== 'launched') return undefined;
  const starts = toStart(state).map(({ id, from }) => ({ at: startOf(from), what: 'phaseStart', on: id }));
  const opens = awaited(state).map(({ cycleId, opensOn }) => ({
    at: startOf(opensOn),
    what: 'openCycle',
    on: cycleId,
  }));
  return [...starts, ...opens].reduce<Deadline | undefined>(
    (first, due) => (first && first.at <= due.at ? first : due),
    undefined,
  );
}

export function takeEffect(state: Campaign, { what, on }: Deadline): CampaignEvent[] {
  const phase = what === 'phaseStart' && toStart(state).find(({ id }) => id === on);
  if (phase) return [phaseStarted(phase)];
  const cycle = what === 'openCycle' && awaited(state).find(({ cycleId }) => cycleId === on);
  if (!cycle) throw new Damage(`campaign ${state.campaignId}: no deadline ${what} of ${on}`);
  const { due } = own(state.cycles, cycle.cycleId) ?? cycle;
  const scope = 'all';
  const seal = sealOf(state, scope);
  return [{ type: 'CycleOpened', data: { ...cycle, due, by: 'plan', scope, ...seal, effectiveOn: cycle.opensOn } }];
}

const toStart = (state: Campaign) =>
  phasesOf(definitionOf(state)).filter(({ id, starts }) => starts === 'onDate' && !own(state.phases, id));

export const phaseStarted = ({ id, from }: { id: string; from: string }): CampaignEvent => ({
  type: 'PhaseStarted',
  data: { phase: id, by: 'date', effectiveOn: from },
});

/** Closes that the calendar asks for at `now`, each once for each last due date of its cycle; the workflow sends them to itself. */
export const asks = (state: Campaign, now: string): CampaignCommandOf<'CloseCycle'>[] =>
  closings(state)
    .filter(({ at }) => at <= now)
    .map(({ at, cycleId }) => ({
      type: 'CloseCycle',
      commandId: `calendar.close.${cycleId}.${at.slice(0, 10)}`,
      actor: { id: 'calendar', office: 'calendar', unitId: 'thidua' },
      data: { cycleId },
    }));

/** When the calendar will next ask. */
export const nextAsk = (state: Campaign): string | undefined =>
  closings(state)
    .map(({ at }) => at)
    .toSorted()[0];

const closings = (state: Campaign): { cycleId: string; at: string }[] =>
  state.status === 'launched' ? Object.values(state.cycles).flatMap(closing) : [];

function closing(cycle: CampaignCycle): { cycleId: string; at: string }[] {
  const { cycleId, asked = '' } = cycle;
  const at = closesAt(cycle);
  return at !== undefined && at > asked && underWay(cycle) ? [{ cycleId, at }] : [];
}

/** When the calendar asks for its close: some days after its last unit's due; extensions only move it on. */
export function closesAt({ due, extended, closesAfterDays, graceDays }: CampaignCycle): string | undefined {
  if (closesAfterDays === undefined) return undefined;
  const on = [due, ...Object.values(extended)].map(lastDay).reduce((a, b) => (a > b ? a : b));
  return passed({ on: addDays(on, closesAfterDays), rule: 'by' }, graceDays);
}
