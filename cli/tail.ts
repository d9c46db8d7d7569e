import { followTopic, type Recorded } from '../kafka/source.ts';
import { recordTopic } from '../kafka/topics.ts';
import { campaignStream } from '../workflows/messages.ts';
import { kafkaConnection, type Context } from './context.ts';
import { faultOfTopic, kafkaAway, messagesOf, PATIENCE } from './topic.ts';
import { eventLine } from './views/event.ts';

/** `follow` is on unless `--no-follow`, which reads from the first event; following begins at the end unless `fromBeginning`. */
export type Tailing = { fromBeginning?: true; follow: boolean; stream?: string; limit?: number };

/** Shows events as they come: raw bytes to a machine, a line in words to a person. Ctrl-C ends it well. */
export async function tail(context: Context, options: Tailing): Promise<void> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const show = shower(context, options, () => stop.abort());
  if (options.follow) return follow(context, options, stop.signal, show);
  const messages: Recorded[] = [];
  for await (const message of messagesOf(context.record)) messages.push(message);
  inOrder(messages).forEach(show);
}

/** Writes what is asked for, until there is enough of it. */
function shower({ screen, record }: Context, { stream, limit = Infinity }: Tailing, enough: () => void) {
  const prefix = campaignStream(record, '').slice(0, -'campaign/'.length);
  let shown = 0;
  return (message: Recorded): void => {
    const wanted = stream === undefined || message.key === stream || message.key === `${prefix}${stream}`;
    if (!wanted || shown >= limit) return;
    screen.write(screen.json ? message.value : eventLine(message, prefix, screen));
    shown += 1;
    if (shown >= limit) enough();
  };
}

/** Follows until `signal`; Kafka must answer, and give what is there, without a pause of ten seconds. */
async function follow(
  { record }: Context,
  { fromBeginning }: Tailing,
  signal: AbortSignal,
  show: (message: Recorded) => void,
): Promise<void> {
  const connection = kafkaConnection();
  const showing = orderly(show);
  const silence = watch(() => kafkaAway(connection.brokers));
  const following = followTopic({
    ...connection,
    topic: recordTopic(record),
    signal: AbortSignal.any([signal, silence.signal]),
    from: fromBeginning ? 'beginning' : 'end',
    onCaughtUp: () => (silence.end(), showing.caughtUp()),
    onMessage: (message) => (silence.heard(), showing.take(message)),
  });
  try {
    await Promise.race([following, silence.tooLong]);
  } catch (error) {
    throw faultOfTopic(error, record);
  } finally {
    silence.end();
    following.catch(() => undefined);
  }
}

/** What is there already is shown in the order of recording, over the partitions; then each as it comes. */
function orderly(show: (message: Recorded) => void) {
  let backlog: Recorded[] | undefined = [];
  return {
    take: (message: Recorded): void => void (backlog ? backlog.push(message) : show(message)),
    caughtUp(): void {
      inOrder(backlog ?? []).forEach(show);
      backlog = undefined;
    },
  };
}

/** Rejects `tooLong`, and aborts, when nothing was heard in time. */
function watch(fault: () => Error) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE * 1_000);
  const tooLong = new Promise<never>((_, reject) =>
    stop.signal.addEventListener('abort', () => reject(fault()), { once: true }),
  );
  let over = false;
  const heard = (): void => void (over || timer.refresh());
  const end = (): void => ((over = true), clearTimeout(timer));
  return { signal: stop.signal, tooLong, heard, end };
}

/** The broker's time of recording; a partition keeps its own order. */
const inOrder = (messages: readonly Recorded[]): Recorded[] => messages.toSorted((a, b) => a.timestamp - b.timestamp);
