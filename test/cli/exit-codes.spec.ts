import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { thidua, type Ended } from './thidua.ts';

const OPEN = ['cycle', 'open', 'c1', '--kind', 'periodicCheck', '--period', '2026-01-01..2026-12-31'];
const nowhere = { TEMPORAL_ADDRESS: '127.0.0.1:1', KAFKA_BROKERS: '127.0.0.1:1' };

/** One sentence, no stack trace. */
const said = ({ out, err }: Ended): string => {
  expect(out).toBe('');
  expect(err).not.toMatch(/\n\s+at |Error:/);
  return err.trim();
};

describe('help', () => {
  test('is in the reader’s language at every level and ends with 0', async () => {
    const [vi, en] = await Promise.all([thidua(['--help']), thidua(['cycle', 'open', '--help', '--lang', 'en'])]);
    expect([vi.code, en.code]).toEqual([0, 0]);
    expect(vi.out).toContain('Cách dùng: thidua [tùy chọn] [lệnh]');
    expect(vi.out).not.toMatch(/Usage|Options|display help/);
    expect(en.out).toContain('Usage: thidua cycle open [options] <cycle>');
    expect(en.out).toContain('Global options:');
  });

  test('is what a lone group of commands gets, with exit code 2', async () => {
    const { code, err } = await thidua(['unit']);
    expect(code).toBe(2);
    expect(err).toContain('dòng thời gian đọc từ Kafka');
  });
});

describe('wrong use ends with 2 and one sentence', () => {
  const typed: [string[], string | RegExp][] = [
    [['unit', 'shw'], 'Không có lệnh “shw”; có phải ý bạn là show?'],
    [['campaign', 'show', '--jsn'], 'Không có tùy chọn “--jsn”; có phải ý bạn là --json?'],
    [['unit', 'show'], 'Thiếu đối số <unit>.'],
    [['unit', 'show', 'a', 'b'], 'Thừa đối số cho “show”.'],
    [['unit', 'show', 'a b'], /^Mã “a b” không hợp lệ/],
    [OPEN, 'Thiếu tùy chọn “--due <date>”.'],
    [[...OPEN, '--due'], 'Tùy chọn “--due <date>” cần một giá trị.'],
    [[...OPEN, '--due', '2026-02-30'], 'Không có ngày 2026-02-30 trong lịch.'],
    [['unit', 'show', 'a b', '--lang', 'en'], /^The id "a b" is not valid/],
    [['unit', 'show', 'a', '--lang', 'fr'], '“fr” không phải là một trong: vi, en.'],
  ];
  const ran = new Map<string[], Ended>();
  beforeAll(async () => {
    await Promise.all(typed.map(async ([args]) => ran.set(args, await thidua(args, nowhere))));
  });

  test.each(typed)('%j', (args, sentence) => {
    const ended = ran.get(args);
    expect(ended?.code).toBe(2);
    expect(ended && said(ended)).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });

  test('a machine gets it as JSON', async () => {
    const ended = await thidua(['unit', 'show', 'a b', '--json']);
    expect(JSON.parse(said(ended))).toMatchObject({ code: 'badId' });
  });
});

describe('who cannot be reached ends with 3', () => {
  let silent: Server;
  beforeAll(async () => {
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void silent.close());

  test('nowhere to ask: run npm start', async () => {
    const [unit, events] = await Promise.all([thidua(['unit', 'show', 'a']), thidua(['events', 'tail'])]);
    expect([unit.code, events.code]).toEqual([3, 3]);
    expect(said(unit)).toContain('npm start');
    expect(said(events)).toContain('KAFKA_BROKERS');
  });

  test('nobody listens', async () => {
    const [temporal, kafka] = await Promise.all([
      thidua(['campaign', 'show'], nowhere),
      thidua(['unit', 'history', 'a'], nowhere),
    ]);
    expect([temporal.code, kafka.code]).toEqual([3, 3]);
    expect(said(temporal)).toMatch(/^Đang chờ Temporal tại 127\.0\.0\.1:1 /);
    expect(said(kafka)).toMatch(/^Đang chờ Kafka tại 127\.0\.0\.1:1 /);
  });

  test('somebody listens and says nothing: given up, not waited for', async () => {
    const address = `127.0.0.1:${(silent.address() as { port: number }).port}`;
    const mute = { TEMPORAL_ADDRESS: address, KAFKA_BROKERS: address };
    const [temporal, kafka, tail] = await Promise.all([
      thidua(['campaign', 'show'], mute),
      thidua(['unit', 'history', 'a'], mute),
      thidua(['events', 'tail', '--lang', 'en'], mute),
    ]);
    expect([temporal.code, kafka.code, tail.code]).toEqual([3, 3, 3]);
    expect(said(tail)).toMatch(/^Waited for Kafka at /);
  });
});
