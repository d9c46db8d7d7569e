import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { CommandRefused, sendCommand, UnknownStream } from '../client/commands.ts';
import { askStream } from '../client/queries.ts';
import {
  nothingCounted,
  standingQuery,
  unitStream,
  type Command,
  type CountPage,
  type CountResult,
  type DeliveryPage,
  type DeliveryResult,
  type Standing,
} from '../workflows/messages.ts';
import { pool } from './pool.ts';

/** More adds no throughput (measured: 50 is no faster than 20). */
const WIDTH = 20;

const SILENT: Standing = { cycle: 'open', incomplete: true, unit: 'notRegistered', commended: false, onHold: false };

type Cursor = { done: number; refused: DeliveryResult['refused'] };

/** A campaign's hands: passes commands on to its units and counts how they stand, page by page. */
export const createFanOut = (client: Client) => ({
  /** Idempotent: each unit's update id is the page's command id, so a repeated page changes nothing. */
  async deliverPage(page: DeliveryPage): Promise<DeliveryResult> {
    const context = Context.current();
    const cursor: Cursor = (context.info.heartbeatDetails as Cursor | undefined) ?? { done: 0, refused: [] };
    const { refused } = cursor;
    const onPrefix = (done: number): void => context.heartbeat({ done, refused } satisfies Cursor);
    onPrefix(cursor.done);
    await pool(page.items, { start: cursor.done, width: WIDTH, onPrefix }, async (item) => {
      const streamId = unitStream(page.stream.record, page.campaignId, item.unitId);
      try {
        await sendCommand(client, { ...page.stream, streamId }, commandFor(page, item));
      } catch (error) {
        const code = refusalCode(error);
        if (!refused.some(({ unitId }) => unitId === item.unitId)) refused.push({ unitId: item.unitId, code });
      }
    });
    return { delivered: page.items.length - refused.length, refused };
  },

  /** Asks each unit as of one instant. One that does not answer in half a minute counts as open: it must not hold up the rest. */
  async countStandings({ record, campaignId, cycleId, asOf, unitIds }: CountPage): Promise<CountResult> {
    const context = Context.current();
    const sum = nothingCounted();
    await pool(unitIds, { start: 0, width: WIDTH, onPrefix: (done) => context.heartbeat(done) }, async (unitId) => {
      const wanted = { ...(cycleId === undefined ? {} : { cycleId }), asOf };
      const asked = askStream(client, unitStream(record, campaignId, unitId), standingQuery, wanted);
      const standing = await asked.catch((): Standing => SILENT);
      sum.tally[standing.cycle] += 1;
      sum.census[standing.unit] += 1;
      if (standing.commended) sum.census.commended += 1;
      if (standing.onHold) sum.census.onHold += 1;
      if (standing.incomplete) sum.incomplete += 1;
    });
    return sum;
  },
});

function commandFor(
  { command, plans, shared }: DeliveryPage,
  { unitId, data, planOf }: DeliveryPage['items'][number],
): Command {
  const { pace, ...rest } = command;
  const nextAt = pace?.units?.[unitId];
  const passedOn = pace ? { pace: { asOf: pace.asOf, ...(nextAt === undefined ? {} : { nextAt }) } } : {};
  const plan = planOf === undefined ? {} : { unitPlan: plans[planOf] };
  return { ...rest, ...passedOn, data: { ...(data ?? shared), ...plan } } as Command;
}

function refusalCode(error: unknown): string {
  if (error instanceof CommandRefused && error.code !== 'R-OUTBOX-FULL') return error.code;
  if (error instanceof UnknownStream) return 'R-NOT-ENROLLED';
  throw error;
}
