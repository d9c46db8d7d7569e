import { stated } from '../domain/definition.ts';
import type { Campaign } from '../domain/campaign/state.ts';
import type { Unit, UnitStatus } from '../domain/unit/state.ts';
import type { Fact } from './fold.ts';

/** Seconds over which the pace of events is told. */
const SPAN = 3;

/** What the topic has told so far: counts for a view, nothing from inside a workflow. */
export class Board {
  readonly units = new Map<string, UnitStatus>();
  events = 0;
  phase: string | undefined;
  readonly #recent: number[] = [];

  take({ category, streamId, state }: Fact, now: number): void {
    this.events += 1;
    this.#recent.push(now);
    if (category === 'unit') this.units.set(streamId, (state as Unit).status);
    else this.phase = phaseName(state as Campaign) ?? this.phase;
  }

  /** Events a second, lately. */
  pace(now: number): number {
    while (this.#recent[0] !== undefined && this.#recent[0] < now - SPAN * 1_000) this.#recent.shift();
    return Math.round(this.#recent.length / SPAN);
  }

  count(status: UnitStatus): number {
    return [...this.units.values()].filter((one) => one === status).length;
  }
}

/** The words of the plan for the phase that started last. */
function phaseName({ definition, phases }: Campaign): string | undefined {
  const id = Object.keys(phases).at(-1);
  const planned = definition?.plan.phases.find((phase) => phase.id === id);
  const title = definition ? stated(definition.plan.title) : undefined;
  return planned?.name.says ?? title;
}
