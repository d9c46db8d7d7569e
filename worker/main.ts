import { TopicUnfit } from '../kafka/topics.ts';
import { Misconfigured, readConfig } from './config.ts';
import { work } from './work.ts';

/** Nothing that a restart would cure (sysexits: EX_CONFIG). */
const MISCONFIGURED = 78;

try {
  await work(readConfig(process.env));
} catch (error) {
  const { name, message } = error as Error;
  console.error(error instanceof Misconfigured || error instanceof TopicUnfit ? message : `${name}: ${message}`);
  process.exitCode = error instanceof Misconfigured || error instanceof TopicUnfit ? MISCONFIGURED : 1;
}
