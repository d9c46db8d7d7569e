import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openUnits, PAPER, UNITS, YEAR } from './unit-world.ts';

let world: Awaited<ReturnType<typeof openUnits>>;
beforeAll(async () => {
  world = await openUnits();
  writeFileSync(join(world.desk, 'báo cáo.pdf'), 'Nội dung báo cáo');
}, 120_000);
afterAll(() => world?.close());

const file = (name: string): string => join(world.desk, name);
const stored = (): string[] =>
  readdirSync(file('store'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('registration', () => {
  test('a dry run says what would be recorded, and records nothing', async () => {
    const tried = await world.run('unit', 'register', 'c-dc', '--target', 'Học tập suốt đời', '--dry-run');
    expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('sẽ ghi: Gửi đăng ký')]);
  });

  test('each unit’s own officer registers it', async () => {
    for (const types of await Promise.all(
      ['c-dc', 'c-ks', 'c-vt'].map((unit) => world.types('unit', 'register', unit, '--target', 'Học tập suốt đời')),
    ))
      expect(types).toEqual(['RegistrationSubmitted']);
    const own = await world.run('unit', 'approve', 'c-dc', '--as', 'standingAgency:c-dc.officer@vu-tccb');
    expect([own.code, own.err]).toEqual([1, expect.stringMatching(/^Từ chối: .* \(R-OWN-APPROVAL\)/)]);
  });

  test('many are returned: looked at first, refused without a yes, then unit by unit', async () => {
    const wish = ['unit', 'return', 'c-ks,c-vt,c-bd', '--item', 'targets=Chưa có con số', '--command-id', 'tra-lai-1'];
    const preview = await world.run(...wish, '--dry-run', '--lang', 'en');
    expect(preview.code).toBe(1);
    expect(preview.out).toMatch(/c-ks +Cục KS +would record: Registration returned\n/);
    expect(preview.out).toMatch(/c-bd +Cục BD +refused: .* \(R-NOTHING-TO-RETURN\)\nDry run for 3 units: 2 would/);
    const unasked = await world.run(...wish);
    expect([unasked.code, unasked.err]).toEqual([2, expect.stringContaining('--yes')]);
    const done = await world.run(...wish, '--yes');
    expect(done.code).toBe(1);
    expect(done.out).toMatch(/\nc-ks {2}đã ghi: Trả lại đăng ký\nc-vt {2}đã ghi: Trả lại đăng ký\nc-bd {2}từ chối: /);
    expect(done.out).toContain('Xong 2 trong 3 đơn vị, bị từ chối 1. Mã lệnh tra-lai-1');
    expect(done.err).toContain('1 trong 3 đơn vị bị từ chối');
  });

  test('a repeat of the same command id records nothing twice', async () => {
    const again = ['unit', 'return', 'c-ks,c-vt', '--item', 'targets=Chưa có con số', '--command-id', 'tra-lai-1'];
    const { rows } = await world.json<{ rows: { is: string; sequence: number }[] }>(...again, '--yes');
    expect(rows.map(({ is, sequence }) => [is, sequence])).toEqual([
      ['done', 3],
      ['done', 3],
    ]);
  });

  test('what was returned stands in what is next; then all of a filter are approved', async () => {
    const { out } = await world.run('unit', 'next', 'c-ks');
    expect(out).toMatch(/Cần bổ sung\n.*\n +Đăng ký +targets +Chưa có con số/);
    expect(out).toMatch(/Gửi đăng ký +Đơn vị +npx thidua unit register c-ks --target /);
    expect(out).toMatch(/Duyệt đăng ký +Đăng ký chưa được gửi\. \(R-NOT-SUBMITTED\)/);
    writeFileSync(file('ids.csv'), '\uFEFFMã,Tên\r\nc-ks,x\r\nc-ks,x\r\n');
    await world.types('unit', 'register', 'c-ks', '--target', '90% công chức');
    const listed = await world.json<{ rows: object[] }>('unit', 'approve', '--from', file('ids.csv'), '--yes');
    expect(listed.rows).toEqual([expect.objectContaining({ unitId: 'c-ks', is: 'done' })]);
    const all = await world.json<{ rows: object[] }>('unit', 'approve', '--all', '--status', 'submitted', '--yes');
    expect(all.rows).toEqual([expect.objectContaining({ unitId: 'c-dc', is: 'done', types: ['UnitRegistered'] })]);
    const units = await world.json<{ unitId: string; status: string }[]>('unit', 'list', '--status', 'registered');
    expect(units.map(({ unitId }) => unitId)).toEqual(['c-dc', 'c-ks']);
  });
});

