import { refuse } from '../refusals.ts';
import { own } from '../definition/own.ts';
import { openHolds } from './hold.ts';
import { assertPhase, isUnderWay } from './lookup.ts';
import { onPaper, type HandlersOf } from './paper.ts';
import { assertDocument } from './reasons.ts';
import { isFrozen, takesPart } from './taking-part.ts';

/**
 * A frozen phase is remembered whether or not the unit had a review in it. A review that was lawfully reopened goes
 * on in its frozen phase until it is frozen again.
 */
export const freeze: HandlersOf<'FreezeReview' | 'ReopenReview'> = {
  FreezeReview(command, state, now) {
    const { phase } = command.data;
    assertPhase(state, phase);
    const review = own(state.reviews, phase);
    if (isFrozen(state, phase) && !(review && isUnderWay(review))) return [];
    const write = onPaper(command, now);
    const frozen = write('ReviewFrozen', {
      phase,
      outcome: review?.status === 'concluded' ? 'frozen' : 'notConcluded',
    });
    const holds = openHolds(state).filter(({ missedRounds }) => !missedRounds.includes(phase));
    if (holds.length === 0 || !takesPart(state)) return [frozen];
    return [frozen, write('RoundMissedOnHold', { phase, holds: holds.map(({ holdId }) => holdId) })];
  },

  ReopenReview(command, state, now) {
    const { phase } = command.data;
    assertPhase(state, phase);
    const status = own(state.reviews, phase)?.status ?? 'notOpened';
    if (status !== 'frozen' && status !== 'notConcluded') refuse('R-REVIEW-NOT-OPEN', { phase, status });
    assertDocument(command);
    return [onPaper(command, now)('ReviewReopened', command.data)];
  },
};
