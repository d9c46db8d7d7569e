import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWords } from '../../cli/words/definition.ts';
import { thidua, type Ended } from './thidua.ts';

const check = (file: string, ...more: string[]) => thidua(['campaign', 'check', file, ...more]);

describe('campaign check', () => {
  let [bacgiang, tckttv, english]: (Ended | undefined)[] = [];
  const out = (ended: Ended | undefined): string => {
    expect(ended?.err).toBe('');
    expect(ended?.code).toBe(0);
    return ended?.out ?? '';
  };
  beforeAll(async () => {
    [bacgiang, tckttv, english] = await Promise.all([
      check('campaigns/bacgiang-khcn.plan.yaml'),
      check('campaigns/tckttv-96.plan.yaml'),
      check('campaigns/bacgiang-khcn.plan.yaml', '--lang', 'en'),
    ]);
  });

  test('prints a calendar, each line with its source', () => {
    const text = out(bacgiang);
    expect(text).toMatch(
      /15\/11\/2024 – đến hết 20\/12\/2024 +Kiểm tra định kỳ check-2024 .*Thiết lập vận hành, mục cycles/,
    );
    expect(text).toMatch(/01\/04\/2024 – 31\/12\/2030 +Giai đoạn toan-ky/);
    expect(text).toContain('Không có lỗi. Phát động được.');
  });

  test('says who checks and who publishes, and that copies are no reports', () => {
    const text = out(bacgiang);
    expect(text).toMatch(/Kiểm tra +Văn phòng Sở: kiểm tra, đôn đốc/);
    expect(text).toMatch(/Đưa tin +Trung tâm Ứng dụng KH&CN/);
    expect(text).toContain('không có câu nào nói ai báo cáo, cho ai, khi nào');
    expect(text).toContain('Nơi nhận bản sao (không phải nơi phải báo cáo): Sở GD&ĐT; Lãnh đạo Sở;');
  });

  test('tells the three kinds of open apart', () => {
    expect(out(bacgiang)).toMatch(/Số, ký hiệu +Để trống trong dự thảo/);
    expect(out(bacgiang)).toMatch(/Hình thức khen thưởng +Kế hoạch không nói/);
    expect(out(tckttv)).toMatch(/Căn cứ pháp lý +Nguồn bị cắt/);
    expect(new Set(Object.values(openWords).map(([vi]) => vi)).size).toBe(3);
  });

  test('shows what comes from the plan above, by its number', () => {
    const text = out(tckttv);
    expect(text).toMatch(/trong năm 2025 +Sơ kết +Cấp trên 615\/QĐ-BTNMT: “/);
    expect(text).toMatch(/Mốc: sơ kết +lấy từ cấp trên +không nêu ngày +615\/QĐ-BTNMT: trong năm 2025/);
    expect(text).toMatch(/Đối tượng +khác cấp trên/);
  });

  test('marks what is unconfirmed', () =>
    expect(out(bacgiang)).toMatch(/Chưa xác nhận\n {2}Ngày nghỉ 2024–2030: tính theo ngày lễ cố định/));

  test('speaks English', () => {
    const text = out(english);
    expect(text).toMatch(/Number +Left blank in the draft/);
    expect(text).toContain('No mistakes. It can be launched.');
    expect(text).not.toMatch(/Thiết lập vận hành|Còn bỏ ngỏ|hằng năm/);
  });

  test('gives the same as data', async () => {
    const { code, out: json } = await check('campaigns/tckttv-96.plan.yaml', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(json)).toMatchObject({
      campaignId: 'tckttv-96',
      runnable: true,
      parents: ['btnmt-615'],
      calendar: { yearly: expect.any(Array), undated: expect.any(Array) },
      open: expect.arrayContaining([{ what: 'legalGrounds', open: 'cut', note: expect.any(String) }]),
    });
  });
});

describe('campaign check of files that cannot be used', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'thidua-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('says all at once with file, line and place, and ends with 2', async () => {
    for (const what of ['plan', 'settings']) {
      cpSync(`campaigns/btnmt-615.${what}.yaml`, path.join(folder, `btnmt-615.${what}.yaml`));
    }
    const [plan, settings] = ['plan', 'settings'].map((what) => path.join(folder, `btnmt-615.${what}.yaml`));
    const spoil = (file = '', from: string, to: string) => {
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(from, to));
      return text.slice(0, text.indexOf(from)).split('\n').length;
    };
    const first = spoil(plan, 'assessedTogetherWith:', 'assesedTogetherWith:');
    const second = spoil(settings, 'on: 2024-12-15', 'on: 2024-12-45');
    const [vi, en] = await Promise.all([check(plan ?? ''), check(plan ?? '', '--lang', 'en')]);
    expect([vi.code, vi.out, vi.err.trim().split('\n')]).toEqual([
      2,
      '',
      [
        `${plan}:${first}: assesedTogetherWith: Ở đây không có mục nào tên là “assesedTogetherWith”; có phải ý bạn là “assessedTogetherWith”?`,
        `${settings}:${second}: cycles.0.due.on: Ngày 2024-12-45 không có trong lịch.`,
      ],
    ]);
    expect(en.err).toContain('There is no day 2024-12-45 in the calendar.');
  });

  test('a plan without settings is no mistake: it says that they are missing', async () => {
    const plan = path.join(folder, 'alone.plan.yaml');
    cpSync('campaigns/ttg-1315.plan.yaml', plan);
    const { code, out } = await check(plan);
    expect(code).toBe(0);
    expect(out).toContain(`chưa có tệp thiết lập ${path.join(folder, 'alone.settings.yaml')}`);
  });

  test('a file that is not there, or is no plan, is one sentence', async () => {
    const [none, text] = await Promise.all([check('nowhere.plan.yaml'), check('README.md')]);
    expect([none.code, none.err.trim()]).toEqual([2, 'nowhere.plan.yaml: Không tìm thấy tệp này.']);
    expect([text.code, text.err.trim()]).toEqual([2, 'README.md: Tên tệp của Kế hoạch phải kết thúc bằng .plan.yaml.']);
  });
});
