import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askStream } from '../../client/queries.ts';
import { campaignStream, progressQuery } from '../../workflows/messages.ts';
import { recordOf } from './record.ts';
import { definition, DUE } from './world.ts';

/** A campaign from its files to its end, as HR types it: each command is the real program on real servers. */
const { record, run, begin } = recordOf('cli-course');
const PAPER = [
  '--document',
  `kind=Quyết định; number=12/QĐ; date=${DUE.slice(0, 4).replace(/\d+/, (year) => String(Number(year) - 1))}-01-05; issuer=Bộ; signer=bt.01; capacity=head`,
];

const folder = mkdtempSync(path.join(tmpdir(), 'thidua-course-'));
const put = (name: string, content: unknown): string => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const { plan, settings } = definition();
const planFile = put('btnmt-615.plan.yaml', plan);
put('btnmt-615.settings.yaml', settings);
const later = put('later.settings.yaml', { ...settings, registration: { ...settings.registration, graceDays: 77 } });

let opened: Awaited<ReturnType<typeof begin>>;
beforeAll(async () => {
  opened = await begin();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await opened?.close();
});

/** Runs one after the other; each must end well. */
async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await run(...args);
  expect([code, err]).toEqual([0, '']);
  return out;
}

/** Until what was decided has reached the units. */
async function passedOn(): Promise<void> {
  const waits = async () =>
    (await askStream(opened.client, campaignStream(record, 'btnmt-615'), progressQuery)).deliveries.length > 0;
  while (await waits()) await new Promise((resolve) => setTimeout(resolve, 200));
}

describe('from files', () => {
  test('a campaign is tried, launched once, and shown', async () => {
    const tried = await done('campaign', 'launch', planFile, '--dry-run');
    expect(tried).toContain('Nếu gửi thì sẽ ghi: Phát động phong trào');
    expect(await done('campaign', 'launch', planFile, ...PAPER)).toMatch(/Đã ghi Phát động phong trào/);
    const [again, enrolling, show] = await Promise.all([
      run('campaign', 'launch', planFile, '--dry-run'),
      run('campaign', 'launch', planFile, '--enrol'),
      run('campaign', 'show', 'btnmt-615', '--json'),
    ]);
    expect([again.code, enrolling.code]).toEqual([1, 2]);
    expect(again.err).toContain('(R-ALREADY-LAUNCHED)');
    expect(enrolling.err).toMatch(/^Không có danh sách đơn vị .*btnmt-615\.units\.yaml/);
    expect(JSON.parse(show.out)).toHaveProperty('state.status', 'launched');
  });

  const rows = [
    'Mã;Tên;Loại',
    'c-dc;Cục Địa chất;unit',
    'c-kx;=B1;unit',
    'Cục C;Cục C;unti',
    'c-dc;X;unit',
    'c-ks;Cục Khoáng sản;unit',
    'c-vt;Cục Viễn thám;unit',
  ];
  const spoilt = () => put('ds.csv', rows.join('\n'));

  test('units are enrolled: nothing while a row is wrong, the others where that is asked', async () => {
    const file = spoilt();
    const [tried, refused] = await Promise.all([
      run('campaign', 'enrol', file, '--dry-run', '--json'),
      run('campaign', 'enrol', file),
    ]);
    expect([tried.code, refused.code]).toEqual([2, 2]);
    const report = JSON.parse(tried.out) as { problems: { row: number; code: string }[]; kinds: object };
    expect(report.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 formula',
      '4 badId',
      '4 unknownKind',
      '5 twice',
    ]);
    expect(report.kinds).toEqual({ unit: 3 });
    expect(refused.out).toContain('Chưa ghi gì: hãy sửa tệp, hoặc thêm --skip-errors');
    expect(await done('campaign', 'show')).toMatch(/Đơn vị +0/);
    const skipping = ['campaign', 'enrol', file, '--skip-errors', '--command-id', 'danh-sach'];
    expect(await done(...skipping)).toContain('Đã lập danh sách 3 đơn vị (unit 3)');
    expect(await done(...skipping)).toContain('Đã lập danh sách 3 đơn vị (unit 3)');
  });

  test('a unit that is there is refused by row, with the rule’s sentence; alone it lets the others go on', async () => {
    const file = put('hai.csv', 'name,id\nCục Địa chất,c-dc\nTrường A,th-a');
    const refused = await run('campaign', 'enrol', file, '--kind', 'unit');
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/2 +c-dc +Đơn vị đã có trong danh sách\. \(R-ALREADY-ENROLLED\)/);
    const report = JSON.parse(
      await done('campaign', 'enrol', file, '--kind', 'unit', '--skip-errors', '--json'),
    ) as object;
    expect(report).toMatchObject({ enrolled: 1, refused: [{ row: 2, unitId: 'c-dc', code: 'R-ALREADY-ENROLLED' }] });
    await passedOn();
  });

  test('an amendment shows what it changes, tried or done', async () => {
    const amend = ['campaign', 'amend', planFile, '--settings', later, '--reason', 'Thêm ngày ân hạn'];
    const [bare, tried] = await Promise.all([run(...amend), run(...amend, ...PAPER, '--dry-run', '--json')]);
    expect([bare.code, bare.err.includes('R-NO-DOCUMENT'), tried.code]).toEqual([1, true, 0]);
    const { changes } = JSON.parse(tried.out) as { changes: object[] };
    expect(changes).toEqual([expect.objectContaining({ path: '/settings/registration/graceDays', to: '77' })]);
    expect(await done(...amend, ...PAPER)).toMatch(/graceDays +\d+ +77\n\nĐã ghi Điều chỉnh kế hoạch/);
  });

  test('two units become one', async () => {
    const act = ['campaign', 'succeed', 'merge', '--from', 'c-dc,c-ks', '--to', 'c-dcks=Cục Địa chất và Khoáng sản'];
    const out = await done(...act, '--on', `${Number(DUE.slice(0, 4)) - 1}-01-05`, '--open-cases', 'combine', ...PAPER);
    expect(out).toMatch(/^Đã ghi Lập danh sách, Sắp xếp tổ chức/);
    await passedOn();
  });
});

