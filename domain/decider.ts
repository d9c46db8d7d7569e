import { z } from 'zod';
import { Actor } from '../events/envelope.ts';
import { CalendarDate, Document, Id, Instant } from '../events/values.ts';

/** A command's id: the caller's, one per wish; a repeat is answered as the first was. */
export const CommandId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:-]{0,127}$/);

/**
 * Rehearsal only: `asOf` is the campaign time of the wish, `nextAt` that of the stream's next one, below which its
 * timers are free to take effect (absent: as before); `units` gives `nextAt` unit by unit to what the campaign passes on.
 */
export const Pace = z.strictObject({
  asOf: Instant,
  nextAt: Instant.optional(),
  units: z.record(Id, Instant).optional(),
});
export type Pace = z.infer<typeof Pace>;

/** A wish: imperative type, what is asked, who asks, and the paper it stands on. */
export const defineCommand = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({
    type: z.literal(type),
    commandId: CommandId,
    actor: Actor,
    effectiveOn: CalendarDate.optional(),
    document: Document.optional(),
    pace: Pace.optional(),
    data: z.strictObject(shape),
  });

/** A deadline of a stream: when (an instant), what, and on which cycle, phase or remedy. */
export type Deadline = { at: string; what: string; on?: string };

export type Decider<State, Command, Event, Recorded extends Event = Event> = {
  initialState: () => State;
  /** Throws `Refusal`; an empty list means: nothing to change. `now` is an instant. */
  decide: (command: Command, state: State, now: string) => Event[];
  /** Never refuses; throws `Damage` for an event that its state cannot hold. */
  evolve: (state: State, event: Recorded) => State;
  /** The nearest deadline, if any. */
  nextDue: (state: State) => Deadline | undefined;
  /** What happens at that deadline: at least one event, after which the deadline is gone. */
  takeEffect: (state: State, due: Deadline) => Event[];
};

/** An event that its state cannot hold: the record is damaged. Never a refusal. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

export function impossible(event: { type: string; id: string }, found: string, expected: string): never {
  throw new Damage(`${event.id}: ${event.type} found "${found}", expected ${expected}`);
}

/** Lets all deadlines up to `now` take effect, in due order; `write` records one event and returns the new state. */
export function settle<State, Event>(
  decider: Pick<Decider<State, never, Event>, 'nextDue' | 'takeEffect'>,
  start: State,
  now: string,
  write: (state: State, event: Event, due: Deadline) => State,
): State {
  let state = start;
  for (let due = decider.nextDue(state); due && due.at <= now; due = decider.nextDue(state)) {
    const before = state;
    for (const event of decider.takeEffect(state, due)) state = write(state, event, due);
    if (state === before) throw new Damage(`deadline ${due.what} of ${due.at} has no effect`);
  }
  return state;
}
