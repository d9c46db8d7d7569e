import { z } from 'zod';
import { canonical, hashOf } from './canonical.ts';
import { Id, Instant, Text } from './values.ts';

/** Who typed: `office:id@unit`. `id` is opaque; a directory outside the record knows the person. */
export const Actor = z.strictObject({ id: Id, office: z.string().regex(/^[a-z][A-Za-z]{0,39}$/), unitId: Id });
export type Actor = z.infer<typeof Actor>;

export const actorText = ({ office, id, unitId }: Actor): string => `${office}:${id}@${unitId}`;

/** The reverse of `actorText`; `undefined` for what is not of that form. */
export function actorOf(text: string): Actor | undefined {
  const [, office, id, unitId] = /^([^:]+):([^@]+)@(.+)$/.exec(text) ?? [];
  const parsed = Actor.safeParse({ office, id, unitId });
  return parsed.success ? parsed.data : undefined;
}

/** What travels on Kafka: CloudEvents 1.0, structured mode. Attribute names are lower-case by that specification. */
export const Envelope = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.string(),
  source: z.string().startsWith('/thidua/'),
  type: z.string().regex(/^thidua\.[a-z]+\.[A-Z][A-Za-z]+\.v[1-9][0-9]*$/),
  subject: z.string(),
  partitionkey: z.string(),
  time: Instant,
  datacontenttype: z.literal('application/json'),
  dataschema: z.string(),
  sequence: z.string().regex(/^\d{10}$/),
  sequencetype: z.literal('Integer'),
  correlationid: Text,
  causationid: Text,
  actor: z.string().refine((text) => actorOf(text) !== undefined, 'office:id@unit'),
  prevhash: z.string().length(43).optional(),
  data: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

/** What a stream knows when it writes its next event. */
export type Place = { record: string; streamId: string; sequence: number; prevhash?: string | undefined };
export type Circumstance = { time: string; actor: Actor; commandId: string; correlationId: string };

/** Writes one event down; `value` is the event's bytes for ever, `hash` the next event's `prevhash`. */
export function inscribe(
  place: Place,
  circumstance: Circumstance,
  event: { type: string; data: Record<string, unknown> },
): { envelope: Envelope; value: string; hash: string } {
  const envelope: Envelope = {
    specversion: '1.0',
    id: `${place.streamId}:${place.sequence}`,
    source: `/thidua/${place.record}`,
    type: event.type,
    subject: place.streamId,
    partitionkey: place.streamId,
    time: circumstance.time,
    datacontenttype: 'application/json',
    dataschema: schemaName(event.type),
    sequence: String(place.sequence).padStart(10, '0'),
    sequencetype: 'Integer',
    correlationid: circumstance.correlationId,
    causationid: circumstance.commandId,
    actor: actorText(circumstance.actor),
    ...(place.prevhash === undefined ? {} : { prevhash: place.prevhash }),
    data: event.data,
  };
  const value = canonical(envelope);
  return { envelope, value, hash: hashOf(value) };
}

/** `thidua.unit.CheckReported.v1` → `urn:thidua:schema:unit.CheckReported:1`. */
export const schemaName = (type: string): string => type.replace(/^thidua\.(.+)\.v(\d+)$/, 'urn:thidua:schema:$1:$2');

/** One message of the topic: `key` is the stream, `value` the canonical envelope. */
export type Message = { key: string; value: string };
