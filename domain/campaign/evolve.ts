import type { CampaignEvent } from '../../events/campaign.ts';
import type { Definition } from '../../events/settings.ts';
import type { Due } from '../../events/values.ts';
import { lastDay } from '../calendar.ts';
import { impossible } from '../decider.ts';
import { own } from '../definition.ts';
import type { RefusalCode } from '../refusals.ts';
import { closesAt } from './calendar.ts';
import { cycleAlone, foreseen, planned } from './lookup.ts';
import { withUnits } from './roster.ts';
import type { Campaign, CampaignCycle, CampaignPhase, CampaignRecorded } from './state.ts';

type RecordedOf<Name extends CampaignEvent['type']> = Extract<CampaignRecorded, { type: Name }>;
type Evolutions = { [Name in CampaignEvent['type']]: (state: Campaign, event: RecordedOf<Name>) => Campaign };

export function evolve(state: Campaign, event: CampaignRecorded): Campaign {
  const expected = event.type === 'CampaignLaunched' ? 'new' : 'launched';
  const late = event.type === 'CloseRefused' && state.status !== 'new';
  if (state.status !== expected && !late) impossible(event, state.status, expected);
  return (evolutions[event.type] as (state: Campaign, event: CampaignRecorded) => Campaign)(state, event);
}

/** The calendar may ask only for what is due: so it is refused when an extension came while the units were counted. */
const OVERTAKEN: RefusalCode = 'R-NOT-COMPETENT';

const evolutions: Evolutions = {
  CampaignLaunched: (state, { data: { campaignId, definition, definitionHash, beforeRecord, effectiveOn } }) => ({
    ...state,
    campaignId,
    definition,
    definitionHash,
    beforeRecord,
    status: 'launched',
    launchedOn: effectiveOn,
  }),
  CampaignAmended: (state, { data: { definition, to, reason, beforeRecord, effectiveOn } }) => ({
    ...state,
    definition,
    definitionHash: to,
    beforeRecord,
    amendments: [...state.amendments, { on: effectiveOn, to, reason }],
    cycles: replanned(state, definition),
  }),
  PhaseStarted: (state, { data: { phase, effectiveOn } }) => ({
    ...state,
    phases: { ...state.phases, [phase]: { id: phase, startedOn: effectiveOn, reports: [] } },
  }),
  UnitsEnrolled: (state, { data: { units, kind } }) => withUnits(state, units, kind),
  UnitKindChanged: (state, event) => inRoster(state, event, [event.data.unitId], { kind: event.data.kind }),
  UnitsSucceeded: (state, event) => {
    const { from, to, on } = event.data;
    const gone = from.filter((unitId) => !to.some((heir) => heir.unitId === unitId));
    return inRoster(state, event, gone, { succeededOn: on });
  },
  CycleOpened: (state, { data }) => {
    const { by, scope, team, effectiveOn } = data;
    const extended = own(state.cycles, data.cycleId)?.extended ?? {};
    const opened = { by, scope, ...(team !== undefined && { team }), status: 'open' as const, openedOn: effectiveOn };
    const cycle = { ...cycleAlone(data), ...opened, extended, remindersSent: [] };
    return { ...state, cycles: { ...state.cycles, [cycle.cycleId]: cycle } };
  },
  UnitsJoinedCycle: (state, event) => inCycle(state, event, () => ({})),
  DueExtended: (state, event) => inCycle(state, event, (cycle) => extend(cycle, event)),
  CycleReminderSent: (state, event) =>
    inCycle(state, event, ({ remindersSent }) => ({
      remindersSent: [...remindersSent, { on: event.data.effectiveOn, count: event.data.count }],
    })),
  CyclePaused: (state, event) => inCycle(state, event, () => ({ status: 'paused' })),
  CycleResumed: (state, event) => inCycle(state, event, () => ({ status: 'open' })),
  CycleCancelled: (state, event) => inCycle(state, event, () => ({ status: 'cancelled' })),
  CycleClosed: (state, event) => {
    const { tally, forced, effectiveOn: closedOn } = event.data;
    return inCycle(state, event, () => ({ status: 'closed', tally, forced, closedOn }));
  },
  CloseRefused: (state, { data: { what, code }, actor }) => {
    const cycle = own(state.cycles, what);
    const asked = cycle && closesAt(cycle);
    if (!asked || actor.office !== 'calendar' || code === OVERTAKEN) return state;
    return { ...state, cycles: { ...state.cycles, [what]: { ...cycle, asked } } };
  },
  ReviewReportIssued: (state, event) =>
    inPhase(state, event, ({ reports }) => ({
      reports: [...reports, { level: event.data.level, on: event.data.effectiveOn }],
    })),
  PhaseFrozen: (state, event) => inPhase(state, event, () => ({ frozenOn: event.data.effectiveOn })),
  CampaignClosed: (state, { data }) => ({ ...state, status: 'closed', closed: end(data) }),
  CampaignCancelled: (state, { data }) => ({ ...state, status: 'cancelled', closed: end(data) }),
};

