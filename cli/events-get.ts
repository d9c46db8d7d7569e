import { hashOf } from '../events/canonical.ts';
import type { Envelope } from '../events/envelope.ts';
import type { Recorded } from '../kafka/source.ts';
import { recordTopic } from '../kafka/topics.ts';
import type { Context } from './context.ts';
import { absent, wrongUse } from './faults.ts';
import { readable } from './history.ts';
import { readRecord } from './options.ts';
import { messagesOf } from './topic.ts';

/** An event's id as it was typed: `record` when one stands in front, `stream` without it. */
export type EventId = { record?: string; stream: string; sequence: number };

/** One event as Kafka has it, and where. */
export type Found = {
  envelope: Envelope;
  value: string;
  hash: string;
  topic: string;
  partition: number;
  offset: number;
};

/** `unit/btnmt-615/c-dc:12`, `rehearsal/{run}/campaign/btnmt-615:1`; a number may have its zeros in front. */
export function readEventId(value: string): EventId {
  const id = '[A-Za-z0-9][A-Za-z0-9.-]{0,63}';
  const form = new RegExp(`^(?:(.+)/)?(campaign/${id}|unit/${id}/${id}):0*([1-9]\\d{0,9})$`);
  const [, record, stream = '', number] = form.exec(value.trim().normalize('NFC')) ?? [];
  if (number === undefined) throw wrongUse('badEvent', { value });
  return { ...(record !== undefined && { record: readRecord(record) }), stream, sequence: Number(number) };
}

/** Reads only the partition of the event's stream, and no further than the event. */
export async function findEvent(context: Pick<Context, 'record'>, id: EventId): Promise<Found> {
  const record = id.record ?? context.record;
  const stream = record === 'main' ? id.stream : `${record}/${id.stream}`;
  let last = 0;
  for await (const message of messagesOf(record, stream)) {
    if (message.key !== stream) continue;
    const { envelope } = readable(message.value);
    last = Math.max(last, Number(envelope.sequence));
    if (Number(envelope.sequence) === id.sequence) return found(record, message, envelope);
  }
  if (last === 0) throw absent('unknownEventStream', { record, stream: id.stream });
  throw absent('unknownEvent', { record, id: `${id.stream}:${id.sequence}`, last });
}

const found = (record: string, { value, partition, offset }: Recorded, envelope: Envelope): Found => ({
  envelope,
  value,
  hash: hashOf(value),
  topic: recordTopic(record),
  partition,
  offset,
});
