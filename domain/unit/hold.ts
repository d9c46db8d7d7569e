import { refuse } from '../refusals.ts';
import { onPaper, type HandlersOf } from './paper.ts';
import { assertDocument } from './reasons.ts';
import type { Hold, Unit } from './state.ts';

/** A hold (chưa xét khen thưởng) stops proposing and commending; reporting and assessing go on. */
export const hold: HandlersOf<'PlaceHold' | 'LiftHold'> = {
  PlaceHold(command, state, now) {
    const { holdId } = command.data;
    assertDocument(command);
    if (Object.hasOwn(state.holds, holdId)) refuse('R-HOLD-EXISTS', { holdId });
    return [onPaper(command, now)('HoldPlaced', command.data)];
  },

  LiftHold(command, state, now) {
    const { holdId } = command.data;
    const open = openHolds(state).map((placed) => placed.holdId);
    if (!open.includes(holdId)) refuse('R-NO-HOLD', { holdId, open });
    assertDocument(command);
    return [onPaper(command, now)('HoldLifted', command.data)];
  },
};

export const openHolds = ({ holds }: Unit): Hold[] => Object.values(holds).filter(({ lifted }) => !lifted);

/** Holds that stand in the way of a subject: its own, and those on the unit itself. */
export const holdsOn = (state: Unit, subjectId: string): Hold[] =>
  openHolds(state).filter(({ subject }) => subject.id === subjectId || subject.id === state.unitId);

/** Whether the unit itself is on hold; a hold on one of its people is not one on it. */
export const isHeld = (state: Unit): boolean => holdsOn(state, state.unitId).length > 0;
