import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isMap, isSeq, parseDocument, visit } from 'yaml';
import { ancestorsOf, listCampaigns, readCampaign, UnreadableDefinition } from '../../campaigns/load.ts';
import { checked } from '../../cli/definition/checked.ts';

const shipped = listCampaigns().map(({ campaignId }) => campaignId);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-bad-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileOf = (id: string, what: string) => path.join(folder, `${id}.${what}.yaml`);
function copy(id: string): void {
  for (const what of ['plan', 'settings']) cpSync(`campaigns/${id}.${what}.yaml`, fileOf(id, what));
}
const textOf = (id: string, what: string) => readFileSync(fileOf(id, what), 'utf8');

/** What the check says, as `line path sentence`. */
function said(id: string, elsewhere = {}): string[] {
  try {
    checked(fileOf(id, 'plan'), elsewhere);
    return [];
  } catch (error) {
    if (!(error instanceof UnreadableDefinition)) throw error;
    return error.problems.map(({ file, line, path: place, vi }) => `${path.basename(file)}:${line} ${place} ${vi}`);
  }
}

/** Changes a file as text; answers the line on which `from` stood. */
function spoil(id: string, what: string, from: string | RegExp, to: string): number {
  const text = textOf(id, what);
  const at = typeof from === 'string' ? text.indexOf(from) : text.search(from);
  expect(at).toBeGreaterThanOrEqual(0);
  writeFileSync(
    fileOf(id, what),
    text.replace(from, () => to),
  );
  return text.slice(0, at).split('\n').length;
}

