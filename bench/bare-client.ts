import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import { bareUpdate, type BareAnswer, type BareCommand } from './bare-messages.ts';

/** One update of a bare workflow, begun with it where `taskQueue` is given: the calls of `client/commands.ts`, nothing more. */
export async function tellBare(
  client: Client,
  { workflowId, taskQueue }: { workflowId: string; taskQueue?: string },
  updateId: string,
  told: BareCommand,
): Promise<BareAnswer> {
  const update = { args: [told] as [BareCommand], updateId };
  if (taskQueue === undefined) return client.workflow.getHandle(workflowId).executeUpdate(bareUpdate, update);
  const startWorkflowOperation = new WithStartWorkflowOperation('bare', {
    workflowId,
    taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowTaskTimeout: 2_000,
  });
  return client.workflow.executeUpdateWithStart(bareUpdate, { ...update, startWorkflowOperation });
}
