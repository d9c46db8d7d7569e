import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { pool } from '../activities/pool.ts';
import { tellBare } from './bare-client.ts';
import { bareQuery, type BareAsked, type BarePage } from './bare-messages.ts';

export type BareActivities = ReturnType<typeof createBareDeliveries>;

/** The page of `activities/fan-out.ts` without anything to answer for: as wide, with the same cursor. */
export const createBareDeliveries = (client: Client) => ({
  async deliverBare({ commandId, taskQueue, shared, items }: BarePage): Promise<number> {
    const context = Context.current();
    const onPrefix = (done: number): void => context.heartbeat(done);
    await pool(items, { start: 0, width: 20, onPrefix }, async ({ workflowId, told = shared }) => {
      if (told) await tellBare(client, { workflowId, ...(taskQueue && { taskQueue }) }, commandId, told);
    });
    return items.length;
  },

  /** The count of `activities/fan-out.ts`: a query a unit, as many at once. */
  async countBare({ workflowIds }: BareAsked): Promise<number> {
    const context = Context.current();
    let sum = 0;
    await pool(
      workflowIds,
      { start: 0, width: 20, onPrefix: (done) => context.heartbeat(done) },
      async (workflowId) => {
        sum += await client.workflow.getHandle(workflowId).query(bareQuery);
      },
    );
    return sum;
  },
});
