import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokerAnswers } from './kafka-probe.mjs';
import { loggerProperties, serverProperties } from './kafka-settings.mjs';
import { fetchJars } from './maven.mjs';
import { claimPort, isFree } from './ports.mjs';
import { findJava, isAtLeast, onPath, outputOf } from './programs.mjs';
import { runServer, withPorts } from './servers.mjs';
import { runStep } from './steps.mjs';
import { Lack, quiet } from './words.mjs';

const VERSION = '4.1.1';
const LOG4J = '2.25.3';
const LEAST_INSTALLED = '4.0.0';
const CLUSTER = 'MkU3OEVBNTcwNTJENDM2Qk';
const USUAL = { port: 9092, controllerPort: 9093 };

/** @typedef {{ command: string, args: string[], env: NodeJS.ProcessEnv }} Command
 * @typedef {{ version: string, format: (config: string) => Command, serve: (config: string) => Command }} Program */

/**
 * Kafka on the PATH (from 4.0 on), else ours from Maven, fetched when it is missing.
 * @param {{ say?: import('./words.mjs').Say, signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<Program>}
 */
export async function findKafka({ say = quiet, signal } = {}) {
  const serve = onPath('kafka-server-start', 'kafka-server-start.sh');
  const storage = onPath('kafka-storage', 'kafka-storage.sh');
  const version = serve && /^\d+\.\d+\.\d+/m.exec(outputOf(serve, ['--version']))?.[0];
  if (serve && storage && version && isAtLeast(version, LEAST_INSTALLED)) return installed(serve, storage, version);
  return fetched(await fetchKafka(say, signal));
}

/**
 * A broker on loopback with its data in `dir`: a start on the same folder, on whatever ports, goes on where it ended.
 * `port` is taken as it is; without it any free one, the usual one first if `usual`.
 * @param {{ dir: string, log?: string, port?: number | undefined, usual?: boolean, say?: import('./words.mjs').Say,
 *   signal?: AbortSignal | undefined }} options
 * @returns {Promise<import('./servers.mjs').Running & { brokers: string, version: string }>}
 */
export async function startKafka(options) {
  const { dir, usual = false, say = quiet, signal } = options;
  const program = await findKafka({ say, signal });
  mkdirSync(dir, { recursive: true });
  return withPorts(async () => {
    const port = await claimPort({ exactly: options.port, usual: usual ? USUAL.port : undefined });
    const controller = await claimPort({ usual: usual ? USUAL.controllerPort : undefined });
    return {
      start: () => start(program, port.port, controller.port, options),
      snatched: async () =>
        !((await isFree(controller.port)) && (options.port !== undefined || (await isFree(port.port)))),
      release: () => [port, controller].forEach((one) => one.release()),
    };
  });
}

/** @param {Program} program @param {number} port @param {number} controllerPort @param {Parameters<typeof startKafka>[0]} options */
async function start(program, port, controllerPort, { dir, log: given, usual = false, say = quiet, signal }) {
  const since = Date.now();
  const brokers = `127.0.0.1:${port}`;
  const log = given ?? join(dir, 'kafka.log');
  const config = join(dir, 'server.properties');
  if (usual && port !== USUAL.port) say('otherPort', { what: 'Kafka', usual: USUAL.port, port });
  writeFileSync(config, serverProperties({ port, controllerPort, data: join(dir, 'data') }));
  writeFileSync(join(dir, 'log4j2.properties'), loggerProperties);
  await format(program.format(config), dir, signal);
  const running = await runServer({
    what: 'Kafka',
    dir,
    ...program.serve(config),
    log,
    seconds: 90,
    answers: () => brokerAnswers(brokers),
    signal,
  });
  say('ready', { what: 'Kafka', address: brokers, seconds: ((Date.now() - since) / 1000).toFixed(1) });
  return { ...running, brokers, version: program.version };
}

/** Makes the data folder once; a folder that is made already stays as it is. @param {Command} command @param {string} dir @param {AbortSignal | undefined} signal */
async function format(command, dir, signal) {
  const log = join(dir, 'format.log');
  const lack = (/** @type {string} */ why) => new Lack('lackReady', { what: 'Kafka', why, log });
  const step = { what: 'kafka-storage format', cwd: dir, log, child: join(dir, 'format.child'), lack, signal };
  await runStep({ ...step, say: quiet, ...command });
}

/** @param {string} libs @param {string} config @returns {string[]} */
const java = (libs, config) => [
  ...['-Xms128m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
  ...[`-Dlog4j2.configurationFile=file:${config.replace(/[^/]+$/, 'log4j2.properties')}`, '-cp', join(libs, '*')],
];

/** @param {string} libs @returns {Program} */
function fetched(libs) {
  const found = findJava();
  if ('why' in found) throw new Lack('lackKafka', { why: found.why });
  const command = (/** @type {string} */ config, /** @type {string[]} */ ...args) => ({
    command: found.java,
    args: [...java(libs, config), ...args],
    env: process.env,
  });
  return {
    version: VERSION,
    format: (config) => command(config, 'kafka.tools.StorageTool', ...FORMAT, config, '--ignore-formatted'),
    serve: (config) => command(config, 'kafka.Kafka', config),
  };
}

/** @param {string} serve @param {string} storage @param {string} version @returns {Program} */
function installed(serve, storage, version) {
  const env = (/** @type {string} */ config) => ({
    ...process.env,
    KAFKA_HEAP_OPTS: '-Xms128m -Xmx384m',
    KAFKA_LOG4J_OPTS: `-Dlog4j2.configurationFile=file:${config.replace(/[^/]+$/, 'log4j2.properties')}`,
    LOG_DIR: config.replace(/\/[^/]+$/, ''),
  });
  return {
    version,
    format: (config) => ({ command: storage, args: [...FORMAT, config, '--ignore-formatted'], env: env(config) }),
    serve: (config) => ({ command: serve, args: [config], env: env(config) }),
  };
}

const FORMAT = ['format', '-t', CLUSTER, '-c'];

/** @param {import('./words.mjs').Say} say @param {AbortSignal | undefined} signal */
async function fetchKafka(say, signal) {
  const coordinates = [
    `org.apache.kafka:kafka_2.13:${VERSION}`,
    `org.apache.logging.log4j:log4j-core:${LOG4J}`,
    `org.apache.logging.log4j:log4j-slf4j-impl:${LOG4J}`,
  ];
  const folder = await fetchJars({
    name: `kafka-${VERSION}`,
    what: `Kafka ${VERSION}`,
    coordinates,
    lack: 'lackKafka',
    say,
    signal,
  });
  return join(folder, 'libs');
}
