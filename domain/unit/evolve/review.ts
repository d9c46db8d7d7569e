import { dateAt } from '../../calendar.ts';
import { impossible } from '../../decider.ts';
import { own } from '../../definition/own.ts';
import { OPEN_REVIEW, type Review, type ReviewStatus } from '../cases.ts';
import { present } from '../../../events/present.ts';
import type { Enrolled, Unit, UnitRecorded, EvolversOf } from '../state.ts';

export const reviews: EvolversOf<
  | 'ReviewOpened'
  | 'ReviewReminderSent'
  | 'SelfAssessed'
  | 'AssessmentReturned'
  | 'AssessmentVerified'
  | 'ReviewConcluded'
  | 'ReviewFrozen'
  | 'ReviewReopened'
  | 'ReviewCancelled'
  | 'ReviewDueExtended'
> = {
  /** A cancelled review may be followed by another of its phase. */
  ReviewOpened(state, event) {
    const { by, effectiveOn, document: _, ...opened } = event.data;
    const { status = 'cancelled' } = own(state.reviews, opened.phase) ?? {};
    if (status !== 'cancelled') impossible(event, status, 'no review of the phase');
    const remindAfter = by === 'plan' ? effectiveOn : dateAt(event.time);
    const blank = { status: 'open' as const, remindersSent: [], entries: [], verified: [], reopenings: 0 };
    return put(state, { ...blank, ...opened, openedOn: effectiveOn, remindAfter });
  },

  ReviewReminderSent(state, event) {
    const review = at(state, event, ['open', 'returned']);
    const { daysBefore } = event.data;
    return daysBefore === undefined
      ? state
      : put(state, { ...review, remindersSent: [...review.remindersSent, daysBefore] });
  },

  SelfAssessed(state, event) {
    const { returned: _r, lateByDays: _l, byReport: _b, ...review } = at(state, event, ['open', 'returned']);
    const { entries, lateByDays, byReport, effectiveOn } = event.data;
    const assessed = present({ entries, lateByDays, byReport, assessedOn: effectiveOn });
    return put(state, { ...review, ...assessed, status: 'selfAssessed' });
  },

  AssessmentReturned(state, event) {
    const review = at(state, event, ['selfAssessed']);
    const { items, effectiveOn } = event.data;
    const remindAfter = dateAt(event.time);
    return put(state, { ...review, status: 'returned', returned: { items, on: effectiveOn }, remindAfter });
  },

  AssessmentVerified(state, event) {
    return put(state, { ...at(state, event, ['selfAssessed']), status: 'verified', verified: event.data.entries });
  },

  ReviewConcluded(state, event) {
    const { phase: _, document: __, ...conclusion } = event.data;
    return put(state, { ...at(state, event, ['verified']), status: 'concluded', conclusion });
  },

  /** A phase is frozen for a unit even where it had no review in it. */
  ReviewFrozen(state, event) {
    const { phase, outcome } = event.data;
    const frozenPhases = [...new Set([...state.frozenPhases, phase])];
    const frozen = { ...state, frozenPhases };
    if (outcome === 'frozen') return put(frozen, { ...at(state, event, ['concluded']), status: 'frozen' });
    const review = own(state.reviews, phase);
    return review && OPEN_REVIEW.includes(review.status) ? put(frozen, { ...review, status: outcome }) : frozen;
  },

  ReviewReopened(state, event) {
    const { conclusion: _, ...review } = at(state, event, ['frozen', 'notConcluded']);
    const status = review.entries.length > 0 ? 'selfAssessed' : 'open';
    const remindAfter = dateAt(event.time);
    return put(state, { ...review, status, verified: [], reopenings: review.reopenings + 1, remindAfter });
  },

  ReviewCancelled(state, event) {
    const { phase, cycleId } = event.data;
    const remembered = { ...state, cancelledCycles: [...state.cancelledCycles, cycleId] };
    if (own(state.reviews, phase)?.cycleId !== cycleId) return remembered;
    return put(remembered, { ...at(state, event, OPEN_REVIEW), status: 'cancelled' });
  },

  ReviewDueExtended(state, event) {
    const { phase, cycleId, due } = event.data;
    if (own(state.reviews, phase)?.cycleId !== cycleId)
      return { ...state, movedDues: { ...state.movedDues, [cycleId]: due } };
    return put(state, { ...at(state, event, OPEN_REVIEW), due, remindAfter: dateAt(event.time) });
  },
};

const put = (state: Unit, review: Review): Unit => ({
  ...state,
  reviews: { ...state.reviews, [review.phase]: review },
});

type OfReview = UnitRecorded & { data: { phase: string } };

function at({ reviews: all }: Enrolled, event: OfReview, expected: readonly ReviewStatus[]): Review {
  const review = own(all, event.data.phase);
  if (!review || !expected.includes(review.status))
    return impossible(event, review?.status ?? 'no review', expected.join(' or '));
  return review;
}
