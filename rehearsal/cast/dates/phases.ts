import { addDays } from '../../../domain/calendar.ts';
import { phasesOf, type Phase } from '../../../domain/definition.ts';
import type { Definition } from '../../../events/settings.ts';

/** A phase and the day from which it has surely started; `guidance`: then HR starts it, on a paper from above. */
export type PhaseDates = Phase & { startedOn: string; guidance: boolean };

/** Guidance (văn bản hướng dẫn) comes a while after the phase should begin. */
const GUIDANCE_AFTER = 18;

export const phaseDatesOf = (definition: Definition, launchOn: string): PhaseDates[] =>
  phasesOf(definition).map((phase) => {
    const guidance = phase.starts === 'onGuidance';
    const planned = guidance ? addDays(phase.from, GUIDANCE_AFTER) : phase.from;
    const earliest = addDays(launchOn, guidance ? 3 : 0);
    return { ...phase, guidance, startedOn: planned > earliest ? planned : earliest };
  });
