import { hostname } from 'node:os';
import proto from '@temporalio/proto';
import { connect } from '../client/commands.ts';
import { taskQueueOf } from '../workflows/messages.ts';
import { readConfig } from './config.ts';

/** A worker asks for work again after a minute at most; twice that, and it has stopped asking. */
const SILENCE_MS = 120_000;

/** The container's health: Temporal has lately heard this machine ask for work, for each of its records. */
const { temporal, namespace, records } = readConfig(process.env);
const connection = await connect(temporal);
try {
  for (const record of records) {
    const name = taskQueueOf(record);
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name },
      taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    });
    const heard = (pollers ?? [])
      .filter(({ identity }) => identity?.endsWith(`@${hostname()}`))
      .map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000);
    if (Math.max(0, ...heard) < Date.now() - SILENCE_MS)
      throw new Error(`${name}: no worker of ${hostname()} asks for work`);
  }
} finally {
  await connection.close();
}