describe('a cycle', () => {
  const [from, to] = [settings.phases[0]?.from ?? '', settings.phases[0]?.to ?? ''];
  test('is opened, extended for one, paused, resumed, reminded of', async () => {
    const opening = ['--kind', 'preliminaryReview', '--period', `${from}..${to}`, '--due', DUE];
    expect(await done('cycle', 'open', 'so-ket', ...opening)).toMatch(/^Đã ghi Mở đợt(.|\n)*Số đơn vị liên quan: \d/);
    await passedOn();
    const extended = await done(
      'cycle',
      'extend',
      'so-ket',
      '--due',
      DUE.replace('01-15', '02-15'),
      '--units',
      'th-a',
      ...PAPER,
    );
    expect(extended).toMatch(/^Đã ghi Gia hạn/);
    expect(await done('cycle', 'pause', 'so-ket', '--reason', 'Chờ hướng dẫn')).toMatch(/^Đã ghi Tạm dừng gửi/);
    expect(await done('cycle', 'resume', 'so-ket', '--reason', 'Đã có hướng dẫn')).toMatch(/^Đã ghi Tiếp tục gửi/);
    expect(await done('cycle', 'remind', 'so-ket', '--dry-run')).toMatch(/Sẽ đôn đốc 3 đơn vị: .*th-a/);
    expect(await done('cycle', 'remind', 'so-ket')).toContain('Số đơn vị được đôn đốc: 3.');
    await passedOn();
  });

  test('is seen on the board, with each unit’s own due', async () => {
    const phase = settings.phases[0]?.id ?? '';
    const [starting, joining, board, status, list] = await Promise.all([
      run('campaign', 'start-phase', phase, ...PAPER),
      run('cycle', 'join', 'so-ket', '--units', 'khong-co'),
      done('campaign', 'board'),
      done('cycle', 'status', 'so-ket'),
      done('cycle', 'list'),
    ]);
    expect([starting.code, starting.err.includes('(R-PHASE)')]).toEqual([1, true]);
    expect([joining.code, joining.err.includes('(R-UNKNOWN-UNIT)')]).toEqual([1, true]);
    expect(list).toMatch(/so-ket +Sơ kết .*Đang thực hiện/);
    expect(board).toMatch(/unit +3 +2 +5\n/);
    expect(board).toContain('Sơ kết so-ket');
    expect(status).toMatch(/th-a +Trường A +unit +Chờ tự đánh giá +đến hết 15\/02\//);
  });

  test('is not closed with units not done, unless that is forced with a reason', async () => {
    const [tried, refused, bare] = await Promise.all([
      run('cycle', 'close', 'so-ket', '--dry-run'),
      run('cycle', 'close', 'so-ket'),
      run('cycle', 'close', 'so-ket', '--force'),
    ]);
    expect([tried.code, refused.code, bare.code]).toEqual([0, 1, 2]);
    expect(tried.out).toMatch(/Đơn vị chưa xong: 3 \(.*th-a.*\)(.|\n)*Còn 3 đơn vị chưa xong/);
    expect(refused.err).toContain('(R-CYCLE-OPEN-UNITS)');
    expect(bare.err).toContain('--reason');
    const forced = await done('cycle', 'close', 'so-ket', '--force', '--reason', 'Hết hạn');
    expect(forced).toMatch(
      /th-a .*giữ nguyên bước(.|\n)*còn hạn (.|\n)*Đã ghi Chốt đợt(.|\n)*Kết quả: Đã rời 2, Chưa xong 3/,
    );
  });
});

describe('the end', () => {
  const texts = put('so-ket.yaml', 'level: Bộ\nresults: Tốt\nweaknesses: Chậm\ncauses: Ít người\n');
  test('a phase is reported and frozen, a campaign is closed', async () => {
    await passedOn();
    const phase = settings.phases[0]?.id ?? '';
    const early = await run('campaign', 'freeze', phase, ...PAPER);
    expect([early.code, early.err.includes('R-NO-REVIEW-REPORT')]).toEqual([1, settings.reviewReport === 'required']);
    const short = await run('campaign', 'report', phase, '--texts', texts, ...PAPER);
    expect([short.code, short.err]).toEqual([2, expect.stringContaining('lessons')]);
    expect(await done('campaign', 'report', phase, '--texts', texts, '--lessons', 'Làm sớm', ...PAPER)).toMatch(
      /^Đã ghi Ban hành báo cáo/,
    );
    expect(await done('campaign', 'freeze', phase, ...PAPER)).toMatch(/^Đã ghi Chốt giai đoạn/);
    expect(await done('cycle', 'cancel', 'check-2030', '--reason', 'Kết thúc sớm', ...PAPER)).toMatch(
      /^Đã ghi Hủy đợt/,
    );
    expect(await done('campaign', 'close', '--reason', 'Theo Quyết định', ...PAPER)).toMatch(
      /^Đã ghi Kết thúc phong trào/,
    );
  });

  test('its calendar tells it all', async () => {
    const { past, ahead } = JSON.parse(await done('campaign', 'calendar', '--json')) as {
      past: { what: string[] }[];
      ahead: object[];
    };
    expect(past.map(({ what: [word] }) => word)).toEqual(
      expect.arrayContaining([
        'Phát động phong trào',
        'Điều chỉnh kế hoạch',
        'Mở đợt',
        'Đôn đốc',
        'Chốt đợt',
        'Ban hành báo cáo sơ kết, tổng kết',
        'Chốt giai đoạn',
        'Kết thúc phong trào',
      ]),
    );
    expect(ahead).toEqual([]);
    const late = await Promise.all([
      run('cycle', 'remind', 'so-ket', '--lang', 'en'),
      run('campaign', 'cancel', '--reason', 'Thôi', ...PAPER),
    ]);
    for (const { code, err } of late) expect([code, err.includes('(R-CLOSED)')]).toEqual([1, true]);
  });
});
