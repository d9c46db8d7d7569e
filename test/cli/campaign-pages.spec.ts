import { describe, expect, test } from '@jest/globals';
import { agendaOf } from '../../cli/agenda.ts';
import { rowOf } from '../../cli/board.ts';
import { lateOf } from '../../cli/campaign/board.ts';
import { pastOf } from '../../cli/campaign/chronicle.ts';
import { screenOf, type Screen } from '../../cli/print.ts';
import { campaignBoardLines } from '../../cli/views/campaign-board.ts';
import { calendarLines } from '../../cli/views/campaign-calendar.ts';
import { forceLines, openLines, tallyText } from '../../cli/views/cycle-close.ts';
import { enrolmentLines, toldOf, type EnrolmentReport } from '../../cli/views/enrolment.ts';
import { changeLines, launchLines } from '../../cli/views/launch.ts';
import { noteOf, wrongRow } from '../../campaigns/enrolment/rows.ts';
import type { CampaignEvent } from '../../events/campaign.ts';
import * as c from '../support/campaign.ts';
import * as u from '../support/unit.ts';

const vi = screenOf('vi', false, { write: () => undefined });
const narrow: Screen = screenOf('vi', false, { isTTY: true, columns: 80, write: () => undefined }, { NO_COLOR: '1' });
const NOW = '2025-01-13T02:00:00.000Z';
/** Letters as a terminal shows them. */
const lengthOf = (line: string): number => Array.from(line.normalize('NFC')).length;

const dated = (effectiveOn: string, event: CampaignEvent): CampaignEvent =>
  ({ ...event, data: { ...event.data, effectiveOn } }) as CampaignEvent;

describe('the calendar of a campaign', () => {
  const state = c
    .given(
      ...c.launched(),
      c.enrolled(['t-1']),
      dated('2024-06-01', c.opened('sk-1', { kind: 'preliminaryReview' })),
      c.fact('CycleReminderSent', { cycleId: 'sk-1', to: 'incomplete', count: 3, effectiveOn: '2024-06-20' }),
      dated('2024-07-02', c.closed('sk-1')),
    )
    .state();
  const page = {
    record: 'main',
    campaignId: 'hoc-tap',
    now: NOW,
    past: pastOf(state),
    ahead: agendaOf(state, NOW.slice(0, 10)),
  };

  test('tells what was by date, and on what it rested', () => {
    expect(page.past.map(({ on, what: [word], of }) => `${on} ${word} ${of}`)).toEqual([
      '2023-01-01 Bắt đầu giai đoạn p1',
      '2024-01-02 Phát động phong trào hoc-tap',
      '2024-06-01 Mở đợt sk-1',
      '2024-06-20 Đôn đốc sk-1',
      '2024-07-02 Chốt đợt sk-1',
    ]);
    const text = calendarLines(page, vi).join('\n');
    expect(text).toMatch(/Đã qua\n +Ngày .*\n +01\/01\/2023 +Bắt đầu giai đoạn +p1 +“Giai đoạn 1” \(I\.1\)/);
    expect(text).toMatch(/20\/06\/2024 +Đôn đốc \(3\) +sk-1/);
    expect(text).toMatch(/01\/06\/2024 +Mở đợt +sk-1 +Đợt do cơ quan thường trực mở/);
    expect(text).toMatch(/Sắp tới\n(.|\n)*15\/11\/2025 +Mở đợt +check-2025/);
  });

  test('ends with the campaign, and knows nothing before its launch', () => {
    const over = c.given(...c.launched(), c.fact('CampaignCancelled', { reason: 'Thôi' })).state();
    expect(pastOf(over).at(-1)).toMatchObject({ what: ['Dừng phong trào', 'Campaign cancelled'], said: 'Thôi' });
    expect(pastOf(c.given().state())).toEqual([]);
  });

  test('fits 80 columns', () => {
    for (const line of calendarLines(page, narrow)) expect(lengthOf(line)).toBeLessThanOrEqual(80);
  });
});

