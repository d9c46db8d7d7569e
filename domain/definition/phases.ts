import type { z } from 'zod';
import type { Open, ReviewKind } from '../../events/definition.ts';
import type { Cycle, Definition } from '../../events/settings.ts';

/** Phase (giai đoạn) as it is run: the operator's exact dates, the plan's way of starting and its review. */
export type Phase = {
  id: string;
  from: string;
  to: string;
  starts: 'onDate' | 'onGuidance';
  review?: z.infer<typeof ReviewKind>;
};
export type Span = { from: string; to: string };

/** What the plan states; `undefined` where it leaves it open. */
export const stated = <Value>(cited: { value: Value } | z.infer<typeof Open>): Value | undefined =>
  'value' in cited ? cited.value : undefined;

/** A plan without phases has the one that its operator gives it; `onIssue` is a date that the operator gives. */
export function phasesOf({ plan, settings }: Definition): Phase[] {
  return settings.phases.map((phase) => {
    const planned = plan.phases.find(({ id }) => id === phase.id);
    const review = planned && stated(planned.review)?.kind;
    const starts = planned?.starts === 'onGuidance' ? 'onGuidance' : 'onDate';
    return { ...phase, starts, ...(review && { review }) };
  });
}

export const phaseOf = (definition: Definition, id: string): Phase | undefined =>
  phasesOf(definition).find((phase) => phase.id === id);

export const lies = (inner: Span, outer: Span): boolean =>
  inner.from <= inner.to && outer.from <= inner.from && inner.to <= outer.to;

/** Phases in which a cycle of that kind may report on that period; a review keeps to a phase that is so reviewed. */
export const phasesFor = (definition: Definition, kind: Cycle['kind'], period: Span): Phase[] =>
  phasesOf(definition).filter(
    (phase) => lies(period, phase) && (kind === 'periodicCheck' || (phase.review ?? kind) === kind),
  );
