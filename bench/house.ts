import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { openClient } from '../client/commands.ts';
import { readStack } from '../infra/stack-file.mjs';
import { launchWorker } from '../infra/worker-process.mjs';
import { recordTopic } from '../kafka/topics.ts';
import { openArrivals, type Arrivals } from './arrivals.ts';
import { cpuOf } from './processes.ts';
import { bareSide, ourSide, type Side } from './sides.ts';

export type House = {
  client: Client;
  arrivals: Arrivals;
  ours: Side;
  bare: Side;
  /** Seconds of processor time that a side's worker has used; `NaN` where the system does not say. */
  cpu: (side: Side) => number;
  /** Processes that can be looked at; servers of others have none. */
  pids: { ours: number; bare: number; temporal?: number | undefined; kafka?: number | undefined };
  close: () => Promise<void>;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const BARE_WORKER = fileURLToPath(new URL('./bare-worker.ts', import.meta.url));

/** Two workers set alike, each with a record of its own, on the servers that the environment names. */
export async function openHouse(env: NodeJS.ProcessEnv): Promise<House> {
  const { TEMPORAL_ADDRESS: temporal, KAFKA_BROKERS: brokers, THIDUA_VAR: dir = join(root, 'var', 'bench') } = env;
  if (!temporal || !brokers)
    throw new Error('TEMPORAL_ADDRESS and KAFKA_BROKERS name the servers; npm run bench sets them');
  const run = randomBytes(2).toString('hex');
  const records = { ours: `rehearsal/bench-${run}`, bare: `rehearsal/bare-${run}` };
  const launch = async (record: string, file?: string) => {
    const own = { TEMPORAL_ADDRESS: temporal, KAFKA_BROKERS: brokers, THIDUA_RECORDS: record, THIDUA_LOG: 'ERROR' };
    const log = join(dir, 'log', `${record.replace('/', '-')}.log`);
    const worker = launchWorker({ root, env: own, log, ...(file !== undefined && { file }) });
    const death = await Promise.race([worker.ready, worker.ended]);
    if (death) throw new Error(`${record}: the worker ended at its start: ${death.how}: ${death.words}`);
    return worker;
  };
  const workers = { ours: await launch(records.ours), bare: await launch(records.bare, BARE_WORKER) };
  const client = await openClient(temporal);
  const kafka = { brokers: brokers.split(','), clientId: 'bench', log: () => undefined };
  const arrivals = openArrivals(kafka, Object.values(records).map(recordTopic));
  return {
    ...{ client, arrivals, ours: ourSide(client, records.ours), bare: bareSide(client, records.bare) },
    cpu: ({ name }) => cpuOf(workers[name].id.pid),
    pids: { ...serversIn(dir), ours: workers.ours.id.pid, bare: workers.bare.id.pid },
    close: async () => {
      await arrivals.close();
      await client.connection.close();
      await Promise.all([workers.ours.stop(), workers.bare.stop()]);
    },
  };
}

function serversIn(dir: string): Pick<House['pids'], 'temporal' | 'kafka'> {
  const { temporal, kafka } = readStack(dir);
  return { temporal: temporal?.own ? temporal.pid : undefined, kafka: kafka?.own ? kafka.pid : undefined };
}
