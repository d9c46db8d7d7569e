import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  defineUpdate,
  log,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { z } from 'zod';
import type { Activities } from '../activities/index.ts';
import type { Deadline, Decider, Pace } from '../domain/decider.ts';
import { Refusal } from '../domain/refusals.ts';
import type { Actor } from '../events/envelope.ts';
import type { Category, Recorded } from '../events/index.ts';
import { openClock } from './clock.ts';
import { openJournal, type Fact, type Given } from './journal.ts';
import { progressQuery, type Answer, type Progress, type RefusalDetails, type StreamInput } from './messages.ts';
import { failureOf, refusalOf } from './refusal.ts';

z.config({ jitless: true });

const { publishEvents } = proxyActivities<Activities>({
  startToCloseTimeout: 150_000,
  heartbeatTimeout: 2_000,
  retry: { initialInterval: 1_000, backoffCoefficient: 2, maximumInterval: 5_000 },
});

/** Events sent in one activity, and the bytes at which a batch ends early. */
const BATCH = { events: 100, bytes: 400_000 };
/** How long a continue-as-new waits for the publish under way; in an outage of Kafka it goes on without it. */
const PUBLISH_WAIT = 5_000;

export type StreamCommand = { type: string; commandId: string; actor: Actor; pace?: Pace | undefined };

export type StreamOptions<State, Command, Event extends Fact> = {
  category: Category;
  decider: Decider<State, Command, Event, Recorded<Event>>;
  schema: z.ZodType<Command>;
  names: readonly string[];
  /** Events after which the stream begins a new run: short histories, natural points of upgrade. */
  boundaries: readonly string[];
  /** Commands that are accepted, count others' state, then decide; `refused` is the event of their refusal. */
  counting?: {
    names: readonly string[];
    count: (command: Command, now: string) => Promise<Command>;
    refused: (command: Command, details: RefusalDetails, now: string) => Event;
  };
  onWrite?: (event: Recorded<Event>, state: State) => void;
  /** What the Temporal UI shows; called before each publish. */
  present: (state: State, due: Deadline | undefined, now: string) => void;
  refusedItems?: (events: Event[]) => Answer['refused'];
  timerSummary: (due: Deadline) => string;
  deliveries?: () => Progress['deliveries'];
};

