import { log } from '@temporalio/workflow';
import type { z } from 'zod';
import type { Decider, Pace } from '../domain/decider.ts';
import { Refusal } from '../domain/refusals.ts';
import { sizeOf } from '../events/canonical.ts';
import type { Actor } from '../events/envelope.ts';
import type { Recorded } from '../events/index.ts';
import type { Clock } from './clock.ts';
import { later, type Book, type Fact } from './journal.ts';
import type { Answer, Forecast, RefusalDetails, StreamInput } from './messages.ts';
import { assertCanonical, failureOf, malformed, refusalOf, repeated } from './refusal.ts';

export type StreamCommand = { type: string; commandId: string; actor: Actor; pace?: Pace | undefined };

/** Commands that are accepted, count others' state, then decide; `refused` is what history keeps of their refusal. */
export type Counting<Command, Event> = {
  names: readonly string[];
  count: (command: Command, now: string) => Promise<Command>;
  refused: (command: Command, details: RefusalDetails, now: string) => Event | undefined;
};

export type DecisionOptions<State, Command, Event extends Fact> = {
  decider: Decider<State, Command, Event, Recorded<Event>>;
  schema: z.ZodType<Command>;
  counting?: Counting<Command, Event>;
  /** Items of a list that were refused while the others went on. */
  refusedItems?: (events: Event[]) => Answer['refused'];
  /** Bytes that a new run would carry beside the journal. */
  extraWeight?: () => number;
};

const ROOM = 1_400_000;
const weightOf = (value: unknown): number => sizeOf(JSON.stringify(value) ?? '');
/** Command → settle → decide → evolve → outbox, before the first await: the next validator sees the new state. */
export function openDecisions<State, Command extends StreamCommand, Event extends Fact>(
  input: StreamInput,
  { decider, schema, counting, refusedItems, extraWeight }: DecisionOptions<State, Command, Event>,
  book: Book<State, Event>,
  clock: Clock,
) {
  const { journal } = book;
  const now = (): string => later(journal.last, clock.now());

  const timeOf = ({ pace }: StreamCommand): string => {
    if ((pace && !input.clock) || (input.clock && !input.record.startsWith('rehearsal/')))
      throw new Refusal('R-REHEARSAL-ONLY', {});
    return pace ? later(journal.last, pace.asOf) : now();
  };

  /** In a rehearsal what falls due is recorded at its due instant, whenever its timer came. */
  const settleUpTo = (instant: string): void =>
    book.settleNow(instant, (due) => (input.clock ? later(journal.last, due.at) : instant));

  const parse = (raw: unknown): Command => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    throw malformed(parsed.error.issues.slice(0, 20).map(({ path, message }) => `${path.join('.')}: ${message}`));
  };

  /** What a new run would carry must stay far below Temporal's 2 MiB: a stream that could not continue would be stuck. */
  const assertRoom = (raw: unknown): void => {
    const waiting = journal.outbox.reduce((sum, { value }) => sum + sizeOf(value), 0);
    const bytes = weightOf(journal.state) + 2 * weightOf(raw) + waiting + book.remembered() + (extraWeight?.() ?? 0);
    if (bytes <= ROOM) return;
    const events = journal.outbox.length;
    throw waiting > ROOM / 3
      ? new Refusal('R-OUTBOX-FULL', { events })
      : new Refusal('R-TOO-LARGE', { bytes, most: ROOM });
  };

  /** What a command would be decided to, on a settled copy; nothing for one that was answered before. */
  const weighed = (raw: unknown, asOf = ''): Event[] => {
    const command = parse(raw);
    if (book.given(command.commandId)) return [];
    assertCanonical(raw);
    assertRoom(raw);
    const time = later(timeOf(command), asOf);
    return decider.decide(command, book.settled(time), time);
  };

  /** Synchronous by contract: a refused command leaves nothing in the history. */
  const validate = (raw: unknown): void => {
    try {
      weighed(raw);
    } catch (error) {
      const { code, facts } = refusalOf(error);
      const { type, commandId } = Object(raw) as Partial<StreamCommand>;
      log.warn('command refused', { stream: input.streamId, command: type, commandId, code, facts });
      throw failureOf(error);
    }
  };

  /** A query's answer: what the command would do now, and nothing is done. */
  const forecast = (raw: unknown, asOf: string): Forecast => {
    try {
      const events = weighed(raw, input.clock ? '' : asOf);
      const refused = refusedItems?.(events);
      return { types: events.map(({ type }) => type), ...(refused?.length ? { refused } : {}) };
    } catch (error) {
      return { refusal: refusalOf(error) };
    }
  };

  const accept = (command: Command, time: string, events: Event[]): Answer => {
    for (const event of events) book.write(event, { ...command, time });
    if (command.pace?.nextAt !== undefined) journal.horizon = command.pace.nextAt;
    const refused = refusedItems?.(events);
    const types = events.map(({ type }) => type);
    const answer: Answer = { sequence: journal.sequence, types, ...(refused?.length ? { refused } : {}) };
    book.remember(command.commandId, { answer });
    return answer;
  };

  const decideNow = (command: Command): Answer => {
    const time = timeOf(command);
    settleUpTo(time);
    return accept(command, time, decider.decide(command, journal.state, time));
  };

  const decideCounted = async (command: Command, { count, refused }: Counting<Command, Event>): Promise<Answer> => {
    const asked = timeOf(command);
    settleUpTo(asked);
    decider.decide(command, journal.state, asked);
    const counted = await count(command, asked);
    const time = timeOf(command);
    settleUpTo(time);
    try {
      return accept(command, time, decider.decide(counted, journal.state, time));
    } catch (error) {
      const refusal = refusalOf(error);
      const event = refused(counted, refusal, time);
      if (event) accept(command, time, [event]);
      if (event) book.remember(command.commandId, { refusal });
      throw failureOf(error);
    }
  };

  const handle = async (raw: unknown): Promise<Answer> => {
    try {
      const command = parse(raw);
      const given = book.given(command.commandId);
      if (given) return repeated(given);
      return counting?.names.includes(command.type) ? await decideCounted(command, counting) : decideNow(command);
    } catch (error) {
      throw failureOf(error);
    }
  };

  return { now, settleUpTo, validate, forecast, handle };
}
