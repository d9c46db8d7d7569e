import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  isGrpcServiceError,
  makeGrpcRetryInterceptor,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure, type Workflow } from '@temporalio/common';
import {
  type Answer,
  type Command,
  HABITS,
  OPENING,
  type RefusalDetails,
  type StreamInput,
  taskQueueOf,
} from '../workflows/messages.ts';

/** The rule said no; nothing was changed. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly code: string;
  readonly facts: RefusalDetails['facts'];

  constructor(message: string, { code, facts }: RefusalDetails) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}

/** No stream of that id: the unit or campaign does not exist in this record. */
export class UnknownStream extends Error {
  override readonly name = 'UnknownStream';
  readonly streamId: string;

  constructor(streamId: string) {
    super(`${streamId} is not in the record`);
    this.streamId = streamId;
  }
}

/** A connection as every client of ours uses it: first retry after 50 ms, so that a continue-as-new is not felt. */
export const connect = (address: string): Promise<Connection> =>
  Connection.connect({
    address,
    connectTimeout: 5_000,
    interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ initialIntervalMs: () => 50 }))],
  });

export const openClient = async (address: string): Promise<Client> =>
  new Client({ connection: await connect(address) });

/**
 * Sends one command to its stream and resolves once the decision is recorded (not yet on Kafka).
 * Update id = command id, never a run id: safe to repeat. Throws `CommandRefused` or `UnknownStream`.
 */
export async function sendCommand(client: Client, stream: StreamInput, command: Command): Promise<Answer> {
  assertSize(command);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptCommand(client, stream, command);
    } catch (error) {
      if (attempt >= 20 || !isPassing(error)) throw meaning(error, stream.streamId);
      await new Promise((resolve) => setTimeout(resolve, Math.min(50 * attempt, 1_000)));
    }
  }
}

/** Temporal takes 2 MiB at most; a command of ours has no reason to come near. */
const MOST = 1_000_000;

function assertSize(command: Command): void {
  const bytes = Buffer.byteLength(JSON.stringify(command));
  if (bytes > MOST)
    throw new CommandRefused('The command is too large.', { code: 'R-TOO-LARGE', facts: { bytes, most: MOST } });
}

async function attemptCommand(client: Client, stream: StreamInput, command: Command): Promise<Answer> {
  const update = { args: [command] as [Command], updateId: command.commandId };
  const workflow = OPENING[command.type as keyof typeof OPENING];
  if (workflow === undefined)
    return client.workflow.getHandle(stream.streamId).executeUpdate<Answer, [Command]>(command.type, update);
  const startWorkflowOperation = new WithStartWorkflowOperation(workflow, {
    workflowId: stream.streamId,
    taskQueue: taskQueueOf(stream.record),
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [{ ...stream, habits: HABITS }],
    staticSummary: summaryOf(command, stream.streamId),
    workflowTaskTimeout: 2_000,
  });
  return client.workflow.executeUpdateWithStart<Workflow, Answer, [Command]>(command.type, {
    ...update,
    startWorkflowOperation,
  });
}

/** What a list of workflows in the Temporal UI shows of the stream: its name, as it was at the start. */
function summaryOf({ data }: Command, streamId: string): string {
  if ('name' in data && typeof data.name === 'string') return data.name.slice(0, 120);
  const title = 'definition' in data ? data.definition.plan.title : undefined;
  return title && 'value' in title ? title.value.slice(0, 120) : streamId;
}

/** The run ended under the command (continue-as-new), or the server is away for a moment: the same id may be sent again. */
function isPassing(error: unknown): boolean {
  if (error instanceof WorkflowUpdateFailedError)
    return error.cause instanceof ApplicationFailure && error.cause.type === 'AcceptedUpdateCompletedWorkflow';
  const code = grpcCode(error);
  return code === 8 || code === 9 || code === 14;
}

/** The server's own code, however the library has wrapped it. */
export function grpcCode(error: unknown): number | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (isGrpcServiceError(at)) return at.code;
  return undefined;
}

function meaning(error: unknown, streamId: string): unknown {
  if (error instanceof WorkflowNotFoundError) return new UnknownStream(streamId);
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return error;
  const details = error.cause.details?.[0] as RefusalDetails | undefined;
  return details?.code === undefined ? error : new CommandRefused(error.cause.message, details);
}
