import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { inscribe, type Message } from '../../events/envelope.ts';
import { root } from '../architecture/tree.ts';
import { unitSamples } from '../events/samples.ts';
import { document } from '../support/definition.ts';

/** The programs of docs/consume.md, run as their readers would run them, and events for them. */
export type Ended = { code: number | null; lines: string[]; complaints: string[] };

/** Ends in a minute at most; `input` is what stands on its standard input. */
export async function ran(program: string, args: string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ended> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, timeout: 60_000 });
  const [out, err] = [child.stdout, child.stderr].map((pipe) => pipe.setEncoding('utf8').toArray());
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, lines: linesOf(await out), complaints: linesOf(await err) };
}

const linesOf = (chunks: unknown[] | undefined): string[] =>
  (chunks ?? [])
    .join('')
    .split('\n')
    .filter((line) => line !== '');

export const sample = (name: string): string => path.join(root, 'docs/consume', name);

/** Where `.ci/run` puts the Python client. */
export const python = { PYTHONPATH: path.join(root, 'var/python'), PYTHONIOENCODING: 'utf-8' };

/** Whether a program is there; says so where it is not, as the sample was not run then. */
export function there(what: string, program: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(program, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  if (status !== 0) process.stderr.write(`${what} is not on this machine: the sample that needs it was not run.\n`);
  return status === 0;
}

type Fact = [name: keyof typeof unitSamples, over?: object];

const circumstance = {
  time: '2024-06-03T02:00:00.000Z',
  actor: { id: 'o-7', office: 'standingAgency', unitId: 'vu-tccb' },
  commandId: 'w-1',
  correlationId: 'w-1',
};

/** A unit's stream as the engine writes it, each event with the hash of the one before. */
export function stream(streamId: string, facts: Fact[], record = 'main'): Message[] {
  let prevhash: string | undefined;
  return facts.map(([name, over], index) => {
    const data = { ...unitSamples[name], ...over, effectiveOn: '2024-06-03', document };
    const place = { record, streamId, sequence: index + 1, prevhash };
    const { value, hash } = inscribe(place, circumstance, { type: `thidua.unit.${name}.v1`, data });
    prevhash = hash;
    return { key: streamId, value };
  });
}
