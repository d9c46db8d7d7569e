import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findKafka } from './kafka.mjs';
import { end, isAlive, readJson, self, writeJson } from './processes.mjs';
import { PROCESS_FILE } from './servers.mjs';
import { readStack } from './stack-file.mjs';
import { openStack } from './stack.mjs';
import { findTemporal } from './temporal.mjs';
import { findTestServer } from './test-server.mjs';
import { Lack } from './words.mjs';

const OWNER = 'owner.json';

/**
 * Servers for one test or benchmark run alone: on free ports, with data in a folder of their own that goes with them.
 * Whatever process the run left in that folder is ended too.
 * @param {{ root: string, name: 'test' | 'bench', run: import('./program.mjs').Run }} wish
 * @template T @param {(stack: { dir: string, env: NodeJS.ProcessEnv }) => Promise<T>} work
 */
export async function withPrivateStack({ root, name, run }, work) {
  const { say, signal } = run;
  await removeForsaken(join(root, 'var'));
  const dir = join(root, 'var', `${name}-${process.pid}`);
  mkdirSync(dir, { recursive: true });
  writeJson(join(dir, OWNER), self());
  try {
    const temporalProgram = await findTemporal({ say, signal }).catch(unlessGiven('TEMPORAL_ADDRESS'));
    const kafkaProgram = await findKafka({ say, signal }).catch(unlessGiven('KAFKA_BROKERS'));
    const testServer = await findTestServer({ say, signal });
    const given = {
      TEMPORAL_ADDRESS: temporalProgram ? undefined : process.env.TEMPORAL_ADDRESS,
      KAFKA_BROKERS: kafkaProgram ? undefined : process.env.KAFKA_BROKERS,
    };
    const { temporal, kafka, close } = await openStack({ root, dir, say, signal, usual: false, env: given });
    const env = {
      ...process.env,
      TEMPORAL_ADDRESS: temporal.address,
      KAFKA_BROKERS: kafka.brokers,
      THIDUA_TEST_SERVER: testServer,
      THIDUA_TEMPORAL_BIN: temporalProgram?.path,
      THIDUA_VAR: dir,
    };
    try {
      return await work({ dir, env });
    } finally {
      await close();
    }
  } finally {
    await remove(dir);
  }
}

/** A server named in the environment is the user's own: it serves a private run only where none can be started. @param {string} variable */
const unlessGiven = (variable) => (/** @type {unknown} */ error) => {
  if (error instanceof Lack && process.env[variable]) return undefined;
  throw error;
};

/** Folders of runs that were killed. @param {string} folder */
async function removeForsaken(folder) {
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder).filter((entry) => /^(test|bench)-\d+$/.test(entry));
  for (const dir of old.map((entry) => join(folder, entry)))
    if (!isAlive(readJson(join(dir, OWNER)))) await remove(dir);
}

/** @param {string} dir */
async function remove(dir) {
  const named = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const servers = named.filter((path) => path.endsWith(PROCESS_FILE)).map((path) => readJson(join(dir, path)));
  const stacks = named.filter((path) => path.endsWith('stack.json')).map((path) => readStack(dirname(join(dir, path))));
  // A keeper would start again what is ended beneath it.
  await Promise.all(stacks.map(({ keeper }) => end(keeper, { graceMs: 30_000 })));
  const parts = stacks.flatMap((stack) => stack.parts ?? []);
  await Promise.all(parts.map((part) => end(part, part)));
  await Promise.all(servers.map((id) => end(id)));
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
}
