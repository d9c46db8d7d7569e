import { beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Message } from '../../events/envelope.ts';
import { readEvent } from '../../events/index.ts';
import { newTopic, publish } from '../kafka/real-log.ts';
import { read as readPage } from '../docs/pages.ts';
import { python, ran, sample, stream, there, type Ended } from './readers.ts';

const commended = (form: string, over = {}): ['UnitCommended', object] => ['UnitCommended', { form, ...over }];
const person = { subject: { kind: 'person', id: 'p-12' } };
const late = { cycleId: 'check-2025', lateByDays: 3 };
const punctual = { cycleId: 'check-2024', lateByDays: undefined };

const alpha = stream('unit/hoc-tap/a', [
  ['UnitEnrolled', { unitId: 'a', name: 'Cục A' }],
  ['UnitRegistered'],
  ['CheckReported', punctual],
  ['CheckReportReturned'],
  ['CheckReported', punctual],
  ['CheckReported', late],
  commended('Bằng khen'),
  ['CommendationRevoked', { commendationId: 'unit/hoc-tap/a:7' }],
]);
const beta = stream('unit/hoc-tap/b', [
  ['UnitEnrolled', { unitId: 'b', name: 'Vụ B' }],
  ['UnitRenamed', { name: 'Cục B' }],
  commended('Giấy khen', person),
  commended('Cờ thi đua'),
]);
const gamma = stream('unit/hoc-tap/c', [
  ['UnitEnrolled', { unitId: 'c', name: 'Cục C' }],
  ['UnitRegistered'],
  commended('Bằng khen'),
]);
const drill = stream('rehearsal/r1/unit/hoc-tap/d', [['UnitEnrolled'], commended('Bằng khen')], 'rehearsal/r1');
const [gammaFirst, gammaSecond, gammaThird] = gamma as [Message, Message, Message];
const forged = { ...gammaSecond, value: gammaSecond.value.replace('approval', 'plan') };

/** As it may come: repeats, one stream among others, one event missing. */
const arrived = [...alpha, ...beta, gammaFirst, ...drill, gammaThird, ...alpha];
const text = (messages: Message[]) => messages.map(({ value }) => `${value}\n`).join('');

const figures = {
  'hoc-tap': {
    'Báo cáo nộp muộn': 1,
    'Báo cáo đã nộp': 2,
    'Hủy bỏ khen thưởng': 1,
    'Khen thưởng': 4,
    'Đã đăng ký': 2,
    'Đơn vị tham gia': 3,
  },
};
const waits = ['Chờ: unit/hoc-tap/c: sự kiện 2 còn thiếu'];
const brokers = process.env.KAFKA_BROKERS ?? '';
const folder = mkdtempSync(path.join(tmpdir(), 'thidua-readers-'));

test('the events that the samples read are such as the engine reads', () => {
  for (const { value } of arrived) expect(readEvent(value).category).toBe('unit');
});