const broken: string[] = [];
describe.each(shipped)('%s', (id) => {
  it('is accepted as it is, and with the line ends and the mark of other systems', () => {
    copy(id);
    expect(said(id)).toEqual([]);
    for (const what of ['plan', 'settings']) {
      writeFileSync(fileOf(id, what), `\uFEFF${textOf(id, what).replaceAll('\n', '\r\n')}`);
    }
    expect(said(id)).toEqual([]);
  });

  it('is refused with an unknown key, and told the nearest, on its line', () => {
    copy(id);
    const line = spoil(id, 'plan', /^duties:/m, 'dutys:');
    expect(said(id)).toEqual([
      `${id}.plan.yaml:${line} dutys Ở đây không có mục nào tên là “dutys”; có phải ý bạn là “duties”?`,
    ]);
  });

  it('is refused with a day that does not exist, on its line', () => {
    copy(id);
    const line = spoil(id, 'settings', /opensOn: \d{4}-\d\d-\d\d/, 'opensOn: 2025-02-30');
    expect(said(id)).toEqual([`${id}.settings.yaml:${line} registration.opensOn Ngày 2025-02-30 không có trong lịch.`]);
  });

  it('is refused with a doubled key and with decomposed Unicode, both on their lines', () => {
    copy(id);
    const doubled = spoil(id, 'plan', /^duties:/m, 'targets: []\nduties:');
    const decomposed = spoil(id, 'settings', /^note: >-(\n {2}.+)+/m, `note: ${'Thiết lập'.normalize('NFD')}`);
    expect(said(id)).toEqual([
      `${id}.plan.yaml:${doubled}  Mục này đã ghi ở trên, trong cùng một nhóm.`,
      expect.stringMatching(new RegExp(`^${id}.settings.yaml:${decomposed} note .*Unicode dựng sẵn`)),
    ]);
  });

  it('is refused with a tab, and what follows is not told line by line', () => {
    copy(id);
    const line = spoil(id, 'settings', /^ {2}need:/m, '\tneed:');
    const told = said(id);
    expect(told).toContainEqual(expect.stringMatching(new RegExp(`settings[.]yaml:${line} {2}.*phím Tab`)));
    expect(told.filter((one) => one.includes('không đọc được')).length).toBeLessThanOrEqual(1);
  });

  it('is refused with a phase outside its period, on its line', () => {
    copy(id);
    const line = spoil(id, 'settings', /^ {2}- \{ id: \S+ from: \d{4}/m, '  - { id: khac, from: 1999');
    const told = said(id);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toContainEqual(expect.stringMatching(new RegExp(`settings.yaml:${line} phases.khac .*nằm ngoài`)));
    broken.push(id);
  });
});
afterAll(() => expect(broken).toEqual(shipped));

describe('a plan', () => {
  beforeEach(() => copy('btnmt-615'));
  const [PLAN, SETTINGS] = ['btnmt-615.plan.yaml', 'btnmt-615.settings.yaml'];

  /** Changes a file as data, keeping its lines elsewhere. */
  function rewrite(what: string, change: (document: ReturnType<typeof parseDocument>) => void): void {
    const document = parseDocument(textOf('btnmt-615', what));
    change(document);
    writeFileSync(fileOf('btnmt-615', what), document.toString({ lineWidth: 0 }));
  }
  const lineOf = (what: string, words: string) => textOf('btnmt-615', what).split(words)[0]?.split('\n').length;

  it('with a phase outside its period, phases out of order and a term that counts from nothing says all at once', () => {
    spoil('btnmt-615', 'plan', "value: { from: '2023', to: '2025' }", "value: { from: '2026', to: '2035' }");
    const when = spoil(
      'btnmt-615',
      'plan',
      /when: \{ regular.+/,
      'when: { days: 5, counted: working, after: le-phat-dong }',
    );
    const told = said('btnmt-615');
    expect(told).toContainEqual(expect.stringMatching(/phases\.giai-doan-1\.period .*ngoài thời gian của Kế hoạch/));
    expect(told).toContainEqual(expect.stringMatching(/phases\.giai-doan-2\.period .*“giai-doan-1”.*chưa kết thúc/));
    expect(told).toContainEqual(
      `${PLAN}:${when} milestones.kiem-tra-thuong-xuyen.when Tính từ “le-phat-dong”, nhưng Kế hoạch không có mốc hay giai đoạn nào tên như vậy.`,
    );
  });

  it('with weights that do not add up says the sum, on the line of the criteria', () => {
    rewrite('plan', (document) =>
      visit(document, {
        Map: (_, node) => {
          if (String(node.get('id')).startsWith('unit.')) node.set('weight', 30);
        },
      }),
    );
    const [told, ...more] = said('btnmt-615');
    expect(told).toMatch(/:(\d+) kinds\.unit\.criteria Tổng trọng số là 90, phải là 100\.$/);
    expect(more).toEqual([]);
    const at = Number(/:(\d+) /.exec(told ?? '')?.[1]);
    expect(textOf('btnmt-615', 'plan').split('\n')[at - 1]).toContain('criteria:');
    expect(at).toBeLessThan(lineOf('plan', 'id: unit.policy') ?? 0);
  });

  it('with cycles that overlap, and one due before it opens, says which', () => {
    const overlap = spoil(
      'btnmt-615',
      'settings',
      '{ from: 2025-01-01, to: 2025-12-31 }',
      '{ from: 2024-12-01, to: 2025-12-31 }',
    );
    const due = spoil('btnmt-615', 'settings', 'due: { on: 2027-12-15', 'due: { on: 2027-11-01');
    expect(said('btnmt-615')).toEqual([
      `${SETTINGS}:${overlap} cycles.check-2025.period Kỳ báo cáo trùng với đợt “check-2024” cùng loại.`,
      `${SETTINGS}:${due} cycles.check-2027.due Hạn nộp trước ngày mở đợt.`,
    ]);
  });

  it('says what is wrong in the plan even when its settings cannot be read', () => {
    writeFileSync(fileOf('btnmt-615', 'settings'), '');
    spoil('btnmt-615', 'plan', "value: { from: '2023', to: '2025' }", "value: { from: '2021', to: '2022' }");
    expect(said('btnmt-615')).toEqual([
      `${SETTINGS}:1  Tệp này trống.`,
      expect.stringMatching(/phases\.giai-doan-1\.period .*ngoài thời gian/),
    ]);
  });

  it('may be checked alone, or with settings that lie elsewhere', () => {
    rmSync(fileOf('btnmt-615', 'settings'));
    expect(said('btnmt-615')).toEqual([]);
    expect(checked(fileOf('btnmt-615', 'plan')).settings).toBeUndefined();
    const settingsFile = 'campaigns/btnmt-615.settings.yaml';
    expect(checked(fileOf('btnmt-615', 'plan'), { settingsFile }).files.settings).toBe(settingsFile);
    expect(said('btnmt-615', { settingsFile: 'nowhere.yaml' })).toEqual(['nowhere.yaml:0  Không tìm thấy tệp này.']);
  });

  it('is not a list, and a key is not guessed from nothing', () => {
    writeFileSync(fileOf('btnmt-615', 'plan'), '- 1\n');
    expect(said('btnmt-615')).toEqual([`${PLAN}:1  Cần một nhóm mục, lại thấy một danh sách.`]);
    copy('btnmt-615');
    rewrite('plan', (document) => document.set('xyz', 1));
    expect(said('btnmt-615')).toEqual([expect.stringMatching(/ xyz Ở đây không có mục nào tên là “xyz”\.$/)]);
  });
});

describe('plans above a plan', () => {
  /** Makes a copy of the plan that implements others, or none. */
  function plan(id: string, ...above: string[]): void {
    const document = parseDocument(readFileSync('campaigns/btnmt-615.plan.yaml', 'utf8'));
    document.set('campaignId', id);
    const related = document.get('related');
    expect(isSeq(related)).toBe(true);
    const texts = above.map((campaignId) => ({
      relation: 'implements',
      text: { says: campaignId, at: 'căn cứ' },
      campaignId,
    }));
    document.set('related', document.createNode(texts));
    visit(document, { Map: (_, node) => void node.delete('answersTo') });
    writeFileSync(fileOf(id, 'plan'), document.toString({ lineWidth: 0 }));
  }

  it('are read to the top, each once', () => {
    plan('con', 'cha', 'me');
    plan('cha', 'ong');
    plan('me', 'ong');
    plan('ong');
    const { lineage, problems } = readCampaign(fileOf('con', 'plan'));
    expect(problems).toEqual([]);
    expect(lineage && ancestorsOf(lineage).map(({ campaignId }) => campaignId)).toEqual(['cha', 'me', 'ong']);
  });

  it('are looked for in a folder that is named, then beside it, then among those that come with the project', () => {
    plan('con', 'btnmt-615', 'cha');
    const parents = mkdtempSync(path.join(folder, 'cha-'));
    plan('cha');
    cpSync(fileOf('cha', 'plan'), path.join(parents, 'cha.plan.yaml'));
    rmSync(fileOf('cha', 'plan'));
    expect(said('con', { parentsIn: parents })).toEqual([]);
    const [told] = said('con');
    const line = Number(/:(\d+) related\.1\.campaignId Không tìm thấy .*cha\.plan\.yaml/.exec(told ?? '')?.[1]);
    expect(textOf('con', 'plan').split('\n')[line - 1]).toContain('campaignId: cha');
  });

  it('must not go round in a circle', () => {
    plan('a', 'b');
    plan('b', 'c');
    plan('c', 'a');
    expect(said('a')).toEqual([
      expect.stringMatching(/^c\.plan\.yaml:\d+ related\.0\.campaignId .*vòng quanh: a → b → c → a\.$/),
    ]);
    plan('a', 'a');
    expect(said('a')).toEqual([expect.stringMatching(/a → a/)]);
  });

  it('must be readable themselves, and have the kinds that are answered to', () => {
    plan('con', 'cha');
    plan('cha');
    const document = parseDocument(textOf('con', 'plan'));
    const kind = document.getIn(['kinds', 0]);
    if (isMap(kind))
      kind.set(
        'answersTo',
        document.createNode([
          { campaignId: 'cha', kind: 'club' },
          { campaignId: 'khac', kind: 'unit' },
          { campaignId: 'cha', kind: 'unit' },
        ]),
      );
    writeFileSync(fileOf('con', 'plan'), document.toString({ lineWidth: 0 }));
    expect(said('con').map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'kinds.0.answersTo.0.kind “cha” không có loại “club”; chỉ có: education, unit, massOrganisation, individual.',
      'kinds.0.answersTo.1.campaignId Kế hoạch này không triển khai “khac”.',
    ]);
    writeFileSync(fileOf('cha', 'plan'), textOf('cha', 'plan').replace('targets: []', 'targets: 1'));
    expect(said('con')[0]).toMatch(/^cha\.plan\.yaml:\d+ targets /);
  });
});
