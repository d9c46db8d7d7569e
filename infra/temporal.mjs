import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { claimPort, isFree } from './ports.mjs';
import { isAtLeast, onPath, outputOf } from './programs.mjs';
import { searchAttributes } from './search-attributes.mjs';
import { runServer, withPorts } from './servers.mjs';
import { temporalFolder } from './temporal-build.mjs';
import { namespaceAnswers } from './temporal-probe.mjs';
import { quiet } from './words.mjs';

/** The newest tag that `go install` accepts; its server is 1.29.1. Older servers lack or disable update-with-start. */
const CLI = '1.5.1';
const LEAST_SERVER = '1.29.1';
const USUAL = { port: 7233, uiPort: 8233 };

/**
 * The Temporal CLI on the PATH when it is new enough, else ours, built when it is missing.
 * @param {{ say?: import('./words.mjs').Say, signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<{ path: string, serverVersion: string }>}
 */
export async function findTemporal({ say = quiet, signal } = {}) {
  const installed = onPath('temporal');
  const version = installed && serverVersionOf(installed);
  if (installed && version && isAtLeast(version, LEAST_SERVER)) return { path: installed, serverVersion: version };
  const path = join(await temporalFolder(CLI, { say, signal }), 'bin', 'temporal');
  return { path, serverVersion: serverVersionOf(path) ?? LEAST_SERVER };
}

/**
 * A dev server on loopback with its data in `dir`: a start on the same folder, on whatever ports, goes on where it ended.
 * `port` and `uiPort` are taken as they are; without them any free ones, the usual ones first if `usual`.
 * `durability` full keeps every answer through a power cut; normal is faster and keeps it through a kill -9.
 * @param {{ dir: string, log?: string, port?: number | undefined, uiPort?: number | undefined, usual?: boolean,
 *   durability?: 'full' | 'normal', say?: import('./words.mjs').Say, signal?: AbortSignal | undefined }} options
 * @returns {Promise<import('./servers.mjs').Running & { address: string, uiAddress: string, version: string }>}
 */
export async function startTemporal(options) {
  const { dir, usual = false, say = quiet, signal } = options;
  const program = await findTemporal({ say, signal });
  mkdirSync(dir, { recursive: true });
  return withPorts(async () => {
    const port = await claimPort({ exactly: options.port, usual: usual ? USUAL.port : undefined });
    const ui = await claimPort({ exactly: options.uiPort, usual: usual ? USUAL.uiPort : undefined });
    return {
      start: () => start(program, port.port, ui.port, options),
      snatched: async () => options.port === undefined && !((await isFree(port.port)) && (await isFree(ui.port))),
      release: () => [port, ui].forEach((one) => one.release()),
    };
  });
}

/**
 * @param {{ path: string, serverVersion: string }} program @param {number} port @param {number} uiPort
 * @param {Parameters<typeof startTemporal>[0]} options
 */
async function start(program, port, uiPort, { dir, log, durability = 'normal', usual = false, say = quiet, signal }) {
  const since = Date.now();
  const address = `127.0.0.1:${port}`;
  if (usual && port !== USUAL.port) say('otherPort', { what: 'Temporal', usual: USUAL.port, port });
  if (usual && uiPort !== USUAL.uiPort) say('otherPort', { what: 'Temporal UI', usual: USUAL.uiPort, port: uiPort });
  const running = await runServer({
    what: 'Temporal',
    dir,
    command: program.path,
    args: settings(join(dir, `temporal-${program.serverVersion}.db`), port, uiPort, durability),
    env: withoutTemporal(),
    log: log ?? join(dir, 'temporal.log'),
    seconds: 60,
    answers: () => namespaceAnswers(address),
    signal,
  });
  say('ready', { what: 'Temporal', address, seconds: ((Date.now() - since) / 1000).toFixed(1) });
  return { ...running, address, uiAddress: `http://127.0.0.1:${uiPort}`, version: program.serverVersion };
}

/** @param {string} file @param {number} port @param {number} uiPort @param {'full' | 'normal'} durability */
function settings(file, port, uiPort, durability) {
  const attributes = Object.entries(searchAttributes).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${type}`,
  ]);
  const dynamic = {
    'frontend.namespaceRPS.visibility': '200',
    'history.timerProcessorMaxTimeShift': '"10ms"',
    'system.enableActivityEagerExecution': 'true',
    'history.transferProcessorMaxPollRPS': '1000',
    'history.timerProcessorMaxPollRPS': '1000',
    'history.transferProcessorMaxPollHostRPS': '3000',
    'history.timerProcessorMaxPollHostRPS': '3000',
  };
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
    ...['--db-filename', file, '--namespace', 'default', '--log-level', 'warn'],
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', `synchronous=${durability.toUpperCase()}`],
    ...attributes,
    ...Object.entries(dynamic).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ];
}

/** A user's own Temporal settings (TLS, API key, namespace) are not for our server. */
const withoutTemporal = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));

/** @param {string} path our own build calls itself 0.0.0-DEV, so the server's version counts */
function serverVersionOf(path) {
  return /Server (\d+\.\d+\.\d+)/.exec(outputOf(path, ['--version'], withoutTemporal()))?.[1];
}