describe('news.mjs', () => {
  /** What it says, and of what it complains beside kafkajs's own lines, which are JSON. */
  const read = async (topic: string, store = topic, ...options: string[]) => {
    const env = { KAFKA_BROKERS: brokers, TOPIC: topic, STORE: path.join(folder, `${store}.json`) };
    const args = ['--no-warnings', sample('news.mjs'), '--until-end', ...options];
    const ended = await ran(process.execPath, args, env);
    return { ...ended, complaints: ended.complaints.filter((line) => !line.startsWith('{')) };
  };
  const told = (what: string, form: string) => `${what}: ${form}, Hoàn thành xuất sắc (12/QĐ, 2024-06-01)`;

  test('tells each commendation of a unit once, over repeats, a gap and a restart', async () => {
    const topic = await newTopic('readers');
    await publish(topic, arrived);
    const { lines, ...first } = await read(topic);
    expect(first).toEqual({ code: 1, complaints: ['Chờ: unit/hoc-tap/c: thiếu sự kiện 2'] });
    expect(lines.filter((line) => line.includes('Cục A'))).toEqual([
      told('Đưa tin: Cục A', 'Bằng khen'),
      told('Rút tin: Cục A', 'Bằng khen'),
    ]);
    expect(lines.filter((line) => !line.includes('Cục A'))).toEqual([told('Đưa tin: Cục B', 'Cờ thi đua')]);

    expect(await read(topic)).toMatchObject({ code: 1, lines: [] });
    await publish(topic, [gammaSecond]);
    expect(await read(topic)).toEqual({ code: 0, lines: [told('Đưa tin: Cục C', 'Bằng khen')], complaints: [] });
  });

  test('reads a rehearsal only where it is asked to', async () => {
    const topic = await newTopic('rehearsal/readers');
    await publish(topic, drill);
    expect(await read(topic)).toMatchObject({ code: 0, lines: [] });
    const rehearsed = [told('Đưa tin: Tổng cục Khí tượng Thủy văn', 'Bằng khen')];
    expect(await read(topic, 'again', '--rehearsal')).toEqual({ code: 0, lines: rehearsed, complaints: [] });
  });

  test('does not believe an event that breaks the chain of hashes', async () => {
    const topic = await newTopic('readers');
    await publish(topic, [gammaFirst, forged, gammaThird]);
    const { code, lines, complaints } = await read(topic);
    expect([code, lines, complaints]).toEqual([1, [], ['Chờ: unit/hoc-tap/c: sự kiện 3 không khớp mã băm']]);
  });
});

describe('figures.py', () => {
  const hasPython = there('python3', 'python3', ['-c', '']);
  const read = async (args: string[], input = '') =>
    figuresIn(await ran('python3', [program, '--json', ...args], python, input));
  const figuresIn = ({ lines, ...ended }: Ended) => ({ ...ended, figures: JSON.parse(lines.join('')) as unknown });
  const program = sample('figures.py');
  let topic: string;
  beforeAll(async () => {
    topic = await newTopic('readers');
    await publish(topic, [...alpha, ...beta, ...gamma, ...alpha, ...drill]);
  });

  test('counts from a file and from its input, and says what is missing', async () => {
    if (!hasPython) return;
    const file = path.join(folder, 'events.ndjson');
    writeFileSync(file, text([...arrived, gammaSecond]));
    expect(await read([file])).toEqual({ code: 0, complaints: [], figures });
    expect(await read([], text(arrived))).toMatchObject({ code: 1, complaints: waits });
    expect(await read([], text([gammaFirst, forged, gammaThird]))).toMatchObject({
      code: 1,
      complaints: ['Chờ: unit/hoc-tap/c: sự kiện 3 không khớp mã băm'],
    });
    const { lines } = await ran('python3', [program, '--rehearsal'], python, text(drill));
    expect(lines).toEqual(['hoc-tap', '  Khen thưởng: 1', '  Đơn vị tham gia: 1']);
  });

  test('counts from Kafka', async () => {
    if (!hasPython || !there('kafka-python', 'python3', ['-c', 'import kafka'], python)) return;
    expect(await read(['--brokers', brokers, '--topic', topic])).toMatchObject({ code: 0, figures });
    const nowhere = await ran('python3', [program, '--brokers', brokers, '--topic', 'nowhere'], python);
    expect(nowhere).toMatchObject({ code: 1, lines: [] });
  });

  test('counts what kcat writes, by the command of the page', async () => {
    if (!hasPython || !there('kcat', 'kcat', ['-V'])) return;
    const [command = ''] = /^kcat .*[|].*figures[.]py$/m.exec(readPage('docs/consume.md')) ?? [];
    expect(command).toContain(' thidua.events.v1 ');
    const asked = `set -o pipefail; ${command.replace('thidua.events.v1', topic)} --json`;
    const env = { ...python, KAFKA_BROKERS: brokers };
    expect(figuresIn(await ran('bash', ['-c', asked], env))).toEqual({ code: 0, complaints: [], figures });
  });
});
