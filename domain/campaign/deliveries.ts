import type { z } from 'zod';
import type { CampaignEvent, Scope } from '../../events/campaign.ts';
import type { Actor } from '../../events/envelope.ts';
import type { Document } from '../../events/values.ts';
import type { fromCampaign, UnitCommandOf } from '../unit/commands.ts';
import { covers, cycleNamed, underWay } from './lookup.ts';
import type { Campaign, CampaignCycle, CampaignRecorded } from './state.ts';

type Name = z.infer<(typeof fromCampaign)[number]>['type'];
type RecordedOf<Type extends CampaignEvent['type']> = Extract<CampaignRecorded, { type: Type }>;
type Names = { unitId: string; name: string }[];

/**
 * What an event makes the campaign pass on, in the order of the list: plain JSON, small. `data` is what all its units
 * are told alike; `itemFor` adds what is each unit's own when a page is sent.
 */
export type Delivery = {
  id: string;
  type: Name;
  to: 'roster' | { kinds: string[] } | string[];
  /** Units of `to` that are left out. */
  except?: string[];
  cycleId?: string;
  /** A unit of another campaign, the parent's; else of this one. */
  campaignId?: string;
  source: { sequence: number; actor: Actor; effectiveOn: string; document?: Document };
  data: Record<string, unknown>;
};
type Draft = Pick<Delivery, 'type' | 'to' | 'except' | 'cycleId' | 'campaignId' | 'data'>;
/** One unit's share of a page; the plan that its data carries is named by its kind, so that a page has it once. */
export type DeliveryItem = { unitId: string; data: Record<string, unknown>; planOf?: string };

/** `state` is the campaign after the event. */
export function deliveriesOf(event: CampaignRecorded, state: Campaign): Delivery[] {
  const { sequence, actor, data } = event;
  const { effectiveOn, document } = data;
  const source = { sequence, actor, effectiveOn, ...(document && { document }) };
  const draft = drafts[event.type] as ((event: CampaignRecorded, state: Campaign) => Draft[]) | undefined;
  return (draft?.(event, state) ?? []).map((one, index) => ({ ...one, id: `${sequence}.${index + 1}`, source }));
}

const pass = <Type extends Name>(
  type: Type,
  to: Delivery['to'],
  data: Partial<UnitCommandOf<Type>['data']> & Record<string, unknown>,
): Draft => ({ type, to, data });

const unitsOf = (scope: Scope): Delivery['to'] => (scope === 'all' ? 'roster' : scope);
const idsOf = (names: Names): string[] => names.map(({ unitId }) => unitId);
const opening = ({ kind, cycleId }: Pick<CampaignCycle, 'kind' | 'cycleId'>, to: Delivery['to']): Draft => ({
  ...pass(kind === 'periodicCheck' ? 'OpenCheck' : 'OpenReview', to, {}),
  cycleId,
});

const drafts: { [Type in CampaignEvent['type']]?: (event: RecordedOf<Type>, state: Campaign) => Draft[] } = {
  UnitsEnrolled: ({ data: { units, kind } }, { cycles }) => [
    pass('Enrol', idsOf(units), { kind, names: units }),
    ...Object.values(cycles)
      .filter((cycle) => cycle.by === 'hr' && underWay(cycle) && covers(cycle.scope, '', kind))
      .map((cycle) => opening(cycle, idsOf(units))),
  ],
  CampaignAmended: ({ data: { to } }) => [pass('AdoptAmendment', 'roster', { definitionHash: to })],
  UnitKindChanged: ({ data: { unitId, kind, reason } }) => [pass('ChangeKind', [unitId], { kind, reason })],
  UnitsSucceeded: ({ data: { act, from, to, on, openCases } }) => [
    pass('Succeed', from, { act, on, openCases, heirs: to }),
    ...(act === 'rename' || to.length === 0
      ? []
      : [pass('BecomeHeir', idsOf(to), { act, on, openCases, predecessors: from })]),
  ],
  CycleOpened: ({ data }) => (data.by === 'plan' ? [] : [opening(data, unitsOf(data.scope))]),
  UnitsJoinedCycle: ({ data: { cycleId, units } }, state) => [opening(cycleNamed(state, cycleId), units)],
  ReviewReportIssued: ({ id, data: { results, answers } }) =>
    answers
      ? [
          {
            ...pass('AnswerByReport', [answers.unitId], { cycleId: answers.cycleId, report: id, results }),
            campaignId: answers.campaignId,
          },
        ]
      : [],
  DueExtended: ({ data: { cycleId, units, due } }, state) => {
    const { scope, extended } = cycleNamed(state, cycleId);
    const except = units === 'all' ? { except: Object.keys(extended) } : {};
    return [{ ...pass('ExtendDue', units === 'all' ? unitsOf(scope) : units, { cycleId, due }), cycleId, ...except }];
  },
  CycleReminderSent: ({ data: { cycleId, to } }, state) => [
    { ...pass('Remind', to === 'incomplete' ? scopeOf(state, cycleId) : to, { cycleId }), cycleId },
  ],
  CycleCancelled: ({ data: { cycleId, reason } }, state) => [
    pass('CancelCheck', scopeOf(state, cycleId), { cycleId, reason }),
  ],
  CycleClosed: ({ data: { cycleId, forced, reason } }, state) =>
    forced && reason !== undefined ? [pass('SettleCheck', scopeOf(state, cycleId), { cycleId, reason })] : [],
  PhaseFrozen: ({ data: { phase } }) => [pass('FreezeReview', 'roster', { phase })],
  CampaignClosed: ({ data: { reason } }) => [pass('Close', 'roster', { outcome: 'campaignClosed', reason })],
  CampaignCancelled: ({ data: { reason } }) => [pass('Close', 'roster', { outcome: 'campaignCancelled', reason })],
};

const scopeOf = (state: Campaign, cycleId: string): Delivery['to'] => unitsOf(cycleNamed(state, cycleId).scope);
