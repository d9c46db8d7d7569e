import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Worksheet } from 'exceljs';
import { codes, names, openFolder } from './roster-files.ts';

let folder: ReturnType<typeof openFolder>;
beforeAll(() => {
  folder = openFolder();
});
afterAll(() => folder.close());

const HEAD = ['Mã', 'Tên', 'Loại'];
const sheetOf = async (fill: (sheet: Worksheet) => void): Promise<string> =>
  folder.put('ds.xlsx', await folder.workbook(fill));

describe('a workbook', () => {
  test('is read as its reader sees it: titles, numbers, rich text, links, empty rows', async () => {
    const file = await sheetOf((sheet) => {
      sheet.addRow(['DANH SÁCH ĐƠN VỊ']);
      sheet.mergeCells('A1:C1');
      sheet.addRow([...HEAD, 'Ghi chú']);
      sheet.addRow([
        7,
        { richText: [{ text: 'Trường ' }, { text: 'A', font: { bold: true } }] },
        'unit',
        { formula: '1+1', result: 2 },
      ]);
      sheet.getCell('A3').numFmt = '0000';
      sheet.getCell('A5').value = 'b-1';
      sheet.getCell('B5').value = { text: 'Trường B', hyperlink: 'https://example.invalid' };
      sheet.getCell('C5').value = 'unit';
    });
    const enrolment = await folder.read(file);
    expect([codes(enrolment), names(enrolment)]).toEqual([[], ['0007 Trường A unit', 'b-1 Trường B unit']]);
    expect(enrolment.units.map(({ row }) => row)).toEqual([3, 5]);
    expect(enrolment.notes.map(({ code, rows }) => [code, rows])).toEqual([
      ['aboveHeader', [1]],
      ['otherColumns', []],
    ]);
  });

  test('with formulas, dates, error values and joined cells is told by row and column', async () => {
    const file = await sheetOf((sheet) => {
      sheet.addRow(HEAD);
      sheet.addRow([{ formula: '"a"&1', result: 'a1' }, 'A', 'unit']);
      sheet.addRow([new Date('2026-03-01T00:00:00Z'), 'B', 'unit']);
      sheet.addRow(['c', { error: '#N/A' }, 'unit']);
      sheet.addRow(['d', 'D', true]);
      sheet.addRow(['e', 'E', 'unit']);
      sheet.addRow(['f', 'F', 'unit']);
      sheet.addRow(['g', 'G', 'unit']);
      sheet.mergeCells('B6:B7');
      sheet.mergeCells('C7:C8');
    });
    const enrolment = await folder.read(file);
    expect(codes(enrolment)).toEqual(['2 formula', '3 notText', '4 notText', '5 notText', '7 merged', '8 merged']);
    expect(enrolment.problems.map(({ vi }) => vi)).toEqual([
      'Cột Mã: ô là công thức (“="a"&1”); hãy thay bằng giá trị.',
      'Cột Mã: ô không phải là chữ (“2026-03-01”); hãy định dạng ô là văn bản rồi ghi lại.',
      'Cột Tên: ô không phải là chữ (“#N/A”); hãy định dạng ô là văn bản rồi ghi lại.',
      'Cột Loại: ô không phải là chữ (“true”); hãy định dạng ô là văn bản rồi ghi lại.',
      'Cột Tên: ô bị gộp với ô khác; hãy bỏ gộp ô và ghi từng dòng.',
      'Cột Loại: ô bị gộp với ô khác; hãy bỏ gộp ô và ghi từng dòng.',
    ]);
    expect(names(enrolment)).toEqual(['e E unit']);
  });

  test('of several sheets gives the first, and says so; --sheet names another', async () => {
    const bytes = await folder.workbook((sheet, book) => {
      sheet.addRows([HEAD, ['a', 'A', 'unit']]);
      book.addWorksheet('Quý 2').addRows([HEAD, ['b', 'B', 'unit']]);
    });
    const file = folder.put('ds.xlsx', bytes);
    const first = await folder.read(file);
    expect(names(first)).toEqual(['a A unit']);
    expect(first.notes.map(({ vi }) => vi)).toEqual([
      'Tệp có nhiều trang tính, đã đọc trang “Danh sách”; trang khác thì thêm --sheet: Danh sách, Quý 2.',
    ]);
    const second = await folder.read(file, { sheet: 'quý 2'.normalize('NFD') });
    expect([names(second), second.notes]).toEqual([['b B unit'], []]);
    expect(await folder.fault(file, { sheet: 'Quý 3' })).toBe(
      '0: Tệp không có trang tính “Quý 3”; chỉ có: Danh sách, Quý 2.',
    );
  });

  test('of 50,000 rows is refused within seconds', async () => {
    const file = await sheetOf((sheet) => {
      sheet.addRow(HEAD);
      for (let at = 0; at < 50_000; at += 1) sheet.addRow([`th-${at}`, `Trường Tiểu học số ${at}`, 'unit']);
    });
    const since = Date.now();
    expect(await folder.fault(file)).toContain('Tệp có 50.000 dòng');
    expect(Date.now() - since).toBeLessThan(20_000);
  }, 60_000);
});

describe('what is no workbook is told by what it is', () => {
  const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  test.each([
    ['ds.xlsx', Buffer.from('Mã,Tên,Loại\n'), 'đổi tên thành .csv'],
    ['ds.xls', OLD, 'Excel kiểu cũ (.xls)'],
    ['ds.xlsx', Buffer.concat([OLD, Buffer.from('EncryptedPackage', 'utf16le')]), 'có mật khẩu'],
    ['ds.xlsx', Buffer.from('PK\u0003\u0004 and nothing more'), 'không phải là tệp Excel'],
    ['ds.xlsx', Buffer.alloc(0), 'Tệp không có dòng nào'],
  ])('%s %p', async (name, bytes, sentence) => {
    expect(await folder.fault(folder.put(name, bytes))).toContain(sentence);
  });

  test('a workbook that is damaged, that is named as text, or that has nothing in it', async () => {
    const sound = await folder.workbook((sheet) => sheet.addRows([HEAD, ['a', 'A', 'unit']]));
    const damaged = Buffer.from(sound);
    damaged.fill(0x55, 100, Math.floor(sound.length / 2));
    expect(await folder.fault(folder.put('ds.xlsx', damaged))).toContain('bị hỏng');
    expect(await folder.fault(folder.put('ds.csv', sound))).toContain('đổi tên thành .xlsx');
    expect(await folder.fault(folder.put('ds.xlsx', await folder.workbook(() => undefined)))).toContain(
      'không có dòng nào',
    );
  });
});
