import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { end, idOf, writeJson } from './processes.mjs';
import { PROCESS_FILE } from './servers.mjs';
import { lastWords } from './steps.mjs';

/** What the worker writes on a line of its own when it takes tasks. */
const READY = 'thidua worker ready';

/** @typedef {{ code: number | null, how: string, words: string }} Death `words` is the last line it wrote to stderr */
/** @typedef {{ id: import('./processes.mjs').ProcessId, ready: Promise<void>, ended: Promise<Death>, stop: () => Promise<void> }} WorkerProcess */

/**
 * One worker process, detached, with what it writes in `log`.
 * @param {{ root: string, env: NodeJS.ProcessEnv, log: string, file?: string }} wish @returns {WorkerProcess}
 */
export function launchWorker({ root, env, log, file: program = 'worker/main.ts' }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log, { flags: 'a' });
  const args = ['--import', 'tsx', program];
  /** @type {['ignore', 'pipe', 'pipe']} */
  const stdio = ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, detached: true, stdio });
  const id = idOf(child.pid ?? 0) ?? { pid: child.pid ?? 0, startTime: '' };
  const noted = join(dirname(log), `worker-${id.pid}.${PROCESS_FILE}`);
  writeJson(noted, id);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => file.write(text));
  let words = '';
  child.stderr.on('data', (text) => (words = (words + text).slice(-4_000)));
  /** @type {Promise<Death>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, how: error.message, words: '' }));
    child.on('close', (code, by) => {
      file.end();
      rmSync(noted, { force: true });
      resolve({ code, how: by ?? `exit code ${code}`, words: lastWords(words) ?? '' });
    });
  });
  const stop = async () => {
    await end(id);
    await ended;
  };
  return { id, ready: lineOf(child.stdout, READY), ended, stop };
}

/** @param {import('node:stream').Readable} stream @param {string} line @returns {Promise<void>} */
function lineOf(stream, line) {
  let heard = '';
  return new Promise((resolve) => {
    const listen = (/** @type {string} */ text) => {
      heard = (heard + text).slice(-4_000);
      if (!heard.split('\n').some((one) => one.trim() === line)) return;
      stream.off('data', listen);
      resolve();
    };
    stream.on('data', listen);
  });
}
