import { impossible } from '../../decider.ts';
import { own } from '../../definition/own.ts';
import { present } from '../../../events/present.ts';
import type { Commendation, Enrolled, Unit, UnitRecorded, EvolversOf } from '../state.ts';

/** A report and a commendation are known by the id of the event that first recorded them. */
export const records: EvolversOf<
  | 'ActivityReported'
  | 'ReportCorrected'
  | 'UnitRecognised'
  | 'UnitCommended'
  | 'CommendationRevoked'
  | 'CommendationRestored'
  | 'HoldPlaced'
  | 'HoldLifted'
  | 'RoundMissedOnHold'
> = {
  ActivityReported(state, { id, data }) {
    const { effectiveOn, document: _, ...activity } = data;
    return { ...state, reports: { ...state.reports, [id]: { ...activity, on: effectiveOn, corrections: [] } } };
  },

  ReportCorrected(state, event) {
    const { eventId, replacement } = event.data;
    const report = own(state.reports, eventId);
    if (!report) return impossible(event, eventId, 'a report of this unit');
    const corrected = { ...report, ...replacement, corrections: [...report.corrections, event.id] };
    return { ...state, reports: { ...state.reports, [eventId]: corrected } };
  },

  UnitRecognised: (state, { data: { title, body, year, number } }) => ({
    ...state,
    recognitions: [...state.recognitions, { title, body, year, number }],
  }),

  UnitCommended(state, { id, data }) {
    const { document: _, ...award } = data;
    const commended = { ...award, commendationId: id, standing: 'commended' as const };
    return { ...state, commendations: [...state.commendations, commended] };
  },

  CommendationRevoked: (state, event) => restanding(state, event, ['commended', 'restored'], 'revoked'),
  CommendationRestored: (state, event) => restanding(state, event, ['revoked'], 'restored'),

  HoldPlaced(state, event) {
    const { effectiveOn: _, document, ...hold } = event.data;
    if (Object.hasOwn(state.holds, hold.holdId)) impossible(event, hold.holdId, 'a new hold');
    const placed = present({ ...hold, document, missedRounds: [] });
    return { ...state, holds: { ...state.holds, [hold.holdId]: placed } };
  },

  HoldLifted(state, event) {
    const { holdId, outcome, effectiveOn } = event.data;
    const hold = own(state.holds, holdId);
    if (!hold || hold.lifted) return impossible(event, holdId, 'an open hold');
    return { ...state, holds: { ...state.holds, [holdId]: { ...hold, lifted: { on: effectiveOn, outcome } } } };
  },

  RoundMissedOnHold(state, { data: { phase, holds } }) {
    const missed = Object.entries(state.holds).map(([holdId, hold]) =>
      holds.includes(holdId) ? [holdId, { ...hold, missedRounds: [...hold.missedRounds, phase] }] : [holdId, hold],
    );
    return { ...state, holds: Object.fromEntries(missed) };
  },
};

function restanding(
  state: Enrolled,
  event: UnitRecorded & { data: { commendationId: string } },
  from: readonly Commendation['standing'][],
  standing: Commendation['standing'],
): Unit {
  const { commendationId } = event.data;
  const found = state.commendations.find((award) => award.commendationId === commendationId);
  if (!found || !from.includes(found.standing))
    return impossible(event, found?.standing ?? 'no commendation', from.join(' or '));
  const commendations = state.commendations.map((award) => (award === found ? { ...award, standing } : award));
  return { ...state, commendations };
}
