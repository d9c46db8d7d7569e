import { campaignQuery, campaignStream, taskQueueOf } from '../workflows/messages.ts';
import { absent, wrongUse } from './faults.ts';
import type { Campaign } from './states.ts';
import { PATIENCE, patiently, stateOf, type Session } from './temporal.ts';

/**
 * Campaigns of a record that are or were under way; one whose launch was refused is none.
 * The server's list lags behind by moments, so that an empty one is asked for once more.
 */
async function campaignsOf(session: Session): Promise<string[]> {
  const query = `WorkflowType = 'campaign' AND TaskQueue = '${taskQueueOf(session.record)}' AND ExecutionStatus = 'Running'`;
  const list = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { workflowId } of session.client.workflow.list({ query })) found.push(workflowId);
    return found.map((streamId) => streamId.split('/').at(-1) ?? streamId).toSorted();
  };
  return patiently(session, PATIENCE.answer, async () => {
    const first = await list();
    if (first.length > 0) return first;
    await new Promise((resolve) => setTimeout(resolve, LAG));
    return list();
  });
}

/** Milliseconds. */
const LAG = 1_500;

/** The campaign that was named, else the only one of the record. */
export async function campaignIdOf(session: Session): Promise<string> {
  const { record, campaign } = session;
  if (campaign !== undefined) return campaign;
  const [only, ...more] = await campaignsOf(session);
  if (only === undefined) throw absent('noCampaign', { record });
  if (more.length > 0) throw wrongUse('whichCampaign', { record, campaigns: [only, ...more].join(', ') });
  return only;
}

export async function campaignState(session: Session, campaignId: string): Promise<Campaign> {
  const { record } = session;
  const state = await stateOf(session, campaignStream(record, campaignId), campaignQuery);
  if (!state) throw absent('unknownCampaign', { record, campaignId });
  return state;
}
