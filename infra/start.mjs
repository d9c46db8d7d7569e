import { join } from 'node:path';
import { runForeground } from './foreground.mjs';
import { ensurePackages } from './packages.mjs';
import { readJson } from './processes.mjs';
import { root, runProgram } from './program.mjs';
import { runId } from './run-id.mjs';
import { readOptions } from './start-options.mjs';
import { noteRecord, varFolder } from './stack-file.mjs';
import { openStack } from './stack.mjs';
import { superviseWorker } from './worker.mjs';

await runProgram(async (run) => {
  const options = readOptions(process.argv.slice(2));
  await ensurePackages(root, run.say, run.signal);
  const stack = await openStack({ root, ...run });
  try {
    return await rehearse(run, options, stack);
  } finally {
    if (await stack.close()) run.say('stopped');
  }
});

/** @param {import('./program.mjs').Run} run @param {import('./start-options.mjs').Options} options @param {import('./stack.mjs').Open} stack */
async function rehearse({ say, signal, language }, { exit, passed }, { temporal, kafka }) {
  const dir = varFolder(root);
  const id = runId();
  const record = `rehearsal/${id}`;
  await noteRecord(dir, record);
  const places = { TEMPORAL_ADDRESS: temporal.address, KAFKA_BROKERS: kafka.brokers };
  const worker = await superviseWorker({ root, env: { ...places, THIDUA_RECORDS: `main,${record}` }, say, signal });
  try {
    say('rehearsing', { run: id });
    const env = { ...process.env, ...places, THIDUA_LANG: language };
    const args = ['--import', 'tsx', 'rehearsal/main.ts', '--run', id, '--lang', language, ...passed];
    const code = await runForeground(args, { cwd: root, env, dir, signal });
    if (exit) return code;
    say('up', { ui: temporal.uiAddress ?? '–', temporal: temporal.address, kafka: kafka.brokers, unit: example() });
    await untilStopped(signal);
    return code;
  } finally {
    await worker.stop();
  }
}

/** A unit of the rehearsal that has just ended, for a first look. */
function example() {
  return readJson(join(varFolder(root), 'rehearsal', 'verdict.json'))?.example ?? '…';
}

/** @param {AbortSignal} signal @returns {Promise<void>} */
function untilStopped(signal) {
  const awake = setInterval(() => {}, 60_000);
  return new Promise((resolve) => {
    const done = () => {
      clearInterval(awake);
      resolve();
    };
    if (signal.aborted) done();
    signal.addEventListener('abort', done);
  });
}
