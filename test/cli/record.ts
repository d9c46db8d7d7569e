import { randomBytes } from 'node:crypto';
import { openClient } from '../../client/commands.ts';
import { superviseWorker } from '../../infra/worker.mjs';
import { thidua, type Ended } from './thidua.ts';

/** A record of a spec's own on the servers of `npm test`, the real program that speaks of it, and a worker for it. */
export function recordOf(name: string, env: NodeJS.ProcessEnv = {}) {
  const { TEMPORAL_ADDRESS = '', KAFKA_BROKERS = '' } = process.env;
  const record = `${name}-${randomBytes(4).toString('hex')}`;
  const servers = { TEMPORAL_ADDRESS, KAFKA_BROKERS, ...env };
  const run = (...args: string[]): Promise<Ended> => thidua([...args, '--record', record], servers);
  const begin = async () => {
    if (TEMPORAL_ADDRESS === '' || KAFKA_BROKERS === '') throw new Error('npm test names the servers');
    const worker = await superviseWorker({ root: process.cwd(), env: { ...servers, THIDUA_RECORDS: record } });
    const client = await openClient(TEMPORAL_ADDRESS);
    const close = async (): Promise<void> => {
      await client.connection.close();
      await worker.stop();
    };
    return { client, worker, close };
  };
  return { record, servers, run, begin };
}
