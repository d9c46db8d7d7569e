import { campaignEventWords, type Word } from '../../domain/words.ts';
import type { CampaignEvent } from '../../events/campaign.ts';
import { cycleRule, phaseRule, type Rule } from '../agenda.ts';
import type { Campaign } from '../states.ts';

/** One thing that happened in a campaign: the day on its paper, what, of which phase or cycle, and what was said of it, and what it rests on. */
export type Past = { on: string; what: Word; of: string; said?: string; count?: number; rule?: Rule };

const past = (
  on: string,
  type: CampaignEvent['type'],
  of: string,
  more: Pick<Past, 'said' | 'count' | 'rule'> = {},
): Past => ({
  on,
  what: campaignEventWords[type],
  of,
  ...more,
});

/** What a campaign's state still knows of what was, oldest first; every event of it is told by `events get`. */
export function pastOf(state: Campaign): Past[] {
  const { campaignId, launchedOn, closed, status } = state;
  if (status === 'new') return [];
  const end = status === 'cancelled' ? 'CampaignCancelled' : 'CampaignClosed';
  return [
    past(launchedOn, 'CampaignLaunched', campaignId),
    ...state.amendments.map(({ on, reason }) => past(on, 'CampaignAmended', campaignId, { said: reason })),
    ...Object.values(state.phases).flatMap((phase) => phasePast(phase, state)),
    ...Object.values(state.cycles).flatMap(cyclePast),
    ...(closed ? [past(closed.on, end, campaignId, { said: closed.reason })] : []),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const phasePast = (
  { id, startedOn, reports, frozenOn }: Campaign['phases'][string],
  { definition }: Campaign,
): Past[] => [
  past(startedOn, 'PhaseStarted', id, definition ? { rule: phaseRule(definition.plan, id) } : {}),
  ...reports.map(({ level, on }) => past(on, 'ReviewReportIssued', id, { said: level })),
  ...(frozenOn === undefined ? [] : [past(frozenOn, 'PhaseFrozen', id)]),
];

/** A cycle that the plan foresees has not happened. */
function cyclePast({ cycleId, by, status, openedOn, remindersSent, closedOn }: Campaign['cycles'][string]): Past[] {
  if (status === 'foreseen') return [];
  return [
    past(openedOn, 'CycleOpened', cycleId, { rule: cycleRule({ cycleId, by }) }),
    ...remindersSent.map(({ on, count }) => past(on, 'CycleReminderSent', cycleId, { count })),
    ...(closedOn === undefined ? [] : [past(closedOn, 'CycleClosed', cycleId)]),
  ];
}
