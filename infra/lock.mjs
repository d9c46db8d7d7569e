import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, isSame, readJson, self } from './processes.mjs';

/**
 * Holds the lock file while `work` runs, waiting for its turn. The file names its holder by id and start time; a holder
 * that died is found out and its lock broken.
 * @template T
 * @param {string} path
 * @param {() => T | Promise<T>} work
 * @param {{ signal?: AbortSignal | undefined, onWait?: (pid: number) => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { signal, onWait } = {}) {
  let release = await tryLock(path);
  if (release === undefined) onWait?.(readJson(path)?.pid ?? 0);
  while (release === undefined) {
    await delay(50, undefined, { signal });
    release = await tryLock(path);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

/** Takes the lock if nobody alive holds it; answers how to give it back. @param {string} path @returns {Promise<(() => void) | undefined>} */
export async function tryLock(path) {
  if (take(path)) return () => giveBack(path);
  const holder = readJson(path);
  if (holder === undefined || isAlive(holder)) return undefined;
  await breakStale(path, holder);
  return take(path) ? () => giveBack(path) : undefined;
}

/**
 * Only who holds the break lock may remove a dead holder's file, and only after looking again: so nobody removes the lock
 * of the next holder. The break lock is a lock like any other, its own dead holder is broken in the same way.
 * @param {string} path @param {import('./processes.mjs').ProcessId} holder
 */
async function breakStale(path, holder) {
  const release = await tryLock(`${path}.break`);
  if (release === undefined) return;
  try {
    if (isSame(readJson(path), holder)) rmSync(path, { force: true });
  } finally {
    release();
  }
}

/** @param {string} path complete when it appears: written aside, then linked; a link never replaces */
function take(path) {
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(own, JSON.stringify(self()));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {string} path */
function giveBack(path) {
  if (isSame(readJson(path), self())) rmSync(path, { force: true });
}
