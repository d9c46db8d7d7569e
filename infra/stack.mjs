import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { brokerAnswers, splitAddress } from './kafka-probe.mjs';
import { startKafka } from './kafka.mjs';
import { withLock } from './lock.mjs';
import { accepts } from './ports.mjs';
import { end, isAlive } from './processes.mjs';
import { closeStack, endForsaken } from './stack-close.mjs';
import { changeStack, enter, readStack, varFolder } from './stack-file.mjs';
import { namespaceAnswers } from './temporal-probe.mjs';
import { startTemporal } from './temporal.mjs';
import { Lack } from './words.mjs';

/**
 * @typedef {{ root: string, dir?: string, say: import('./words.mjs').Say, signal?: AbortSignal | undefined, usual?: boolean,
 *   durability?: 'full' | 'normal', env?: NodeJS.ProcessEnv, command?: string }} Wish `command`: what a person typed to start this run
 * @typedef {{ temporal: import('./stack-file.mjs').TemporalPlace, kafka: import('./stack-file.mjs').KafkaPlace,
 *   close: () => Promise<boolean> }} Open
 * `close` answers whether the servers are stopped
 */

/**
 * Temporal and Kafka for this run: from the environment, else those that run for this folder already, else started.
 * The rule of the end: every run that needs the servers stands in `users`; the last living one to close stops them, so none
 * is stopped in use and none is left over.
 * @param {Wish} wish @returns {Promise<Open>}
 */
export async function openStack(wish) {
  const { dir = varFolder(wish.root), say, signal, command = 'npm start' } = wish;
  mkdirSync(join(dir, 'log'), { recursive: true });
  const turn = { signal, onWait: (/** @type {number} */ pid) => say('waiting', { pid }) };
  const close = () => withLock(join(dir, 'opening.lock'), () => closeStack(dir, say));
  const open = async () => {
    await endForsaken(dir);
    await enter(dir, command);
    const [temporal, kafka] = await bothEnded(openTemporal(dir, wish), openKafka(dir, wish));
    await changeStack(dir, (stack) => ({ ...stack, temporal, kafka }));
    return { temporal, kafka, close };
  };
  return withLock(
    join(dir, 'opening.lock'),
    () =>
      open().catch(async (error) => {
        if ((await closeStack(dir, say)) && signal?.aborted) say('stopped');
        throw error;
      }),
    turn,
  );
}

/** When one fails the other is not left half started. @template A, B @param {Promise<A>} a @param {Promise<B>} b @returns {Promise<[A, B]>} */
async function bothEnded(a, b) {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

/** @param {string} dir @param {Wish} wish @returns {Promise<import('./stack-file.mjs').TemporalPlace>} */
async function openTemporal(dir, { say, signal, usual = true, durability = 'normal', env = process.env }) {
  const address = env.TEMPORAL_ADDRESS;
  if (address) {
    await mustAccept('TEMPORAL_ADDRESS', address, [address]);
    say('foreign', { what: 'Temporal', address });
    return { address, own: false };
  }
  const before = readStack(dir).temporal;
  if (before?.own && (await survives(before, () => namespaceAnswers(before.address)))) {
    say('joined', { what: 'Temporal', address: before.address });
    return before;
  }
  const log = join(dir, 'log', 'temporal.log');
  const started = await startTemporal({ dir: join(dir, 'temporal'), log, usual, durability, say, signal });
  const { pid, startTime, uiAddress, version } = started;
  return record(dir, 'temporal', { address: started.address, uiAddress, version, pid, startTime, ...own() });
}

/** @param {string} dir @param {Wish} wish @returns {Promise<import('./stack-file.mjs').KafkaPlace>} */
async function openKafka(dir, { say, signal, usual = true, env = process.env }) {
  if (env.KAFKA_BROKERS) {
    await mustAccept('KAFKA_BROKERS', env.KAFKA_BROKERS, env.KAFKA_BROKERS.split(','));
    say('foreign', { what: 'Kafka', address: env.KAFKA_BROKERS });
    return { brokers: env.KAFKA_BROKERS, own: false };
  }
  const before = readStack(dir).kafka;
  if (before?.own && (await survives(before, () => brokerAnswers(before.brokers)))) {
    say('joined', { what: 'Kafka', address: before.brokers });
    return before;
  }
  const log = join(dir, 'log', 'kafka.log');
  const started = await startKafka({ dir: join(dir, 'kafka'), log, usual, say, signal });
  const { brokers, version, pid, startTime } = started;
  return record(dir, 'kafka', { brokers, version, pid, startTime, ...own() });
}

/** Started by us, now. */
const own = () => ({ own: true, since: new Date().toISOString() });

/** @template T @param {string} dir @param {'temporal' | 'kafka'} name @param {T} place @returns {Promise<T>} */
async function record(dir, name, place) {
  await changeStack(dir, (stack) => ({ ...stack, [name]: place }));
  return place;
}

/** A server of a former run is taken over when it answers, and ended when it lives and does not. @param {Partial<import('./processes.mjs').ProcessId>} server @param {() => Promise<boolean>} answers */
async function survives(server, answers) {
  const id = /** @type {import('./processes.mjs').ProcessId} */ (server);
  for (let tries = 0; tries < 4 && isAlive(id); tries += 1) if (await answers()) return true;
  await end(id);
  return false;
}

/** @param {'TEMPORAL_ADDRESS' | 'KAFKA_BROKERS'} variable @param {string} address @param {string[]} each one is enough */
async function mustAccept(variable, address, each) {
  const answers = await Promise.all(each.map((one) => accepts(...splitAddress(one.trim()))));
  if (!answers.includes(true)) throw new Lack('lackAnswer', { variable, address });
}
