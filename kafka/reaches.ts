import type { Admin } from 'kafkajs';
import { codeOf, KafkaAway } from './faults.ts';
import { partitionOf } from './partition.ts';
import { briefKafka, ended, type Connection } from './settings.ts';
import { absent, type TopicUnfit } from './topics.ts';

type Wanted = Connection & { topic: string; from: 'beginning' | 'end'; key?: string };

/** The offset wanted next, and the one at which the partition ended when the consuming began. */
type Reach = { next: number; end: number };
export type Reaches = Map<number, Reach>;

/** Throws `TopicUnfit` for an absent topic, `KafkaAway` when Kafka does not answer within seconds. */
export async function reachesOf(wanted: Wanted): Promise<Reaches> {
  const admin = briefKafka(wanted).admin();
  try {
    await admin.connect();
    const offsets = await offsetsOf(admin, wanted.topic);
    const reach = ({ low, high }: { low: string; high: string }): Reach => ({
      next: Number(wanted.from === 'beginning' ? low : high),
      end: Number(high),
    });
    const only = wanted.key === undefined ? undefined : partitionOf(wanted.key, offsets.length);
    const read = offsets.filter(({ partition }) => only === undefined || partition === only);
    return new Map(read.map((each) => [each.partition, reach(each)]));
  } catch (error) {
    throw readFault(wanted, error);
  } finally {
    await ended(admin.disconnect());
  }
}

/** A topic that was made a moment ago may have no leaders yet; each try waits some two seconds. */
async function offsetsOf(admin: Admin, topic: string, tries = 5): ReturnType<Admin['fetchTopicOffsets']> {
  try {
    return await admin.fetchTopicOffsets(topic);
  } catch (error) {
    if (tries === 1 || !UNLED.includes(codeOf(error) ?? '')) throw error;
    return offsetsOf(admin, topic, tries - 1);
  }
}

const UNLED = ['NOT_LEADER_FOR_PARTITION', 'LEADER_NOT_AVAILABLE'];

/** All up to and including `lastOffset` has been given; what is given again later changes nothing. */
export function reached(reaches: Reaches, partition: number, lastOffset: string): void {
  const reach = reaches.get(partition);
  if (reach) reach.next = Math.max(reach.next, Number(lastOffset) + 1);
}

/** `TopicUnfit` for an absent topic, else `KafkaAway`. */
export function readFault({ brokers, topic }: Wanted, error: unknown): TopicUnfit | KafkaAway {
  if (codeOf(error) === 'UNKNOWN_TOPIC_OR_PARTITION') return absent(topic);
  const at = brokers.join(', ');
  const waitingFor = { vi: `Kafka tại ${at} cho đọc ${topic}`, en: `Kafka at ${at} to give ${topic} to read` };
  return new KafkaAway(waitingFor, error);
}
