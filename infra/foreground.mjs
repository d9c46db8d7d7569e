import { spawn } from 'node:child_process';
import { end, idOf } from './processes.mjs';
import { forgetPart, notePart } from './stack-file.mjs';

/**
 * Runs a Node program of ours on the user's terminal and answers its exit code. Ctrl-C (`signal`) is passed on as SIGTERM;
 * with `group` the program has a process group of its own, which is ended whole.
 * @param {string[]} args @param {{ cwd: string, env: NodeJS.ProcessEnv, dir: string, signal?: AbortSignal | undefined, group?: boolean }} options `dir`: whose stack.json names it
 * @returns {Promise<number>}
 */
export async function runForeground(args, { cwd, env, dir, signal, group = false }) {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, args, { cwd, env, detached: group, stdio: ['ignore', 'inherit', 'inherit'] });
  const id = idOf(child.pid ?? 0);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (exit) => resolve(exit ?? 1));
  });
  let ending = Promise.resolve();
  const stop = () => void (ending = end(id, { group }));
  signal?.addEventListener('abort', stop);
  try {
    if (id) await notePart(dir, id, { what: 'work', group });
    const code = await ended;
    await ending;
    if (id) await forgetPart(dir, id);
    signal?.throwIfAborted();
    return code;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
