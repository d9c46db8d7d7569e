import { expect } from '@jest/globals';
import type { z } from 'zod';
import { settle, type Decider } from '../../domain/decider.ts';
import { Refusal, type Facts, type RefusalCode } from '../../domain/refusals.ts';
import type { Actor } from '../../events/envelope.ts';
import type { Recorded } from '../../events/index.ts';

type Fact = { type: string; data: { effectiveOn: string } };
/** A past fact; id, time and actor only where a spec is about them. */
type Past<Event> = Event & Partial<{ id: string; time: string; actor: Actor }>;

const CALENDAR: Actor = { id: 'calendar', office: 'calendar', unitId: 'thidua' };

/** Records facts as a stream would: ids `s:1`, `s:2` …, each at 08:00 in Việt Nam of its own date. */
export const recorded = <Event extends Fact>(past: Past<Event>[]): Recorded<Event>[] =>
  past.map((event, index) => ({
    id: `s:${index + 1}`,
    sequence: index + 1,
    time: `${event.data.effectiveOn}T01:00:00.000Z`,
    actor: CALENDAR,
    ...event,
  }));

export const foldOf = <State, Event extends Fact>(
  decider: Pick<Decider<State, never, Event, Recorded<Event>>, 'initialState' | 'evolve'>,
  past: Past<Event>[],
): State => recorded(past).reduce(decider.evolve, decider.initialState());

/** All that the calendar does up to `now`, and the state after it. */
export function settled<State, Event extends Fact>(
  decider: Decider<State, never, Event, Recorded<Event>>,
  start: State,
  now: string,
): { state: State; events: Event[] } {
  const events: Event[] = [];
  const state = settle(decider, start, now, (before, event, due) => {
    events.push(event);
    const place = { id: `settled:${events.length}`, sequence: events.length, time: due.at, actor: CALENDAR };
    return decider.evolve(before, { ...event, ...place });
  });
  return { state, events };
}

const refusalOf = (decided: () => unknown): Refusal | undefined => {
  try {
    decided();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
};

/** given(past facts).when(wish) or .until(instant), then what follows: the reader sees the rule, the fold is hidden. */
export const specOf =
  <State, Command, Event extends Fact>(decider: Decider<State, Command, Event, Recorded<Event>>, schema: z.ZodType) =>
  (...past: Past<Event>[]) => {
    const state = () => foldOf(decider, past);
    const outcome = (decided: () => Event[]) => ({
      thenEvents(...expected: Event[]) {
        const events = decided();
        expect(events).toStrictEqual(expected);
        for (const event of events) schema.parse(event);
        foldOf(decider, [...past, ...events]);
      },
      thenTypes: (...types: Event['type'][]) => expect(decided().map(({ type }) => type)).toEqual(types),
      thenNothing: () => expect(decided()).toEqual([]),
      thenRefused(code: RefusalCode, facts?: Facts) {
        const refusal = refusalOf(decided);
        expect(refusal?.code).toBe(code);
        if (facts) expect(refusal?.facts).toEqual(facts);
      },
    });
    return {
      state,
      when: (command: Command, now = '2024-06-03T02:00:00.000Z') =>
        outcome(() => decider.decide(command, state(), now)),
      until: (now: string) => outcome(() => settled(decider, state(), now).events),
    };
  };
