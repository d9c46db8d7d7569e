import { connect } from '../../client/commands.ts';
import { kafkaConnection, type Context } from '../context.ts';
import { stackFolder } from '../places.ts';
import { stackStatus, type StackStatus } from '../stack/status.ts';
import { evidenceFolder } from '../unit/desk.ts';
import { finding, reasonOf, within, type Finding } from './finding.ts';
import { topicFinding } from './kafka.ts';
import { machineFindings, thisMachine } from './machine.ts';
import { logOf, stackFindings } from './stack.ts';
import { streamFindings } from './streams.ts';
import { temporalFindings, type Asked } from './temporal.ts';
import { workerFindings } from './worker.ts';

/** Milliseconds for all that is asked of Temporal. */
const PATIENCE = 7_000;

/** Looks at everything at once; who does not answer within seconds is named. Ends in ten seconds, whoever is away. */
export async function examine(context: Context): Promise<Finding[]> {
  const status = await stackStatus(stackFolder());
  const records = [...new Set([context.record, ...(status.keeper?.records ?? [])])];
  const found = await Promise.all([
    machineFindings(thisMachine(evidenceFolder()), status),
    ofTemporal(status, records),
    ofKafka(status, records, context),
  ]);
  return [...stackFindings(status, context.screen.language), ...found.flat()];
}

async function ofTemporal(status: StackStatus, records: readonly string[]): Promise<Finding[]> {
  const { state, address = '', own } = status.temporal;
  if (state === 'absent' || state === 'dead') return [finding('temporalNone')];
  if (state === 'silent') return [finding(own ? 'temporalAway' : 'temporalGiven', { address })];
  return within(PATIENCE, asking(status, address, records), [finding('temporalAway', { address })]);
}

async function asking(status: StackStatus, address: string, records: readonly string[]): Promise<Finding[]> {
  const namespace = process.env.TEMPORAL_NAMESPACE || 'default';
  try {
    const connection = await connect(address);
    try {
      const asked: Asked = { connection, address, namespace, own: status.temporal.own };
      const server = await temporalFindings(asked);
      if (!server.some(({ key }) => key === 'temporal' || key === 'temporalMemory')) return server;
      const each = await Promise.all(records.map((record) => ofRecord(asked, record, status)));
      return [...server, ...each.flat()];
    } finally {
      await connection.close();
    }
  } catch (error) {
    return [finding('temporalFault', { address, why: reasonOf(error) })];
  }
}

/** Streams are looked at with or without a worker: a stuck one may be why there is none. */
async function ofRecord(asked: Asked, record: string, status: StackStatus): Promise<Finding[]> {
  const [workers, streams] = await Promise.all([
    workerFindings(asked, record, status),
    streamFindings(asked, record, logOf(status, 'worker.log')),
  ]);
  return [...workers, ...streams];
}

async function ofKafka(status: StackStatus, records: readonly string[], { screen }: Context): Promise<Finding[]> {
  const { state, address = '', own } = status.kafka;
  if (state === 'absent' || state === 'dead') return [finding('kafkaNone')];
  if (state === 'silent') return [finding(own ? 'kafkaAway' : 'kafkaGiven', { address })];
  const about = { records: records.join(','), language: screen.language, log: logOf(status, 'kafka.log') };
  const topics = records.map((record) => topicFinding(kafkaConnection(), record, about));
  return [finding('kafka', { address }), ...(await Promise.all(topics))];
}
