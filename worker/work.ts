import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createFanOut } from '../activities/fan-out.ts';
import type { Activities } from '../activities/index.ts';
import { createPublishing } from '../activities/publish-events.ts';
import { buildId } from '../client/build-id.ts';
import { connect } from '../client/commands.ts';
import { openPublisher } from '../kafka/publisher.ts';
import type { Log } from '../kafka/settings.ts';
import { ensureTopic, recordTopic } from '../kafka/topics.ts';
import { taskQueueOf } from '../workflows/messages.ts';
import { bundle } from './bundle.ts';
import type { Config } from './config.ts';
import { ensureSearchAttributes } from './search-attributes.ts';

const log: Log = (level, message) => console.error(JSON.stringify({ level, message }));

/** Works for its records until it is told to stop; then lets what is under way end. `wrap` is for trials that kill it midway. */
export async function work(config: Config, wrap: (activities: Activities) => Activities = (as) => as): Promise<void> {
  Runtime.install({ logger: new DefaultLogger(config.log, (entry) => console.error(lineOf(entry))) });
  const build = buildId();
  const kafka = { brokers: config.brokers, clientId: 'thidua-worker', log };
  for (const record of config.records) await ensureTopic(kafka, recordTopic(record));
  const clientConnection = await connect(config.temporal);
  await ensureSearchAttributes(clientConnection, config.namespace);
  const connection = await NativeConnection.connect({ address: config.temporal, grpcCompression: { codec: 'none' } });
  const publisher = openPublisher(kafka);
  const client = new Client({ connection: clientConnection, namespace: config.namespace });
  try {
    const workflowBundle = await bundle();
    const workers = await Promise.all(
      config.records.map((record) =>
        Worker.create({
          connection,
          namespace: config.namespace,
          taskQueue: taskQueueOf(record),
          buildId: build,
          workflowBundle,
          activities: wrap({ ...createPublishing(publisher, recordTopic(record)), ...createFanOut(client) }),
          stickyQueueScheduleToStartTimeout: 1_000,
          maxCachedWorkflows: 1_500,
          // Tasks begin their 2 s when they are handed out: more at once than one thread replays in that time would time out.
          maxConcurrentWorkflowTaskExecutions: 12,
          maxConcurrentActivityTaskExecutions: 400,
          shutdownGraceTime: 10_000,
          shutdownForceTime: 20_000,
        }),
      ),
    );
    const running = Promise.all(workers.map((worker) => worker.run()));
    console.log('thidua worker ready');
    await running;
  } finally {
    await publisher.close();
    await connection.close();
    await clientConnection.close();
  }
}

const lineOf = (entry: { level: string; message: string; meta?: object | undefined }): string =>
  JSON.stringify({ level: entry.level, message: entry.message, ...entry.meta });
