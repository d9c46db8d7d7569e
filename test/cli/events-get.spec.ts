import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readEventId } from '../../cli/events-get.ts';
import { eventTypes } from '../../cli/events-schema.ts';
import { canonical } from '../../events/canonical.ts';
import { inscribe, type Message } from '../../events/envelope.ts';
import { ensureTopic, recordTopic } from '../../kafka/topics.ts';
import { unitSamples } from '../events/samples.ts';
import { realKafka } from '../kafka/events.ts';
import { publish } from '../kafka/real-log.ts';
import { thidua, type Ended } from './thidua.ts';

const KAFKA_BROKERS = process.env.KAFKA_BROKERS ?? '';
const record = `events-get-${randomBytes(4).toString('hex')}`;
const run = (...args: string[]): Promise<Ended> => thidua(args, { KAFKA_BROKERS });
const of = (...args: string[]): Promise<Ended> => run('events', 'get', ...args, '--record', record);

/** Three events of one unit, as its stream would have written them. */
function written(unitId: string): Message[] {
  const streamId = `${record}/unit/btnmt-615/${unitId}`;
  const data = { ...unitSamples.CheckReported, effectiveOn: '2026-11-24' };
  return [1, 2, 3].map((sequence) => {
    const circumstance = {
      time: '2026-11-24T02:00:00.000Z',
      actor: { office: 'unit', id: 'vp.03', unitId },
      commandId: `lenh-${sequence}`,
      correlationId: 'campaign/btnmt-615',
    };
    const { value } = inscribe({ record, streamId, sequence }, circumstance, {
      type: 'thidua.unit.CheckReported.v1',
      data,
    });
    return { key: streamId, value };
  });
}

let events: Message[];
beforeAll(async () => {
  events = written('c-dc');
  await ensureTopic(realKafka(), recordTopic(record));
  await publish(recordTopic(record), events, written('c-ks'));
});

describe('one event', () => {
  test('is shown in words, with its envelope and its place', async () => {
    const { code, out } = await of('unit/btnmt-615/c-dc:2');
    expect(code).toBe(0);
    expect(out).toMatch(/\nViệc +Nộp báo cáo/);
    expect(out).toMatch(/\nGhi lúc +24\/11\/2026 09:00 \(2026-11-24T02:00:00\.000Z\)/);
    expect(out).toMatch(/\nMã lệnh +lenh-2\n/);
    expect(out).toMatch(new RegExp(`\\nNơi lưu +thidua\\.${record}\\.v1, phân vùng \\d+, vị trí \\d+`));
    expect(out).toContain('  "cycleId": ');
  });

  test('is given byte by byte, and as JSON', async () => {
    const [raw, json] = await Promise.all([
      of('unit/btnmt-615/c-dc:0000000003', '--raw'),
      of('unit/btnmt-615/c-dc:3', '--json'),
    ]);
    expect([raw.code, json.code]).toEqual([0, 0]);
    expect(raw.out).toBe(events[2]?.value);
    expect(canonical(JSON.parse(json.out))).toBe(raw.out);
  });

  test('may have its record in front, which wins over nothing and must not differ from --record', async () => {
    const named = await run('events', 'get', `${record}/unit/btnmt-615/c-ks:1`, '--raw');
    expect(named.out).toBe(written('c-ks')[0]?.value);
    const differs = await run('events', 'get', `${record}/unit/btnmt-615/c-ks:1`, '--record', 'main');
    expect([differs.code, differs.out]).toEqual([2, '']);
    expect(differs.err).toContain(`thuộc sổ ghi ${record}, còn --record là main`);
  });

  test('that is not there: told how far the stream goes, or that there is none', async () => {
    const [beyond, nobody, nowhere] = await Promise.all([
      of('unit/btnmt-615/c-dc:4'),
      of('unit/btnmt-615/khong-co:1'),
      run('events', 'get', 'unit/btnmt-615/c-dc:1', '--record', `${record}-x`),
    ]);
    expect([beyond.code, nobody.code, nowhere.code]).toEqual([1, 1, 1]);
    expect(beyond.err).toContain('chưa có sự kiện unit/btnmt-615/c-dc:4: dòng này có đến số 3');
    expect(nobody.err).toContain('không có dòng unit/btnmt-615/khong-co');
    expect(nowhere.err).toContain(`chưa có chủ đề thidua.${record}-x.v1`);
  });
});

describe('ids', () => {
  test('are read with a record in front or without', () => {
    expect(readEventId('unit/a/b:007')).toEqual({ stream: 'unit/a/b', sequence: 7 });
    expect(readEventId('rehearsal/20261124T150000Z-ab12/campaign/a:1')).toEqual({
      record: 'rehearsal/20261124T150000Z-ab12',
      stream: 'campaign/a',
      sequence: 1,
    });
  });

  test.each(['unit/a:1', 'unit/a/b', 'unit/a/b:0', 'unit/a/b:x', 'campaign/a/b/c:1', '', 'a/b/campaign/c:1'])(
    '%j is none',
    (value) => expect(() => readEventId(value)).toThrow(),
  );
});

describe('schemas', () => {
  test('without a type, every type with its meaning', async () => {
    const [vi, json] = await Promise.all([run('events', 'schema'), run('events', 'schema', '--json')]);
    expect(vi.out).toMatch(/thidua\.unit\.CheckReported\.v1 +Nộp báo cáo\n/);
    expect(vi.out.trimEnd().split('\n')).toHaveLength(eventTypes.length + 1);
    expect(JSON.parse(json.out)).toHaveLength(eventTypes.length);
  });

  test('a type is named short, with its category, or as it travels', async () => {
    const forms = ['CheckReported', 'unit.checkreported', 'thidua.unit.CheckReported.v1'];
    const schemas = await Promise.all(forms.map((form) => run('events', 'schema', form)));
    expect(new Set(schemas.map(({ out }) => out)).size).toBe(1);
    expect(JSON.parse(schemas[0]?.out ?? '')).toMatchObject({ type: 'object', properties: { cycleId: {} } });
  });

  test('a type that there is not is told the nearest', async () => {
    const { code, err } = await run('events', 'schema', 'CheckReportd');
    expect([code, err]).toEqual([
      1,
      'Không có loại sự kiện “CheckReportd” (có phải ý bạn là CheckReported?). Xem danh sách: npx thidua events schema\n',
    ]);
  });
});
