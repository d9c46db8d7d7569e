import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createPublishing } from '../activities/publish-events.ts';
import { connect } from '../client/commands.ts';
import { openPublisher } from '../kafka/publisher.ts';
import { ensureTopic, recordTopic } from '../kafka/topics.ts';
import { bundleOf } from '../worker/bundle.ts';
import { readConfig } from '../worker/config.ts';
import { taskQueueOf } from '../workflows/messages.ts';
import { createBareDeliveries } from './bare-deliveries.ts';

/** A worker for bare workflows alone, set as `worker/work.ts` sets ours. */
const { temporal, namespace, brokers, records, log } = readConfig(process.env);
const [record = ''] = records;
Runtime.install({ logger: new DefaultLogger(log, ({ message }) => console.error(message)) });
const kafka = { brokers, clientId: 'bare-worker', log: () => undefined };
await ensureTopic(kafka, recordTopic(record));
const clientConnection = await connect(temporal);
const connection = await NativeConnection.connect({ address: temporal, grpcCompression: { codec: 'none' } });
const publisher = openPublisher(kafka);
const client = new Client({ connection: clientConnection, namespace });
try {
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: taskQueueOf(record),
    workflowBundle: await bundleOf(fileURLToPath(new URL('./bare.ts', import.meta.url)), []),
    activities: { ...createPublishing(publisher, recordTopic(record)), ...createBareDeliveries(client) },
    stickyQueueScheduleToStartTimeout: 1_000,
    maxCachedWorkflows: 1_500,
    maxConcurrentWorkflowTaskExecutions: 12,
    maxConcurrentActivityTaskExecutions: 400,
    shutdownGraceTime: 10_000,
    shutdownForceTime: 20_000,
  });
  const running = worker.run();
  console.log('thidua worker ready');
  await running;
} finally {
  await publisher.close();
  await connection.close();
  await clientConnection.close();
}
