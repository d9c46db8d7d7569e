import { readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { brokerAnswers } from '../../infra/kafka-probe.mjs';
import { isAlive, type ProcessId } from '../../infra/processes.mjs';
import { readStack, type Keeper, type Part, type Stack, type User } from '../../infra/stack-file.mjs';
import { namespaceAnswers } from '../../infra/temporal-probe.mjs';

/** `absent`: nobody started it; `dead`: it was started and its process is gone; `silent`: it lives and does not answer. */
export type State = 'answers' | 'silent' | 'dead' | 'absent';
type Known = { pid?: number; since?: string; version?: string };
export type Server = Known & { state: State; address?: string; uiAddress?: string; own: boolean };

/** What a checkout's stack is made of, as far as stack.json, the processes and the servers themselves tell. */
export type StackStatus = {
  folder: string;
  record: string;
  temporal: Server;
  kafka: Server;
  workers: (ProcessId & Pick<Part, 'since' | 'records'>)[];
  keeper?: Keeper;
  users: User[];
  /** Left by a run that was killed. */
  forsaken: Part[];
  bytes: Readonly<Record<'temporal' | 'kafka' | 'log' | 'all', number>>;
  free?: number;
};

export async function stackStatus(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<StackStatus> {
  const stack = readStack(folder);
  const [temporal, kafka, free] = await Promise.all([temporalIn(stack, env), kafkaIn(stack, env), freeIn(folder)]);
  const parts = (stack.parts ?? []).filter(isAlive);
  const bytes = (name: string): number => sizeOf(path.join(folder, name));
  return {
    folder,
    record: stack.record ?? 'main',
    temporal,
    kafka,
    workers: parts.filter(({ what }) => what === 'worker'),
    ...(isAlive(stack.keeper) && stack.keeper && { keeper: stack.keeper }),
    users: (stack.users ?? []).filter(isAlive),
    forsaken: parts.filter(({ by }) => !isAlive(by)),
    bytes: { temporal: bytes('temporal'), kafka: bytes('kafka'), log: bytes('log'), all: bytes('.') },
    ...(free !== undefined && { free }),
  };
}

/** Everything that a command needs answers. */
export const isUp = ({ temporal, kafka, workers }: StackStatus): boolean =>
  temporal.state === 'answers' && kafka.state === 'answers' && workers.length > 0;

/** Nothing of ours lives and no address is known. */
export const isNothing = ({ temporal, kafka, workers, keeper }: StackStatus): boolean =>
  [temporal, kafka].every(({ state }) => state === 'absent' || state === 'dead') && workers.length === 0 && !keeper;

async function temporalIn({ temporal }: Stack, env: NodeJS.ProcessEnv): Promise<Server> {
  const place = env.TEMPORAL_ADDRESS ? { address: env.TEMPORAL_ADDRESS, own: false } : temporal;
  if (!place) return { state: 'absent', own: false };
  return {
    ...known(place),
    address: place.address,
    state: await stateOf(place, () => namespaceAnswers(place.address)),
  };
}

async function kafkaIn({ kafka }: Stack, env: NodeJS.ProcessEnv): Promise<Server> {
  const place = env.KAFKA_BROKERS ? { brokers: env.KAFKA_BROKERS, own: false } : kafka;
  if (!place) return { state: 'absent', own: false };
  const answers = async (): Promise<boolean> =>
    (await Promise.all(place.brokers.split(',').map((broker) => brokerAnswers(broker.trim())))).includes(true);
  return { ...known(place), address: place.brokers, state: await stateOf(place, answers) };
}

const known = (place: Known & { own: boolean; startTime?: string; uiAddress?: string }) => {
  const { pid, since, version, own, uiAddress } = place;
  return {
    own,
    ...(pid !== undefined && { pid }),
    ...(since !== undefined && { since }),
    ...(version !== undefined && { version }),
    ...(uiAddress !== undefined && { uiAddress }),
  };
};

async function stateOf(place: Partial<ProcessId> & { own: boolean }, answers: () => Promise<boolean>): Promise<State> {
  if (place.own && !isAlive(place as ProcessId)) return 'dead';
  return (await answers()) ? 'answers' : 'silent';
}

/** Bytes that a folder's files take; 0 for what is not there or goes away meanwhile. */
function sizeOf(place: string): number {
  try {
    const found = statSync(place);
    if (!found.isDirectory()) return found.blocks * 512;
    return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
  } catch {
    return 0;
  }
}

/** Bytes that may still be written where the folder is, or will be. */
export async function freeIn(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return path.dirname(folder) === folder ? undefined : freeIn(path.dirname(folder));
  }
}
