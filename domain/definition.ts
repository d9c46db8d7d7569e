import { canonical, hashOf } from '../events/canonical.ts';
import type { Definition } from '../events/settings.ts';

export { atMost, changesBetween, type Change } from './definition/changes.ts';
export { phaseOf, phasesFor, phasesOf, stated, type Phase } from './definition/phases.ts';
export { own } from './definition/own.ts';
export { unitPlan } from './definition/unit-plan.ts';

export const definitionHash = (definition: Definition): string => hashOf(canonical(definition));
