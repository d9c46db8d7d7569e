import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, self } from './processes.mjs';
import { root, runProgram } from './program.mjs';
import { changeStack, keeperOf, noteKeeper, noteRecord, readStack, varFolder } from './stack-file.mjs';
import { openStack } from './stack.mjs';
import { faultOf, starterOf } from './starter.mjs';
import { superviseWorker } from './worker.mjs';

/** Seconds until what failed is tried again, and between two looks at what runs. */
const RETRY = 10;
const LOOK = 1;

/** @typedef {{ root: string, dir: string, say: import('./words.mjs').Say, signal: AbortSignal, command: string }} Wish */
/** @typedef {Awaited<ReturnType<typeof superviseWorker>> & { key: string, given: boolean }} Worker `given`: up, or stopped */

/**
 * `node infra/keeper.mjs [--lang L] RECORD…`: keeps Temporal, Kafka and a worker up, away from any terminal, until SIGTERM.
 * A server that dies is started again, and so is the worker. `stack up` starts this program, `stack down` ends it.
 */
await runProgram(async (run) => {
  const starter = starterOf(run);
  const wish = { root, dir: varFolder(root), say: starter.say, signal: starter.signal, command: 'thidua stack up' };
  try {
    await keep(wish, recordsIn(process.argv.slice(2)), starter.ready);
    return 0;
  } catch (error) {
    starter.failed(error);
    throw error;
  }
});

/** @param {string[]} args */
function recordsIn(args) {
  return args.filter((arg, at) => arg !== '--lang' && args[at - 1] !== '--lang');
}

/** @param {Wish} wish @param {string[]} asked @param {() => void} ready */
async function keep(wish, asked, ready) {
  const { dir, say, signal } = wish;
  const since = new Date().toISOString();
  const ours = () => ({ ...self(), since, wanted: asked, records: [], ...keeperOf(dir) });
  /** @type {Worker | undefined} */
  let worker;
  let [served, started, close] = [asked, false, async () => false];
  try {
    while (!signal.aborted) {
      try {
        const open = await openStack(wish);
        close = open.close;
        const { keeper } = await changeStack(dir, (stack) => ({ ...stack, keeper: ours() }));
        const records = keeper?.wanted ?? served;
        if (!started) await noteRecord(dir, records[0] ?? 'main');
        worker = await workerFor(wish, worker, open, records);
        [served, started] = [records, true];
        await noteKeeper(dir, { records, fault: undefined });
        ready();
        await change(dir, records, worker, signal);
      } catch (error) {
        if (!started || signal.aborted) throw error;
        await noteKeeper(dir, { wanted: served, fault: faultOf(error) });
        say('keeperRetries', { seconds: RETRY });
        await delay(RETRY * 1_000, undefined, { signal });
      }
    }
  } finally {
    await worker?.stop();
    await changeStack(dir, (stack) => ({ ...stack, keeper: undefined }));
    if (await close()) say('stopped');
  }
}

/** The worker that runs, if it still does what is wanted; else another one. @param {Wish} wish @param {Worker | undefined} current @param {import('./stack.mjs').Open} open @param {string[]} records @returns {Promise<Worker>} */
async function workerFor({ dir, say, signal }, current, { temporal, kafka }, records) {
  const env = { TEMPORAL_ADDRESS: temporal.address, KAFKA_BROKERS: kafka.brokers, THIDUA_RECORDS: records.join(',') };
  const key = JSON.stringify(env);
  if (current?.key === key && !current.given) return current;
  await current?.stop();
  const supervised = await superviseWorker({ root, dir, env, say, signal });
  const worker = { ...supervised, key, given: false };
  void supervised.over.then(() => (worker.given = true));
  return worker;
}

/** Ends when something is not as it should be. @param {string} dir @param {string[]} records @param {Worker} worker @param {AbortSignal} signal */
async function change(dir, records, worker, signal) {
  for (;;) {
    const { temporal, kafka, keeper } = readStack(dir);
    const dead = [temporal, kafka].some((server) => !server || (server.own && !isAlive(idOf(server))));
    const wanted = keeper?.wanted ?? records;
    if (signal.aborted || worker.given || dead || wanted.join() !== records.join()) return;
    await delay(LOOK * 1_000, undefined, { signal }).catch(() => {});
  }
}

/** @param {Partial<import('./processes.mjs').ProcessId>} server */
function idOf(server) {
  return /** @type {import('./processes.mjs').ProcessId} */ (server);
}
