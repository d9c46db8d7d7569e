import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { isAlive, isSame, readJson, self, writeJson } from './processes.mjs';

/**
 * @typedef {import('./processes.mjs').ProcessId} ProcessId
 * @typedef {{ address: string, uiAddress?: string, own: boolean } & Partial<ProcessId>} TemporalPlace
 * @typedef {{ brokers: string, own: boolean } & Partial<ProcessId>} KafkaPlace
 * @typedef {{ temporal?: TemporalPlace, kafka?: KafkaPlace, worker?: ProcessId, record?: string, users?: ProcessId[],
 *   workers?: (ProcessId & { by: ProcessId })[], updatedAt?: string }} Stack
 * `users` are the runs that need the servers, `workers` all workers with the run that keeps each, `worker` the newest
 */

/** The folder of data, logs and stack.json: a test run has its own. @param {string} root */
export const varFolder = (root, env = process.env) => env.THIDUA_VAR || join(root, 'var');

/** @param {string} dir @returns {Stack} */
export const readStack = (dir) => readJson(join(dir, 'stack.json')) ?? {};

/** Reads, changes and writes stack.json as one act. @param {string} dir @param {(stack: Stack) => Stack} change @returns {Promise<Stack>} */
export function changeStack(dir, change) {
  return withLock(join(dir, 'stack.lock'), () => {
    const stack = { ...change(readStack(dir)), updatedAt: new Date().toISOString() };
    writeJson(join(dir, 'stack.json'), stack);
    return stack;
  });
}

/** This run needs the servers from now on; runs that are dead no longer do. @param {string} dir */
export const enter = (dir) => changeStack(dir, (stack) => ({ ...stack, users: [...others(stack), self()] }));

/** This run needs them no longer. @param {string} dir */
export const leave = (dir) => changeStack(dir, (stack) => ({ ...stack, users: others(stack) }));

/** The other living runs. @param {Stack} stack */
export const others = (stack) => (stack.users ?? []).filter((user) => isAlive(user) && !isSame(user, self()));

/** The record the CLI speaks of when none is named. @param {string} dir @param {string} record */
export const noteRecord = (dir, record) => changeStack(dir, (stack) => ({ ...stack, record }));

/** @param {string} dir @param {ProcessId} worker */
export const noteWorker = (dir, worker) =>
  changeStack(dir, (stack) => ({
    ...stack,
    worker,
    workers: [...(stack.workers ?? []).filter(isAlive), { ...worker, by: self() }],
  }));

/** @param {string} dir @param {ProcessId} worker */
export const forgetWorker = (dir, worker) =>
  changeStack(dir, ({ worker: newest, workers = [], ...stack }) => {
    const left = workers.filter((one) => isAlive(one) && !isSame(one, worker));
    const last = isSame(newest, worker) ? left.at(-1) : newest;
    return { ...stack, workers: left, ...(last && { worker: { pid: last.pid, startTime: last.startTime } }) };
  });
