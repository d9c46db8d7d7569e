import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A process for ever: ids are used again, an id with its start time is not.
 * @typedef {{ pid: number, startTime: string }} ProcessId
 */

/** When the process began, in the system's own words; undefined when it is gone or only waits to be reaped. @param {number} pid */
export function startTimeOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** @param {number} pid @returns {ProcessId | undefined} */
export function idOf(pid) {
  const startTime = startTimeOf(pid);
  return startTime === undefined ? undefined : { pid, startTime };
}

/** @type {() => ProcessId} */
export const self = () => /** @type {ProcessId} */ (idOf(process.pid));

/** @param {ProcessId | undefined} id */
export const isAlive = (id) => id !== undefined && id.startTime !== undefined && startTimeOf(id.pid) === id.startTime;

/** @param {ProcessId | undefined} a @param {ProcessId | undefined} b */
export const isSame = (a, b) => a !== undefined && b !== undefined && a.pid === b.pid && a.startTime === b.startTime;

/**
 * SIGTERM, then SIGKILL after the grace, and waits until it is gone. Never touches a process whose start time differs.
 * @param {ProcessId | undefined} id @param {{ graceMs?: number, group?: boolean }} [options] `group`: its whole process group
 */
export async function end(id, { graceMs = 10_000, group = false } = {}) {
  if (id === undefined || !isAlive(id)) return;
  send(id, 'SIGTERM', group);
  if (!(await isGone(id, graceMs))) send(id, 'SIGKILL', group);
  await isGone(id, 5_000);
  if (group) sendGroup(id.pid, 'SIGKILL');
}

/** @param {ProcessId} id */
export async function kill9(id) {
  send(id, 'SIGKILL', false);
  await isGone(id, 5_000);
}

/** @param {string} file @param {unknown} value whole or not at all */
export function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.${process.pid}.next`;
  writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(next, file);
}

/** @param {string} file @returns {any} undefined when it is missing or damaged */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Ends what a killed run left behind, as its file says. @param {string} file @param {{ group?: boolean }} [options] */
export async function endRecorded(file, options) {
  await end(readJson(file), options);
  rmSync(file, { force: true });
}

/** @param {ProcessId} id @param {number} ms */
async function isGone(id, ms) {
  for (const until = Date.now() + ms; isAlive(id); await delay(40)) if (Date.now() > until) return false;
  return true;
}

/** @param {ProcessId} id @param {NodeJS.Signals} signal @param {boolean} group */
function send(id, signal, group) {
  if (!isAlive(id)) return;
  if (group) return sendGroup(id.pid, signal);
  trying(() => process.kill(id.pid, signal));
}

/** @param {number} pid @param {NodeJS.Signals} signal a group outlives its leader, so the leader's start time is not asked here */
function sendGroup(pid, signal) {
  trying(() => process.kill(-pid, signal));
}

/** @param {() => void} act a process may end between looking and acting */
function trying(act) {
  try {
    act();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** @param {number} pid field 22 of stat; the name before it may hold spaces and brackets */
function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function fromPs(pid) {
  try {
    const [state = '', ...start] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/\s+/);
    return state === '' || state.startsWith('Z') ? undefined : start.join(' ');
  } catch {
    return undefined;
  }
}
