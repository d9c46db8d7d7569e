import { QueryNotRegisteredError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { QueryDefinition } from '@temporalio/common';
import { grpcCode, UnknownStream } from './commands.ts';

/** Codes that pass by themselves: a task is being tried again, the server or the worker is away for a moment. */
const PASSING = [4, 8, 9, 14];
const PATIENCE = 30_000;

/**
 * Asks a stream; tries again for up to 30 s while its worker restarts or its task is repeated.
 * Throws `UnknownStream`, or the last error when nobody answered in time.
 */
export async function askStream<Result, Args extends [] | [unknown]>(
  client: Client,
  streamId: string,
  query: QueryDefinition<Result, Args>,
  ...args: Args
): Promise<Result> {
  const until = Date.now() + PATIENCE;
  for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
    try {
      return await client.workflow.getHandle(streamId).query<Result, Args>(query, ...args);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw new UnknownStream(streamId);
      if (Date.now() > until || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** A worker that has only begun to replay a stream may not know its queries yet. */
const isPassing = (error: unknown): boolean =>
  error instanceof QueryNotRegisteredError || PASSING.includes(grpcCode(error) ?? 0);
