import { DamagedEvent, readEvent } from '../events/index.ts';
import type { Envelope } from '../events/envelope.ts';
import { StreamOrder, type Placed } from '../kafka/dedupe.ts';
import { unitStream } from '../workflows/messages.ts';
import { absent, wrongUse } from './faults.ts';
import { messagesOf } from './topic.ts';

/** One stream as Kafka has it: each event once, in order; `missing` is the first number that is not there yet. */
export type History = { record: string; stream: string; events: Envelope[]; missing?: number };

/** A unit's events; without a campaign, those of the only campaign that has the unit. */
export async function readHistory(record: string, campaign: string | undefined, unitId: string): Promise<History> {
  const concerns = concerning(record, campaign, unitId);
  const order = new StreamOrder<Placed & { envelope: Envelope }>();
  const streams = new Map<string, Envelope[]>();
  const named = campaign && unitStream(record, campaign, unitId);
  for await (const { key, value } of messagesOf(record, named)) {
    if (!concerns(key)) continue;
    const { envelope } = readable(value);
    const placed = { stream: key, sequence: Number(envelope.sequence), value, envelope };
    const events = streams.get(key) ?? [];
    streams.set(key, events);
    events.push(...order.take(placed).map((each) => each.envelope));
  }
  const [only, ...more] = streams;
  if (!only)
    throw campaign
      ? absent('unknownUnit', { record, campaignId: campaign, unitId })
      : absent('unitNowhere', { record, unitId });
  if (more.length > 0)
    throw wrongUse('whichCampaign', { record, campaigns: [...streams.keys()].map(campaignIn).join(', ') });
  const parked = order.parked.find(({ stream }) => stream === only[0]);
  return { record, stream: only[0], events: only[1], ...(parked && { missing: parked.expected }) };
}

function concerning(record: string, campaign: string | undefined, unitId: string): (key: string) => boolean {
  if (campaign !== undefined) return (key) => key === unitStream(record, campaign, unitId);
  const [before = '', after = ''] = unitStream(record, '*', unitId).split('*');
  return (key) => key.startsWith(before) && key.endsWith(after);
}

const campaignIn = (stream: string): string => stream.split('/').at(-2) ?? stream;

/** Reads one message's value; whatever no stream of ours could have written is damage. */
export function readable(value: string): ReturnType<typeof readEvent> {
  try {
    return readEvent(value);
  } catch (error) {
    if (error instanceof DamagedEvent) throw error;
    throw new DamagedEvent(value.slice(0, 120));
  }
}
