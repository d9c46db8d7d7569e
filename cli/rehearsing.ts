import path from 'node:path';
import { root } from '../infra/program.mjs';
import { runId } from '../infra/run-id.mjs';
import { noteRecord } from '../infra/stack-file.mjs';
import { openStack } from '../infra/stack.mjs';
import { superviseWorker } from '../infra/worker.mjs';
import { quiet, speaker, type Say } from '../infra/words.mjs';
import { loadDefinition } from '../campaigns/load.ts';
import type { Verdict } from '../rehearsal/verdict.ts';
import type { Context } from './context.ts';
import { absent } from './faults.ts';
import { stackFolder } from './places.ts';

export type Asked = { file: string; units?: number; seconds?: number; seed?: string };

/** Opens or joins the stack, keeps a worker for a record of its own, and rehearses the plan there. */
export async function rehearsed({ screen }: Context, asked: Asked, signal: AbortSignal): Promise<Verdict> {
  loadDefinition(asked.file);
  const say = screen.json ? quiet : speaker(screen.language);
  const dir = stackFolder();
  signal.addEventListener('abort', () => say('stopping'));
  const { temporal, kafka, close } = await openStack({ root, dir, say, signal, command: 'thidua rehearse' });
  const places = { TEMPORAL_ADDRESS: temporal.address, KAFKA_BROKERS: kafka.brokers, THIDUA_VAR: dir };
  try {
    return await onStage({ dir, places, say, signal }, (run) =>
      play(argvOf(asked, run, screen.language), { ...process.env, ...places }, screen, signal),
    );
  } finally {
    if (await close()) say('stopped');
  }
}

type Stage = { dir: string; places: NodeJS.ProcessEnv; say: Say; signal: AbortSignal };

/** A worker for a record that nobody had before; the stack's file speaks of that record from now on. */
async function onStage<T>({ dir, places, say, signal }: Stage, work: (run: string) => Promise<T>): Promise<T> {
  const run = runId();
  const record = `rehearsal/${run}`;
  await noteRecord(dir, record);
  const worker = await superviseWorker({ root, dir, env: { ...places, THIDUA_RECORDS: record }, say, signal });
  say('rehearsing', { run });
  try {
    return await work(run);
  } finally {
    await worker.stop();
  }
}

/** The rehearsal's own defaults hold where nothing was asked; it is loaded only when it is wanted. */
async function play(argv: string[], env: NodeJS.ProcessEnv, { json }: Context['screen'], signal: AbortSignal) {
  const { rehearse, ScriptUnplayable } = await import('../rehearsal/rehearse.ts');
  const { readOptions } = await import('../rehearsal/options.ts');
  const screen = json ? { write: () => undefined } : process.stdout;
  try {
    return await rehearse({ ...readOptions(argv, env), screen, signal });
  } catch (error) {
    if (error instanceof ScriptUnplayable) throw absent('unplayable', { why: error.message });
    throw error;
  }
}

const argvOf = ({ file, ...asked }: Asked, run: string, language: string): string[] => [
  ...['--run', run, '--lang', language, '--file', path.resolve(file)],
  ...Object.entries(asked).flatMap(([name, value]) => [`--${name}`, String(value)]),
];
