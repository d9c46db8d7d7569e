import type { UnitEvent } from '../../../events/unit.ts';
import type { Enrolled, Unit, UnitRecordedOf } from '../state.ts';

/** What one event makes of a unit's state. */
export type EvolversOf<Name extends UnitEvent['type']> = {
  [N in Name]: (state: Enrolled, event: UnitRecordedOf<N>) => Unit;
};
