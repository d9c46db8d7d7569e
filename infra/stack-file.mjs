import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { isAlive, isSame, readJson, self, writeJson } from './processes.mjs';

/**
 * @typedef {import('./processes.mjs').ProcessId} ProcessId
 * @typedef {{ address: string, uiAddress?: string, version?: string, own: boolean, since?: string } & Partial<ProcessId>} TemporalPlace
 * @typedef {{ brokers: string, version?: string, own: boolean, since?: string } & Partial<ProcessId>} KafkaPlace
 * @typedef {ProcessId & { command?: string, since?: string }} User `command` is what a person typed to start it
 * @typedef {ProcessId & { by: ProcessId, what: 'worker' | 'work', group?: boolean, records?: string[], since?: string }} Part a run's own process, ended with its run
 * @typedef {ProcessId & { since: string, wanted: string[], records: string[], fault?: [import('./words.mjs').Key, import('./words.mjs').Facts] | undefined }} Keeper
 * what `stack up` leaves running: `records` are those that its worker works for, `wanted` those it shall, `fault` why it cannot
 * @typedef {{ temporal?: TemporalPlace | undefined, kafka?: KafkaPlace | undefined, worker?: ProcessId | undefined, record?: string, users?: User[],
 *   parts?: Part[], keeper?: Keeper | undefined, updatedAt?: string }} Stack
 * `users` are the runs that need the servers; `worker` is the newest worker among the parts
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

/** This run needs the servers from now on; runs that are dead no longer do. @param {string} dir @param {string} [command] */
export const enter = (dir, command) =>
  changeStack(dir, (stack) => ({ ...stack, users: [...others(stack), { ...self(), command, since: now() }] }));

/** This run needs them no longer. @param {string} dir */
export const leave = (dir) => changeStack(dir, (stack) => ({ ...stack, users: others(stack) }));

/** The other living runs. @param {Stack} stack */
export const others = (stack) => (stack.users ?? []).filter((user) => isAlive(user) && !isSame(user, self()));

/** The record the CLI speaks of when none is named. @param {string} dir @param {string} record */
export const noteRecord = (dir, record) => changeStack(dir, (stack) => ({ ...stack, record }));

/** A process this run keeps beside the servers: whoever opens the stack after a kill -9 of this run ends it. @param {string} dir @param {ProcessId} id @param {Pick<Part, 'what' | 'group' | 'records'>} part */
export const notePart = (dir, { pid, startTime }, part) => {
  const noted = { pid, startTime, ...part, by: self(), since: now() };
  return changeStack(dir, (stack) => withParts(stack, [...(stack.parts ?? []), noted]));
};

/** @param {string} dir @param {ProcessId} id */
export const forgetPart = (dir, id) =>
  changeStack(dir, (stack) =>
    withParts(
      stack,
      (stack.parts ?? []).filter((part) => !isSame(part, id)),
    ),
  );

/** What `stack up` left running, if it lives. @param {string} dir @returns {Keeper | undefined} */
export const keeperOf = (dir) => livingKeeper(readStack(dir));

/** @param {Stack} stack */
const livingKeeper = ({ keeper }) => (isAlive(keeper) ? keeper : undefined);

/** Changes what is noted of the living keeper; without one nothing is. @param {string} dir @param {Partial<Keeper>} change */
export const noteKeeper = (dir, change) =>
  changeStack(dir, (stack) => ({
    ...stack,
    keeper: isAlive(stack.keeper) ? { .../** @type {Keeper} */ (stack.keeper), ...change } : undefined,
  }));

const now = () => new Date().toISOString();

/** @param {Stack} stack @param {Part[]} parts @returns {Stack} */
function withParts(stack, parts) {
  const living = parts.filter(isAlive);
  const worker = living.findLast(({ what }) => what === 'worker');
  return { ...stack, parts: living, worker: worker && { pid: worker.pid, startTime: worker.startTime } };
}
