import proto from '@temporalio/proto';
import type { CampaignCommand } from '../../domain/campaign/commands.ts';
import { noteRecord, readStack } from '../../infra/stack-file.mjs';
import { campaignQuery, taskQueueOf } from '../../workflows/messages.ts';
import { unreachable } from '../faults.ts';
import { kafkaPlace, stackFolder } from '../places.ts';
import { deliver, type Sent } from '../sending.ts';
import { PATIENCE, patiently, sendNow, stateOf, type Session } from '../temporal.ts';

const WORKFLOW = proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW;

/** Sends a launch: to a stream that is there for its answer, else to one that begins with it. */
export async function begin(
  session: Session,
  stream: string,
  command: CampaignCommand & { dryRun?: true },
): Promise<Sent> {
  if (await stateOf(session, stream, campaignQuery)) return deliver(session, stream, command);
  await assertWorked(session);
  const { dryRun, ...wanted } = command;
  const { commandId } = wanted;
  const { record } = session;
  if (dryRun) return { record, stream, commandId, dryRun, types: ['CampaignLaunched'] };
  return { record, stream, commandId, ...(await sendNow(session, stream, wanted)) };
}

/** Seconds that a worker has to show itself: it may have only just begun. */
const SECONDS = 5;

/** Without a worker a launch would wait, and be decided whenever one comes. */
async function assertWorked(session: Session): Promise<void> {
  const { record, address } = session;
  for (const until = Date.now() + SECONDS * 1_000; !(await isWorked(session));) {
    if (Date.now() > until)
      throw unreachable('workerAway', { record, seconds: SECONDS, temporal: address, kafka: kafkaPlace() });
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function isWorked(session: Session): Promise<boolean> {
  const { record, client, connection } = session;
  const { namespace } = client.options;
  const queue = { namespace, taskQueue: { name: taskQueueOf(record) }, taskQueueType: WORKFLOW };
  const ask = () => connection.workflowService.describeTaskQueue(queue);
  return ((await patiently(session, PATIENCE.answer, ask)).pollers ?? []).length > 0;
}

/** Commands speak of this record from now on, where a stack of ours runs; answers whether that is news. */
export async function speakOf(record: string): Promise<boolean> {
  const dir = stackFolder();
  const { temporal, record: before } = readStack(dir);
  if (!temporal || before === record) return false;
  await noteRecord(dir, record);
  return true;
}
