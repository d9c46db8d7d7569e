import kafkajs, { type Message as Sent, type Producer } from 'kafkajs';
import type { Message } from '../events/envelope.ts';
import { publishFault, PublishRefused, type Sentence } from './faults.ts';
import { openLane, type Parcel } from './lane.ts';
import { briefKafka, ended, producerSettings, type Connection } from './settings.ts';

export type PublishOptions = {
  /** Called twice a second until the call ends, with what is waited for: an activity's heartbeat. */
  onWait?: (waitingFor: Sentence) => void;
};

/** The port: what an activity needs of Kafka. */
export type Publisher = {
  /**
   * Resolves when Kafka has all of `messages`, in their order, with nothing in between on a key. On an error the same call
   * may be made again: what was there already is then there twice, with the same bytes.
   * Throws `KafkaAway` (try again) or `PublishRefused` (trying again changes nothing).
   */
  publish(topic: string, messages: readonly Message[], options?: PublishOptions): Promise<void>;
};

/** A publisher to be closed: `close` ends what is under way and lets go of the connection. */
export type OpenPublisher = Publisher & { close(): Promise<void> };

/**
 * One lane, one producer; connects with the first event. kafkajs loses acknowledged events when sends of an idempotent
 * producer overlap, and when it is used again after a failed send: so neither happens here.
 */
export function openPublisher(connection: Connection): OpenPublisher {
  const producers = producersOf(connection);
  const lane = openLane(producers.send);
  let closed: Promise<void> | undefined;

  return {
    async publish(topic, messages, { onWait } = {}) {
      const waitingFor = awaited(connection, [{ topic, messages }]);
      if (closed) throw publishFault(new Error('this publisher is closed'), waitingFor, load([{ topic, messages }]));
      messages.forEach(headersOf);
      const timer = onWait && setInterval(() => onWait(waitingFor), 500);
      await lane.put(topic, messages).finally(() => clearInterval(timer));
    },

    async close() {
      closed ??= lane.idle().then(producers.close);
      await closed;
    },
  };
}

/** A new producer (with a new producer id) after every failed send. */
function producersOf(connection: Connection) {
  let current: Producer | undefined;
  const leaving = new Set<Promise<void>>();

  const leave = (producer: Producer | undefined): void => {
    current = undefined;
    if (!producer) return;
    const left: Promise<void> = ended(producer.disconnect()).finally(() => leaving.delete(left));
    leaving.add(left);
  };

  const attempt = async (parcels: Parcel[]): Promise<void> => {
    const fresh = current === undefined;
    const producer = (current ??= briefKafka(connection).producer(producerSettings));
    try {
      if (fresh) await producer.connect();
      await producer.sendBatch(batchOf(parcels));
    } catch (error) {
      leave(producer);
      throw publishFault(error, awaited(connection, parcels), weight(parcels));
    }
  };

  return {
    /** A used producer may be refused for a topic of an earlier send that is gone since: only a fresh one is believed. */
    async send(parcels: Parcel[]): Promise<void> {
      const used = current !== undefined;
      await attempt(parcels).catch((fault: unknown) => {
        if (!used || !(fault instanceof PublishRefused)) throw fault;
        return attempt(parcels);
      });
    },

    async close(): Promise<void> {
      leave(current);
      await Promise.all(leaving);
    },
  };
}

/** No timestamps: the topic carries the broker's, and a rehearsal's years lie in the future. */
const batchOf = (parcels: Parcel[]) => ({
  acks: -1,
  timeout: 10_000,
  compression: kafkajs.CompressionTypes.None,
  topicMessages: parcels.map(({ topic, messages }) => ({ topic, messages: messages.map(sentOf) })),
});

const sentOf = (message: Message): Sent => ({ key: message.key, value: message.value, headers: headersOf(message) });

const cloudEvent: Sentence = {
  vi: 'JSON có id, type và specversion là chữ',
  en: 'JSON with id, type and specversion as text',
};
const same = (text: string): Sentence => ({ vi: text, en: text });

/** The headers by which a foreign consumer recognises a CloudEvent without opening it. */
function headersOf({ key, value }: Message): Record<string, string> {
  const { id, type, specversion } = attributesOf(value);
  if (typeof id !== 'string' || typeof type !== 'string' || typeof specversion !== 'string')
    throw new PublishRefused('NOT_A_CLOUDEVENT', cloudEvent, same(`${key} ${value.slice(0, 80)}`));
  const contentType = 'application/cloudevents+json; charset=UTF-8';
  return { 'content-type': contentType, ce_id: id, ce_type: type, ce_specversion: specversion };
}

function attributesOf(value: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(value)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function awaited({ brokers }: Connection, parcels: Counted[]): Sentence {
  const at = brokers.join(', ');
  const { vi, en } = load(parcels);
  return { vi: `Kafka tại ${at} nhận ${vi}`, en: `Kafka at ${at} to take ${en}` };
}

function weight(parcels: Parcel[]): Sentence {
  const bytes = parcels.reduce((sum, parcel) => sum + parcel.bytes, 0);
  const { vi, en } = load(parcels);
  return { vi: `${vi}, ${bytes} byte`, en: `${en}, ${bytes} bytes` };
}

type Counted = Pick<Parcel, 'topic' | 'messages'>;

function load(parcels: Counted[]): Sentence {
  const count = parcels.reduce((sum, { messages }) => sum + messages.length, 0);
  const topics = [...new Set(parcels.map(({ topic }) => topic))].join(', ');
  return { vi: `${count} sự kiện của ${topics}`, en: `${count} event${count === 1 ? '' : 's'} of ${topics}` };
}
