import { createRequire } from 'node:module';
import kafkajs, {
  type ConsumerConfig,
  type Kafka,
  type KafkaConfig,
  type logLevel,
  type ProducerConfig,
} from 'kafkajs';

/** Where Kafka is, who asks, and where the library's own lines go; they never reach a user. */
export type Connection = { brokers: readonly string[]; clientId: string; log: Log };
export type Level = 'error' | 'warn' | 'info' | 'debug';
export type Log = (level: Level, message: string) => void;

/** For publishing, and for a first contact somebody waits for: gives up in seconds, the caller retries. */
export const briefKafka = (connection: Connection): Kafka =>
  kafkaOf(connection, {
    requestTimeout: 15_000,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 200, maxRetryTime: 1_000, retries: 3 },
  });

/** For readers and for setting up topics: sits out a restart of the broker. */
export const patientKafka = (connection: Connection): Kafka =>
  kafkaOf(connection, {
    requestTimeout: 30_000,
    retry: { initialRetryTime: 300, maxRetryTime: 10_000, retries: 10 },
  });

/** Finite retries: with the library's default a send never returns while Kafka is away. */
export const producerSettings: ProducerConfig = {
  createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  allowAutoTopicCreation: false,
  idempotent: true,
  maxInFlightRequests: 1,
  retry: { initialRetryTime: 200, maxRetryTime: 3_000, retries: 5 },
};

export const consumerSettings = (groupId: string): ConsumerConfig => ({
  groupId,
  sessionTimeout: 30_000,
  heartbeatInterval: 3_000,
  rebalanceTimeout: 60_000,
  maxWaitTimeInMs: 200,
  maxBytesPerPartition: 4 << 20,
  maxBytes: 16 << 20,
  allowAutoTopicCreation: false,
  // A reader begins again by itself: a restarted consumer would wait for its own former session to expire.
  retry: { retries: 8, restartOnFailure: () => Promise.resolve(false) },
});

/** Waits for an ending, at most 10 s: a broker that is away must not hold up our own end. */
export async function ended(ending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, 10_000)));
  await Promise.race([ending.then(nothing, nothing), enough]);
  clearTimeout(timer);
}

const nothing = (): void => undefined;

function kafkaOf({ brokers, clientId, log }: Connection, patience: Partial<KafkaConfig>): Kafka {
  letIdleQueuesRest();
  return new kafkajs.Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: 5_000,
    logLevel: kafkajs.logLevel.INFO,
    logCreator: () => (entry) => log(levelOf(entry.level, entry.log.message), sentenceOf(entry)),
    ...patience,
  });
}

/** Finite retries are chosen above, so the library's warning about them is no news. */
function levelOf(level: logLevel, message: string): Level {
  if (message.startsWith('Limiting retries for the idempotent producer')) return 'debug';
  if (level === kafkajs.logLevel.ERROR) return 'error';
  if (level === kafkajs.logLevel.WARN) return 'warn';
  return level === kafkajs.logLevel.INFO ? 'info' : 'debug';
}

function sentenceOf({ namespace, log }: { namespace: string; log: { message: string; [fact: string]: unknown } }) {
  const { message, error, broker } = log;
  const facts = [error, broker].filter((fact) => typeof fact === 'string' && !message.includes(fact));
  return `kafkajs ${namespace}: ${[message, ...facts].join(' · ')}`;
}

type RequestQueue = { pending: unknown[]; throttledUntil: number; scheduleCheckPendingRequests(): void };
let rested = false;

/**
 * kafkajs 2.2.4 arms a timer with a negative delay on every idle connection: a busy loop, and since Node 24 a
 * `TimeoutNegativeWarning` on the user's screen. Source: tulios/kafkajs#1751.
 */
function letIdleQueuesRest(): void {
  if (rested) return;
  rested = true;
  const require = createRequire(import.meta.url);
  const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
  const original = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length === 0 && this.throttledUntil <= Date.now()) return;
    original.call(this);
  };
}
