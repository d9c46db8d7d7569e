import { onPaper, type HandlersOf } from './paper.ts';
import { openCases } from './taking-part.ts';

/** What a reorganisation does to a unit, and the end of its part. */
export const succession: HandlersOf<'Succeed' | 'BecomeHeir' | 'Close'> = {
  /** A unit that is among its own heirs goes on: its stream is kept, a new name is added from the date of the act. */
  Succeed(command, state, now) {
    const { heirs, on } = command.data;
    const self = heirs.find(({ unitId }) => unitId === state.unitId);
    const write = onPaper(command, now);
    if (!self) return [write('UnitSucceeded', { ...command.data, cases: openCases(state) })];
    if (self.name === state.names.at(-1)?.name) return [];
    return [write('UnitRenamed', { name: self.name, from: on })];
  },

  /** Predecessors are linked; their results are never averaged into the heir's. */
  BecomeHeir(command, state, now) {
    const { act, on, predecessors } = command.data;
    const known = state.inherited.some(
      (link) => link.act === act && link.on === on && link.predecessors.join() === predecessors.join(),
    );
    return known ? [] : [onPaper(command, now)('UnitBecameHeir', command.data)];
  },

  Close: (command, _, now) => [onPaper(command, now)('UnitClosed', command.data)],
};
