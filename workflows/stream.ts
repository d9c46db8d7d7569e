import {
  allHandlersFinished,
  condition,
  defineUpdate,
  makeContinueAsNewFunc,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Deadline } from '../domain/decider.ts';
import type { Category, Recorded } from '../events/index.ts';
import { openClock } from './clock.ts';
import { openDecisions, type DecisionOptions, type StreamCommand } from './decisions.ts';
import { openJournal, type Cause, type Fact } from './journal.ts';
import { forecastQuery, progressQuery, type Answer, type Progress, type StreamInput } from './messages.ts';
import { openOutbox } from './outbox.ts';
import { dueSentence } from './presentation.ts';

/** How long a continue-as-new waits for the activity under way; in an outage of Kafka it goes on without it. */
const ACTIVITY_WAIT = 5_000;

export type StreamOptions<State, Command, Event extends Fact> = DecisionOptions<State, Command, Event> & {
  category: Category;
  /** A named update for each. */
  names: readonly string[];
  /** Events after which the stream begins a new run: short histories, natural points of upgrade. */
  boundaries: readonly string[];
  onWrite?: (event: Recorded<Event>, state: State, cause: Cause) => void;
  /** What the Temporal UI shows; called before each publish. */
  present: (state: State, due: Deadline | undefined, now: string) => void;
  /** What goes on to the next run beside the journal. */
  carry: () => object;
  deliveries?: () => Progress['deliveries'];
};

/** A loop of its own beside the timer and the outbox; `idle` says that nothing of it is under way. */
export type Side = { run: () => Promise<void>; idle: () => boolean; carry: () => object };

/** One stream, one workflow, one writer. All state first, then handlers, then the story: a handler may run as it is set. */
export function openStream<State extends { status: string }, Command extends StreamCommand, Event extends Fact>(
  input: StreamInput,
  options: StreamOptions<State, Command, Event>,
) {
  const { decider } = options;
  const clock = openClock(input.clock);
  let boundaryReached = false;
  let written = 0;
  let leaving = false;
  const book = openJournal(input, options.category, decider, (event, state, cause) => {
    written += 1;
    boundaryReached ||= options.boundaries.includes(event.type);
    options.onWrite?.(event, state, cause);
  });
  const { journal } = book;
  const { now, settleUpTo, validate, forecast, handle } = openDecisions(input, options, book, clock);
  const isLeaving = (): boolean => leaving;

  let seen: { state: State; due: Deadline | undefined } | undefined;
  const nextDue = (): Deadline | undefined => {
    if (seen?.state !== journal.state) seen = { state: journal.state, due: decider.nextDue(journal.state) };
    const { due } = seen;
    return due && (journal.horizon === undefined || due.at < journal.horizon) ? due : undefined;
  };
  const outbox = openOutbox(journal, isLeaving, () => options.present(journal.state, nextDue(), now()));

  /** One timer, for the nearest deadline; re-planned when that changes. */
  const keepTime = async (): Promise<void> => {
    for (;;) {
      await condition(() => !leaving);
      const due = nextDue();
      const moved = (): boolean => leaving || nextDue()?.at !== due?.at;
      if (!due) {
        await condition(moved);
        continue;
      }
      const wait = clock.until(due.at);
      if (wait > 0 && (await condition(moved, wait, { summary: dueSentence(due) }))) continue;
      if (!leaving && clock.until(due.at) === 0) settleUpTo(below(now(), journal.horizon));
    }
  };

  const wantsNewRun = (): boolean =>
    boundaryReached || workflowInfo().continueAsNewSuggested || written >= (input.continueAfter ?? Infinity);

  /**
   * Completes only when the opening command was refused; else goes from run to run and never completes. Its loops only
   * rest while it leaves: a handler that counts may begin in that moment, and then all goes on until it has ended.
   */
  const live = async (side?: Side): Promise<void> => {
    if (!(await condition(() => journal.state.status !== 'new', 1_000))) return;
    const loops = Promise.all([keepTime(), outbox.publish(), side?.run()]);
    for (;;) {
      await Promise.race([condition(() => wantsNewRun() && allHandlersFinished()), loops]);
      await condition(() => allHandlersFinished() && outbox.idle() && journal.outbox.length === 0, ACTIVITY_WAIT);
      leaving = true;
      await condition(() => outbox.idle() && (side?.idle() ?? true), ACTIVITY_WAIT);
      if (allHandlersFinished()) break;
      leaving = false;
    }
    const carried = { ...book.carry(), ...options.carry(), ...side?.carry() };
    // Temporal forgets an upserted memo at a new run, unless it is given on.
    const goOn = makeContinueAsNewFunc<(input: StreamInput) => Promise<void>>({ memo: workflowInfo().memo ?? {} });
    await goOn({ ...input, carried });
  };

  for (const name of options.names) setHandler(defineUpdate<Answer, [unknown]>(name), handle, { validator: validate });
  setHandler(forecastQuery, ({ command, asOf }) => forecast(command, asOf));
  setHandler(progressQuery, () => ({
    sequence: journal.sequence,
    published: journal.published,
    outbox: journal.outbox.length,
    now: now(),
    deliveries: options.deliveries?.() ?? [],
  }));

  return { book, journal, clock, now, live, handle, isLeaving };
}

/** Deadlines at or after a rehearsal's next command wait for it. */
const below = (instant: string, horizon: string | undefined): string =>
  horizon !== undefined && instant >= horizon ? new Date(Date.parse(horizon) - 1).toISOString() : instant;
