import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../infra/program.mjs';
import { readStack, varFolder } from '../infra/stack-file.mjs';
import { unreachable } from './faults.ts';

type Env = NodeJS.ProcessEnv;

/** Of the package one stands in, else of the checkout this program is from. */
export const stackFolder = (env: Env = process.env): string => varFolder(packageRoot(process.cwd()) ?? root, env);

const stackOf = (env: Env) => readStack(stackFolder(env));

/** The environment's address wins; without one and without a running stack there is nowhere to ask. */
export function temporalAddress(env: Env = process.env): string {
  const address = env.TEMPORAL_ADDRESS || stackOf(env).temporal?.address;
  if (!address) throw unreachable('nowhere', { variable: 'TEMPORAL_ADDRESS' });
  return address;
}

export function kafkaBrokers(env: Env = process.env): string[] {
  const brokers = env.KAFKA_BROKERS || stackOf(env).kafka?.brokers;
  if (!brokers) throw unreachable('nowhere', { variable: 'KAFKA_BROKERS' });
  return brokers.split(',');
}

/** For a sentence: where Kafka is as far as we know. */
export const kafkaPlace = (env: Env = process.env): string => env.KAFKA_BROKERS || stackOf(env).kafka?.brokers || '…';

/** The record that the stack's last run spoke of. */
export const currentRecord = (env: Env = process.env): string => stackOf(env).record ?? 'main';

function packageRoot(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return isOurs(file) ? folder : undefined;
  return dirname(folder) === folder ? undefined : packageRoot(dirname(folder));
}

function isOurs(file: string): boolean {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'thidua';
  } catch {
    return false;
  }
}
