import { describe, expect, test } from '@jest/globals';
import { pairs, part, screenOf, show, table } from '../../cli/print.ts';
import { labels } from '../../cli/words.ts';

const heads = [labels.id, labels.name, labels.status];
const piped = { write: () => undefined };
const terminal = (columns: number) => ({ isTTY: true, columns, write: () => undefined });
const screen = screenOf('vi', false, piped);

describe('a table', () => {
  test('aligns Vietnamese letters, composed or not', () => {
    const name = 'Trường Đại học Tài nguyên';
    const lines = table(screen, heads, [
      ['a', name, 'Đã đăng ký'],
      ['b', name.normalize('NFD'), 'Chờ duyệt'],
      ['c', 'Vụ', 'Quá hạn'],
    ]);
    expect(lines).toEqual([
      'Mã  Tên                        Trạng thái',
      'a   Trường Đại học Tài nguyên  Đã đăng ký',
      'b   Trường Đại học Tài nguyên  Chờ duyệt',
      'c   Vụ                         Quá hạn',
    ]);
  });

  test('is nothing for no rows, and so is its part of the page', () => {
    expect(table(screen, heads, [])).toEqual([]);
    expect(part(screen, labels.units, [])).toEqual([]);
    expect(part(screen, labels.units, ['a'])).toEqual(['', 'Đơn vị', '  a']);
  });

  test('keeps to the terminal by wrapping its widest column', () => {
    const long = 'một câu rất dài của kế hoạch mà người ta muốn đọc cho hết '.repeat(3).trim();
    const lines = table(screenOf('vi', false, terminal(60), { NO_COLOR: '1' }), heads, [['c-dc', long, 'Đã đăng ký']]);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(58);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('muốn đọc cho hết');
  });

  test('never cuts a word: ids are there to be copied', () => {
    const narrow = screenOf('vi', false, terminal(30), { NO_COLOR: '1' });
    const rows = [['kiem-tra-giua-nam-2024', 'Cục Địa chất Việt Nam', 'Chờ duyệt']];
    expect(table(narrow, heads, rows).join('\n')).toContain('kiem-tra-giua-nam-2024');
  });

  test('leaves a pipe its long lines', () => {
    expect(table(screen, heads, [['a', 'x'.repeat(300), 'b']])).toHaveLength(2);
  });
});

describe('a page', () => {
  test('leaves out labels without a value', () => {
    const lines = pairs(screen, [
      [labels.id, 'c-dc'],
      [labels.formerly, ''],
      [labels.status, undefined],
    ]);
    expect(lines).toEqual(['Mã  c-dc']);
  });

  test('is bold on a terminal only, and not where NO_COLOR or a dumb terminal says so', () => {
    expect(screenOf('vi', false, terminal(80), {}).bold('a')).toBe('\u001b[1ma\u001b[22m');
    expect(screenOf('vi', false, piped, {}).bold('a')).toBe('a');
    expect(screenOf('vi', false, terminal(80), { NO_COLOR: '1' }).bold('a')).toBe('a');
    expect(screenOf('vi', false, terminal(80), { TERM: 'dumb' }).bold('a')).toBe('a');
  });

  test('is one JSON document for a machine', () => {
    const written: string[] = [];
    const output = { write: (text: string) => written.push(text) };
    show(screenOf('vi', true, output), { a: 1 }, () => ['a']);
    show(screenOf('vi', false, output), { a: 1 }, () => ['a', 'b']);
    expect(written).toEqual(['{\n  "a": 1\n}\n', 'a\nb\n']);
  });
});
