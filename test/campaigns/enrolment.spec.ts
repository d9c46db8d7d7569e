import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MOST_UNITS } from '../../campaigns/enrolment/read.ts';
import * as c from '../support/campaign.ts';
import { codes, names, openFolder } from './roster-files.ts';

let folder: ReturnType<typeof openFolder>;
beforeAll(() => {
  folder = openFolder();
});
afterAll(() => folder.close());

const csv = (...lines: string[]): string => folder.put('ds.csv', lines.join('\n'));
const HEAD = 'Mã,Tên,Loại';

describe('a table of text', () => {
  test.each([
    ['Mã;Tên đơn vị;Loại', 'a-1;Trường A, cơ sở 2;unit'],
    ['Loại,Tên,Mã', 'unit,"Trường A, cơ sở 2",a-1'],
    ['NAME\tKIND\tUnit id', 'Trường A, cơ sở 2\tunit\ta-1'],
    ['ma don vi;TEN;loai', 'a-1;Trường A, cơ sở 2;unit'],
    ['STT;Tên;Mã số;Ghi chú;Nhóm', '1;Trường A, cơ sở 2;a-1;=1+1;unit'],
    ['sep=;\nMã;Tên;Loại', '"a-1";"Trường A, cơ sở 2";"unit"'],
  ])('%j is understood', async (head, row) => {
    const enrolment = await folder.read(csv(head, row));
    expect([codes(enrolment), names(enrolment)]).toEqual([[], ['a-1 Trường A, cơ sở 2 unit']]);
  });

  test('has the separator of its headers, however many others stand in its rows', async () => {
    const cells = 'các sở, ban, ngành, UBND cấp huyện, các trường';
    const rows = ['DANH SÁCH ĐƠN VỊ, NĂM 2026, KÈM THEO KẾ HOẠCH', 'Mã;Tên;Loại', `a-1;${cells};unit`];
    expect(names(await folder.read(csv(...rows)))).toEqual([`a-1 ${cells} unit`]);
    expect(await folder.fault(csv('Cột 1;Cột 2', `a-1;${cells}`))).toMatch(
      /^1: Thiếu cột Mã, Tên, Loại \(các cột thấy ở dòng 1, ngăn cách bằng “;”: Cột 1, Cột 2\)/,
    );
  });

  test('names its kinds by id or by the plan’s words, in any case; --kind stands for cells without one', async () => {
    const file = csv(HEAD, 'a,A,UNIT', 'b,B,"Các cơ sở giáo dục, đào tạo, bồi dưỡng trực thuộc bộ"', 'c,C,');
    expect(names(await folder.read(file, { kind: 'massOrganisation' }))).toEqual([
      'a A unit',
      'b B education',
      'c C massOrganisation',
    ]);
    expect(names(await folder.read(csv('Mã,Tên', 'a,A'), { kind: 'unit' }))).toEqual(['a A unit']);
  });

  test('may have titles above its headers, empty rows, columns of its own; that is said', async () => {
    const { units, notes } = await folder.read(
      csv('DANH SÁCH,,,', '', 'STT,Mã,Tên,Loại', '1,a,A,unit', ',,,', '2,b,B,unit', '', ''),
    );
    expect(units.map(({ row, unitId }) => [row, unitId])).toEqual([
      [4, 'a'],
      [6, 'b'],
    ]);
    expect(notes.map(({ code, rows }) => [code, rows])).toEqual([
      ['aboveHeader', [1]],
      ['otherColumns', []],
      ['emptyRows', [5]],
    ]);
    expect(notes[1]?.vi).toBe('Không dùng các cột: STT.');
  });

  test('has rows numbered by their lines, also where a cell has two', async () => {
    const { units } = await folder.read(csv(HEAD, 'a,"Trường\nA",unit', 'b,B,unit'));
    expect(units.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Trường A'],
      [4, 'B'],
    ]);
  });
});

