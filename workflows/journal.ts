import { settle, type Deadline, type Decider, type Pace } from '../domain/decider.ts';
import { inscribe, type Actor, type Message } from '../events/envelope.ts';
import { travelType, type Category, type Recorded } from '../events/index.ts';
import type { Answer, RefusalDetails, StreamInput } from './messages.ts';

export type Fact = { type: string; data: Record<string, unknown> };
/** What was answered: repeated for a repeated command, over continue-as-new. */
export type Given = { answer: Answer } | { refusal: RefusalDetails };

/** A stream between two runs: plain JSON. */
export type Journal<State> = {
  v: 1;
  state: State;
  sequence: number;
  published: number;
  prevhash?: string;
  outbox: Message[];
  answers: [commandId: string, given: Given][];
  last: string;
  /** Rehearsal: timers take effect below this instant only. */
  horizon?: string;
};

export const later = (a: string, b: string): string => (a > b ? a : b);

const weigh = (kept: [string, Given]): number => JSON.stringify(kept).length + 1;

/** Answers kept for repeated commands. */
const REMEMBERED = 1_000;

/** The calendar acts through nobody's office. */
export const CALENDAR: Actor = { id: 'calendar', office: 'calendar', unitId: 'thidua' };

export type Cause = { actor: Actor; commandId: string; time: string; pace?: Pace | undefined };

export type Book<State, Event> = {
  journal: Journal<State>;
  write: (event: Event, cause: Cause) => void;
  /** A copy of the state on which all deadlines up to `now` have taken effect: what a validator and a query look at. */
  settled: (now: string) => State;
  /** Lets all deadlines up to `now` take effect; `timeOf` gives the recording time of a deadline's events. */
  settleNow: (now: string, timeOf: (due: Deadline) => string) => void;
  given: (commandId: string) => Given | undefined;
  /** Characters of the answers that are kept. */
  remembered: () => number;
  remember: (commandId: string, given: Given) => void;
  carry: () => Journal<State>;
};

/** Holds a stream's state and writes its events down: decide → evolve → outbox, with nothing awaited in between. */
export function openJournal<State, Command, Event extends Fact>(
  { record, streamId, carried }: StreamInput,
  category: Category,
  decider: Decider<State, Command, Event, Recorded<Event>>,
  onWrite: (event: Recorded<Event>, state: State, cause: Cause) => void,
): Book<State, Event> {
  const fresh: Journal<State> = {
    v: 1,
    state: decider.initialState(),
    sequence: 0,
    published: 0,
    outbox: [],
    answers: [],
    last: '',
  };
  const journal = (carried as Journal<State> | undefined) ?? fresh;
  const answers = new Map(journal.answers);
  let weight = JSON.stringify(journal.answers).length;

  const write = (event: Event, cause: Cause): void => {
    const sequence = journal.sequence + 1;
    const travelling = { type: travelType(category, event.type), data: event.data };
    const correlationId = cause.commandId.split(':', 1)[0] ?? cause.commandId;
    const place = { record, streamId, sequence, prevhash: journal.prevhash };
    const { envelope, value, hash } = inscribe(place, { ...cause, correlationId }, travelling);
    const recorded = { ...event, id: envelope.id, sequence, time: cause.time, actor: cause.actor };
    journal.state = decider.evolve(journal.state, recorded);
    Object.assign(journal, { sequence, prevhash: hash, last: cause.time });
    journal.outbox.push({ key: streamId, value });
    onWrite(recorded, journal.state, cause);
  };

  const settled = (now: string): State =>
    settle(decider, journal.state, now, (state, event, due) =>
      decider.evolve(state, { ...event, id: `${streamId}:settled`, sequence: 0, time: due.at, actor: CALENDAR }),
    );

  const settleNow = (now: string, timeOf: (due: Deadline) => string): void => {
    settle(decider, journal.state, now, (_, event, due) => {
      write(event, { actor: CALENDAR, commandId: causeOf(due), time: timeOf(due) });
      return journal.state;
    });
  };

  const remember = (commandId: string, given: Given): void => {
    answers.set(commandId, given);
    weight += weigh([commandId, given]);
    const [oldest] = answers;
    if (answers.size <= REMEMBERED || !oldest) return;
    weight -= weigh(oldest);
    answers.delete(oldest[0]);
  };

  const given = (commandId: string): Given | undefined => answers.get(commandId);
  const carry = (): Journal<State> => ({ ...journal, answers: [...answers] });

  return { journal, write, settled, settleNow, given, remembered: () => weight, remember, carry };
}

const causeOf = ({ what, on, at }: Deadline): string => `calendar.${what}.${on ?? at.slice(0, 10)}`;
