import { setTimeout as delay } from 'node:timers/promises';
import { isGrpcServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';

/** How long a server may be away before a rehearsal is given up. */
const PATIENCE = 180_000;

/** Tells once, in a sentence, what is waited for. */
export type Waiting = (what: 'temporal' | 'kafka') => void;

/** Repeats what may safely be repeated while Temporal is away; throws the last error when it stays away. */
export async function whileAway<Result>(ask: () => Promise<Result>, waiting: Waiting): Promise<Result> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isAway(error) || Date.now() > until) throw error;
      waiting('temporal');
      await delay(500);
    }
  }
}

/** CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, FAILED_PRECONDITION, UNAVAILABLE: all pass by themselves. */
const PASSING = [1, 4, 8, 9, 14];

export const isAway = (error: unknown): boolean =>
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  (isGrpcServiceError(error) && PASSING.includes(error.code)) ||
  (error instanceof Error && isAway(error.cause));
