import {
  Client,
  QueryNotRegisteredError,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Connection,
} from '@temporalio/client';
import type { QueryDefinition } from '@temporalio/common';
import { connect, grpcCode, sendCommand, UnknownStream } from '../client/commands.ts';
import { progressQuery, type Answer, type Command } from '../workflows/messages.ts';
import type { Context } from './context.ts';
import { Fault, unreachable } from './faults.ts';
import { kafkaPlace, temporalAddress } from './places.ts';

/** Seconds until we say who does not answer; a decision that counts its units first may take longer. */
export const PATIENCE = { connect: 5, answer: 10, decision: 60 };
/** Milliseconds between two tries. */
const PAUSE = 300;

export type Session = Context & { client: Client; connection: Connection; address: string };

/** Connects, works, and closes; whoever does not answer is named. */
export async function withTemporal<T>(context: Context, work: (session: Session) => Promise<T>): Promise<T> {
  const address = temporalAddress();
  const connection = await connect(address).catch(() => {
    throw unreachable('temporalAway', { address, seconds: PATIENCE.connect });
  });
  try {
    const client = new Client({ connection, namespace: process.env.TEMPORAL_NAMESPACE || 'default' });
    return await work({ ...context, client, connection, address });
  } finally {
    await connection.close();
  }
}

/**
 * Asks a stream; what passes by itself (a worker that restarts, a task that is repeated) is asked again.
 * Throws `UnknownStream`, or within ten seconds the fault of who does not answer.
 */
export function ask<Result, Args extends [] | [unknown]>(
  session: Session,
  streamId: string,
  query: QueryDefinition<Result, Args>,
  ...args: Args
): Promise<Result> {
  const until = Date.now() + PATIENCE.answer * 1_000 - PAUSE;
  const attempt = async (): Promise<Result> => {
    try {
      return await session.client.workflow.getHandle(streamId).query(query, ...args);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw new UnknownStream(streamId);
      if (Date.now() > until || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return attempt();
    }
  };
  return patiently(session, PATIENCE.answer, attempt);
}

/** A worker that has only begun to replay a stream may not know its queries yet. */
const isPassing = (error: unknown): boolean =>
  error instanceof QueryNotRegisteredError || grpcCode(error) === 9 || grpcCode(error) === 14;

/** A stream's state; `undefined` for a stream that is not, or whose opening was refused. */
export async function stateOf<State extends { status: string }>(
  session: Session,
  streamId: string,
  query: QueryDefinition<State>,
): Promise<State | undefined> {
  try {
    const state = await ask(session, streamId, query);
    return state.status === 'new' ? undefined : state;
  } catch (error) {
    if (error instanceof UnknownStream) return undefined;
    throw error;
  }
}

/** Sends a command once it is known that a worker answers for the stream. */
export async function send(session: Session, streamId: string, command: Command): Promise<Answer> {
  await ask(session, streamId, progressQuery);
  return sendNow(session, streamId, command);
}

/** Sends without asking for the stream first: it may begin with this very command. */
export async function sendNow(session: Session, streamId: string, command: Command): Promise<Answer> {
  const { record, client } = session;
  try {
    return await patiently(session, PATIENCE.decision, () => sendCommand(client, { record, streamId }, command));
  } catch (error) {
    const { commandId } = command;
    throw isSilence(error) ? unreachable('answerUnknown', { seconds: PATIENCE.decision, commandId }) : error;
  }
}

/** Runs with a deadline; a server's silence becomes the fault of who is silent. */
export async function patiently<T>(session: Session, seconds: number, work: () => Promise<T>): Promise<T> {
  try {
    return await session.connection.withDeadline(Date.now() + seconds * 1_000, work);
  } catch (error) {
    throw faultOf(error, session, seconds) ?? error;
  }
}

/** Temporal away (14), nobody polls (9), or nobody answered in time (4). */
function faultOf(error: unknown, { record, address }: Session, seconds: number): Fault | undefined {
  const code = grpcCode(error);
  if (code === 14) return unreachable('temporalAway', { address, seconds });
  if (code !== 4 && code !== 9) return undefined;
  return unreachable('workerAway', { record, seconds, temporal: address, kafka: kafkaPlace() });
}

const isSilence = (error: unknown): boolean =>
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof Fault;
