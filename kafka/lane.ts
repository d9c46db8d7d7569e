import type { Message } from '../events/envelope.ts';
import { PublishRefused } from './faults.ts';

/** Messages of one call that travel in one request. */
export type Parcel = { topic: string; messages: readonly Message[]; bytes: number };

type Call = { error?: unknown };
type Waiting = { parcel: Parcel; call: Call; settle: (error?: unknown) => void };

const MAX_EVENTS = 500;
const MAX_BYTES = 512 * 1024;

/**
 * One send under way at a time, calls in the order they came; those that wait go together, up to 500 events or 512 KB.
 * A call is done when all of its parcels are; after a failure none of its later parcels is sent.
 * A refusal of several calls together is tried again one by one, so that it hits only the call it is meant for.
 */
export function openLane(send: (parcels: Parcel[]) => Promise<void>) {
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      await deliver(batch, send);
    }
    running = undefined;
  };

  return {
    /** Resolves when all is acknowledged, else rejects with what `send` threw. */
    async put(topic: string, messages: readonly Message[]): Promise<void> {
      const call: Call = {};
      const sent = parcelsOf(topic, messages).map(
        (parcel) =>
          new Promise<void>((resolve, reject) => {
            queue.push({ parcel, call, settle: (error) => (error === undefined ? resolve() : reject(error)) });
          }),
      );
      running ??= drain();
      await Promise.all(sent);
    },

    idle: async (): Promise<void> => running,
  };
}

async function deliver(batch: Waiting[], send: (parcels: Parcel[]) => Promise<void>): Promise<void> {
  const open = batch.filter(isOpen);
  if (open.length === 0) return;
  try {
    await send(open.map(({ parcel }) => parcel));
    for (const { settle } of open) settle();
  } catch (error) {
    if (!(error instanceof PublishRefused) || open.length === 1) return open.forEach((waiting) => fail(waiting, error));
    for (const waiting of open) await deliver([waiting], send);
  }
}

function isOpen({ call, settle }: Waiting): boolean {
  if (call.error !== undefined) settle(call.error);
  return call.error === undefined;
}

function fail({ call, settle }: Waiting, error: unknown): void {
  call.error ??= error;
  settle(error);
}

function takeBatch(queue: Waiting[]): Waiting[] {
  let [events, bytes, count] = [0, 0, 0];
  for (const { parcel } of queue) {
    events += parcel.messages.length;
    bytes += parcel.bytes;
    if (count > 0 && (events > MAX_EVENTS || bytes > MAX_BYTES)) break;
    count += 1;
  }
  return queue.splice(0, count);
}

function parcelsOf(topic: string, messages: readonly Message[]): Parcel[] {
  const parcels: { topic: string; messages: Message[]; bytes: number }[] = [];
  for (const message of messages) {
    const bytes = bytesOf(message);
    const last = parcels.at(-1);
    if (last && last.messages.length < MAX_EVENTS && last.bytes + bytes <= MAX_BYTES) {
      last.messages.push(message);
      last.bytes += bytes;
    } else parcels.push({ topic, messages: [message], bytes });
  }
  return parcels;
}

const bytesOf = ({ key, value }: Message): number => Buffer.byteLength(key) + Buffer.byteLength(value);
