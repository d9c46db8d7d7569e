import { describe, expect, test } from '@jest/globals';
import { screenOf } from '../../cli/print.ts';
import { eventLine, inWords } from '../../cli/views/event.ts';
import { historyLines } from '../../cli/views/history.ts';
import type { Actor } from '../../events/envelope.ts';
import { inscribe } from '../../events/envelope.ts';
import { travelType } from '../../events/index.ts';
import type { UnitEvent } from '../../events/unit.ts';
import * as u from '../support/unit.ts';

const vi = screenOf('vi', false, { write: () => undefined });
const stream = 'unit/hoc-tap/cuc-a';
const hr: Actor = { id: 'hr-1', office: 'standingAgency', unitId: 'vu-tccb' };
const calendar: Actor = { id: 'calendar', office: 'calendar', unitId: 'thidua' };

const written = (event: UnitEvent, sequence: number, time: string, actor: Actor) =>
  inscribe(
    { record: 'main', streamId: stream, sequence },
    { time, actor, commandId: `w-${sequence}`, correlationId: 'w' },
    { type: travelType('unit', event.type), data: event.data },
  );

const late = u.fact('CheckReported', '2025-01-12', { cycleId: 'check-2024', answers: u.answers, lateByDays: 2 });
const approved = { ...u.registered, data: { ...u.registered.data, document: u.paper } };
const told = [
  written(u.submitted, 1, '2024-04-01T01:00:00.000Z', u.officer),
  written(approved, 2, '2024-04-20T17:30:00.000Z', hr),
  written(u.missed, 3, '2025-01-13T17:00:00.000Z', calendar),
  written(late, 4, '2025-01-20T03:05:00.000Z', u.officer),
];

describe('a timeline', () => {
  test('says when in Việt Nam, what, who, on which paper, and the paper’s own date where it differs', () => {
    const events = told.map(({ envelope }) => envelope);
    const lines = historyLines({ record: 'main', stream, events }, vi).map((line) => line.split(/ {2,}/));
    expect(lines).toEqual([
      [stream],
      ['Số', 'Ghi lúc', 'Việc', 'Ai', 'Văn bản', 'Hiệu lực'],
      ['1', '01/04/2024 08:00', 'Gửi đăng ký', 'Đơn vị · officer@cuc-a'],
      [
        '2',
        '21/04/2024 00:30',
        'Duyệt đăng ký',
        'Cơ quan thường trực · hr-1@vu-tccb',
        'Quyết định · 615/QĐ-BTNMT · 13/03/2024',
        '10/04/2024',
      ],
      ['3', '14/01/2025 00:00', 'Quá hạn báo cáo check-2024', 'Lịch'],
      ['4', '20/01/2025 10:05', 'Nộp báo cáo check-2024 (muộn 2 ngày)', 'Đơn vị · officer@cuc-a', '12/01/2025'],
    ]);
  });

  test('says which event Kafka does not have yet', () => {
    const lines = historyLines({ record: 'main', stream, events: [], missing: 5 }, vi);
    expect(lines.at(-1)).toMatch(/^Sự kiện số 5 chưa có trên Kafka/);
  });

  test('says what was returned and until when, and the number of minutes', () => {
    const what = (event: UnitEvent) => inWords(written(event, 1, '2026-01-15T01:00:00.000Z', hr).envelope, vi).what;
    const items = [{ path: 'pact', reason: 'Thiếu giao ước' }];
    expect(what(u.fact('RegistrationReturned', '2026-01-15', { items, resubmitBy: '2026-12-01' }))).toBe(
      'Trả lại đăng ký (pact: Thiếu giao ước; gửi lại chậm nhất 01/12/2026)',
    );
    const minutes = { number: '03/BB', signers: ['cb-01'] };
    const inspection = { cycleId: 'check-2024', team: 'Đoàn 1', findings: [], remedies: [], minutes };
    expect(what(u.fact('CheckInspected', '2026-01-15', inspection))).toBe(
      'Ghi biên bản kiểm tra check-2024 (biên bản 03/BB)',
    );
  });

  test('names grades, results and forms', () => {
    const what = (event: UnitEvent) => inWords(written(event, 1, '2026-01-15T01:00:00.000Z', hr).envelope, vi).what;
    expect(what(u.graded)).toBe('Kết luận p1 (Xuất sắc)');
    expect(what(u.concluded)).toBe('Kết luận kiểm tra check-2024 (Tốt)');
    expect(what(u.commended)).toBe('Ghi quyết định khen thưởng Bằng khen');
  });
});

describe('a line of the tail', () => {
  const message = (value: string) => ({ partition: 3, offset: 7, timestamp: 0, key: `rehearsal/r/${stream}`, value });

  test('leaves out the record, and a type of tomorrow keeps its name', () => {
    const line = eventLine(message(told[3]?.value ?? ''), 'rehearsal/r/', vi);
    expect(line).toMatch(/^20\/01\/2025 10:05 {2}unit\/hoc-tap\/cuc-a #4 +Nộp báo cáo .*hiệu lực 12\/01\/2025$/);
    const tomorrow = (told[3]?.value ?? '').replace('CheckReported.v1', 'CheckPostponed.v3');
    expect(eventLine(message(tomorrow), '', vi)).toContain('CheckPostponed check-2024');
  });

  test('is broken between words to the width of the terminal', () => {
    const line = eventLine(message(told[3]?.value ?? ''), 'rehearsal/r/', { ...vi, width: 60 });
    for (const piece of line.split('\n')) expect(piece.length).toBeLessThanOrEqual(60);
    const whole = eventLine(message(told[3]?.value ?? ''), 'rehearsal/r/', vi);
    expect(line.replace(/\s+/g, ' ')).toBe(whole.replace(/\s+/g, ' '));
  });

  test('says where a foreign message lies', () => {
    for (const value of ['', 'not JSON', '{"a":1}'])
      expect(eventLine(message(value), '', vi)).toBe(
        `không đọc được: phân vùng 3, vị trí 7, khóa “rehearsal/r/${stream}”`,
      );
  });
});