describe('every wrong row is told, with what to do', () => {
  test.each([
    ['=A1,A,unit', 'formula', 'Cột Mã: ô là công thức (“=A1”); hãy thay bằng giá trị.'],
    ['a,+84 912,unit', 'formula', 'Cột Tên: ô là công thức (“+84 912”); hãy thay bằng giá trị.'],
    ['a,@SUM(1),unit', 'formula', /^Cột Tên/],
    ['a,A,-unit', 'formula', /^Cột Loại/],
    [',A,unit', 'noId', 'Thiếu mã đơn vị.'],
    ['Trường Đống Đa,A,unit', 'badId', /“Trường Đống Đa” không làm mã được.*có thể dùng “truong-dong-da”\.$/],
    ['a,,unit', 'noName', 'Thiếu tên đơn vị “a”.'],
    [`a,${'x'.repeat(301)},unit`, 'longName', 'Tên dài 301 ký tự, nhiều nhất 300.'],
    ['a,A\u0007,unit', 'unprintable', /U\+0007/],
    ['a,A,', 'noKind', /Các loại: education, unit, massOrganisation, individual\.$/],
    ['a,A,educaton', 'unknownKind', /gần nhất là “education”/],
    ['ca-nhan-9,Nguyễn Văn An,individual', 'namesSomebody', /tên của “ca-nhan-9” phải là “ca-nhan-9”/],
    ['a,"x"y,unit', 'quotes', /nháy bên trong viết hai lần/],
    ['a,"Trường A,unit', 'quotes', /^Dấu nháy kép không khớp/],
    [
      'a,Trường Đào tạo, bồi dưỡng,unit',
      'tooWide',
      'Dòng có 4 ô, tiêu đề chỉ có 3: chữ có dấu phân cách “,” phải đặt trong dấu nháy kép.',
    ],
  ])('%j', async (row, code, sentence) => {
    const enrolment = await folder.read(csv(HEAD, 'b,B,unit', row, 'c,C,unit'));
    const told = enrolment.problems.find((each) => each.code === code);
    expect(told?.row).toBe(3);
    expect(told?.vi).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
    expect(told?.en).not.toMatch(/[{}]|Cột|Thiếu/);
    expect(enrolment.units.map(({ unitId }) => unitId)).toEqual(['b', 'c']);
  });

  test('all at once, in the order of the rows; a unit twice names the first row', async () => {
    const enrolment = await folder.read(
      csv(HEAD, 'a,A,unit', ',,school', 'a,B,unit', 'đ,A,', 'b,"B" b,unit', 'c,C "c",unit'),
    );
    expect(codes(enrolment)).toEqual([
      '3 noId',
      '3 noName',
      '3 unknownKind',
      '4 twice',
      '5 badId',
      '5 noKind',
      '6 quotes',
    ]);
    expect(enrolment.problems.find(({ code }) => code === 'twice')?.vi).toBe('Đơn vị “a” đã có ở dòng 2.');
    expect(names(enrolment)).toEqual(['a A unit', 'c C "c" unit']);
  });

  test('who a person is, is never said again', async () => {
    const { problems } = await folder.read(csv(HEAD, 'ca-nhan-9,Nguyễn Văn An,individual'));
    expect(JSON.stringify(problems)).not.toContain('Nguyễn');
    expect(names(await folder.read(csv(HEAD, 'p-1,,individual', 'p-2,p-2,individual')))).toEqual([
      'p-1 p-1 individual',
      'p-2 p-2 individual',
    ]);
  });
});

