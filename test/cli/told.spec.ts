import { describe, expect, test } from '@jest/globals';
import { Fault } from '../../cli/faults.ts';
import { screenOf } from '../../cli/print.ts';
import { told } from '../../cli/refused.ts';
import { faultWords } from '../../cli/words/faults.ts';
import { UnreadableDefinition } from '../../campaigns/problems.ts';
import { CommandRefused, UnknownStream } from '../../client/commands.ts';
import { refusals } from '../../domain/refusals.ts';
import { DamagedEvent } from '../../events/index.ts';
import { Lack } from '../../infra/words.mjs';
import { KafkaAway } from '../../kafka/faults.ts';

const output = { write: () => undefined };
const [vi, en] = [screenOf('vi', false, output), screenOf('en', false, output)];
const refused = (code: string, facts: CommandRefused['facts']) => new CommandRefused('no', { code, facts });

describe('a refusal', () => {
  test('says the rule, its code, what it looked at in words, and its basis', () => {
    const error = refused('R-NOT-COMPETENT', {
      command: 'OpenCycle',
      office: 'unit',
      offices: ['standingAgency', 'head'],
    });
    const { exit, lines } = told(error, vi);
    expect(exit).toBe(1);
    expect(lines).toEqual([
      `Từ chối: ${refusals['R-NOT-COMPETENT'].vi} (R-NOT-COMPETENT)`,
      '  Việc                     Mở đợt',
      '  Chức danh                Đơn vị',
      '  Chức danh có thẩm quyền  Cơ quan thường trực (Vụ Tổ chức cán bộ), Thủ trưởng cơ quan',
      '  Căn cứ                   Kế hoạch của phong trào',
      'Không có gì thay đổi.',
    ]);
  });

  test('shows statuses and dates as words of their place', () => {
    const lines = (facts: CommandRefused['facts']) => told(refused('R-CHECK-NOT-OPEN', facts), vi).lines.join('\n');
    expect(lines({ cycleId: 'c', status: 'missed' })).toContain('Đang là  Quá hạn báo cáo');
    expect(lines({ phase: 'p', status: 'open' })).toContain('Đang là    Chờ tự đánh giá');
    expect(lines({ status: 'lapsed', opensOn: '2026-12-15' })).toMatch(/Quá hạn đăng ký\n +Mở ngày +15\/12\/2026/);
    expect(lines({ nobodyKnows: true })).toContain('nobodyKnows  true');
  });

  test('speaks English, and to a machine', () => {
    const { lines, json } = told(refused('R-CYCLE-EXISTS', { cycleId: 'c1' }), en);
    expect(lines[0]).toBe('Refused: There is already such a cycle. (R-CYCLE-EXISTS)');
    expect(lines.at(-1)).toBe('Nothing was changed.');
    expect(json).toMatchObject({
      code: 'R-CYCLE-EXISTS',
      facts: { cycleId: 'c1' },
      basis: refusals['R-CYCLE-EXISTS'].basis,
    });
  });

  test('of a close says that the record keeps it, and what to type', () => {
    const { lines, json } = told(refused('R-CYCLE-OPEN-UNITS', { cycleId: 'c1', open: 2 }), vi);
    expect(lines.slice(-2)).toEqual([
      expect.stringContaining('--force --reason "…"'),
      'Đợt vẫn mở; lần chốt không thành này được ghi vào sổ.',
    ]);
    expect(json.remedy).toBe(lines.at(-2));
    expect(told(refused('R-NO-DOCUMENT', {}), en).lines.slice(-2)).toEqual([
      expect.stringMatching(/^Cite the paper: --document/),
      'Nothing was changed.',
    ]);
  });

  test('of a rule of tomorrow keeps its own sentence', () => {
    expect(told(refused('R-TOMORROW', {}), vi).lines[0]).toBe('Từ chối: no (R-TOMORROW)');
  });
});

describe('whatever else goes wrong', () => {
  const problems = [{ file: 'a.plan.yaml', line: 3, path: 'title', vi: 'Thiếu tên.', en: 'The title is missing.' }];
  test.each([
    [new UnknownStream('unit/x/y'), 1, /^Sổ ghi không có unit\/x\/y/],
    [new KafkaAway({ vi: 'Kafka', en: 'Kafka' }, new Error('refused')), 3, /^Đang chờ Kafka \(refused\)/],
    [new Lack('lackKafka', { why: 'no Java' }), 3, /^Không có Kafka: no Java/],
    [new UnreadableDefinition(problems), 2, /^a\.plan\.yaml:3: title: Thiếu tên\.$/],
    [new DamagedEvent('s:1: bytes'), 3, /^Sổ ghi bị hỏng.*s:1: bytes/],
    [new Error('first line\n    at somewhere'), 3, /^Không làm tiếp được: first line$/],
    ['thrown text', 3, /^Không làm tiếp được: thrown text$/],
  ])('%s', (error, exit, sentence) => {
    const said = told(error, vi);
    expect(said.exit).toBe(exit);
    expect(said.lines.join('\n')).toMatch(sentence);
  });

  test('every sentence asks for the same facts in both languages', () => {
    const factsIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).join();
    for (const [key, [one, other]] of Object.entries(faultWords))
      expect([key, factsIn(one)]).toEqual([key, factsIn(other)]);
    expect(told(new Fault(2, 'noSuchDate', { value: '2026-02-30' }), en).lines).toEqual([
      'There is no 2026-02-30 in the calendar.',
    ]);
  });
});
