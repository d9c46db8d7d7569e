import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadDefinition } from '../../campaigns/load.ts';
import { checked } from '../../cli/definition/checked.ts';
import { Readable, Writable } from 'node:stream';
import { Fault } from '../../cli/faults.ts';
import { folded } from '../../cli/new/fold.ts';
import { interview } from '../../cli/new/interview.ts';
import { written } from '../../cli/new/written.ts';
import { screenOf } from '../../cli/print.ts';
import { told as toldOf } from '../../cli/refused.ts';
import { thidua } from './thidua.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (answers: readonly string[]) => answers.map((answer) => `${answer}\n`).join('');
/** The real program, its answers piped. */
const run = (answers: readonly string[], ...args: string[]) =>
  thidua(['campaign', 'new', '--folder', folder, ...args], {}, lines(answers));
const inFolder = () => readdirSync(folder).toSorted();

/** The same questions in this process, as a pipe or as somebody who types. */
async function ask(answers: readonly string[], id?: string, typing = false): Promise<string> {
  let shown = '';
  const output = new Writable({ write: (chunk, _, done) => ((shown += String(chunk)), done()) });
  const input = Object.assign(Readable.from([lines(answers)]), typing && { isTTY: true, setRawMode: () => undefined });
  const asking = interview(screenOf('vi', false, output), input, output);
  await written(asking, folder, id).finally(asking.close);
  return shown;
}
const definitionOf = (id: string) => loadDefinition(path.join(folder, `${id}.plan.yaml`));

/** Province Lào Cai, as far as its facts are known (domain.md §8.1): a year, two phases, nothing else. */
const laocai = [
  ...['2', 'Kế hoạch phong trào xây dựng xã hội học tập tỉnh Lào Cai', 'UBND tỉnh Lào Cai', '', '', '12/2024', ''],
  ...['1315/QĐ-TTg', '2024-2030', '2024–2025 and 2026–2030 | hàng Lào Cai', '2'],
  ...['2024-2025', '2024–2025 | hàng Lào Cai', '', '', ''],
  ...['', '2026–2030 | hàng Lào Cai', '', '?2', '30/11/2030'],
  ...['', '', '', ''],
  ...['', '', '', '', '', '', '', ''],
  ...['', '', '', ''],
  ...['so-gddt = Sở Giáo dục và Đào tạo', '', ''],
];

/** An association's own copy with words for everything, persons and families, reports every year. */
const vinhlinh = [
  ...['1', 'Kế hoạch của Hội Khuyến học huyện Vĩnh Linh', 'Hội Khuyến học huyện Vĩnh Linh', 'Kế hoạch', '12/KH-HKH'],
  ...['15/05/2024', 'TM', 'Kế hoạch 45/KH-UBND', '15/05/2024-31/12/2030', 'đến năm 2030 | Mục II', '1'],
  ...['2', 'tổng kết vào quý 4/2030 | Mục V', 'quý 4/2030', '15/12/2030'],
  ...[
    'các chi hội | Mục III',
    '1',
    'Tổ chức học tập | Mục III.1',
    '',
    'Tỷ lệ hội viên học | Mục III.1',
    '4',
    '80 %',
    '',
  ],
  ...['gia đình hội viên | Mục III', '3', 'Được công nhận Gia đình học tập | Mục III.2', '3'],
  ...['Gia đình học tập | Hội Khuyến học', '', ''],
  ...['2', 'các chi hội đăng ký tham gia | Mục IV', '', '', '02/01-31/03', '20/01', 'kiểm tra thường xuyên | Mục V'],
  ...['Các chi hội báo cáo Hội trước 15/11 | Mục VI', 'Các chi hội', '3', 'Hội Khuyến học huyện', '15/11 hằng năm', ''],
  ...['Giấy khen; Bằng khen', 'tặng Giấy khen, Bằng khen | Mục VII', '2', '2'],
  ...['chi-hoi-1 = Chi hội 1', '1', 'gd-01 = Nhà ông A', '2', '', '1'],
];