/** One stream, one workflow, one writer: command → settle → decide → evolve → outbox → Kafka. State first, handlers next. */
export function openStream<State extends { status: string }, Command extends StreamCommand, Event extends Fact>(
  input: StreamInput,
  options: StreamOptions<State, Command, Event>,
) {
  const { decider } = options;
  const clock = openClock(input.clock);
  let boundaryReached = false;
  let written = 0;
  let publishing = false;
  let leaving = false;
  const book = openJournal(input, options.category, decider, (event, state) => {
    written += 1;
    boundaryReached ||= options.boundaries.includes(event.type);
    options.onWrite?.(event, state);
  });
  const { journal } = book;

  const later = (a: string, b: string): string => (a > b ? a : b);
  const now = (): string => later(journal.last, clock.now());
  const timeOf = ({ pace }: StreamCommand): string => {
    if (pace && !input.clock) throw new Refusal('R-REHEARSAL-ONLY', {});
    return pace ? later(journal.last, pace.asOf) : now();
  };
  const settleUpTo = (instant: string): void =>
    book.settleNow(instant, (due) => (input.clock ? later(journal.last, due.at) : instant));

  /** Parses as the schema says; a malformed command is refused with all its faults. */
  const parse = (raw: unknown): Command => {
    const parsed = options.schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.slice(0, 20).map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Refusal('R-MALFORMED', { problems });
  };

  /** Synchronous by contract: a refused command leaves nothing in the history. */
  const validate = (raw: unknown): void => {
    try {
      const command = parse(raw);
      if (book.given(command.commandId)) return;
      const time = timeOf(command);
      decider.decide(command, book.settled(time), time);
    } catch (error) {
      const { code, facts } = refusalOf(error);
      const { type, commandId } = (raw ?? {}) as Partial<StreamCommand>;
      log.warn('command refused', { stream: input.streamId, command: type, commandId, code, facts });
      throw failureOf(error);
    }
  };

  const accept = (command: Command, time: string, events: Event[]): Answer => {
    for (const event of events) book.write(event, { ...command, time });
    if (command.pace?.nextAt !== undefined) journal.horizon = command.pace.nextAt;
    const types = events.map(({ type }) => type);
    const refused = options.refusedItems?.(events);
    const answer: Answer = { sequence: journal.sequence, types, ...(refused?.length ? { refused } : {}) };
    book.remember(command.commandId, { answer });
    return answer;
  };

  const decideNow = (command: Command): Answer => {
    const time = timeOf(command);
    settleUpTo(time);
    return accept(command, time, decider.decide(command, journal.state, time));
  };

  const decideCounted = async (command: Command, counting: NonNullable<typeof options.counting>): Promise<Answer> => {
    const asked = timeOf(command);
    settleUpTo(asked);
    decider.decide(command, journal.state, asked);
    const counted = await counting.count(command, asked);
    const time = timeOf(command);
    settleUpTo(time);
    try {
      return accept(command, time, decider.decide(counted, journal.state, time));
    } catch (error) {
      const refusal = refusalOf(error);
      accept(command, time, [counting.refused(counted, refusal, time)]);
      book.remember(command.commandId, { refusal });
      throw failureOf(error);
    }
  };

  const handle = async (raw: unknown): Promise<Answer> => {
    const command = parse(raw);
    const given = book.given(command.commandId);
    if (given) return repeat(given);
    try {
      const counts = options.counting?.names.includes(command.type);
      return counts && options.counting ? await decideCounted(command, options.counting) : decideNow(command);
    } catch (error) {
      throw failureOf(error);
    }
  };

  for (const name of options.names) setHandler(defineUpdate<Answer, [unknown]>(name), handle, { validator: validate });
  setHandler(progressQuery, () => ({
    sequence: journal.sequence,
    published: journal.published,
    outbox: journal.outbox.length,
    now: now(),
    deliveries: options.deliveries?.() ?? [],
  }));

  let seen: { state: State; due: Deadline | undefined } | undefined;
  const nextDue = (): Deadline | undefined => {
    if (seen?.state !== journal.state) seen = { state: journal.state, due: decider.nextDue(journal.state) };
    const { due } = seen;
    return due && (journal.horizon === undefined || due.at < journal.horizon) ? due : undefined;
  };

  /** One timer, for the nearest deadline; re-planned when that changes. */
  const keepTime = async (): Promise<void> => {
    while (!leaving) {
      const due = nextDue();
      const moved = (): boolean => leaving || nextDue()?.at !== due?.at;
      if (!due) {
        await condition(moved);
        continue;
      }
      const wait = clock.until(due.at);
      if (wait > 0 && (await condition(moved, wait, { summary: options.timerSummary(due) }))) continue;
      if (clock.until(due.at) === 0) settleUpTo(belowHorizon(now(), journal.horizon));
    }
  };

  /** The only publisher of the stream: what is due goes in one activity, in order, and stays until Kafka has it. */
  const publish = async (): Promise<void> => {
    while (!leaving) {
      await condition(() => leaving || journal.outbox.length > 0);
      if (leaving) return;
      options.present(journal.state, nextDue(), now());
      const batch = batchOf(journal.outbox);
      publishing = true;
      await publishEvents.executeWithOptions({ summary: `${batch.length} → Kafka` }, [batch]);
      publishing = false;
      journal.outbox.splice(0, batch.length);
      journal.published += batch.length;
    }
  };

  const wantsNewRun = (): boolean =>
    boundaryReached || workflowInfo().continueAsNewSuggested || written >= (input.continueAfter ?? Infinity);

  /** Lives until the opening command is refused; else goes from run to run and never completes. */
  const live = async (
    settling: () => boolean,
    carryMore: () => object,
    ...loops: (() => Promise<void>)[]
  ): Promise<void> => {
    if (!(await condition(() => journal.state.status !== 'new', 1_000))) return;
    const running = [keepTime, publish, ...loops].map((loop) => loop());
    const ended = Promise.all(running);
    await Promise.race([condition(wantsNewRun), ended]);
    leaving = true;
    await condition(allHandlersFinished);
    await condition(() => !publishing && settling(), PUBLISH_WAIT);
    await condition(allHandlersFinished);
    const carried = { ...book.carry(), ...carryMore() };
    await continueAsNew<(input: StreamInput) => Promise<void>>({ ...input, carried });
  };

  return { book, journal, now, live, leaving: () => leaving };
}

function repeat(given: Given): Answer {
  if ('answer' in given) return given.answer;
  throw ApplicationFailure.create({
    message: given.refusal.code,
    type: given.refusal.code,
    nonRetryable: true,
    details: [given.refusal],
  });
}

/** Deadlines at or after a rehearsal's next command wait for it. */
const belowHorizon = (instant: string, horizon: string | undefined): string =>
  horizon !== undefined && instant >= horizon ? new Date(Date.parse(horizon) - 1).toISOString() : instant;

function batchOf<Item extends { value: string }>(outbox: readonly Item[]): Item[] {
  let bytes = 0;
  const batch = outbox.slice(0, BATCH.events).filter(({ value }) => (bytes += value.length) <= BATCH.bytes);
  return batch.length > 0 ? batch : outbox.slice(0, 1);
}
