import { refuse } from '../refusals.ts';
import { own } from '../definition/own.ts';
import { OPEN_CHECK } from './cases.ts';
import { assertPhase, awaitsAssessment, awaitsReport, reviewByCycle } from './lookup.ts';
import { checkOpened, isReview, reviewOpened } from './opening.ts';
import { settlesAs } from './outlook.ts';
import { onPaper, type HandlersOf } from './paper.ts';
import { assertLater, isSameDay, targetOf } from './target.ts';
import { isFrozen, takesPart } from './taking-part.ts';

/** What the campaign does to one of its cycles, unit by unit. A unit that is not concerned stays quiet. */
export const cycle: HandlersOf<'OpenCheck' | 'OpenReview' | 'ExtendDue' | 'CancelCheck' | 'SettleCheck' | 'Remind'> = {
  OpenCheck(command, state, now) {
    const { cycle: asked } = command.data;
    const { cycleId, phase } = asked;
    if (!takesPart(state) || Object.hasOwn(state.checks, cycleId) || state.cancelledCycles.includes(cycleId)) return [];
    assertPhase(state, phase);
    if (isReview(asked)) refuse('R-PHASE', { phase, kind: asked.kind });
    if (isFrozen(state, phase)) refuse('R-FROZEN', { phase, cycleId });
    return checkOpened(onPaper(command, now), state, asked, 'hr');
  },

  OpenReview(command, state, now) {
    const { cycle: asked } = command.data;
    const { cycleId, phase } = asked;
    if (!takesPart(state) || state.cancelledCycles.includes(cycleId)) return [];
    assertPhase(state, phase);
    if (!isReview(asked) || isFrozen(state, phase)) refuse('R-PHASE', { phase, kind: asked.kind });
    const opened = own(state.reviews, phase);
    if (opened && opened.status !== 'cancelled') return [];
    return reviewOpened(onPaper(command, now), state, asked, 'hr');
  },

  /** Before the cycle opens the unit remembers its new due. A missed check stays missed. */
  ExtendDue(command, state, now) {
    const { cycleId, due } = command.data;
    const target = targetOf(state, cycleId);
    if (!target || (target.due && isSameDay(due, target.due))) return [];
    assertLater(due, target.due);
    const write = onPaper(command, now);
    if (target.review === undefined) return [write('CheckDueExtended', { cycleId, due })];
    return [write('ReviewDueExtended', { phase: target.review, cycleId, due })];
  },

  /** A cycle that has not opened yet will not open. */
  CancelCheck(command, state, now) {
    const { cycleId, reason } = command.data;
    const target = targetOf(state, cycleId);
    if (!target || state.cancelledCycles.includes(cycleId)) return [];
    const write = onPaper(command, now);
    if (target.review === undefined) return [write('CheckCancelled', { cycleId, reason })];
    return [write('ReviewCancelled', { phase: target.review, cycleId, reason })];
  },

  /** A forced close gives every open check its outcome; a review gets its own when the phase is frozen. */
  SettleCheck(command, state, now) {
    const { cycleId, reason } = command.data;
    const check = own(state.checks, cycleId);
    if (!check || !OPEN_CHECK.includes(check.status)) return [];
    if (isFrozen(state, check.phase)) refuse('R-FROZEN', { cycleId, phase: check.phase });
    return [onPaper(command, now)('CheckSettled', { cycleId, outcome: settlesAs(check), reason })];
  },

  Remind(command, state, now) {
    const { cycleId } = command.data;
    const write = onPaper(command, now);
    const check = own(state.checks, cycleId);
    if (check && awaitsReport(check) && !isFrozen(state, check.phase))
      return [write('CheckReminderSent', { cycleId, due: check.due, by: 'hr' })];
    const review = reviewByCycle(state, cycleId);
    if (review && awaitsAssessment(review))
      return [write('ReviewReminderSent', { phase: review.phase, due: review.due, by: 'hr' })];
    return [];
  },
};