describe('campaign new', () => {
  test('writes the plan of a sixth body from the little that is known of it; the check accepts it at once', async () => {
    const { code, out, err } = await run(laocai, 'laocai-2024');
    expect(err).not.toMatch(/Error|undefined|\n\s+at /);
    expect(code).toBe(0);
    expect(out).toContain('thidua campaign check');
    expect(inFolder()).toEqual(['laocai-2024.plan.yaml', 'laocai-2024.settings.yaml', 'laocai-2024.units.yaml']);
    const { plan, settings, lineage } = checked(path.join(folder, 'laocai-2024.plan.yaml'));
    expect(lineage?.parents.map((parent) => parent.plan.campaignId)).toEqual(['ttg-1315']);
    expect(plan.document).toMatchObject({
      date: { value: '2024-12', says: '12/2024', at: 'người nhập ghi, chưa đối chiếu văn bản' },
      number: { open: 'cut' },
    });
    expect(plan.phases.map(({ period }) => period)).toMatchObject([
      { value: { from: '2024', to: '2025' } },
      { value: { from: '2026', to: '2030' } },
    ]);
    expect(plan.phases.map(({ review }) => review)).toEqual([
      { open: 'cut', note: 'Người nhập ghi: kết thúc bằng sơ kết; chưa có lời của Kế hoạch.' },
      { open: 'silent', note: 'Người nhập ghi: kết thúc bằng tổng kết; chưa có lời của Kế hoạch.' },
    ]);
    expect(out).toMatch(
      /Sơ kết giai đoạn 1: chưa có ngày; mở bằng: thidua cycle open so-ket-2025 --kind preliminaryReview --period 2024-01-01\.\.2025-12-31/,
    );
    expect(out).not.toContain('Tổng kết giai đoạn 2');
    expect(settings?.phases).toEqual([
      { id: 'giai-doan-1', from: '2024-01-01', to: '2025-12-31' },
      { id: 'giai-doan-2', from: '2026-01-01', to: '2030-12-31' },
    ]);
    expect(definitionOf('laocai-2024').roster?.units).toHaveLength(1);
  });

  test('leaves what the operator gives out of the issuer’s words', async () => {
    await ask(laocai, 'laocai-2024');
    const { plan, settings } = definitionOf('laocai-2024').definition;
    expect(settings.forms).toEqual(['Giấy khen']);
    expect([plan.awards.forms, plan.registration]).toEqual([{ open: 'cut' }, { open: 'cut' }]);
    expect(plan.kinds.map(({ name }) => name.at)).toEqual(['cơ quan vận hành đặt, không phải lời của Kế hoạch']);
    const quotes = readFileSync(path.join(folder, 'laocai-2024.plan.yaml'), 'utf8');
    expect(quotes).not.toMatch(/Giấy khen|2030-11-30|2026-1[12]/);
  });

  test('registers in the future and opens checks after that, so that nobody lapses at once', async () => {
    await ask(laocai, 'laocai-2024');
    const { registration, cycles } = definitionOf('laocai-2024').definition.settings;
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const due = registration.due?.on ?? '';
    expect(registration.opensOn).toBe(today);
    expect(due > today).toBe(true);
    expect(cycles.filter(({ kind }) => kind === 'periodicCheck').every(({ opensOn }) => opensOn >= due)).toBe(true);
    expect(cycles.find(({ kind }) => kind === 'finalReview')).toMatchObject({ due: { on: '2030-11-30' } });
  });

  test('takes words for all that has some', async () => {
    await ask(vinhlinh, 'vinhlinh');
    const { definition, roster } = definitionOf('vinhlinh');
    const { plan, settings } = definition;
    expect(plan.document).toMatchObject({ number: { value: '12/KH-HKH' }, capacity: { value: 'TM' } });
    expect(plan.related).toMatchObject([{ relation: 'implements', number: '45/KH-UBND' }]);
    expect(plan.kinds.map(({ id, subject }) => [id, subject])).toEqual([
      ['cac-chi-hoi', 'unit'],
      ['gia-dinh-hoi-vien', 'family'],
    ]);
    expect(plan.kinds.flatMap(({ criteria }) => criteria)).toMatchObject([
      { id: 'cac-chi-hoi.1', type: 'narrative' },
      { id: 'cac-chi-hoi.2', type: 'numeric', atLeast: 80, measure: '%' },
      { type: 'externalTitle', title: 'Gia đình học tập', body: 'Hội Khuyến học' },
    ]);
    expect(plan.milestones).toMatchObject([
      { kind: 'finalReview', when: { within: '2030', quarter: 4 } },
      { kind: 'periodicCheck' },
    ]);
    expect(plan.duties).toMatchObject([
      { who: 'Các chi hội', kind: 'report', to: 'Hội Khuyến học huyện', by: { yearly: [{ on: '11-15', rule: 'by' }] } },
    ]);
    expect(plan).toMatchObject({
      registration: { value: 'expected' },
      awards: { forms: { value: ['Giấy khen', 'Bằng khen'] } },
    });
    expect(settings).toMatchObject({ basis: 'anyAchievement', reviewReport: 'none', period: { from: '2024-05-15' } });
    expect(settings.registration.yearly).toEqual({ opens: '01-02', closes: '03-31' });
    const [january] = settings.cycles;
    expect(january?.due.on.slice(4)).toBe('-01-20');
    expect(Number(january?.due.on.slice(0, 4))).toBe(Number(january?.period.to.slice(0, 4)) + 1);
    expect(roster?.units).toEqual([
      { unitId: 'chi-hoi-1', name: 'Chi hội 1', kind: 'cac-chi-hoi' },
      { unitId: 'gd-01', name: 'gd-01', kind: 'gia-dinh-hoi-vien' },
    ]);
  });

  test('names the schema that completes the file, and reads as people write', async () => {
    await ask(laocai, 'laocai-2024');
    const [first = '', second] = readFileSync(path.join(folder, 'laocai-2024.settings.yaml'), 'utf8').split('\n');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)$/.exec(first) ?? [];
    expect(path.resolve(folder, schema)).toBe(path.resolve('campaigns/schema/settings.schema.json'));
    expect(second).toBe('# Phần của cơ quan vận hành, không phải lời của Kế hoạch.');
  });

  test('marks what somebody typed who knows facts alone, and asks for no words of it', async () => {
    const facts = ['4', 'Kế hoạch tỉnh Lào Cai', 'UBND tỉnh Lào Cai', '', '?', '12/2024', 'TM', '1315/QĐ-TTg'];
    const asked = ['2024-2030', '1', '', '', '', '', '', '', '2', '', '', '', '', '', '', '', '', '', '', '', ''];
    const shown = await ask([...facts, ...asked], 'laocai');
    expect(shown).not.toMatch(/Lời (nêu|của)|Chỗ nào hỏi/);
    const { plan } = definitionOf('laocai').definition;
    const typed = 'người nhập ghi, chưa đối chiếu văn bản';
    const { title, document, related, period } = plan;
    const stated = [title, document.issuer, document.date, document.capacity];
    expect(stated.map((each) => 'at' in each && each.at)).toEqual([typed, typed, typed, typed]);
    expect([related[0]?.text.at, period]).toEqual([typed, { open: 'cut' }]);
  });

  test('takes the words of a date and of a signature where they were copied', async () => {
    const [date, signed] = ['15/05/2024 | ngày 15 tháng 5 năm 2024', 'TM | TM. BAN CHẤP HÀNH'];
    await ask(vinhlinh.with(5, date).with(6, signed), 'vinhlinh');
    expect(definitionOf('vinhlinh').definition.plan.document).toMatchObject({
      date: { value: '2024-05-15', says: 'ngày 15 tháng 5 năm 2024', at: 'đầu văn bản' },
      capacity: { value: 'TM', says: 'TM. BAN CHẤP HÀNH', at: 'phần ký' },
    });
  });

  test('asks in English', async () => {
    const { err } = await run(laocai, 'laocai-2024', '--lang', 'en');
    expect(err).toContain('What is at hand: 1 the full text');
    expect(err).not.toContain('Có gì trong tay');
  });
});