describe('letters', () => {
  const ROW = 'a-1,Trường Đại học Sư phạm,unit';
  /** As programs of Windows-1258 write: marks of tone after the letter. */
  const in1258 = (text: string): Buffer => {
    const decoder = new TextDecoder('windows-1258');
    const byte = new Map(Array.from({ length: 256 }, (_, at) => [decoder.decode(Buffer.from([at])), at]));
    const apart = text
      .normalize('NFC')
      .replace(/[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/giu, (letter) => {
        const mark = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize('NFD'))?.[0] ?? '';
        return letter.normalize('NFD').replace(mark, '').normalize('NFC') + mark;
      });
    return Buffer.from(Array.from(apart, (letter) => byte.get(letter) ?? 63));
  };

  test.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${HEAD}\n${ROW}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${HEAD}\n${ROW}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${HEAD}\n${ROW}`, 'utf16le').swap16()],
  ])('%s is read', async (_, bytes) => {
    expect(names(await folder.read(folder.put('ds.csv', bytes)))).toEqual(['a-1 Trường Đại học Sư phạm unit']);
  });

  test('Windows-1258 is recognised, shown as it would read, and read when asked for', async () => {
    const file = folder.put('ds.csv', in1258(`Mã,Tên,Loại\n${ROW}`));
    expect(await folder.fault(file)).toMatch(/^1: Tệp không phải là chữ UTF-8.*“Mã,Tên,Loại”.*--encoding windows-1258/);
    const enrolment = await folder.read(file, { encoding: 'windows-1258' });
    expect(names(enrolment)).toEqual(['a-1 Trường Đại học Sư phạm unit']);
    expect(enrolment.notes.map(({ code }) => code)).toEqual(['decoded']);
    expect(await folder.fault(csv(HEAD, ROW), { encoding: 'windows-1258' })).toContain('hãy bỏ --encoding');
  });

  test('UTF-16 without its mark, and bytes of another kind, are told', async () => {
    const file = folder.put('ds.csv', Buffer.from(`Ma,Ten,Loai\na,A,unit`, 'utf16le'));
    expect(await folder.fault(file)).toContain('--encoding utf-16le');
    expect(names(await folder.read(file, { encoding: 'utf-16le' }))).toEqual(['a A unit']);
    expect(await folder.fault(folder.put('ds.csv', Buffer.from([0x61, 0xff])), { encoding: 'utf-8' })).toContain(
      'bảng mã utf-8',
    );
  });

  test('a decomposed name is composed, and that is said with its rows', async () => {
    const { units, notes } = await folder.read(csv(HEAD, 'b,B,unit', ROW.normalize('NFD')));
    expect(units[1]?.name).toBe('Trường Đại học Sư phạm'.normalize('NFC'));
    expect(notes.map(({ code, rows }) => [code, rows])).toEqual([['composed', [3]]]);
  });
});

describe('a file that cannot be used as a whole', () => {
  test.each([
    ['', '0: Tệp không có dòng nào.'],
    ['\n\n', '0: Tệp không có dòng nào.'],
    [HEAD, '1: Dưới dòng tiêu đề không có đơn vị nào.'],
    ['Mã,Loại\na,unit', /^1: Thiếu cột Tên \(các cột thấy ở dòng 1, ngăn cách bằng “,”: Mã, Loại\)/],
    ['a,A,unit\nb,B,unit', /^1: Thiếu cột Mã, Tên, Loại \(các cột thấy ở dòng 1, ngăn cách bằng “,”: a, A, unit\)/],
    ['Mã,Tên\na,A', /^1: Thiếu cột Loại .*--kind/],
    ['Mã,Mã số,Tên,Loại\na,b,A,unit', '1: Hai cột cùng nghĩa: Mã, Mã số; hãy bỏ một cột.'],
  ])('%j', async (text, sentence) => {
    expect(await folder.fault(csv(text))).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
  });

  test('is not there, or asks for a kind that is none', async () => {
    expect(await folder.fault('/nowhere.csv')).toBe('0: Không tìm thấy tệp này.');
    expect(await folder.fault('/')).toBe('0: Không mở được tệp này.');
    expect(await folder.fault(csv(HEAD, 'a,A,unit'), { kind: 'unti' })).toContain('gần nhất là “unit”');
  });

  test('of 50,000 rows is refused within seconds, with the limit that the engine has too', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `th-${at},Trường Tiểu học số ${at},unit`);
    const file = csv(HEAD, ...rows);
    const since = Date.now();
    expect(await folder.fault(file)).toMatch(
      /^0: Tệp có 50\.000 dòng, một phong trào chỉ có nhiều nhất 10\.000 đơn vị/,
    );
    expect((await folder.read(csv(HEAD, ...rows.slice(0, MOST_UNITS)))).units).toHaveLength(MOST_UNITS);
    expect(Date.now() - since).toBeLessThan(20_000);
    const ids = Array.from({ length: MOST_UNITS }, (_, at) => `u-${at}`);
    const full = c.given(...c.launched(), c.enrolled(ids));
    full
      .when(c.wish('EnrolUnits', { units: [{ unitId: 'more', name: 'More' }], kind: 'school' }))
      .thenRefused('R-ROSTER-FULL', { size: MOST_UNITS + 1, most: MOST_UNITS });
  });
});

describe('X.units.yaml', () => {
  const yaml = (units: string, of = 'btnmt-615') =>
    folder.put('ds.units.yaml', `rosterOf: ${of}\nnote: Mẫu\nunits:\n${units}`);
  test('is judged row by row as a table is', async () => {
    const enrolment = await folder.read(
      yaml('  - { unitId: a, kind: unit, name: A }\n  - { unitId: a, kind: unti, name: 12 }\n  - b\n'),
    );
    expect(names(enrolment)).toEqual(['a A unit']);
    expect(codes(enrolment)).toEqual(['5 unquoted', '5 unknownKind', '5 twice', '6 badRow']);
    expect((await folder.read('campaigns/btnmt-615.units.yaml')).units).toHaveLength(24);
  });

  test('must be of the campaign, and YAML', async () => {
    expect(await folder.fault(yaml('  - { unitId: a, kind: unit, name: A }', 'khac'))).toBe(
      '1: Danh sách này của “khac”, còn phong trào là “btnmt-615”.',
    );
    expect(await folder.fault(yaml('\t- a'))).toMatch(/phím Tab/);
    expect(await folder.fault(folder.put('ds.units.yaml', 'rosterOf: btnmt-615\nnote: x'))).toContain(
      'Thiếu mục “units”',
    );
  });
});
