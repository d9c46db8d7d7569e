import { describe, expect, test } from '@jest/globals';
import { agendaOf } from '../../cli/agenda.ts';
import { rowOf, type Row } from '../../cli/board.ts';
import { screenOf } from '../../cli/print.ts';
import { campaignLines } from '../../cli/views/campaign.ts';
import { boardLines, countsOf } from '../../cli/views/cycle.ts';
import { unitLines } from '../../cli/views/unit.ts';
import { outlook } from '../../domain/unit/outlook.ts';
import type { UnitEvent } from '../../events/unit.ts';
import * as c from '../support/campaign.ts';
import * as u from '../support/unit.ts';

const vi = screenOf('vi', false, { write: () => undefined });
const en = screenOf('en', false, { write: () => undefined });
const NOW = '2025-09-20T02:00:00.000Z';

describe('a campaign', () => {
  const state = c
    .given(
      ...c.launched(),
      c.enrolled(['t-1', 't-2']),
      c.enrolled(['ng-1'], 'person'),
      c.opened('sk-1', { kind: 'preliminaryReview' }),
      c.opened('check-2024', { by: 'plan' }),
      c.closed('check-2024', { tally: { ...c.tally({ concluded: 1 }), missed: 1 } }),
    )
    .state();
  const progress = { sequence: 7, published: 7, outbox: 0, now: NOW, deliveries: [] };
  const page = { record: 'main', state, progress, ahead: agendaOf(state, NOW.slice(0, 10)) };
  const lines = campaignLines(page, vi);

  test('says who, when, which phases and cycles, and how a closed one ended', () => {
    const text = lines.join('\n');
    expect(text).toContain('Cả nước thi đua xây dựng xã hội học tập');
    expect(text).toContain('Đơn vị      3 (school 2, person 1)');
    expect(text).toMatch(/p1 +01\/01\/2023 – 31\/12\/2025 +01\/01\/2023 +– +–/);
    expect(text).toMatch(/check-2024 .*Đã chốt +Kết luận 1, Quá hạn 1/);
    expect(text).toMatch(/check-2023 .*Trước sổ ghi/);
    expect(text).toMatch(/check-2025 .*Chưa mở/);
  });

  test('says what lies ahead and from which rule', () => {
    expect(page.ahead.map(({ on, of, who }) => [on, of, who])).toEqual([
      ['2024-06-30', 'sk-1', 'unit'],
      ['2025-11-15', 'check-2025', 'calendar'],
      ['2026-01-01', 'p2', 'standingAgency'],
    ]);
    const text = lines.join('\n');
    expect(text).toMatch(/đến hết 30\/06\/2024 +Hết hạn đợt +sk-1 +Đơn vị +Đợt do cơ quan thường trực mở/);
    expect(text).toMatch(/15\/11\/2025 +Mở đợt +check-2025 +Lịch +Thiết lập vận hành, đợt check-2025/);
    expect(text).toMatch(/khi có hướng dẫn +p2 +Cơ quan thường trực +“Giai đoạn 2” \(I\.1\)/);
  });

  test('still asks for a review that the plan speaks of and nobody has opened', () => {
    const before = c.given(...c.launched()).state();
    expect(agendaOf(before, '2024-01-02').find(({ of }) => of === 'p1')).toMatchObject({
      on: '2025',
      who: 'standingAgency',
    });
    const due = agendaOf(before, '2024-04-30').find(({ what: [said] }) => said === 'Hết hạn đăng ký');
    expect(due).toMatchObject({ on: '2024-04-30', of: 'hoc-tap', who: 'unit', rule: { settings: 'registration' } });
    expect(agendaOf(before, '2024-05-01')).not.toContainEqual(due);
    expect(agendaOf({ ...before, status: 'closed' }, '2024-01-02')).toEqual([]);
  });

  test('is told in English with dates as they sort', () => {
    expect(campaignLines(page, en).join('\n')).toMatch(/by 2024-06-30 +Cycle falls due +sk-1 +Unit/);
  });
});

const pageOf = (...past: UnitEvent[]) => {
  const state = u.given(...past).state();
  return { record: 'main', state, now: NOW, outlook: outlook(state, NOW) };
};