describe('campaign new writes nothing', () => {
  const refused = async (answers: readonly string[], sentence: RegExp, id?: string) => {
    const fault: unknown = await ask(answers, id).catch((error: unknown) => error);
    if (!(fault instanceof Fault)) throw new Error('the answers were accepted');
    const { lines: told, exit } = toldOf(fault, screenOf('vi', false, process.stderr));
    expect(told.join('\n')).toMatch(sentence);
    expect(exit).toBe(2);
  };

  test.each<[string, string[], RegExp]>([
    ['an id that is none', ['kế hoạch'], /không làm mã được.*Chưa ghi tệp nào\.$/],
    ['a choice that is none', ['a', '7'], /“7” không có trong các lựa chọn: 1, 2, 3, 4\./],
    ['a date that does not exist', ['a', '1', 'Tên', 'Sở', '', '', '31/02/2025'], /“31\/02\/2025” không phải là ngày/],
    ['a place that cannot be left open', ['a', '?'], /Câu này không bỏ ngỏ được/],
    ['no title', ['a', '1', ''], /Cần một câu trả lời/],
    ['a period backwards', ['a', '1', 'T', 'S', '', '', '', '', '', '2030-2024'], /Ngày cuối trước ngày đầu/],
    [
      'a phase outside the period',
      ['a', '1', 'T', 'S', '', '', '', '', '', '2024-2030', '', '2', '2023-2025'],
      /Nằm ngoài thời gian của phong trào/,
    ],
    [
      'phases that overlap',
      ['a', '1', 'T', 'S', '', '', '', '', '', '2024-2030', '', '2', '2024-2026', '', '0', '2026-2030'],
      /giai đoạn trước chưa kết thúc \(31\/12\/2026\)/,
    ],
    ['answers that end too early', ['a', '1', 'Tên'], /Hết câu trả lời khi còn câu hỏi; chưa ghi tệp nào\.$/],
  ])('for %s', async (_, answers, sentence) => {
    await refused(answers, sentence);
    expect(inFolder()).toEqual([]);
  });

  test('over files that are there, or into a folder that is not', async () => {
    await ask(laocai, 'laocai-2024');
    const before = readFileSync(path.join(folder, 'laocai-2024.plan.yaml'), 'utf8');
    await refused(laocai, /không ghi đè/, 'laocai-2024');
    await refused(['laocai-2024'], /Đã có tệp .*laocai-2024\.plan\.yaml; chọn mã khác/);
    expect(readFileSync(path.join(folder, 'laocai-2024.plan.yaml'), 'utf8')).toBe(before);
    const [there, nowhere] = await Promise.all([
      run([], 'laocai-2024'),
      run([], 'b', '--folder', path.join(folder, 'nowhere')),
    ]);
    expect([there.code, there.err]).toEqual([2, expect.stringMatching(/^Đã có .*không ghi đè/)]);
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringMatching(/^Không có thư mục/)]);
  });

  test('when asked not to', async () => {
    const { code, out } = await run([...laocai.slice(0, -1), '2'], 'laocai-2024');
    expect([code, out.trim(), inFolder()]).toEqual([0, 'Chưa ghi tệp nào.', []]);
  });

  test('after Ctrl-C', async () => {
    const fault: unknown = await ask(['2', 'Kế hoạch', '\u0003'], 'a', true).catch((error: unknown) => error);
    expect(fault).toMatchObject({ key: 'askingStopped', exit: 130 });
    expect(inFolder()).toEqual([]);
  });
});

