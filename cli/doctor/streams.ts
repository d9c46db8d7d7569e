import { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { progressQuery, taskQueueOf, type Progress } from '../../workflows/messages.ts';
import { mapped } from '../pool.ts';
import { finding, type Finding } from './finding.ts';
import type { Asked } from './temporal.ts';

/** Streams that are looked at one by one, at so many a time, for so long; and those whose progress is asked. */
const MOST = 300;
const WIDTH = 12;
const LONGEST_MS = 3_500;
const ASKED = 25;

type Described = temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse;
type Trouble = { stream: string; attempt: number; why: string };
type Looked = { stream: string; task?: Trouble; publish?: Trouble; publishing: boolean };

/** Streams whose task fails again and again, that cannot publish, or that have decided more than is on Kafka. */
export async function streamFindings(asked: Asked, record: string, log: string): Promise<Finding[]> {
  const until = Date.now() + LONGEST_MS;
  const { all, streams } = await listed(asked, record);
  const looks = await mapped(streams, WIDTH, async (stream) => (Date.now() < until ? look(asked, stream) : undefined));
  const looked = looks.filter((each) => each !== undefined);
  const tasks = looked.flatMap(({ task }) => task ?? []);
  const waiting = looked.flatMap(({ publish }) => publish ?? []);
  const busy = looked.filter(({ publishing, stream }) => publishing || isCampaign(stream)).map(({ stream }) => stream);
  return [
    tasks.length === 0
      ? finding('streams', { seen: looked.length, all, record })
      : finding('streamsStuck', { count: tasks.length, record, which: named(tasks), log }),
    ...(waiting.length > 0
      ? [finding('streamsWaiting', { count: waiting.length, record, which: named(waiting) })]
      : []),
    ...(tasks.length === 0 ? await progressFindings(asked, record, busy.slice(0, ASKED)) : []),
  ];
}

/** Campaigns first: there are few, and units wait for them. */
async function listed({ connection, namespace }: Asked, record: string): Promise<{ all: number; streams: string[] }> {
  const running = `TaskQueue = '${taskQueueOf(record)}' AND ExecutionStatus = 'Running'`;
  const page = async (query: string): Promise<string[]> => {
    const { executions } = await connection.workflowService.listWorkflowExecutions({
      namespace,
      query,
      pageSize: MOST,
    });
    return (executions ?? []).flatMap(({ execution }) => execution?.workflowId ?? []);
  };
  const [{ count }, campaigns, others] = await Promise.all([
    connection.workflowService.countWorkflowExecutions({ namespace, query: running }),
    page(`${running} AND WorkflowType = 'campaign'`),
    page(`${running} AND WorkflowType != 'campaign'`),
  ]);
  return { all: Number(count), streams: [...campaigns, ...others].slice(0, MOST) };
}

/** A stream that ended meanwhile is in no trouble. */
async function look({ connection, namespace }: Asked, stream: string): Promise<Looked> {
  const described: Described = await connection.workflowService
    .describeWorkflowExecution({ namespace, execution: { workflowId: stream } })
    .catch(() => ({}));
  const { pendingWorkflowTask, pendingActivities } = described;
  const attempt = pendingWorkflowTask?.attempt ?? 0;
  const publishing = (pendingActivities ?? []).filter(({ activityType }) => activityType?.name === 'publishEvents');
  const failing = publishing.find((activity) => (activity.attempt ?? 0) > 1 && activity.lastFailure);
  return {
    stream,
    publishing: publishing.length > 0,
    ...(attempt > 1 && { task: { stream, attempt, why: '' } }),
    ...(failing && { publish: { stream, attempt: failing.attempt ?? 0, why: failing.lastFailure?.message ?? '' } }),
  };
}

/** What was decided and is not on Kafka yet; what campaigns still pass on. Silent when no worker answers: that is told already. */
async function progressFindings(asked: Asked, record: string, streams: readonly string[]): Promise<Finding[]> {
  const client = new Client({ connection: asked.connection, namespace: asked.namespace });
  const asking = async (stream: string): Promise<[string, Progress] | undefined> =>
    asked.connection
      .withDeadline(Date.now() + 2_000, async () => client.workflow.getHandle(stream).query(progressQuery))
      .then((progress): [string, Progress] => [stream, progress])
      .catch(() => undefined);
  const known = (await mapped(streams, WIDTH, asking)).filter((each) => each !== undefined);
  if (known.length < streams.length) return [];
  const behind = known.filter(([, { outbox }]) => outbox > 0);
  const count = behind.reduce((sum, [, { outbox }]) => sum + outbox, 0);
  return [
    count === 0 ? finding('published', { record }) : finding('unpublished', { count, streams: behind.length, record }),
    ...known.flatMap(([stream, { deliveries }]) =>
      deliveries.map(({ command, done, of }) => finding('delivering', { campaign: lastOf(stream), command, done, of })),
    ),
  ];
}

const isCampaign = (stream: string): boolean => /(^|\/)campaign\/[^/]+$/.test(stream);
const lastOf = (stream: string): string => stream.split('/').at(-1) ?? stream;

/** The first three, with how often they were tried and why not. */
const named = (troubles: readonly Trouble[]): string =>
  troubles
    .slice(0, 3)
    .map(({ stream, attempt, why }) => `${stream} (×${attempt}${why && `: ${why.split('\n')[0]?.slice(0, 100)}`})`)
    .join(', ') + (troubles.length > 3 ? ', …' : '');
