import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka } from '../../infra/kafka.mjs';
import { startTemporal } from '../../infra/temporal.mjs';
import { launchWorker } from '../../infra/worker-process.mjs';
import { kill9 } from '../../infra/processes.mjs';
import { openClient } from '../../client/commands.ts';
import type { StreamInput } from '../../workflows/messages.ts';
import { foreignLog } from './foreign-consumer.ts';
import { trialOf } from './temporal.ts';

/** Real servers and a worker of one spec's own, to be killed and started again. */
export async function openHouse(record: string, extra: Partial<StreamInput> = {}, workerFile = 'worker/main.ts') {
  const dir = mkdtempSync(join(process.env.THIDUA_VAR ?? tmpdir(), 'house-'));
  let temporal = await startTemporal({ dir: join(dir, 'temporal') });
  let kafka = await startKafka({ dir: join(dir, 'kafka') });
  const portOf = (address: string): number => Number(address.split(':')[1]);
  const env = (): NodeJS.ProcessEnv => ({
    TEMPORAL_ADDRESS: temporal.address,
    KAFKA_BROKERS: kafka.brokers,
    THIDUA_RECORDS: record,
    THIDUA_LOG: 'ERROR',
    THIDUA_TRIAL_DIR: dir,
  });
  const startWorker = async () => {
    const worker = launchWorker({ root: process.cwd(), env: env(), log: join(dir, 'worker.log'), file: workerFile });
    const death = await Promise.race([worker.ready, worker.ended]);
    if (death) throw new Error(`the worker ended at its start: ${death.how}: ${death.words}`);
    return worker;
  };
  let worker = await startWorker();
  const client = await openClient(temporal.address);

  return {
    dir,
    ...trialOf(client, record, extra),
    log: () => foreignLog(kafka.brokers, topicOf(record)),
    worker: {
      kill9: () => kill9(worker.id),
      start: async () => void (worker = await startWorker()),
      /** Resolves when it has ended by itself or by a kill. */
      ended: () => worker.ended,
    },
    temporal: {
      kill9: () => temporal.kill9(),
      start: async () => {
        const ports = { port: portOf(temporal.address), uiPort: portOf(temporal.uiAddress.replace('http://', '')) };
        temporal = await startTemporal({ dir: join(dir, 'temporal'), ...ports });
      },
    },
    kafka: {
      stop: () => kafka.stop(),
      start: async () => void (kafka = await startKafka({ dir: join(dir, 'kafka'), port: portOf(kafka.brokers) })),
    },
    close: async () => {
      await client.connection.close();
      await worker.stop();
      await kafka.stop();
      await temporal.stop();
    },
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

/** Known by its name, not by our code: what a downstream system would write down. */
const topicOf = (record: string): string => `thidua.${record.replace('/', '.')}.v1`;
