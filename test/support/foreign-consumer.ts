import kafkajs from 'kafkajs';

/** What a consumer that knows only CloudEvents and Kafka finds on a topic; shares no code with the producer. */
export type ForeignLog = {
  /** Per subject: the types of its first occurrences, in the order of the log. */
  streams: Map<string, { sequence: number; type: string; value: string }[]>;
  /** Places where a first occurrence was not the next in order. */
  gaps: string[];
  repeats: number;
  /** Repeats whose bytes differ from the first occurrence's. */
  forks: string[];
};

export async function foreignLog(brokers: string, topic: string): Promise<ForeignLog> {
  const kafka = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const log: ForeignLog = { streams: new Map(), gaps: [], repeats: 0, forks: [] };
  const left = new Map(ends.map(({ partition, low, high }) => [partition, Number(high) - Number(low)]));
  const consumer = kafka.consumer({ groupId: `foreign-${Date.now()}-${Math.random()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve) => {
    const settle = (): void => void ([...left.values()].every((count) => count <= 0) && resolve());
    settle();
    const eachMessage = async ({ partition, message }: kafkajs.EachMessagePayload): Promise<void> => {
      note(log, String(message.value));
      left.set(partition, (left.get(partition) ?? 0) - 1);
      settle();
    };
    void consumer.run({ autoCommit: false, eachMessage });
  });
  await consumer.disconnect();
  return log;
}

function note(log: ForeignLog, value: string): void {
  const { subject, sequence, type } = JSON.parse(value) as { subject: string; sequence: string; type: string };
  const stream = log.streams.get(subject) ?? [];
  log.streams.set(subject, stream);
  const place = Number(sequence);
  const first = stream[place - 1];
  if (first) {
    log.repeats += 1;
    if (first.value !== value) log.forks.push(`${subject}:${sequence}`);
  } else if (place === stream.length + 1) stream.push({ sequence: place, type, value });
  else log.gaps.push(`${subject}: ${sequence} after ${stream.length}`);
}