describe('the board of a campaign', () => {
  const cycle = c.sure(
    c.given(...c.launched(), c.opened('check-2024', { due: { on: '2025-01-13', rule: 'before' } })).state().cycles[
      'check-2024'
    ],
  );
  const at = (unitId: string, ...past: Parameters<typeof u.given>) => {
    const state = u.given(...past).state();
    return rowOf({ unitId, kind: 'unit' }, cycle, state, u.standingOf('check-2024', ...past));
  };
  const open = [...u.takingPart(), u.opened(u.cycles.check2024)];
  const rows = [
    at('b-late', ...open),
    at('a-done', ...open, u.reported, u.concluded),
    at('c-sent', ...open, u.reported),
  ];
  const name = 'Trung tâm Đào tạo, bồi dưỡng và Truyền thông tài nguyên, môi trường'.normalize('NFD');
  const units = rows.map(({ unitId }) => ({ unitId, name, kind: 'unit', status: 'registered' as const }));
  const board = {
    record: 'main',
    campaignId: 'hoc-tap',
    now: NOW,
    units,
    cycles: [{ cycle, rows }],
    late: lateOf(rows, '2025-01-13'),
  };

  test('counts units by status and each open cycle, and names who is late', () => {
    expect(board.late.map(({ unitId }) => unitId)).toEqual(['b-late']);
    expect(lateOf(rows, '2025-01-10')).toEqual([]);
    const text = campaignBoardLines(
      { ...board, units: [...units, { unitId: 'x', name: 'X', kind: 'person', status: 'new' as const }] },
      vi,
    ).join('\n');
    expect(text).toMatch(
      /Loại +Chưa có trong danh sách +Đã đăng ký +Đơn vị\n +person +1 +· +1\n +unit +· +3 +3\n +Tất cả +1 +3 +4/,
    );
    expect(text).toContain('Kiểm tra định kỳ check-2024 · trước 13/01/2025');
    expect(text).toMatch(/Đang quá hạn\n(.|\n)*b-late +Cục A +unit +check-2024 +Chờ báo cáo/);
  });

  test('without units says what comes next, as a launch does, with the phases that started', () => {
    const next = 'Chưa có đơn vị nào trong danh sách. Việc tiếp theo: thidua campaign enrol TỆP';
    expect(campaignBoardLines({ ...board, units: [], cycles: [], late: [] }, vi)).toContain(next);
    const state = c.given(...c.launched()).state();
    const sent = {
      record: 'main',
      stream: 'campaign/hoc-tap',
      commandId: 'id',
      types: ['CampaignLaunched'],
      sequence: 1,
    };
    const lines = launchLines(sent, c.sure(state.definition ?? undefined), { lacking: [], speaks: false, state }, vi);
    expect(lines.slice(-2)).toEqual(['Giai đoạn đã bắt đầu: p1 (Giai đoạn 1)', next]);
  });

  test('fits 80 columns, however the names are typed', () => {
    const long = rows.map((row) => ({ ...row, name }));
    for (const line of campaignBoardLines({ ...board, late: lateOf(long, '2025-02-01') }, narrow))
      expect(lengthOf(line)).toBeLessThanOrEqual(80);
  });

  test('of a close names what keeps the cycle open', () => {
    expect(openLines(rows, vi)).toContain('Đơn vị chưa xong: 2 (b-late, c-sent)');
    expect(openLines(rows.slice(1, 2), vi)).toContain('Mọi đơn vị đã xong.');
  });

  test('of a forced close says what becomes of each, and whose own due is not over', () => {
    const longer = u.fact('CheckDueExtended', '2025-01-05', {
      cycleId: 'check-2024',
      due: { on: '2026-12-31', rule: 'by' as const },
    });
    const text = forceLines([...rows, at('d-longer', ...open, longer)], '2025-01-14', vi).join('\n');
    expect(text).toMatch(/b-late +Cục A +Chờ báo cáo .*xác nhận không báo cáo/);
    expect(text).toMatch(/c-sent .*kết luận, không xét kết quả/);
    expect(text).not.toContain('a-done');
    expect(text).toMatch(/1 đơn vị chưa xong vẫn còn hạn:\n {2}d-longer Cục A: còn hạn đến 31\/12\/2026/);
    expect(forceLines(rows, '2025-02-01', vi).join('\n')).not.toContain('còn hạn');
  });

  test('of a close counts in the words of the board, the late ones among the concluded', () => {
    const tally = { ...c.tally({ concluded: 3, open: 2 }), late: 1, missed: 1, withdrawn: 1, succeeded: 1 };
    expect(tallyText(tally, vi)).toBe('Kết luận 4 (trong đó muộn 1), Quá hạn 1, Đã rời 2, Chưa xong 2');
    expect(tallyText(tally, screenOf('en', false, { write: () => undefined }))).toContain(
      'Concluded 4 (of which late 1)',
    );
  });
});

