import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { end, endRecorded, idOf, writeJson } from './processes.mjs';

/**
 * Runs a long command in a process group of its own with its output in `log`, and tells every ten seconds how long it has
 * been. Ctrl-C (`signal`) ends the whole group. `child` is the file that names the command's process while it runs: what a
 * killed run left under that name is ended first. `lack` makes the error of a failure out of what the tool complained of.
 * @param {{ what: string, command: string, args: string[], cwd: string, env?: NodeJS.ProcessEnv, log: string, child: string,
 *   lack: (words: string) => Error, say: import('./words.mjs').Say, signal?: AbortSignal | undefined }} step
 */
export async function runStep({ what, command, args, cwd, env = process.env, log, child: file, lack, say, signal }) {
  await endRecorded(file, { group: true });
  signal?.throwIfAborted();
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  const output = openLog(log, 'w');
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = exitOf(child);
  const id = child.pid === undefined ? undefined : idOf(child.pid);
  if (id !== undefined) writeJson(file, id);
  const ticking = setInterval(() => say('elapsed', { what, seconds: seconds() }), 10_000);
  let ending = Promise.resolve();
  const stop = () => void (ending = end(id, { graceMs: 3_000, group: true }));
  signal?.addEventListener('abort', stop);
  try {
    const why = await ended;
    await ending;
    signal?.throwIfAborted();
    if (why !== undefined) throw lack(complaint(log) ?? why);
    say('done', { what, seconds: seconds() });
  } finally {
    clearInterval(ticking);
    signal?.removeEventListener('abort', stop);
    rmSync(file, { force: true });
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<string | undefined>} undefined when it ended well */
function exitOf(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, by) => resolve(code === 0 ? undefined : by === null ? `exit code ${code}` : by));
  });
}

/** @param {string} log @param {'a' | 'w'} mode @returns {number} */
export function openLog(log, mode) {
  mkdirSync(dirname(log), { recursive: true });
  return openSync(log, mode);
}

/** What a tool complained of first, else its last words. @param {string} log @returns {string | undefined} */
function complaint(log) {
  const lines = linesOf(read(log));
  return (lines.find((line) => /\b(error|exception|fatal)\b/i.test(line)) ?? lines.at(-1))?.slice(0, 300);
}

/** The last line of a log that says something, at most 300 characters; frames of a stack do not. @param {string} log @returns {string | undefined} */
export const lastLine = (log) => lastWords(read(log));

/** @param {string} text @returns {string | undefined} */
export const lastWords = (text) => linesOf(text).at(-1)?.slice(0, 300);

/** @param {string} text */
const linesOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^at\s/.test(line));

/** @param {string} log */
function read(log) {
  try {
    return readFileSync(log, 'utf8');
  } catch {
    return '';
  }
}
