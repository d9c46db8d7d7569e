import type { UnitPlan } from '../../events/settings.ts';
import type { Evidence } from '../../events/values.ts';

export type CriteriaSet = Pick<UnitPlan, 'criteria' | 'grading'>;
export type Value = string | number | boolean;
/** One criterion as it was answered, with what a file may add to it. */
export type Entry = { criterion: string; value: Value; evidence?: Evidence[]; narrative?: string; reason?: string };
