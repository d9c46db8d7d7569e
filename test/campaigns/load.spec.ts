import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { listCampaigns, loadDefinition, UnreadableDefinition, type Problem } from '../../campaigns/load.ts';

let folder = '';
const at = (name: string) => path.join(folder, `btnmt-615.${name}.yaml`);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-campaigns-'));
  for (const name of ['plan', 'settings', 'units']) cpSync(`campaigns/btnmt-615.${name}.yaml`, at(name));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Replaces the first `from` of a file; answers the line on which it stood. */
function spoil(name: string, from: string, to: string): number {
  const text = readFileSync(at(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    at(name),
    text.replace(from, () => to),
  );
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

function problems(planFile = at('plan')): readonly Problem[] {
  try {
    loadDefinition(planFile);
  } catch (error) {
    if (error instanceof UnreadableDefinition) return error.problems;
    throw error;
  }
  return [];
}

type Mistake = Omit<Problem, 'line' | 'file'> & {
  what: string;
  in: string;
  from: string;
  to: string;
  below?: number;
  line?: number;
};
const mistakes = parse(readFileSync('test/campaigns/mistakes.yaml', 'utf8')) as Mistake[];

describe('a campaign file', () => {
  it.each(mistakes)(
    'with $what says so on its line',
    ({ in: file, from, to, below = 0, line, path: place, vi, en }) => {
      const spoilt = spoil(file, from, to) + below;
      expect(problems()).toEqual([{ file: at(file), line: line ?? spoilt, path: place, vi, en }]);
    },
  );

  it.each([
    ['an indent by tab', '  - id: giai-doan-1', '\t- id: giai-doan-1', /phím Tab/],
    ['a quotation mark left open', "value: '2024-03-13'", "value: '2024-03-13", /không đọc được/],
    ['two parts', 'targets: []', '---\ntargets: []', /chỉ có một phần/],
  ])('with %s says so', (_, from, to, sentence) => {
    spoil('plan', from, to);
    expect(problems().map(({ vi }) => vi)).toContainEqual(expect.stringMatching(sentence));
  });

  it('in another encoding says so', () => {
    writeFileSync(at('units'), Buffer.from([0x6e, 0x6f, 0x74, 0x65, 0x3a, 0x20, 0xd0, 0xfd]));
    expect(problems()).toEqual([
      {
        file: at('units'),
        line: 0,
        path: '',
        vi: expect.stringMatching(/UTF-8/),
        en: 'The file is not UTF-8 text; save it in UTF-8.',
      },
    ]);
  });

  it('that is missing, misnamed, a folder or empty says so', () => {
    rmSync(at('settings'));
    expect(problems()).toMatchObject([{ file: at('settings'), line: 0, vi: 'Không tìm thấy tệp này.' }]);
    expect(problems('plan.txt')).toMatchObject([
      { line: 0, vi: 'Tên tệp của Kế hoạch phải kết thúc bằng .plan.yaml.' },
    ]);
    writeFileSync(at('settings'), '');
    expect(problems()).toMatchObject([{ line: 1, vi: 'Tệp này trống.' }]);
    rmSync(at('settings'));
    mkdirSync(at('settings'));
    expect(problems()).toMatchObject([{ line: 0, vi: 'Không mở được tệp này.' }]);
  });
});

describe('the files of a campaign', () => {
  it('tell all their mistakes at once, in one message', () => {
    const plan = spoil('plan', 'subject: person', 'subject: robot');
    const settings = spoil('settings', 'from: 2023-01-01', 'from: 2023-02-30');
    const units = spoil('units', 'unitId: vp-bo', 'unitId: vp/bo');
    expect(problems().map(({ file, line }) => [file, line])).toEqual([
      [at('plan'), plan],
      [at('settings'), settings],
      [at('units'), units],
    ]);
    expect(() => loadDefinition(at('plan'))).toThrow(`${at('settings')}:${settings}: Ngày 2023-02-30 không có`);
  });

  it('do without a roster, and are listed from any folder', () => {
    rmSync(at('units'));
    expect(loadDefinition(at('plan')).roster).toBeUndefined();
    expect(listCampaigns(folder)).toEqual([{ campaignId: 'btnmt-615', planFile: at('plan') }]);
  });
});