describe('evidence', () => {
  const report = ['unit', 'report', 'c-dc', '--title', 'Tuần lễ học tập', '--period', `${YEAR}-01-05..${YEAR}-01-11`];

  test('is stored when the report is recorded, not when it is tried or refused', async () => {
    const attached = [...report, '--indicator', 'unit.training=12 lớp', '--attach', file('báo cáo.pdf')];
    await world.json(...attached, '--dry-run');
    const refused = await world.run(...attached, '--as', 'head:x@bo');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('R-NOT-COMPETENT')]);
    expect(() => stored()).toThrow();
    expect(await world.types(...attached)).toEqual(['ActivityReported']);
    expect(stored()).toHaveLength(1);
  });

  test('what is no evidence is said, and nothing is recorded', async () => {
    symlinkSync('/etc/hostname', file('ngoài.pdf'));
    const [folder, link, gone] = await Promise.all(
      [world.desk, file('ngoài.pdf'), file('không.pdf')].map((path) => world.run(...report, '--attach', path)),
    );
    expect([folder?.code, link?.code, gone?.code]).toEqual([2, 2, 2]);
    expect(folder?.err).toContain('là thư mục');
    expect(link?.err).toContain('liên kết dẫn ra ngoài');
    expect(gone?.err).toContain('Không có tệp minh chứng');
  });

  test('is listed with its hash, copied out, and a changed one is told', async () => {
    await world.settle();
    type Page = { evidence: { name: string; lies: string }[] };
    const listed = await world.json<Page>('unit', 'evidence', 'c-dc');
    expect(listed.evidence).toEqual([expect.objectContaining({ name: 'báo cáo.pdf', lies: 'kept' })]);
    await world.json('unit', 'evidence', 'c-dc', '--take', '1', '--out', file('ra.pdf'));
    expect(readFileSync(file('ra.pdf'), 'utf8')).toBe('Nội dung báo cáo');
    const [place = ''] = stored();
    writeFileSync(place, 'khác');
    const [page, taken] = await Promise.all([
      world.run('unit', 'evidence', 'c-dc'),
      world.run('unit', 'evidence', 'c-dc', '--take', '1', '--out', file('ra-2.pdf')),
    ]);
    expect(page.out).toMatch(/1 +báo cáo\.pdf +20\u00a0B +Báo cáo hoạt động +đã bị thay đổi/);
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('đã khác với mã băm')]);
    writeFileSync(place, 'Nội dung báo cáo');
  });

  test('a correction names the report by its number, and keeps what it does not give', async () => {
    expect(
      await world.types('unit', 'correct', 'c-dc', '--report', '1', '--reason', 'Nhầm', '--title', 'Tuần lễ sách'),
    ).toEqual(['ReportCorrected']);
    const { state } = await world.json<{ state: { reports: Record<string, object> } }>('unit', 'show', 'c-dc');
    expect(Object.values(state.reports)).toEqual([
      expect.objectContaining({ title: 'Tuần lễ sách', evidence: [expect.objectContaining({ name: 'báo cáo.pdf' })] }),
    ]);
    const missing = await world.run('unit', 'correct', 'c-dc', '--report', '2', '--reason', 'Nhầm');
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('từ 1 đến 1')]);
    const known = ['--title', 'Đơn vị học tập', '--body', 'Hội Khuyến học Việt Nam', '--number', '12/QĐ'];
    expect(await world.types('unit', 'recognise', 'c-dc', ...known, '--year', `${YEAR}`)).toEqual(['UnitRecognised']);
  });
});

describe('a periodic check', () => {
  const at = ['--cycle', 'kt'];

  test('is reported by a form that is printed and filled in', async () => {
    const period = `${YEAR}-01-01..${YEAR}-12-31`;
    await world.json(
      'cycle',
      'open',
      'kt',
      '--kind',
      'periodicCheck',
      '--period',
      period,
      '--due',
      `${YEAR + 1}-01-15`,
      '--inspection',
      'c-dc',
    );
    await world.settle();
    const form = await world.run('unit', 'check', 'c-dc', ...at, '--template');
    expect(form.out).toMatch(/^# Báo cáo kt của c-dc\..*\n# Minh chứng/);
    writeFileSync(file('điền.yaml'), form.out.replaceAll('value:', 'value: 12 lớp'));
    const attach = ['--attach', `unit.training=${file('báo cáo.pdf')}`];
    expect(await world.types('unit', 'check', 'c-dc', ...at, '--answers', file('điền.yaml'), ...attach)).toEqual([
      'CheckReported',
    ]);
  });

  test('is returned, reported again, inspected, remedied and concluded', async () => {
    expect(await world.types('unit', 'return', 'c-dc', ...at, '--item', 'unit.training=Thiếu')).toEqual([
      'CheckReportReturned',
    ]);
    const answers = ['unit.policy', 'unit.movement', 'unit.training'].flatMap((id) => ['--answer', `${id}=Đã bổ sung`]);
    expect(await world.types('unit', 'check', 'c-dc', ...at, ...answers)).toEqual(['CheckReported']);
    const early = await world.run('unit', 'conclude', 'c-dc', ...at, '--result', 'good');
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('R-INSPECTION-OPEN')]);
    const minutes = [
      '--team',
      'Đoàn 1',
      '--minutes',
      '03/BB',
      '--signer',
      'cb.01,cb.02',
      '--finding',
      'unit.policy=Tốt',
    ];
    expect(
      await world.types('unit', 'inspect', 'c-dc', ...at, ...minutes, '--mend', `${YEAR + 1}-03-31=Lập tủ sách`),
    ).toEqual(['CheckInspected']);
    expect(await world.types('unit', 'conclude', 'c-dc', ...at, '--result', 'good')).toEqual(['CheckConcluded']);
    const waiting = await world.run('task', 'list', '--unit', 'c-dc');
    expect(waiting.out).toMatch(
      new RegExp(`31/03/${YEAR + 1} +Đơn vị +c-dc +khắc phục kt/r1 +Biên bản kiểm tra 03/BB`),
    );
    expect(
      await world.types('unit', 'remedy', 'c-dc', ...at, '--remedy', 'r1', '--attach', file('báo cáo.pdf')),
    ).toEqual(['RemedyCompleted']);
    expect(await world.types('unit', 'excuse', 'c-ks', ...at, '--authority', 'Vụ trưởng', '--reason', 'Bão')).toEqual([
      'CheckExcused',
    ]);
  });
});

