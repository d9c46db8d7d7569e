import { KafkaAway } from '../../kafka/faults.ts';
import type { Connection } from '../../kafka/settings.ts';
import { guardTopic, recordTopic, TopicUnfit } from '../../kafka/topics.ts';
import type { Language } from '../../domain/words.ts';
import { finding, reasonOf, within, type Finding } from './finding.ts';

/** Milliseconds that Kafka has to tell of a topic. */
const PATIENCE = 5_000;

/** Whether the record's topic keeps everything, in order, for ever. */
export async function topicFinding(
  connection: Connection,
  record: string,
  { records, language, log }: { records: string; language: Language; log: string },
): Promise<Finding> {
  const topic = recordTopic(record);
  const address = connection.brokers.join(',');
  const fault = await within(
    PATIENCE,
    guardTopic(connection, topic).then(
      () => undefined,
      (error: unknown) => error,
    ),
    new KafkaAway({ vi: `Kafka trong ${PATIENCE / 1_000} giây`, en: `Kafka for ${PATIENCE / 1_000} s` }, 'timeout'),
  );
  if (fault === undefined) return finding('topic', { topic });
  if (!(fault instanceof TopicUnfit)) return finding('kafkaFault', { address, why: reasonOf(fault), log });
  if (fault.differences.some(({ setting }) => setting === 'topic'))
    return finding('topicNone', { topic, record, records });
  return finding('topicUnfit', { why: fault[language].replace(/\.?\s*[^.]*\.$/, '') });
}
