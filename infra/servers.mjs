import { spawn } from 'node:child_process';
import { closeSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { end, endRecorded, idOf, isAlive, kill9, writeJson } from './processes.mjs';
import { lastLine, openLog } from './steps.mjs';
import { Lack } from './words.mjs';

/**
 * @typedef {import('./processes.mjs').ProcessId & { log: string, stop: () => Promise<void>, kill9: () => Promise<void> }} Running
 * a server of ours: `stop` is SIGTERM and a wait, `kill9` what a power cut does
 */

/** The file in a server's folder that names the process which has the folder's data. */
export const PROCESS_FILE = 'process.json';

/**
 * Starts a server on its folder, detached, and waits until `answers`. A folder has one server: one that a killed run left
 * there is ended first. Ctrl-C (`signal`) while it starts ends it.
 * @param {{ what: string, dir: string, command: string, args: string[], env: NodeJS.ProcessEnv, log: string, seconds: number,
 *   answers: () => Promise<boolean>, signal?: AbortSignal | undefined }} server
 * @returns {Promise<Running>}
 */
export async function runServer({ what, dir, command, args, env, log, seconds, answers, signal }) {
  const file = join(dir, PROCESS_FILE);
  await endRecorded(file);
  signal?.throwIfAborted();
  const server = launch({ command, args, cwd: dir, env, log, file });
  const stop = async () => {
    await end(server);
    rmSync(file, { force: true });
  };
  const why = await untilReady(server, answers, seconds, signal);
  if (why === undefined) return { ...server, log, stop, kill9: () => kill9(server) };
  await stop();
  signal?.throwIfAborted();
  throw new Lack('lackReady', { what, why: [why, { seconds, words: lastLine(log) ?? '' }], log });
}

/**
 * @param {{ command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, log: string, file: string }} program
 * @returns {import('./processes.mjs').ProcessId}
 */
function launch({ command, args, cwd, env, log, file }) {
  turnOver(log);
  const output = openLog(log, 'a');
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  child.on('error', () => {});
  child.unref();
  const id = idOf(child.pid ?? 0) ?? { pid: 0, startTime: '' };
  writeJson(file, id);
  return id;
}

/**
 * @param {import('./processes.mjs').ProcessId} server @param {() => Promise<boolean>} answers @param {number} seconds
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<'whyEnded' | 'whySilent' | undefined>} why it is not ready
 */
async function untilReady(server, answers, seconds, signal) {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    if (signal?.aborted) return 'whySilent';
    if (!isAlive(server)) return 'whyEnded';
    if (await answers()) return isAlive(server) ? undefined : 'whyEnded';
    if (Date.now() > until) return 'whySilent';
    await delay(50);
  }
}

/** Keeps one former log of at most 20 MB. @param {string} log */
function turnOver(log) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 20_000_000) renameSync(log, `${log}.1`);
}

/**
 * Starts again on other ports when a port was snatched between choosing and listening.
 * @template T
 * @param {() => Promise<{ start: () => Promise<T>, snatched: () => Promise<boolean>, release: () => void }>} attempt
 * @returns {Promise<T>}
 */
export async function withPorts(attempt, tries = 3) {
  const { start, snatched, release } = await attempt();
  try {
    return await start();
  } catch (error) {
    if (tries > 1 && error instanceof Lack && (await snatched())) return await withPorts(attempt, tries - 1);
    throw error;
  } finally {
    release();
  }
}
