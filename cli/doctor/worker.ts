import { hostname } from 'node:os';
import proto from '@temporalio/proto';
import { buildId } from '../../client/build-id.ts';
import { startTimeOf } from '../../infra/processes.mjs';
import { taskQueueOf } from '../../workflows/messages.ts';
import type { StackStatus } from '../stack/status.ts';
import { finding, type Finding } from './finding.ts';
import { logOf } from './stack.ts';
import type { Asked } from './temporal.ts';

const { TASK_QUEUE_TYPE_WORKFLOW } = proto.temporal.api.enums.v1.TaskQueueType;
/** A worker asks again after a minute at most. */
const SILENCE_MS = 75_000;

type Poller = { who: string; build: string };

/** Who asks for work of a record, and whether it runs the code of this checkout. */
export async function workerFindings(asked: Asked, record: string, status: StackStatus): Promise<Finding[]> {
  const pollers = await pollersOf(asked, record);
  if (pollers.length === 0) return [nobody(record, status)];
  const ours = buildId();
  return pollers.map(({ who, build }) =>
    build === ours
      ? finding('worker', { who, record })
      : finding('workerOther', { who, record, found: shortly(build), ours }),
  );
}

function nobody(record: string, status: StackStatus): Finding {
  const kept = status.keeper?.records ?? [];
  if (kept.includes(record)) return finding('workerRestarts', { record, log: logOf(status, 'worker.log') });
  return finding('workerNone', { record, records: [...new Set([...kept, record])].join(',') });
}

/** The server remembers a poller for minutes: a process of this machine that is gone is none. */
async function pollersOf({ connection, namespace }: Asked, record: string): Promise<Poller[]> {
  const { pollers } = await connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueueOf(record) },
    taskQueueType: TASK_QUEUE_TYPE_WORKFLOW,
  });
  return (pollers ?? [])
    .filter(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > Date.now() - SILENCE_MS)
    .map(({ identity, workerVersionCapabilities }) => ({
      who: identity ?? '?',
      build: workerVersionCapabilities?.buildId ?? '?',
    }))
    .filter(({ who }) => !isGone(who));
}

function isGone(identity: string): boolean {
  const [pid = '', host] = identity.split('@');
  return host === hostname() && /^\d+$/.test(pid) && startTimeOf(Number(pid)) === undefined;
}

const shortly = (build: string): string => (build.length <= 30 ? build : `${build.slice(0, 29)}…`);
