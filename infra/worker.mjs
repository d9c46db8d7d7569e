import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { forgetPart, notePart, varFolder } from './stack-file.mjs';
import { launchWorker } from './worker-process.mjs';
import { Lack, quiet } from './words.mjs';

/** The worker's exit code for a setting it cannot work with: trying again does not help. */
const MISCONFIGURED = 78;
const TRIES = 5;

/**
 * @typedef {{ root: string, env: NodeJS.ProcessEnv, dir?: string, say?: import('./words.mjs').Say,
 *   onRestart?: (pid: number) => void, signal?: AbortSignal | undefined, readyWithin?: number }} Wish
 *   `env` names THIDUA_RECORDS, TEMPORAL_ADDRESS and KAFKA_BROKERS; `readyWithin` is in seconds
 * @typedef {import('./worker-process.mjs').WorkerProcess} WorkerProcess
 */

/**
 * Keeps one worker running until `stop`: waits until it is ready, starts it again when it dies.
 * @param {Wish} wish @returns {Promise<{ pid: () => number, over: Promise<Lack | undefined>, stop: () => Promise<void> }>} `over`: when it is given up, or stopped
 */
export async function superviseWorker(wish) {
  const { say = quiet, onRestart, signal } = wish;
  const since = Date.now();
  const ending = new AbortController();
  const either = AbortSignal.any([ending.signal, ...(signal ? [signal] : [])]);
  say('startingWorker');
  let worker = await readyWorker(wish, either);
  say('workerReady', { pid: worker.id.pid, seconds: ((Date.now() - since) / 1000).toFixed(1) });
  const keep = async () => {
    for (;;) {
      const death = await worker.ended;
      await forgetPart(folder(wish), worker.id);
      if (either.aborted) return;
      say('workerDied', { why: death.how });
      if (death.code === MISCONFIGURED) throw new Lack('lackSetting', { why: death.words });
      worker = await readyWorker(wish, either);
      onRestart?.(worker.id.pid);
    }
  };
  const kept = keep().catch((error) => {
    if (!(error instanceof Lack)) return undefined;
    say(error.key, error.facts);
    return error;
  });
  const stop = async () => {
    ending.abort();
    await worker.stop();
    await kept;
  };
  return { pid: () => worker.id.pid, over: kept, stop };
}

/** A worker that said it is ready; tried again with longer and longer waits. @param {Wish} wish @param {AbortSignal} signal @returns {Promise<WorkerProcess>} */
async function readyWorker(wish, signal) {
  for (let tries = 1; ; tries += 1) {
    signal.throwIfAborted();
    const worker = launchWorker({ ...wish, log: logOf(wish) });
    await notePart(folder(wish), worker.id, {
      what: 'worker',
      records: wish.env.THIDUA_RECORDS?.split(',') ?? ['main'],
    });
    const death = await Promise.race([worker.ready, worker.ended, tooLate(wish.readyWithin, signal)]);
    if (death === undefined) return worker;
    await worker.stop();
    await forgetPart(folder(wish), worker.id);
    signal.throwIfAborted();
    if (death.code === MISCONFIGURED) throw new Lack('lackSetting', { why: death.words });
    if (tries === TRIES) throw new Lack('lackWorker', { why: `${death.how}: ${death.words}`, log: logOf(wish) });
    await delay(100 * 2 ** tries, undefined, { signal });
  }
}

/** @param {number | undefined} seconds @param {AbortSignal} signal @returns {Promise<import('./worker-process.mjs').Death>} */
async function tooLate(seconds = 120, signal) {
  await delay(seconds * 1000, undefined, { signal, ref: false }).catch(() => {});
  return { code: null, how: signal.aborted ? 'stopped' : `not ready in ${seconds} s`, words: '' };
}

/** @param {Wish} wish */
const folder = ({ root, dir = varFolder(root) }) => dir;

/** @param {Wish} wish */
const logOf = (wish) => join(folder(wish), 'log', 'worker.log');
