import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withLock } from './lock.mjs';
import { end, isAlive, isSame } from './processes.mjs';
import { closeStack } from './stack-close.mjs';
import { keeperOf, readStack } from './stack-file.mjs';
import { quiet } from './words.mjs';

/** A run may have a worker and two servers to stop, ten seconds each. */
const GRACE_MS = 60_000;

/** @type {Record<string, import('./words.mjs').Key>} */
const NAMES = { keeper: 'nameKeeper', worker: 'nameWorker', work: 'nameWork' };

/**
 * @typedef {import('./processes.mjs').ProcessId} ProcessId
 * @typedef {ProcessId & { what: string }} Ended
 * @typedef {{ inUseBy: import('./stack-file.mjs').User[], ended: Ended[], left: Ended[] }} Lowered `left` would not end
 */

/**
 * Stops what was started for this folder: the worker, then Kafka and Temporal. Each by its recorded id and start time, so never
 * another's process. While another run uses the servers nothing is done, unless `force`: then that run is ended first.
 * @param {{ dir: string, force: boolean, say: import('./words.mjs').Say }} wish @returns {Promise<Lowered>}
 */
export async function lowerStack({ dir, force, say }) {
  const keeper = keeperOf(dir);
  const users = (readStack(dir).users ?? []).filter((user) => isAlive(user) && !isSame(user, keeper));
  if (users.length > 0 && !force) return { inUseBy: users, ended: [], left: [] };
  const living = startedFor(dir);
  const told = Promise.all(living.map((each) => tellEnd(each, say)));
  for (const user of users) {
    say('endingUser', { command: user.command ?? 'npm start', pid: user.pid });
    await end(user, { graceMs: GRACE_MS });
  }
  if (living.length > 0) say('endingKeeper');
  await end(keeper, { graceMs: GRACE_MS });
  await withLock(join(dir, 'opening.lock'), () => closeStack(dir, quiet));
  await told;
  return { inUseBy: [], ended: living.filter((each) => !isAlive(each)), left: living.filter(isAlive) };
}

/** Living processes of ours, as stack.json names them. @param {string} dir @returns {Ended[]} */
function startedFor(dir) {
  const { temporal, kafka, parts = [] } = readStack(dir);
  const servers = Object.entries({ Temporal: temporal, Kafka: kafka })
    .filter(([, server]) => server?.own)
    .map(([what, server]) => ({ .../** @type {ProcessId} */ (server), what }));
  const keeper = keeperOf(dir);
  const all = [...parts, ...servers, ...(keeper ? [{ ...keeper, what: 'keeper' }] : [])];
  return all.filter(isAlive).map(({ pid, startTime, what }) => ({ pid, startTime, what }));
}

/** @param {Ended} each @param {import('./words.mjs').Say} say */
async function tellEnd(each, say) {
  for (const until = Date.now() + 2 * GRACE_MS; isAlive(each); await delay(50)) if (Date.now() > until) return;
  const name = NAMES[each.what];
  say('hasEnded', { what: name ? [name, {}] : each.what, pid: each.pid });
}
