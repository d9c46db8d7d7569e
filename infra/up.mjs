import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withLock } from './lock.mjs';
import { keeperOf, noteKeeper, readStack } from './stack-file.mjs';
import { lastLine, openLog } from './steps.mjs';
import { Lack } from './words.mjs';

/** Seconds that a keeper which runs already has to serve what is wanted. */
const PATIENCE = 120;

/**
 * @typedef {{ root: string, dir: string, records: string[], say: import('./words.mjs').Say, signal: AbortSignal,
 *   language: import('./words.mjs').Language }} Wish
 * @typedef {{ joined: boolean, stack: import('./stack-file.mjs').Stack }} Raised `joined`: it was up before
 */

/**
 * Temporal, Kafka and a worker for `records` are up afterwards, kept by a program of its own; one that is there is joined and,
 * if need be, told to work for more records. Ctrl-C (`signal`) while it starts takes it back.
 * @param {Wish} wish @returns {Promise<Raised>}
 */
export async function raiseStack(wish) {
  const { dir, say, signal } = wish;
  return withLock(
    join(dir, 'up.lock'),
    async () => {
      const keeper = keeperOf(dir);
      if (keeper) await joinKeeper(keeper, wish);
      else await launch(wish);
      return { joined: keeper !== undefined, stack: readStack(dir) };
    },
    { signal, onWait: (pid) => say('waiting', { pid }) },
  );
}

/** @param {string} dir */
const logOf = (dir) => join(dir, 'log', 'stack.log');

/** @param {import('./stack-file.mjs').Keeper} keeper @param {Wish} wish */
async function joinKeeper(keeper, { dir, records, say, signal }) {
  say('keeperRuns', { pid: keeper.pid });
  const missing = records.filter((record) => !keeper.wanted.includes(record));
  if (missing.length > 0) say('widening', { records: missing.join(', ') });
  await noteKeeper(dir, { wanted: [...keeper.wanted, ...missing], fault: undefined });
  for (const until = Date.now() + PATIENCE * 1_000; ; await delay(200, undefined, { signal })) {
    const now = keeperOf(dir);
    if (now?.fault) throw new Lack(...now.fault);
    if (!now) throw new Lack('lackKeeper', { why: lastLine(logOf(dir)) ?? '', log: logOf(dir) });
    if (records.every((record) => now.records.includes(record))) return;
    if (Date.now() > until) throw new Lack('lackTime', { seconds: PATIENCE, log: logOf(dir) });
  }
}

/** @param {Wish} wish @returns {Promise<void>} */
async function launch({ root, dir, records, say, signal, language }) {
  const output = openLog(logOf(dir), 'a');
  const child = spawn(process.execPath, ['infra/keeper.mjs', '--lang', language, ...records], {
    cwd: root,
    env: { ...process.env, THIDUA_VAR: dir },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const stop = () => child.connected && child.disconnect();
  signal.addEventListener('abort', stop, { once: true });
  /** @type {[import('./words.mjs').Key, import('./words.mjs').Facts] | undefined} */
  let fault;
  const ready = await new Promise((resolve) => {
    child.on('error', () => resolve(false)).on('exit', () => resolve(false));
    child.on('message', (/** @type {import('./starter.mjs').Message} */ message) => {
      if ('said' in message) say(...message.said);
      else if ('fault' in message) fault = message.fault;
      else resolve(true);
    });
  });
  signal.removeEventListener('abort', stop);
  stop();
  child.unref();
  if (!ready) signal.throwIfAborted();
  if (!ready) throw new Lack(...(fault ?? ['lackKeeper', { why: lastLine(logOf(dir)) ?? '', log: logOf(dir) }]));
}
