import { describe, expect, test } from '@jest/globals';
import { Fault } from '../../cli/faults.ts';
import {
  readActor,
  readChoice,
  readCommandId,
  readDate,
  readDays,
  readDocument,
  readId,
  readInspection,
  readReceivers,
  readRecord,
  readScope,
  readSpan,
  readStream,
  readText,
  readWhole,
} from '../../cli/options.ts';

/** Which sentence answers what was typed. */
const faultOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof Fault && error.exit === 2) return error.key;
    throw error;
  }
  return 'none';
};

describe('what people type', () => {
  test.each(['a/b', 'có dấu', 'a b', 'a\u0007b', '', '-a', 'x'.repeat(65)])('refuses %j as an id', (value) => {
    expect(faultOf(() => readId(value))).toBe('badId');
  });

  test.each([
    ['2026-02-30', 'noSuchDate'],
    ['2027-02-29', 'noSuchDate'],
    ['2026-12-15T10:00', 'instantWithoutZone'],
    ['2026-12-15 10:00:00', 'instantWithoutZone'],
    ['2026-12-15T10:00:00+07:00', 'instantForDate'],
    ['2026-12-15T10:00:00Z', 'instantForDate'],
    ['31/02/2026', 'noSuchDate'],
    ['12/15/2026', 'noSuchDate'],
    ['15-12-2026', 'badDate'],
    ['15/12/26', 'badDate'],
    ['hôm nay', 'badDate'],
  ])('answers the date %s with the sentence %s', (value, key) => {
    expect(faultOf(() => readDate(value))).toBe(key);
  });

  test('takes the leap day of a leap year', () => {
    expect(readDate('2028-02-29')).toBe('2028-02-29');
  });

  test('takes a day as people write it and as all output shows it', () => {
    for (const value of ['2026-12-05', '05/12/2026', '5/12/2026']) expect(readDate(value)).toBe('2026-12-05');
    expect(readSpan('01/01/2026..31/12/2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  test('reads a period, and refuses one that runs backwards or is none', () => {
    expect(readSpan('2026-01-01..2026-12-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(faultOf(() => readSpan('2026-12-31..2026-01-01'))).toBe('spanBackwards');
    for (const value of ['2026', '2026-01-01..', '2026-01-01..2026-02-01..2026-03-01'])
      expect(faultOf(() => readSpan(value))).toBe('badSpan');
    expect(faultOf(() => readSpan('2026-01-01..2026-02-30'))).toBe('noSuchDate');
  });

  test('composes text, and refuses control characters and nothing at all', () => {
    expect(readText('Đoàn kiểm tra'.normalize('NFD'))).toBe('Đoàn kiểm tra'.normalize('NFC'));
    for (const value of ['', '   ', 'a\u0000b', '\ud800']) expect(faultOf(() => readText(value))).toBe('badText');
  });

  test('reads units in each of their forms', () => {
    expect(readScope('all')).toBe('all');
    expect(readScope('c-dc, c-ks')).toEqual(['c-dc', 'c-ks']);
    expect(readScope('kind:unit,education')).toEqual({ kinds: ['unit', 'education'] });
    expect(faultOf(() => readScope('kind:a b'))).toBe('badId');
    expect(readInspection('none')).toBe('none');
    expect(readInspection('c-dc')).toEqual(['c-dc']);
    expect(readReceivers('incomplete')).toBe('incomplete');
    expect(readReceivers('c-dc')).toEqual(['c-dc']);
  });

  test('reads numbers, choices, ids of commands, records and streams', () => {
    expect(readWhole(1)('20')).toBe(20);
    for (const value of ['0', '-1', '1.5', '1e3', 'mười']) expect(faultOf(() => readWhole(1)(value))).toBe('badNumber');
    expect(readDays('14, 3')).toEqual([14, 3]);
    expect(readChoice('a', 'b')('a')).toBe('a');
    expect(faultOf(() => readChoice('a', 'b')('c'))).toBe('badChoice');
    expect(readCommandId('hr:2026-1')).toBe('hr:2026-1');
    expect(faultOf(() => readCommandId('có dấu'))).toBe('badCommandId');
    expect(readRecord('rehearsal/20261124T150000Z-ab12')).toBe('rehearsal/20261124T150000Z-ab12');
    for (const value of ['a/b', 'events', 'rehearsal.x', ''])
      expect(faultOf(() => readRecord(value))).toBe('badRecord');
    expect(readStream('unit/btnmt-615/c-dc')).toBe('unit/btnmt-615/c-dc');
    expect(faultOf(() => readStream('unit//c-dc'))).toBe('badStream');
  });

  test('reads who acts', () => {
    expect(readActor('standingAgency:hr@tccb')).toEqual({ office: 'standingAgency', id: 'hr', unitId: 'tccb' });
    for (const value of ['hr', 'hr@tccb', 'a:b c@d']) expect(faultOf(() => readActor(value))).toBe('badActor');
  });
});

describe('a paper', () => {
  const paper = { kind: 'Công văn', date: '2026-11-02', issuer: 'Vụ Tổ chức cán bộ', signer: 'vt.01', capacity: 'TL' };
  const typed = (over: object = {}) =>
    Object.entries({ ...paper, ...over })
      .map(([key, value]) => `${key}=${value}`)
      .join('; ');

  test('is read from pairs and from JSON, composed', () => {
    expect(readDocument(typed())).toEqual(paper);
    expect(readDocument(typed({ number: '12/TCCB' }).normalize('NFD'))).toEqual({ ...paper, number: '12/TCCB' });
    expect(readDocument(JSON.stringify(paper))).toEqual(paper);
  });

  test.each([
    [typed({ date: '2026-02-30' }), 'documentField'],
    [typed({ capacity: 'boss' }), 'documentField'],
    [JSON.stringify({ ...paper, number: 615 }), 'documentField'],
    [typed({ colour: 'red' }), 'documentUnknown'],
    ['kind=Công văn', 'documentLacks'],
    ['Công văn 12', 'badDocument'],
    ['{"kind":', 'badDocument'],
  ])('%s is answered with %s', (value, key) => {
    expect(faultOf(() => readDocument(value))).toBe(key);
  });
});