test('who types a wrong answer is told why and asked again', async () => {
  const shown = await ask(['kế hoạch', 'laocai', '9', ...laocai], undefined, true);
  expect(shown).toContain('“kế hoạch” không làm mã được');
  expect(shown).toContain('“9” không có trong các lựa chọn: 1, 2, 3, 4.');
  expect(inFolder()).toHaveLength(3);
});

test('who types goes back with <, as far as to the first question, and sees all answers before they are written', async () => {
  const shown = await ask(
    ['<', '2', 'Tên sai', '<', '<', ...laocai.slice(0, -1), '<', 'b-2 = B', '', 'c'],
    'laocai',
    true,
  );
  expect(shown).toContain('Đây là câu hỏi đầu tiên.');
  expect(shown).toMatch(/Đã trả lời[^]*Thời gian +2024 – 2030\n[^]*sơ kết chưa có ngày[^]*Ghi .*\(c = có, k = không\)/);
  const { definition, roster } = definitionOf('laocai');
  expect(definition.plan.title).toMatchObject({ value: 'Kế hoạch phong trào xây dựng xã hội học tập tỉnh Lào Cai' });
  expect(roster?.units.map(({ unitId }) => unitId)).toEqual(['so-gddt', 'b-2']);
});

test('a question is broken between words to the width of the terminal', () => {
  const text = 'Khen thưởng khi có: 1 kết quả sơ kết, tổng kết, 2 bất kỳ thành tích nào đã ghi [1]: ';
  const broken = folded(text, 40);
  expect(broken.join('')).toBe(text);
  expect(broken.length).toBe(3);
  expect(broken.every((line) => line.length <= 40)).toBe(true);
  expect(folded(text, undefined)).toEqual([text]);
});