describe('a unit', () => {
  const graduated = pageOf(
    ...u.graduated(),
    u.commended,
    u.fact('UnitRenamed', '2026-03-01', { name: 'Cục A mới', from: '2026-03-01' }),
  );
  const text = unitLines(graduated, vi).join('\n');

  test('shows its names, registration, reviews with grades, and commendations', () => {
    expect(text.split('\n')[0]).toBe('Cục A mới');
    expect(text).toMatch(/Tên trước đây +Cục A \(13\/03\/2024 – 01\/03\/2026\)/);
    expect(text).toMatch(/2024 +01\/04\/2024 +100% cán bộ học tập: 100/);
    expect(text).toMatch(/p1 +Sơ kết .*20\/11\/2025 +Xuất sắc \(96 điểm, tính theo thang điểm\)/);
    expect(text).toMatch(/Bằng khen +cuc-a +12\/QĐ-BTNMT, 15\/01\/2026, Bộ TN&MT .*Đã khen thưởng/);
  });

  test('says who must act next, what the calendar does, and from which rule', () => {
    const waiting = unitLines(pageOf(...u.takingPart(), u.opened(u.cycles.check2024)), vi).join('\n');
    expect(waiting).toContain('Đơn vị: nộp báo cáo check-2024 (Thiết lập vận hành, đợt check-2024)');
    const fresh = unitLines(pageOf(u.enrolled()), vi).join('\n');
    expect(fresh).toMatch(/Lịch sắp tới +16\/04\/2024: đôn đốc đăng ký \(Thiết lập vận hành, phần đăng ký\)/);
    const added = unitLines(pageOf(...u.takingPart(), u.opened(u.cycles.added, { by: 'hr' })), vi).join('\n');
    expect(added).toContain('nộp báo cáo added (Đợt do cơ quan thường trực mở)');
  });

  test('shows holds, late reports, returns and heirs', () => {
    const late = u.fact('CheckReported', '2025-01-12', { cycleId: 'check-2024', answers: u.answers, lateByDays: 2 });
    const held = unitLines(pageOf(...u.takingPart(), u.opened(u.cycles.check2024), late, u.holdPlaced), vi).join('\n');
    expect(held).toMatch(/Trạng thái +Đã đăng ký · Chưa xét khen thưởng/);
    expect(held).toMatch(/check-2024 .*Đã báo cáo +12\/01\/2025, muộn 2 ngày/);
    expect(held).toMatch(/hold-1 +cuc-a +thanh tra +Thanh tra Bộ +01\/09\/2025 +…/);
    const gone = unitLines(pageOf(...u.takingPart(), u.succeeded('close')), vi).join('\n');
    expect(gone).toMatch(/01\/03\/2025 +Hợp nhất, sáp nhập +Chuyển cho +cuc-b Cục B +đóng/);
  });
});

describe('what was returned, and what an inspection found', () => {
  const items = [{ path: 'pact', reason: 'Thiếu giao ước' }];
  const open = [...u.takingPart(), u.opened(u.cycles.check2024), u.reported];

  test('is shown with its items, their reasons and days, as long as it is to be supplied', () => {
    const returned = u.fact('RegistrationReturned', '2024-04-05', { items, resubmitBy: '2024-04-20' });
    const page = unitLines(pageOf(u.enrolled(), u.submitted, returned), vi).join('\n');
    expect(page).toMatch(/Cần bổ sung\n.*\n +Đăng ký +pact +Thiếu giao ước +05\/04\/2024 +20\/04\/2024/);
    const report = u.fact('CheckReportReturned', '2025-01-09', { cycleId: 'check-2024', items });
    expect(unitLines(pageOf(...open, report), vi).join('\n')).toMatch(
      /Cần bổ sung\n.*\n +check-2024 +pact +Thiếu giao ước +09\/01\/2025 +–/,
    );
    expect(unitLines(pageOf(...open, report, u.reported), vi).join('\n')).not.toContain('Cần bổ sung');
  });

  test('is shown with its minutes, team, findings and remedies', () => {
    const inspected = u.fact('CheckInspected', '2025-01-20', {
      cycleId: 'check-2024',
      team: 'Đoàn 1',
      findings: [{ text: 'Tốt', criterion: 'deeds' }, { text: 'Đủ hồ sơ' }],
      remedies: [{ remedyId: 'r1', what: 'Lập tủ sách', by: '2025-12-31' }],
      minutes: { number: '03/BB', signers: ['cb-01'] },
    });
    expect(unitLines(pageOf(...open, inspected), vi).join('\n')).toMatch(
      /Biên bản kiểm tra\n.*\n +check-2024 +03\/BB +20\/01\/2025 +Đoàn 1 +deeds: Tốt; Đủ hồ sơ +r1 Lập tủ sách/,
    );
  });
});

