import { describe, expect, test } from '@jest/globals';
import { QueryNotRegisteredError, ServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { Fault } from '../../cli/faults.ts';
import { screenOf } from '../../cli/print.ts';
import { ask, send, type Session } from '../../cli/temporal.ts';
import { progressQuery, type Command } from '../../workflows/messages.ts';

const PROGRESS = { sequence: 1, published: 1, outbox: 0, now: '2026-11-24T00:00:00.000Z', deliveries: [] };
const remind = {
  ...{ type: 'RemindCycle', commandId: 'hr-7', actor: { id: 'hr', office: 'standingAgency', unitId: 'tccb' } },
  data: { cycleId: 'c1', to: 'incomplete' },
} as Command;

/** As the library gives it: the server's own error, wrapped. */
const grpc = (code: number): ServiceError =>
  new ServiceError('Failed to query Workflow', {
    cause: Object.assign(new Error('server'), { code, details: '', metadata: {} }),
  });

/** A worker that has only begun to replay. */
const notYet = Object.assign(Object.create(QueryNotRegisteredError.prototype) as Error, { message: 'not yet' });

/** A session whose server answers as told, one answer after the other. */
function sessionOf(queries: (Error | typeof PROGRESS)[], update: () => Promise<unknown> = async () => ({})): Session {
  const query = async () => {
    const answer = queries.length > 1 ? queries.shift() : queries[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const workflow = { getHandle: () => ({ query, executeUpdate: update }) };
  const connection = { withDeadline: (_: number, work: () => Promise<unknown>) => work() };
  const screen = screenOf('vi', false, { write: () => undefined });
  return { client: { workflow }, connection, screen, record: 'main', address: 'a:1' } as unknown as Session;
}

const faultOf = async (work: Promise<unknown>): Promise<Fault> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Fault) return error;
  throw error ?? new Error('the spec expects a fault');
};

describe('asking a stream', () => {
  test('goes on once a worker that restarts knows its queries again', async () => {
    const session = sessionOf([notYet, grpc(14), PROGRESS]);
    expect(await ask(session, 'unit/a/b', progressQuery)).toEqual(PROGRESS);
  });

  test('names the worker when nobody answered in time', async () => {
    const fault = await faultOf(ask(sessionOf([grpc(4)]), 'unit/a/b', progressQuery));
    expect([fault.key, fault.exit, fault.facts.record]).toEqual(['workerAway', 3, 'main']);
  });

  test('lets through what it does not know', async () => {
    await expect(ask(sessionOf([grpc(7)]), 'unit/a/b', progressQuery)).rejects.toBeInstanceOf(ServiceError);
  });
});

describe('sending a command', () => {
  test('sends nothing where nobody answers', async () => {
    let sent = 0;
    const session = sessionOf([grpc(4)], async () => void (sent += 1));
    expect((await faultOf(send(session, 'campaign/a', remind))).key).toBe('workerAway');
    expect(sent).toBe(0);
  });

  test('that went unanswered may be sent again under its id', async () => {
    const silence = async () => Promise.reject(new WorkflowUpdateRPCTimeoutOrCancelledError('deadline'));
    const fault = await faultOf(send(sessionOf([PROGRESS], silence), 'campaign/a', remind));
    expect([fault.key, fault.exit, fault.facts.commandId]).toEqual(['answerUnknown', 3, 'hr-7']);
  });
});
