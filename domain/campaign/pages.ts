import type { Cycle, UnitPlan } from '../../events/settings.ts';
import { own } from '../definition.ts';
import type { Delivery, DeliveryItem } from './deliveries.ts';
import { cycleAlone, cycleNamed, dueOf, kindOf, planFor, unitsEverIn, wasSucceeded } from './lookup.ts';
import type { Campaign, CampaignCycle } from './state.ts';

/** What begins something: nothing for a unit that was succeeded. All else may concern a case that it left open. */
const BEGINS: readonly Delivery['type'][] = ['OpenCheck', 'OpenReview', 'AdoptAmendment', 'ChangeKind'];
/** What a cycle that is closed has no more use for. */
const UNTIL_CLOSED: readonly Delivery['type'][] = ['OpenCheck', 'OpenReview', 'ExtendDue', 'Remind'];

/** To whom it goes, in the order of their ids; to nobody when a later act has overtaken it. */
export function recipients(delivery: Delivery, state: Campaign): string[] {
  const { to, except = [], type, cycleId = '', data } = delivery;
  if (type === 'AdoptAmendment' && data.definitionHash !== state.definitionHash) return [];
  const status = own(state.cycles, cycleId)?.status;
  if (status === 'cancelled' || (status === 'closed' && UNTIL_CLOSED.includes(type))) return [];
  const units = Array.isArray(to) ? to.toSorted() : unitsEverIn(state, to === 'roster' ? 'all' : to);
  const begins = BEGINS.includes(type);
  return units.filter((unitId) => !except.includes(unitId) && !(begins && wasSucceeded(state, unitId)));
}

/** HR has paused its cycle; deliveries of others need not wait for it. */
export const isPaused = ({ cycleId = '' }: Delivery, { cycles }: Campaign): boolean =>
  own(cycles, cycleId)?.status === 'paused';

export function itemFor(delivery: Delivery, unitId: string, state: Campaign): DeliveryItem {
  const { type, data, cycleId = '' } = delivery;
  if (type === 'Enrol') return enrolment(data, unitId, state);
  if (type === 'AdoptAmendment') return { unitId, data, planOf: kindOf(state, unitId) };
  if (type === 'ChangeKind') return { unitId, data, planOf: String(data.kind) };
  const opens = type === 'OpenCheck' || type === 'OpenReview';
  return { unitId, data: opens ? { cycle: cycleFor(unitId, cycleNamed(state, cycleId)) } : data };
}

function enrolment(data: Delivery['data'], unitId: string, { campaignId, definitionHash }: Campaign): DeliveryItem {
  const { names, kind } = data as { names: { unitId: string; name: string }[]; kind: string };
  const name = names.find((unit) => unit.unitId === unitId)?.name;
  return { unitId, data: { campaignId, unitId, name, kind, definitionHash }, planOf: kind };
}

/** A unit's whole data, its plan included. */
export function dataFor(delivery: Delivery, unitId: string, state: Campaign): Record<string, unknown> {
  const { data, planOf } = itemFor(delivery, unitId, state);
  const unitPlan: UnitPlan | undefined = planOf === undefined ? undefined : planFor(planOf, state);
  return { ...data, ...(unitPlan && { unitPlan }) };
}

/** A cycle as one unit sees it: its own due; of an inspection's sample whether it is in it. */
function cycleFor(unitId: string, cycle: CampaignCycle): Cycle {
  const { inspection } = cycle;
  const sampled = Array.isArray(inspection) ? (inspection.includes(unitId) ? 'all' : 'none') : inspection;
  return cycleAlone({ ...cycle, due: dueOf(cycle, unitId), inspection: sampled });
}
