import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { pool } from '../activities/pool.ts';
import { tellBare } from './bare-client.ts';
import type { BarePage } from './bare-messages.ts';

export type BareActivities = ReturnType<typeof createBareDeliveries>;

/** The page of `activities/fan-out.ts` without anything to answer for: as wide, with the same cursor. */
export const createBareDeliveries = (client: Client) => ({
  async deliverBare({ commandId, items }: BarePage): Promise<number> {
    const context = Context.current();
    const onPrefix = (done: number): void => context.heartbeat(done);
    await pool(items, { start: 0, width: 20, onPrefix }, async ({ workflowId, told }) => {
      await tellBare(client, { workflowId }, commandId, told);
    });
    return items.length;
  },
});