describe('what became of a roster file', () => {
  const report: EnrolmentReport = {
    ...{ record: 'main', stream: 'campaign/hoc-tap', campaignId: 'hoc-tap', file: 'ds.csv', commandId: 'id' },
    ...{ skipErrors: true, fits: true, kinds: { unit: 2, person: 1 }, enrolled: 3, pages: [] },
    problems: [
      wrongRow(4, 'badId', { value: 'Trường Đống Đa', near: 'truong-dong-da' }),
      wrongRow(12, 'noName', { unitId: 'b' }),
    ],
    refused: [
      { row: 7, unitId: 'a', code: 'R-ALREADY-ENROLLED' },
      { row: 8, unitId: 'long-id', code: 'R-SUCCEEDED' },
    ],
    notes: [
      noteOf(
        'composed',
        Array.from({ length: 14 }, (_, at) => at + 2),
      ),
    ],
  };

  test('is told row by row, with the rule’s sentence for each unit that was refused', () => {
    const text = enrolmentLines(report, vi).join('\n');
    expect(text).toContain('ds.csv: 3 đơn vị đúng, 2 dòng sai, 2 đơn vị bị từ chối.');
    expect(text).toMatch(
      /\n {2}7 +a +Đơn vị đã có trong danh sách\. \(R-ALREADY-ENROLLED\)\n {2}8 +long-id +\S.* \(R-SUCCEEDED\)\n/,
    );
    expect(text).toContain('(dòng 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 … và 4 dòng nữa)');
    expect(text).toContain('Đã lập danh sách 3 đơn vị (unit 2, person 1) trong campaign/hoc-tap.\nMã lệnh id');
  });

  test('says what comes next when nothing was recorded, nothing is left, or it stopped half-way', () => {
    const ending = (over: Partial<EnrolmentReport>): string => enrolmentLines({ ...report, ...over }, vi).at(-1) ?? '';
    expect(ending({ fits: false })).toMatch(/^Chưa ghi gì: hãy sửa tệp, hoặc thêm --skip-errors/);
    expect(ending({ dryRun: true })).toMatch(/^Nếu gửi thì sẽ lập danh sách 3 đơn vị/);
    expect(ending({ kinds: {} })).toBe('Không còn đơn vị nào để ghi.');
    expect(ending({ error: new Error('x'), enrolled: 1 })).toBe(
      'Dừng giữa chừng sau 1 đơn vị. Gửi lại đúng tệp này với --command-id id để làm tiếp.',
    );
    expect(toldOf({ ...report, error: new Error('x') })).toMatchObject({ stopped: true, enrolled: 3 });
    expect(toldOf(report)).not.toHaveProperty('stopped');
  });

  test('fits 80 columns, its columns under their heads whatever letters are in them', () => {
    const lines = enrolmentLines({ ...report, notes: [] }, narrow);
    for (const line of lines.slice(2, -3)) expect(lengthOf(line)).toBeLessThanOrEqual(80);
    const head = lines.findIndex((line) => line.includes('Bị từ chối vì'));
    const column = lines[head]?.indexOf('Bị từ chối vì') ?? 0;
    expect([lines[head + 1]?.charAt(column), lines[head + 2]?.charAt(column)]).toEqual(['Đ', 'Đ']);
  });
});

describe('what an amendment changes', () => {
  test('is a line each, and says how many are left out', () => {
    expect(changeLines([], vi)).toEqual([]);
    const changes = Array.from({ length: 63 }, (_, at) => ({
      path: `/settings/${at}`,
      from: '1',
      ...(at > 0 && { to: '2' }),
    }));
    const lines = changeLines(changes, vi);
    expect(lines[2]).toMatch(/^ {2}\/settings\/0 +1 +–$/);
    expect(lines.at(-2)).toBe('  và 3 chỗ nữa');
  });
});
