import { refuse } from '../refusals.ts';
import { assertUnconcluded, checkOf, factsOf } from './lookup.ts';
import { onPaper, type HandlersOf } from './paper.ts';
import type { Enrolled } from './state.ts';

/** What an authority rules on a check without a report in time. */
export const judgement: HandlersOf<'AcceptLate' | 'UpholdMissed' | 'ExcuseCheck'> = {
  AcceptLate(command, state, now) {
    assertMissed(state, command.data.cycleId);
    return [onPaper(command, now)('CheckAcceptedLate', command.data)];
  },

  UpholdMissed(command, state, now) {
    assertMissed(state, command.data.cycleId);
    return [onPaper(command, now)('CheckMissUpheld', command.data)];
  },

  ExcuseCheck(command, state, now) {
    const found = checkOf(state, command.data.cycleId);
    assertUnconcluded(found);
    if (found.status === 'reported' || found.status === 'inspected') refuse('R-CHECK-NOT-OPEN', factsOf(found));
    return [onPaper(command, now)('CheckExcused', command.data)];
  },
};

function assertMissed(state: Enrolled, cycleId: string): void {
  const found = checkOf(state, cycleId);
  assertUnconcluded(found);
  if (found.status !== 'missed') refuse('R-NOT-MISSED', factsOf(found));
}
