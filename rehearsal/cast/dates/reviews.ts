import { addDays, lastDay } from '../../../domain/calendar.ts';
import type { Phase } from '../../../domain/definition.ts';
import type { Cycle, Definition } from '../../../events/settings.ts';
import type { Due } from '../../../events/values.ts';
import type { CheckDates } from './checks.ts';
import type { PhaseDates } from './phases.ts';

/** The review of a phase. Where the settings give no date HR opens it by command. */
export type ReviewDates = {
  phase: Phase;
  kind: 'preliminaryReview' | 'finalReview';
  cycleId: string;
  by: 'plan' | 'hr';
  opensOn: string;
  due: Due;
  /** The last day that is in time, and the end of grace. */
  last: string;
  graceEnd: string;
  closeOn: string;
  /** All cycles of the phase are closed. */
  settledOn: string;
  reportOn: string;
  freezeOn: string;
  commendOn: string;
};

/** What the dates of a review are found from; on `readyOn` all who came in by the ordinary way are registered. */
export type Known = { launchOn: string; readyOn: string; checks: readonly CheckDates[]; campaignEnds: string };

type Opening = Pick<ReviewDates, 'phase' | 'kind' | 'cycleId' | 'by' | 'opensOn' | 'due' | 'graceEnd' | 'closeOn'>;

export const latest = (...dates: string[]): string => dates.reduce((a, b) => (a > b ? a : b));
/** Whoever is reviewed takes part so long. */
export const untilOf = ({ phase, freezeOn }: Pick<ReviewDates, 'phase' | 'freezeOn'>): string =>
  latest(phase.to, freezeOn);
export const earliest = (a: string, b: string): string => (a < b ? a : b);

export function reviewsOf(definition: Definition, phases: readonly PhaseDates[], known: Known): ReviewDates[] {
  return phases.flatMap((phase) => {
    const cycle = definition.settings.cycles.find(({ kind, phase: id }) => kind !== 'periodicCheck' && id === phase.id);
    if (cycle) return known.launchOn > graceEndOf(cycle) ? [] : [dated(openedByPlan(phase, cycle), known)];
    const { review: kind } = phase;
    return kind ? [dated(openedByHr(phase, kind, definition, known), known)] : [];
  });
}

const graceEndOf = ({ due, graceDays }: Cycle): string => addDays(lastDay(due), graceDays);

function openedByPlan(phase: Phase, cycle: Cycle): Opening {
  const { cycleId, kind, opensOn, due, closesAfterDays } = cycle;
  const graceEnd = graceEndOf(cycle);
  const patient = addDays(lastDay(due), 8);
  const closeOn = closesAfterDays === undefined ? patient : earliest(patient, addDays(graceEnd, closesAfterDays - 1));
  return { phase, kind: kind as ReviewDates['kind'], cycleId, by: 'plan', opensOn, due, graceEnd, closeOn };
}

/** In the last month of its phase, or once the phase and the units are ready for it. */
function openedByHr(phase: PhaseDates, kind: ReviewDates['kind'], { settings }: Definition, known: Known): Opening {
  const { to, startedOn } = phase;
  const on = (daysBefore: number): string => addDays(to, -daysBefore);
  const opensOn = latest(on(30), addDays(startedOn, 2), addDays(known.readyOn, 2));
  const due = latest(on(18), addDays(opensOn, 12));
  const usual = `${kind === 'preliminaryReview' ? 'so-ket' : 'tong-ket'}-${to.slice(0, 4)}`;
  const cycleId = freshId(usual, settings.cycles);
  const end = { due: { on: due, rule: 'by' as const }, graceEnd: addDays(due, settings.reviews.graceDays) };
  return { phase, kind, cycleId, by: 'hr', opensOn, ...end, closeOn: addDays(due, 8) };
}

/** The id of a cycle that HR adds, where the plan has taken the usual one. */
export const freshId = (usual: string, cycles: readonly Cycle[]): string =>
  cycles.some(({ cycleId }) => cycleId === usual) ? `${usual}-hr` : usual;

/** Reported and frozen when all cycles of the phase are closed; commended soon after, in any case before the campaign ends. */
function dated(opening: Opening, { checks, campaignEnds }: Known): ReviewDates {
  const { phase, due, closeOn } = opening;
  const closings = checks.filter(({ cycle }) => cycle.phase === phase.id).map((check) => addDays(check.closeOn, 4));
  const settledOn = latest(closeOn, ...closings);
  const freezeOn = addDays(settledOn, 6);
  const soon = addDays(freezeOn, 24);
  const dates = { last: lastDay(due), settledOn, reportOn: addDays(settledOn, 3), freezeOn };
  return { ...opening, ...dates, commendOn: soon < campaignEnds ? soon : addDays(freezeOn, 2) };
}
