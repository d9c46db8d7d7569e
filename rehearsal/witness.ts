import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { QueryDefinition } from '@temporalio/common';
import { UnknownStream } from '../client/commands.ts';
import { askStream } from '../client/queries.ts';
import { changesBetween } from '../domain/definition.ts';
import { canonical } from '../events/canonical.ts';
import { campaignQuery, progressQuery, unitQuery } from '../workflows/messages.ts';
import type { Stream } from './dry-run.ts';
import type { Failure } from './failure.ts';
import { gate } from './lanes.ts';
import { whileAway, type Waiting } from './patience.ts';

const WIDTH = 12;
/** How long a stream may take to publish its last events, and after how long somebody is told. */
const PATIENCE = 180_000;
const TELL_AFTER = 5_000;

export type Witness = { client: Client; waiting: Waiting; signal: AbortSignal };

/** Until Kafka has all that the streams decided; names those whose events it does not get, or that do not exist. */
export async function published(streamIds: readonly string[], witness: Witness): Promise<Failure[]> {
  const lanes = gate(WIDTH);
  const since = Date.now();
  const each = await Promise.all(streamIds.map(async (id) => lanes(async () => publishedOne(id, since, witness))));
  return each.flat();
}

async function publishedOne(stream: string, since: number, { client, waiting, signal }: Witness): Promise<Failure[]> {
  for (;;) {
    const progress = await whileAway(async () => unlessUnknown(askStream(client, stream, progressQuery)), waiting);
    if (!progress) return [{ check: 'streams', stream, expected: 'present', found: 'absent' }];
    const { sequence, published: done } = progress;
    if (done === sequence) return [];
    const waited = Date.now() - since;
    if (waited > PATIENCE) return [{ check: 'unpublished', stream, expected: `${sequence}`, found: `${done}` }];
    if (waited > TELL_AFTER) waiting('kafka');
    await delay(200, undefined, { signal });
  }
}

async function unlessUnknown<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof UnknownStream) return undefined;
    throw error;
  });
}

/** Where a stream's fold is not, to the letter, what its workflow answers. */
export async function foldsUnequal(streams: readonly Stream[], { client, waiting }: Witness): Promise<Failure[]> {
  const lanes = gate(WIDTH);
  const each = await Promise.all(
    streams.map(async ({ streamId, category, state }) =>
      lanes(async (): Promise<Failure[]> => {
        const query: QueryDefinition<object> = category === 'campaign' ? campaignQuery : unitQuery;
        const answer = await whileAway(async () => unlessUnknown(askStream(client, streamId, query)), waiting);
        if (answer === undefined) return [{ check: 'fold', stream: streamId, expected: 'present', found: 'absent' }];
        if (canonical(answer) === canonical(state)) return [];
        const [first] = changesBetween(answer, state);
        return [
          {
            check: 'fold',
            stream: `${streamId}${first?.path ?? ''}`,
            expected: first?.from ?? '–',
            found: first?.to ?? '–',
          },
        ];
      }),
    ),
  );
  return each.flat();
}