test('a check that a forced close settled shows no result, but why it was closed', () => {
  const past = [...u.takingPart(), u.opened(u.cycles.check2024)];
  const settled = u.fact('CheckSettled', '2025-01-09', { cycleId: 'check-2024', outcome: 'upheld', reason: 'Hết năm' });
  const state = u.given(...past, settled).state();
  const lines = unitLines({ record: 'main', state, now: NOW, outlook: outlook(state, NOW) }, vi);
  expect(lines.join('\n')).toContain('Chốt khi đóng đợt: Hết năm');
});

describe('the board of a cycle', () => {
  const cycle = c.given(...c.launched(), c.opened('check-2024', { due: u.cycles.check2024.due })).state().cycles[
    'check-2024'
  ];
  const row = (unitId: string, ...past: UnitEvent[]): Row => {
    const standing = u.standingOf('check-2024', ...past);
    return rowOf({ unitId, kind: 'unit' }, c.sure(cycle), u.given(...past).state(), standing);
  };
  const open = [...u.takingPart(), u.opened(u.cycles.check2024)];
  const items = [{ path: 'deeds', reason: 'Thiếu số liệu' }];
  const rows = [
    row('open', ...open),
    row('reported', ...open, u.reported),
    row('returned', ...open, u.reported, u.fact('CheckReportReturned', '2025-01-09', { cycleId: 'check-2024', items })),
    row('concluded', ...open, u.reported, u.concluded),
    row('missed', ...open, u.missed),
    row(
      'excused',
      ...open,
      u.fact('CheckExcused', '2025-01-09', { cycleId: 'check-2024', authority: 'Vụ', reason: 'Bão' }),
    ),
    row('withdrawn', ...u.takingPart(), u.withdrew),
    row(
      'settled',
      ...open,
      u.fact('CheckSettled', '2025-01-09', { cycleId: 'check-2024', outcome: 'upheld', reason: 'Chốt' }),
    ),
    row('held', ...open, u.holdPlaced),
    rowOf({ unitId: 'unreached', kind: 'school' }, c.sure(cycle), undefined, undefined),
  ];

  test('puts each unit into one column', () => {
    expect(Object.fromEntries(rows.map(({ unitId, column }) => [unitId, column]))).toEqual({
      open: 'notSent',
      reported: 'sent',
      returned: 'returned',
      concluded: 'concluded',
      missed: 'missed',
      excused: 'exempt',
      withdrawn: 'left',
      settled: 'notConcluded',
      held: 'notSent',
      unreached: 'notSent',
    });
    expect(countsOf(rows)).toMatchObject({
      unit: { units: 9, onHold: 1, notSent: 2, missed: 1, notConcluded: 1 },
      school: { units: 1 },
    });
  });

  test('lists whom to remind, with the due that is theirs', () => {
    const board = { record: 'main', campaignId: 'hoc-tap', cycle: c.sure(cycle), now: NOW, rows };
    const text = boardLines(board, vi).join('\n');
    expect(text).toMatch(/Tất cả +3 +1 +1 +1 +1 +1 +1 +1 +1 +10/);
    expect(text).toMatch(/open +Cục A +unit +Chờ báo cáo +đến hết 10\/01\/2025 · đã quá hạn/);
    const listed = text.slice(text.indexOf('Chưa xong'));
    expect(listed).not.toMatch(/\n +(concluded|excused|withdrawn) /);
  });
});
