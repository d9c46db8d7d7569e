import type { z } from 'zod';
import { settle, type Deadline, type Decider } from '../domain/decider.ts';
import { Refusal } from '../domain/refusals.ts';
import type { Actor } from '../events/envelope.ts';
import type { Recorded } from '../events/index.ts';
import type { Answer } from '../workflows/messages.ts';
import type { Given } from './expectation.ts';

const CALENDAR: Actor = { id: 'calendar', office: 'calendar', unitId: 'thidua' };
const later = (a: string, b: string): string => (a > b ? a : b);

type Commanded = { type: string; actor: Actor };

/** A stream without a workflow: settles, decides and evolves as one does, at the instants that it is told. */
export function openDryBook<State, Command extends Commanded, Event extends { type: string; data: object }>(
  streamId: string,
  decider: Decider<State, Command, Event, Recorded<Event>>,
  schema: z.ZodType,
  onWrite: (event: Recorded<Event>, state: State) => void = () => undefined,
) {
  let state = decider.initialState();
  let last = '';
  const events: Recorded<Event>[] = [];

  const write = (event: Event, actor: Actor, time: string): State => {
    const sequence = events.length + 1;
    const recorded = { ...event, id: `${streamId}:${sequence}`, sequence, time, actor };
    state = decider.evolve(state, recorded);
    last = time;
    events.push(recorded);
    onWrite(recorded, state);
    return state;
  };

  const settleTo = (instant: string): void =>
    void settle(decider, state, instant, (_, event, due: Deadline) => write(event, CALENDAR, later(last, due.at)));

  /** A command that lacks its form is refused with all its faults, as a workflow's door does. */
  const decided = (command: Command, time: string): Event[] => {
    const parsed = schema.safeParse(command);
    if (!parsed.success) throw new Refusal('R-MALFORMED', { problems: parsed.error.issues.map(String) });
    return decider.decide(command, state, time);
  };

  /** `counted` fills in what is counted over others before the decision. */
  const send = (command: Command, asOf: string, counted: (command: Command) => Command = (same) => same): Given => {
    const time = later(last, asOf);
    settleTo(time);
    try {
      decided(command, time);
      const decisions = decider.decide(counted(command), state, time);
      for (const event of decisions) write(event, command.actor, time);
      const answer: Answer = { sequence: events.length, types: decisions.map(({ type }) => type) };
      return { answer };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { refused: error.code };
    }
  };

  return {
    streamId,
    send,
    write,
    settleTo,
    state: () => state,
    events: () => events,
    nextDue: () => decider.nextDue(state),
    settledTo: (instant: string): State =>
      settle(decider, state, later(last, instant), (before, event, due) =>
        decider.evolve(before, { ...event, id: `${streamId}:settled`, sequence: 0, time: due.at, actor: CALENDAR }),
      ),
    time: (asOf: string) => later(last, asOf),
  };
}
