import type { z } from 'zod';
import { CampaignEvent } from './campaign.ts';
import { canonical } from './canonical.ts';
import { actorOf, Envelope, type Actor } from './envelope.ts';
import { upcast } from './upcast.ts';
import { UnitEvent } from './unit.ts';

/** Event schemas by the first word of a stream id. */
export const eventsOf = { campaign: CampaignEvent, unit: UnitEvent } as const;
export type Category = keyof typeof eventsOf;
export type EventOf = { [C in Category]: z.infer<(typeof eventsOf)[C]> };

/** An event as a stream folds it: the fact, its place, when it was recorded and who typed it. */
export type Recorded<Event> = Event & { id: string; sequence: number; time: string; actor: Actor };

/** `campaign/x` → `campaign`; `rehearsal/{run}/unit/x/y` → `unit`: the record's own prefix comes before it. */
export function categoryOf(streamId: string): Category | undefined {
  const [, campaign, unit] = /(?:^|\/)(?:(campaign)\/[^/]+|(unit)\/[^/]+\/[^/]+)$/.exec(streamId) ?? [];
  return (campaign ?? unit) as Category | undefined;
}

/** The type that travels: `CheckReported` of a unit → `thidua.unit.CheckReported.v1`. Every event is at version 1 today. */
export const travelType = (category: Category, name: string): string => `thidua.${category}.${name}.v1`;

export class DamagedEvent extends Error {
  override readonly name = 'DamagedEvent';
}

/** Reads one Kafka value back. Throws `DamagedEvent`, naming stream and place, for what no stream could have written. */
export function readEvent(value: string): {
  envelope: Envelope;
  category: Category;
  event: Recorded<EventOf[Category]>;
} {
  const envelope = envelopeIn(value);
  const category = categoryOf(envelope.subject);
  const actor = actorOf(envelope.actor);
  if (!category || !actor || !envelope.type.startsWith(`thidua.${category}.`))
    throw new DamagedEvent(`${envelope.id}: subject ${envelope.subject} is of no stream that has ${envelope.type}`);
  const parsed = eventsOf[category].safeParse(upcast(envelope));
  if (!parsed.success)
    throw new DamagedEvent(`${envelope.id}: ${envelope.type} does not fit its schema: ${parsed.error.message}`);
  const place = { id: envelope.id, sequence: Number(envelope.sequence), time: envelope.time, actor };
  return { envelope, category, event: { ...parsed.data, ...place } };
}

/** The envelope whose canonical text this is, at the place that its id names. */
function envelopeIn(value: string): Envelope {
  const raw = plain(value);
  const parsed = Envelope.safeParse(raw);
  if (!parsed.success) throw new DamagedEvent(`${beginning(value)}: no envelope: ${parsed.error.message}`);
  const { id, subject, partitionkey, sequence } = parsed.data;
  const place = `${subject}:${Number(sequence)}`;
  if (id !== place || partitionkey !== subject) throw new DamagedEvent(`${id}: found at ${place} of ${partitionkey}`);
  return parsed.data;
}

function plain(value: string): unknown {
  try {
    const raw: unknown = JSON.parse(value);
    if (canonical(raw) === value) return raw;
  } catch (error) {
    throw new DamagedEvent(`${beginning(value)}: no canonical JSON: ${String(error)}`);
  }
  throw new DamagedEvent(`${beginning(value)}: not the canonical text of what it says`);
}

const beginning = (value: string): string => value.slice(0, 120);
