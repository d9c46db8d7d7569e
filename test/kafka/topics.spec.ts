import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Admin } from 'kafkajs';
import { patientKafka } from '../../kafka/settings.ts';
import { ensureTopic, guardTopic, recordTopic, TopicUnfit } from '../../kafka/topics.ts';
import { realKafka } from './events.ts';
import { failure } from './real-log.ts';

const topic = (name: string) => recordTopic(`rehearsal/${name}-${process.pid}-${Date.now()}`);
let admin: Admin;

beforeAll(async () => {
  admin = patientKafka(realKafka()).admin();
  await admin.connect();
});
afterAll(() => admin.disconnect());

test.each([
  ['main', 'thidua.events.v1'],
  ['rehearsal/20261124T1500Z-0a1b', 'thidua.rehearsal.20261124T1500Z-0a1b.v1'],
  ['archive', 'thidua.archive.v1'],
])('record %s is kept on %s', (record, name) => {
  expect(recordTopic(record)).toBe(name);
});

test.each(['', 'a b', 'a/b', 'rehearsal/', 'rehearsal/a/b', 'events', 'rehearsal.x', 'thi đua', '.', 'x'.repeat(65)])(
  'record %j has no topic',
  (record) => {
    expect(() => recordTopic(record)).toThrow(TypeError);
  },
);

test('what ensureTopic makes is fit; a second time changes nothing', async () => {
  const name = topic('fit');
  await ensureTopic(realKafka(), name);
  await ensureTopic(realKafka(), name);
  await guardTopic(realKafka(), name);
});

test('four workers may start at once on no topic', async () => {
  const name = topic('race');
  await Promise.all(Array.from({ length: 4 }, () => ensureTopic(realKafka(), name)));
  await guardTopic(realKafka(), name);
});

test('an unfit topic is refused with each difference, and left as it is', async () => {
  const name = topic('unfit');
  const configEntries = [
    { name: 'retention.ms', value: '604800000' },
    { name: 'retention.bytes', value: '1000000' },
    { name: 'cleanup.policy', value: 'compact' },
    { name: 'message.timestamp.type', value: 'CreateTime' },
  ];
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic: name, numPartitions: 3, configEntries }] });
  const differences = [
    { setting: 'partitions', expected: '12', found: '3' },
    { setting: 'retention.ms', expected: '-1', found: '604800000' },
    { setting: 'retention.bytes', expected: '-1', found: '1000000' },
    { setting: 'cleanup.policy', expected: 'delete', found: 'compact' },
    { setting: 'message.timestamp.type', expected: 'LogAppendTime', found: 'CreateTime' },
  ];
  for (const check of [guardTopic, ensureTopic])
    expect(await failure(check(realKafka(), name))).toMatchObject({ name: 'TopicUnfit', topic: name, differences });
});

test('finite retention alone is refused, in both languages', async () => {
  const name = topic('finite');
  const settings = { 'retention.ms': '3600000', 'retention.bytes': '-1', 'message.timestamp.type': 'LogAppendTime' };
  const configEntries = Object.entries(settings).map(([key, value]) => ({ name: key, value }));
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic: name, numPartitions: 12, configEntries }] });
  const error = await failure(guardTopic(realKafka(), name));
  expect(error).toBeInstanceOf(TopicUnfit);
  expect(error).toMatchObject({
    differences: [{ setting: 'retention.ms', expected: '-1', found: '3600000' }],
    vi: `Chủ đề ${name} không giữ được hồ sơ: retention.ms phải là -1, nhưng đang là 3600000. Hãy sửa chủ đề hoặc dùng chủ đề khác.`,
    en: `Topic ${name} cannot keep the record: retention.ms must be -1, but is 3600000. Alter the topic or use another.`,
  });
});

test('a topic that is absent is refused', async () => {
  const name = topic('absent');
  expect(await failure(guardTopic(realKafka(), name))).toMatchObject({
    differences: [{ setting: 'topic', expected: 'present', found: 'absent' }],
    vi: `Chưa có chủ đề Kafka ${name}. Hãy tạo chủ đề.`,
  });
});