const end = ({ effectiveOn, reason }: { effectiveOn: string; reason: string }) => ({ on: effectiveOn, reason });

/** For all: it holds for those, too, whose own due was sooner. */
function extend({ extended }: CampaignCycle, { data: { units, due } }: RecordedOf<'DueExtended'>) {
  if (units !== 'all')
    return { extended: { ...extended, ...Object.fromEntries(units.map((unitId) => [unitId, due])) } };
  return { due, extended: laterThan(due, extended) };
}

const laterThan = (due: Due, extended: CampaignCycle['extended']): CampaignCycle['extended'] =>
  Object.fromEntries(Object.entries(extended).filter(([, theirs]) => lastDay(theirs) > lastDay(due)));

/** A cycle extended before it opens follows the amended plan, but for a due that the plan leaves as it was. */
function replanned(state: Campaign, { settings }: Definition): Campaign['cycles'] {
  const entries = Object.entries(state.cycles).flatMap(([id, cycle]): [string, CampaignCycle][] => {
    if (cycle.status !== 'foreseen') return [[id, cycle]];
    const next = settings.cycles.find(({ cycleId }) => cycleId === id);
    if (!next) return [];
    const moved = planned(state, id)?.due;
    const { due, extended } =
      moved && lastDay(moved) === lastDay(next.due)
        ? cycle
        : { due: next.due, extended: laterThan(next.due, cycle.extended) };
    return [[id, { ...foreseen(next), due, extended }]];
  });
  return Object.fromEntries(entries);
}

type OnCycle = CampaignRecorded & { data: { cycleId: string } };

function inCycle(state: Campaign, event: OnCycle, change: (cycle: CampaignCycle) => Partial<CampaignCycle>): Campaign {
  const { cycleId } = event.data;
  const plan = planned(state, cycleId);
  const cycle = own(state.cycles, cycleId) ?? (plan && foreseen(plan)) ?? impossible(event, cycleId, 'a known cycle');
  return { ...state, cycles: { ...state.cycles, [cycleId]: { ...cycle, ...change(cycle) } } };
}

type OnPhase = CampaignRecorded & { data: { phase: string } };

function inPhase(state: Campaign, event: OnPhase, change: (phase: CampaignPhase) => Partial<CampaignPhase>): Campaign {
  const phase = own(state.phases, event.data.phase) ?? impossible(event, event.data.phase, 'a phase that has started');
  return { ...state, phases: { ...state.phases, [phase.id]: { ...phase, ...change(phase) } } };
}

function inRoster(
  state: Campaign,
  event: CampaignRecorded,
  unitIds: readonly string[],
  change: Partial<Campaign['roster'][string]>,
): Campaign {
  const changed = unitIds.map((unitId) => {
    const unit = own(state.roster, unitId) ?? impossible(event, unitId, 'a unit of the roster');
    return [unitId, { ...unit, ...change }] as const;
  });
  return { ...state, roster: { ...state.roster, ...Object.fromEntries(changed) } };
}
