import { inscribe } from '../../events/envelope.ts';
import type { Message } from '../../events/envelope.ts';
import type { Placed } from '../../kafka/dedupe.ts';
import type { Connection } from '../../kafka/settings.ts';

export const quiet = (...brokers: string[]): Connection => ({ brokers, clientId: 'thidua-test', log: () => undefined });

/** The broker that `npm test` started. */
export function realKafka(): Connection {
  const address = process.env.KAFKA_BROKERS;
  if (!address) throw new Error('KAFKA_BROKERS is not set: run the tests with npm test');
  return quiet(...address.split(','));
}

/** A stream's events `first` to `last`, true envelopes. */
export const eventsOf = (streamId: string, first: number, last = first): Message[] =>
  Array.from({ length: last - first + 1 }, (_, index) => eventOf(streamId, first + index));

function eventOf(streamId: string, sequence: number, note = 'Phường Bến Nghé'): Message {
  const { value } = inscribe(
    { record: 'main', streamId, sequence },
    {
      time: '2025-03-31T17:00:00.000Z',
      actor: { id: 'CB-17', office: 'unitClerk', unitId: 'QN-0412' },
      commandId: `command-${sequence}`,
      correlationId: 'campaign/C1',
    },
    { type: 'thidua.unit.CheckReported.v1', data: { note } },
  );
  return { key: streamId, value };
}

export function placed({ value }: { value: string }): Placed {
  const { subject, sequence } = JSON.parse(value) as { subject: string; sequence: string };
  return { stream: subject, sequence: Number(sequence), value };
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
