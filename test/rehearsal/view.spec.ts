import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { dryRun } from '../../rehearsal/dry-run.ts';
import { cut, padded, widthOf } from '../../rehearsal/letters.ts';
import { clockFor, realTimeOf } from '../../rehearsal/pacing.ts';
import { openView, type Screen } from '../../rehearsal/view.ts';
import { scriptOf } from '../support/rehearsal.ts';

const script = scriptOf('615', 24);
const { streams } = dryRun(script);
const clock = clockFor(script, 60, 0);
const entryOn = (date: string) => script.entries.findIndex(({ at }) => at.startsWith(date));

/** A view that has seen all of the topic and so much of the script, at the moment of its next entry. */
function seen(screen: Omit<Screen, 'write'>, begun: number, language: 'vi' | 'en' = 'vi'): string {
  const written: string[] = [];
  const next = script.entries[begun]?.at ?? '2031-01-20T00:00:00.000Z';
  jest.setSystemTime(realTimeOf(next, clock));
  const view = openView({ script, clock, language, screen: { ...screen, write: (text) => written.push(text) } });
  for (const { streamId, category, events, state } of streams)
    for (const event of events) view.fact({ streamId, category, event, state, appendedAt: 0 });
  for (const entry of script.entries.slice(0, begun)) view.entry(entry);
  view.close();
  return written.join('');
}

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

describe('a view', () => {
  test('is a plain line where the output is no terminal', () => {
    const line = seen({}, entryOn('2025-12-01') + 1);
    expect(line).toMatch(/^btnmt-615 · \d\d\/12\/2025 · \(2\) Giai đoạn 2 \(từ 2026 - 2030\) · Thôi tham gia 1 · /);
    expect(line).toContain('1.384 sự kiện');
    expect(line).toMatch(/Mở đợt so-ket-2025\n$/);
  });

  test('is a block on a terminal, its counts in one column', () => {
    const lines = seen({ isTTY: true, columns: 80 }, entryOn('2025-12-01') + 1)
      .trimEnd()
      .split('\n');
    const counts = lines.filter((line) => / {2}\d+$/.test(line));
    expect(counts.map((line) => line.trim().replace(/ {2,}/, ' = '))).toEqual([
      'Thôi tham gia = 1',
      'Đã chuyển đơn vị kế thừa = 2',
      'Đã kết thúc = 22',
    ]);
    expect(new Set(counts.map(widthOf)).size).toBe(1);
    expect(Math.max(...lines.map(widthOf))).toBeLessThan(80);
  });

  test('speaks English when asked, and says when the script has been played', () =>
    expect(seen({}, script.entries.length, 'en')).toContain('1,384 events'));

  test('is drawn over itself, and a sentence stands above it', () => {
    const written: string[] = [];
    const screen = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
    const view = openView({ script, clock, language: 'vi', screen });
    jest.advanceTimersByTime(600);
    view.tell('Đang chờ Temporal trả lời');
    view.close();
    expect(written.filter((text) => text.startsWith('\x1b[')).length).toBe(2);
    expect(written.at(-2)).toBe('Đang chờ Temporal trả lời\n');
  });
});

test('letters are counted as they are seen', () => {
  expect(widthOf('Cục Viễn thám')).toBe(13);
  expect(widthOf('Cục Viễn thám'.normalize('NFD'))).toBe(13);
  expect(padded('Đã', 4)).toBe('Đã  ');
  expect(cut('Đã kết thúc', 6)).toBe('Đã kế…');
});
