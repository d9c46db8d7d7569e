import { expect, test } from '@jest/globals';
import { KafkaAway, PublishRefused, type Sentence } from '../../kafka/faults.ts';
import { openPublisher } from '../../kafka/publisher.ts';
import { patientKafka, type Level } from '../../kafka/settings.ts';
import { recordTopic } from '../../kafka/topics.ts';
import { eventsOf, realKafka } from './events.ts';
import { all, failure, newTopic, nowhere } from './real-log.ts';

test('too large an event, an unknown topic, no CloudEvent: refused for good, the others in the lane are not', async () => {
  const topic = await newTopic();
  const publisher = openPublisher(realKafka());
  const [first] = eventsOf('unit/C1/QN-9', 1);
  const large = { key: 'unit/C1/QN-9', value: `${first?.value.slice(0, -1)},"pad":"${'x'.repeat(1_100_000)}"}` };
  const absent = recordTopic(`rehearsal/absent-${Date.now()}`);
  const [good, tooLarge, good2, unknown, noEvent] = await Promise.all([
    failure(publisher.publish(topic, eventsOf('unit/C1/QN-1', 1))),
    failure(publisher.publish(topic, [large])),
    failure(publisher.publish(topic, eventsOf('unit/C1/QN-2', 1))),
    failure(publisher.publish(absent, eventsOf('unit/C1/QN-3', 1))),
    failure(publisher.publish(topic, [{ key: 'unit/C1/QN-4', value: '{"id":7}' }])),
  ]);
  await publisher.close();
  expect([good, good2]).toEqual([undefined, undefined]);
  expect(tooLarge).toMatchObject({ name: 'PublishRefused', code: 'MESSAGE_TOO_LARGE' });
  expect(unknown).toMatchObject({ code: 'UNKNOWN_TOPIC_OR_PARTITION', found: expect.stringContaining(absent) });
  expect(noEvent).toBeInstanceOf(PublishRefused);
  expect(noEvent).toMatchObject({ code: 'NOT_A_CLOUDEVENT', found: 'unit/C1/QN-4 {"id":7}' });
  expect((await all(topic)).map(({ key }) => key).toSorted()).toEqual(['unit/C1/QN-1', 'unit/C1/QN-2']);
});

test('a topic that is gone does not spoil later publishing on another', async () => {
  const [gone, topic] = [await newTopic(), await newTopic()];
  const publisher = openPublisher(realKafka());
  await publisher.publish(gone, eventsOf('unit/C1/QN-1', 1));
  const admin = patientKafka(realKafka()).admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [gone] });
  await admin.disconnect();
  await publisher.publish(topic, eventsOf('unit/C1/QN-1', 1));
  await publisher.close();
  expect(await all(topic)).toHaveLength(1);
});

test('while Kafka is away: a sentence to wait with, then an error to try again on, in both languages', async () => {
  const lines: string[] = [];
  const log = (level: Level, line: string) => lines.push(`${level} ${line}`);
  const publisher = openPublisher({ ...nowhere, log });
  const waits: Sentence[] = [];
  const onWait = (sentence: Sentence) => waits.push(sentence);
  const error = await failure(publisher.publish('thidua.events.v1', eventsOf('unit/C1/QN-1', 1, 2), { onWait }));
  const waitingFor = {
    vi: 'Kafka tại 127.0.0.1:1 nhận 2 sự kiện của thidua.events.v1',
    en: 'Kafka at 127.0.0.1:1 to take 2 events of thidua.events.v1',
  };
  expect(error).toBeInstanceOf(KafkaAway);
  expect(error).toMatchObject({ waitingFor, vi: expect.stringContaining(waitingFor.vi) });
  expect(waits[0]).toEqual(waitingFor);
  expect(lines).toContainEqual(expect.stringMatching(/^error kafkajs Connection: .*ECONNREFUSED/));
  await publisher.close();
  expect(await failure(publisher.publish('t', eventsOf('unit/C1/QN-1', 1)))).toBeInstanceOf(KafkaAway);
});
