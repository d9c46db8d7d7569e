import kafkajs, { type Admin, type ITopicConfig } from 'kafkajs';
import { Id } from '../events/values.ts';
import { codeOf, KafkaAway, type Sentence } from './faults.ts';
import { ended, patientKafka, type Connection } from './settings.ts';

/** Pinned for ever: more partitions would send a stream's later events elsewhere than its earlier ones. */
export const PARTITIONS = 12;

/** Everything is kept, nothing is merged by key, and time is the broker's. */
export const KEEPING = {
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'cleanup.policy': 'delete',
  'message.timestamp.type': 'LogAppendTime',
  'compression.type': 'producer',
} as const;

export type Difference = { setting: string; expected: string; found: string };

/** A topic that would lose, merge or reorder the record. */
export class TopicUnfit extends Error {
  override readonly name = 'TopicUnfit';
  readonly vi: string;
  readonly en: string;
  readonly topic: string;
  readonly differences: readonly Difference[];

  constructor(topic: string, differences: readonly Difference[]) {
    const { vi, en } = sentenceOf(topic, differences);
    super(en);
    this.en = en;
    this.vi = vi;
    this.topic = topic;
    this.differences = differences;
  }
}

function sentenceOf(topic: string, differences: readonly Difference[]): Sentence {
  if (differences.some(({ setting }) => setting === 'topic'))
    return { vi: `Chưa có chủ đề Kafka ${topic}. Hãy tạo chủ đề.`, en: `There is no Kafka topic ${topic}. Create it.` };
  const each = (must: string, but: string) =>
    differences.map(({ setting, expected, found }) => `${setting} ${must} ${expected}, ${but} ${found}`).join('; ');
  return {
    vi: `Chủ đề ${topic} không giữ được hồ sơ: ${each('phải là', 'nhưng đang là')}. Hãy sửa chủ đề hoặc dùng chủ đề khác.`,
    en: `Topic ${topic} cannot keep the record: ${each('must be', 'but is')}. Alter the topic or use another.`,
  };
}

/**
 * The topic of a record: `main`, `rehearsal/{run}`, or a name of one's own.
 * Throws `TypeError` for a name that is none of these or that would be another record's topic.
 */
export function recordTopic(record: string): string {
  if (record === 'main') return 'thidua.events.v1';
  const [, run] = /^rehearsal\/(.+)$/.exec(record) ?? [];
  const anothers = record === 'events' || record.startsWith('rehearsal.');
  if (anothers || !Id.safeParse(run ?? record).success)
    throw new TypeError(`record ${JSON.stringify(record)}: expected main, rehearsal/{run} or an id of its own`);
  return run === undefined ? `thidua.${record}.v1` : `thidua.rehearsal.${run}.v1`;
}

/** The topic exists afterwards and is fit. Throws `TopicUnfit` (an existing topic is never altered) or `KafkaAway`. */
export async function ensureTopic(connection: Connection, topic: string): Promise<void> {
  await withAdmin(connection, topic, async (admin) => {
    const { brokers } = await admin.describeCluster();
    const existing = await admin.listTopics();
    if (!existing.includes(topic))
      await admin.createTopics({ waitForLeaders: true, topics: [planOf(topic, brokers.length)] });
    await guard(admin, topic);
  });
}

/** Throws `TopicUnfit` with every difference; a topic that is absent is one. Changes nothing. Throws `KafkaAway`. */
export async function guardTopic(connection: Connection, topic: string): Promise<void> {
  await withAdmin(connection, topic, (admin) => guard(admin, topic));
}

/** Three copies of which two must have an event before it counts; a single broker can keep only one. */
function planOf(topic: string, brokers: number): ITopicConfig {
  const kept = Object.entries(KEEPING).map(([name, value]) => ({ name, value }));
  return brokers === 1
    ? { topic, numPartitions: PARTITIONS, replicationFactor: 1, configEntries: kept }
    : {
        topic,
        numPartitions: PARTITIONS,
        replicationFactor: 3,
        configEntries: [...kept, { name: 'min.insync.replicas', value: '2' }],
      };
}

async function guard(admin: Admin, topic: string): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] }).catch((error: unknown) => {
    throw codeOf(error) === 'UNKNOWN_TOPIC_OR_PARTITION' ? absent(topic) : error;
  });
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: Object.keys(KEEPING) }],
  });
  const found = new Map(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]));
  found.set('partitions', String(topics[0]?.partitions.length));
  const differences = Object.entries({ partitions: String(PARTITIONS), ...KEEPING })
    .map(([setting, expected]) => ({ setting, expected, found: found.get(setting) ?? 'unset' }))
    .filter(({ expected, found: value }) => value !== expected);
  if (differences.length > 0) throw new TopicUnfit(topic, differences);
}

/** A topic that is not there. */
export const absent = (topic: string): TopicUnfit =>
  new TopicUnfit(topic, [{ setting: 'topic', expected: 'present', found: 'absent' }]);

async function withAdmin<T>(connection: Connection, topic: string, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = patientKafka(connection).admin();
  const at = connection.brokers.join(', ');
  try {
    await admin.connect();
    return await work(admin);
  } catch (error) {
    if (error instanceof TopicUnfit) throw error;
    throw new KafkaAway(
      { vi: `Kafka tại ${at} trả lời về ${topic}`, en: `Kafka at ${at} to answer about ${topic}` },
      error,
    );
  } finally {
    await ended(admin.disconnect());
  }
}
