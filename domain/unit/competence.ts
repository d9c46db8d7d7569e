import { refuse } from '../refusals.ts';
import type { UnitCommand } from './commands.ts';
import { competence } from './offices.ts';
import type { Unit } from './state.ts';

export function assertCompetent({ type, actor }: UnitCommand): void {
  if (!competence[type].includes(actor.office))
    refuse('R-NOT-COMPETENT', { command: type, office: actor.office, offices: [...competence[type]] });
}

/** A unit's own officer speaks for that unit alone, or for a predecessor whose heir it is. */
export function assertOwnOfficer({ type, actor }: UnitCommand, { unitId, succeeded }: Unit): void {
  const speaksFor = [unitId, ...(succeeded?.heirs ?? []).map((heir) => heir.unitId)];
  if (actor.office === 'unit' && !speaksFor.includes(actor.unitId))
    refuse('R-NOT-COMPETENT', { command: type, office: actor.office, unitId: actor.unitId });
}
