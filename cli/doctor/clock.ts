import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const { TASK_QUEUE_TYPE_ACTIVITY } = proto.temporal.api.enums.v1.TaskQueueType;
/** A queue that nobody works for. */
const QUEUE = { name: 'thidua.clock' };

/**
 * Milliseconds by which the server's clock is ahead of ours; negative when behind. Temporal tells its time nowhere but in the
 * moment at which a poller last asked for work: so we ask for work at a queue that has none, and look when that was.
 */
export async function clockSkew(connection: Connection, namespace: string): Promise<number | undefined> {
  const identity = `doctor-${randomUUID()}`;
  const stop = new AbortController();
  const { workflowService } = connection;
  const since = Date.now();
  const polling = connection
    .withDeadline(since + 5_000, () =>
      connection.withAbortSignal(stop.signal, () =>
        workflowService.pollActivityTaskQueue({ namespace, taskQueue: QUEUE, identity }),
      ),
    )
    .catch(() => undefined);
  try {
    for (let tries = 0; tries < 40; tries += 1) {
      const described = await workflowService.describeTaskQueue({
        namespace,
        taskQueue: QUEUE,
        taskQueueType: TASK_QUEUE_TYPE_ACTIVITY,
      });
      const at = described.pollers?.find((poller) => poller.identity === identity)?.lastAccessTime;
      if (at) return skew(Number(at.seconds) * 1_000 + (at.nanos ?? 0) / 1e6, since, Date.now());
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return undefined;
  } finally {
    stop.abort();
    await polling;
  }
}

/** What was between two of our own moments is not off at all. */
export const skew = (server: number, before: number, after: number): number =>
  server < before ? server - before : Math.max(0, server - after);
