import { Client } from '@temporalio/client';
import { connect } from '../../client/commands.ts';
import { campaignQuery, campaignStream, taskQueueOf } from '../../workflows/messages.ts';
import { eventTypes } from '../events-schema.ts';
import { currentRecord, stackFolder, temporalAddress } from '../places.ts';
import { keeperOf } from '../../infra/stack-file.mjs';
import type { Candidate, Given, Wanted } from './tree.ts';

/** Milliseconds that a running stack has to answer: somebody waits with a finger on the key. */
const PATIENCE = 300;
const MOST = 500;

type Asked = { client: Client; record: string; campaign: string | undefined };

/** Values of one kind; none when they cannot be had in time. */
export async function live(wanted: Wanted, given: Given): Promise<Candidate[]> {
  if (wanted === 'files') return [];
  if (wanted === 'eventTypes') return eventTypes.map(({ name }) => ({ value: name }));
  const record = given.record ?? currentRecord();
  if (wanted === 'records') {
    const known = new Set(['main', record, ...(keeperOf(stackFolder())?.records ?? [])]);
    return [...known].map((value) => ({ value }));
  }
  return inTime(asking(wanted, { record, campaign: given.campaign }));
}

async function asking(wanted: 'units' | 'cycles' | 'campaigns', where: Omit<Asked, 'client'>): Promise<Candidate[]> {
  const connection = await connect(temporalAddress());
  const client = new Client({ connection, namespace: process.env.TEMPORAL_NAMESPACE || 'default' });
  try {
    const asked = { client, ...where };
    return (await readers[wanted](asked)).map((value) => ({ value }));
  } finally {
    await connection.close();
  }
}

const readers = { units: unitsOf, campaigns: campaignsOf, cycles: cyclesOf };

async function unitsOf(asked: Asked): Promise<string[]> {
  const within = asked.campaign === undefined ? '' : ` AND CampaignId = '${asked.campaign}'`;
  return idsOf(asked, `WorkflowType = 'unit'${within}`);
}

async function campaignsOf(asked: Asked): Promise<string[]> {
  return idsOf(asked, `WorkflowType = 'campaign'`);
}

async function cyclesOf(asked: Asked): Promise<string[]> {
  const campaigns = asked.campaign === undefined ? await campaignsOf(asked) : [asked.campaign];
  const each = campaigns.map(async (campaignId) => {
    const state = await asked.client.workflow.getHandle(campaignStream(asked.record, campaignId)).query(campaignQuery);
    return Object.keys(state.cycles);
  });
  return (await Promise.all(each)).flat();
}

/** The last part of each stream's id, once. */
async function idsOf({ client, record }: Asked, which: string): Promise<string[]> {
  const query = `${which} AND TaskQueue = '${taskQueueOf(record)}' AND ExecutionStatus = 'Running'`;
  const ids = new Set<string>();
  for await (const { workflowId } of client.workflow.list({ query, pageSize: MOST })) {
    ids.add(workflowId.split('/').at(-1) ?? '');
    if (ids.size === MOST) break;
  }
  return [...ids].toSorted();
}

async function inTime(work: Promise<Candidate[]>): Promise<Candidate[]> {
  const late = new Promise<Candidate[]>((resolve) => setTimeout(() => resolve([]), PATIENCE));
  return Promise.race([work.catch(() => []), late]);
}