describe('a review and what follows', () => {
  const at = ['--phase', 'giai-doan-2'];

  test('is assessed, verified and concluded by the grading', async () => {
    const period = `${YEAR}-01-01..${YEAR}-12-31`;
    await world.json('cycle', 'open', 'tk', '--kind', 'finalReview', '--period', period, '--due', `${YEAR + 1}-02-15`);
    await world.settle();
    const scores = ['policy=29', 'movement=38', 'training=28'].flatMap((each) => ['--answer', `unit.${each}`]);
    expect(await world.types('unit', 'assess', 'c-dc', ...at, ...scores)).toEqual(['SelfAssessed']);
    const unexplained = await world.run('unit', 'verify', 'c-dc', ...at, '--answer', 'unit.policy=28');
    expect([unexplained.code, unexplained.err]).toEqual([1, expect.stringContaining('R-REASON-FOR-DIFFERENCE')]);
    const verified = ['--answer', 'unit.policy=28', '--because', 'unit.policy=Thiếu một văn bản'];
    expect(await world.types('unit', 'verify', 'c-dc', ...at, ...verified)).toEqual(['AssessmentVerified']);
    expect(await world.types('unit', 'conclude', 'c-dc', ...at)).toEqual(['ReviewConcluded']);
    expect((await world.run('unit', 'show', 'c-dc')).out).toMatch(/Xuất sắc \(94 điểm, tính theo thang điểm\)/);
  });

  test('is commended, revoked, restored; a hold is placed and lifted; its kind changes', async () => {
    const award = [
      '--form',
      'Giấy khen',
      '--achievement',
      'Xuất sắc',
      '--period',
      `${YEAR}-01-01..${YEAR}-10-31`,
      ...at,
    ];
    const paper = ['--document', PAPER];
    expect(await world.types('unit', 'commend', 'c-dc', ...award, ...paper)).toEqual(['UnitCommended']);
    const one = ['--commendation', '1', '--grounds', 'Kết luận 5/KL-TTr', ...paper];
    expect(await world.types('unit', 'revoke', 'c-dc', ...one)).toEqual(['CommendationRevoked']);
    expect(await world.types('unit', 'restore', 'c-dc', ...one)).toEqual(['CommendationRestored']);
    const hold = ['--hold-reason', 'audit', '--by', 'Kiểm toán', '--since', `${YEAR}-01-02`, ...paper];
    expect(await world.types('unit', 'hold', 'c-dc', ...hold)).toEqual(['HoldPlaced']);
    const next = await world.json<{ acts: { line: string; refusal?: { code: string } }[] }>('unit', 'next', 'c-dc');
    expect(next.acts.find(({ line }) => line.startsWith('commend'))?.refusal?.code).toBe('R-ON-HOLD');
    expect(await world.types('unit', 'lift', 'c-dc', '--hold', 'hold-1', '--outcome', 'cleared', ...paper)).toEqual([
      'HoldLifted',
    ]);
    const kind = ['--new-kind', 'education', '--reason', 'Thành trường', ...paper];
    expect(await world.types('unit', 'change-kind', 'c-dc', ...kind)).toEqual(['UnitKindChanged']);
  });

  test('the list and the history tell it all', async () => {
    const [list, history] = await Promise.all([
      world.run('unit', 'list', '--cycle', 'kt'),
      world.run('unit', 'history', 'c-dc'),
    ]);
    expect(list.out).toMatch(/c-dc +Cục DC .*Đã kết luận/);
    expect(list.out).toContain(`${UNITS.length} đơn vị`);
    expect(history.out).toMatch(/Phục hồi quyết định khen thưởng(.|\n)*Xét tiếp/);
  });
});
