import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { openClient } from '../../client/commands.ts';
import type { FindingKey } from '../../cli/words/doctor.ts';
import { superviseWorker } from '../../infra/worker.mjs';
import { ensureTopic, recordTopic } from '../../kafka/topics.ts';
import { patientKafka } from '../../kafka/settings.ts';
import { taskQueueOf, unitStream } from '../../workflows/messages.ts';
import { realKafka } from '../kafka/events.ts';
import { thidua } from './thidua.ts';

const { TEMPORAL_ADDRESS = '', KAFKA_BROKERS = '' } = process.env;
const servers = { TEMPORAL_ADDRESS, KAFKA_BROKERS };
const newRecord = (): string => `doctor-${randomBytes(4).toString('hex')}`;

type Report = { code: number | null; ok: boolean; found: Partial<Record<FindingKey, Record<string, unknown>>> };

async function doctor(env: NodeJS.ProcessEnv, record = 'main'): Promise<Report> {
  const { code, out, err } = await thidua(['doctor', '--json', '--record', record], env);
  expect(err).toBe('');
  const { ok, findings } = JSON.parse(out) as {
    ok: boolean;
    findings: { key: FindingKey; facts: Record<string, unknown> }[];
  };
  return { code, ok, found: Object.fromEntries(findings.map(({ key, facts }) => [key, facts])) };
}

describe('who cannot be asked', () => {
  let silent: Server;
  beforeAll(async () => {
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void silent.close());

  test('nothing runs: how to start it, and 3', async () => {
    const { code, ok, found } = await doctor({});
    expect([code, ok]).toEqual([3, false]);
    expect(found).toMatchObject({ temporalNone: {}, kafkaNone: {}, node: {} });
  });

  test('somebody listens and says nothing: named, within about ten seconds', async () => {
    const address = `127.0.0.1:${(silent.address() as { port: number }).port}`;
    const since = Date.now();
    const { code, found } = await doctor({ TEMPORAL_ADDRESS: address, KAFKA_BROKERS: address });
    expect(code).toBe(3);
    expect(found).toMatchObject({ temporalGiven: { address }, kafkaGiven: { address } });
    expect(Date.now() - since).toBeLessThan(15_000);
  });

  test('a namespace that there is not', async () => {
    const { code, found } = await doctor({ ...servers, TEMPORAL_NAMESPACE: 'khong-co' });
    expect(code).toBe(3);
    expect(found).toMatchObject({ namespaceAbsent: { namespace: 'khong-co' } });
  });
});

test('a record that nobody works for: no worker, no topic, and what to type', async () => {
  const record = newRecord();
  const { code, found } = await doctor(servers, record);
  expect(code).toBe(1);
  expect(found).toMatchObject({
    workerNone: { record, records: record },
    topicNone: { topic: recordTopic(record) },
    attributes: { count: 10 },
    streams: { all: 0, seen: 0 },
  });
  expect(Number(found.clock?.ms)).toBeLessThan(1_000);
});

test('a topic that would lose or merge events', async () => {
  const record = newRecord();
  const admin = patientKafka(realKafka()).admin();
  await admin.connect();
  const configEntries = [{ name: 'cleanup.policy', value: 'compact' }];
  await admin.createTopics({
    topics: [{ topic: recordTopic(record), numPartitions: 3, configEntries }],
    waitForLeaders: true,
  });
  await admin.disconnect();
  const { code, found } = await doctor(servers, record);
  expect(code).toBe(1);
  expect(found.topicUnfit?.why).toMatch(
    /partitions phải là 12, nhưng đang là 3.*cleanup\.policy phải là delete, nhưng đang là compact/,
  );
});

test('a worker of this checkout is known by its code; then all is well', async () => {
  const record = newRecord();
  const worker = await superviseWorker({ root: process.cwd(), env: { ...servers, THIDUA_RECORDS: record } });
  try {
    const { code, ok, found } = await doctor(servers, record);
    expect([code, ok]).toEqual([0, true]);
    expect(found).toMatchObject({ worker: { record }, published: { record }, topic: { topic: recordTopic(record) } });
    expect(found.workerOther).toBeUndefined();
  } finally {
    await worker.stop();
  }
  expect((await doctor(servers, record)).found).toHaveProperty('workerNone');
});

describe('streams in trouble', () => {
  const record = newRecord();
  const namespace = 'default';
  const taskQueue = { name: taskQueueOf(record) };
  const streamId = (unitId: string): string => unitStream(record, 'c', unitId);
  const identity = 'another-code@elsewhere';
  let client: Client;

  const start = (unitId: string): Promise<unknown> =>
    client.workflow.start('unit', { taskQueue: taskQueue.name, workflowId: streamId(unitId), args: [] });
  const patiently = <T>(work: () => Promise<T>): Promise<T> => client.withDeadline(Date.now() + 30_000, work);
  const workerVersionCapabilities = { buildId: 'of-old' };
  const nextTask = () =>
    patiently(() =>
      client.workflowService.pollWorkflowTaskQueue({ namespace, taskQueue, identity, workerVersionCapabilities }),
    );

  beforeAll(async () => {
    client = await openClient(TEMPORAL_ADDRESS);
    await ensureTopic(realKafka(), recordTopic(record));
  });
  afterAll(async () => {
    for (const unitId of ['ket', 'cho'])
      await client.workflow
        .getHandle(streamId(unitId))
        .terminate()
        .catch(() => undefined);
    await client.connection.close();
  });

  test('a task that fails, an activity that cannot publish, and a worker of other code are told', async () => {
    const { workflowService } = client;
    await start('ket');
    const failing = await nextTask();
    await workflowService.respondWorkflowTaskFailed({ namespace, identity, taskToken: failing.taskToken });

    await start('cho');
    const begun = await nextTaskOf('cho');
    const payload = {
      activityId: '1',
      activityType: { name: 'publishEvents' },
      taskQueue,
      startToCloseTimeout: { seconds: 60 as never },
    };
    const { COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK } = proto.temporal.api.enums.v1.CommandType;
    const commands = [
      { commandType: COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK, scheduleActivityTaskCommandAttributes: payload },
    ];
    await workflowService.respondWorkflowTaskCompleted({ namespace, identity, taskToken: begun, commands });
    const activity = await patiently(() => workflowService.pollActivityTaskQueue({ namespace, taskQueue, identity }));
    await workflowService.respondActivityTaskFailed({
      ...{ namespace, identity, taskToken: activity.taskToken },
      failure: { message: 'Kafka is away', applicationFailureInfo: {} },
    });

    const report = await settled();
    expect(report.code).toBe(1);
    expect(report.found).toMatchObject({
      streamsStuck: { count: 1, which: expect.stringMatching(new RegExp(`^${streamId('ket')} \\(×\\d+\\)$`)) },
      streamsWaiting: { count: 1, which: expect.stringMatching(/\/cho \(×\d+: Kafka is away\)$/) },
      workerOther: { who: identity, found: 'of-old' },
    });
  });

  /** The failed task is offered again at once; another one may come first. */
  async function nextTaskOf(unitId: string): Promise<Uint8Array> {
    for (;;) {
      const { taskToken, workflowExecution } = await nextTask();
      if (workflowExecution?.workflowId === streamId(unitId)) return taskToken;
      await client.workflowService.respondWorkflowTaskFailed({ namespace, identity, taskToken });
    }
  }

  /** The server's list of streams lags behind by moments. */
  async function settled(): Promise<Report> {
    for (let tries = 0; ; tries += 1) {
      const report = await doctor(servers, record);
      if (tries === 5 || (report.found.streamsStuck && report.found.streamsWaiting)) return report;
    }
  }
});
