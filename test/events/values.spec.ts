import { describe, expect, test } from '@jest/globals';
import { PartialDate } from '../../events/definition.ts';
import { CalendarDate, Due, EventId, Evidence, Id, Instant, Sha256, Text } from '../../events/values.ts';
import { Settings } from '../../events/settings.ts';
import { aDefinition } from '../support/campaign.ts';

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

const ofType = (mediaType: string) => ({ name: 'Biên bản.pdf', sha256: 'a'.repeat(43), mediaType, bytes: 1 });

describe('values', () => {
  test.each([
    ['Id', Id, ['a', 'Btnmt-615.2', 'x'.repeat(64)], ['', '-a', 'a b', 'a/b', 'đ', 'x'.repeat(65), 'a\n', 1]],
    [
      'Text',
      Text,
      ['Sơ kết', 'hai\ndòng', 'a'.repeat(4_000)],
      ['', 'e\u0301', '\u0000', 'a\tb', '\ud83d', 'a'.repeat(4_001), 5],
    ],
    [
      'CalendarDate',
      CalendarDate,
      ['2028-02-29', '2024-12-31'],
      ['2027-02-29', '2024-13-01', '2024-1-1', '31-12-2024', ''],
    ],
    ['PartialDate', PartialDate, ['2025', '2025-06', '2028-02-29'], ['25', '2025-13', '2027-02-29', '2025-06-31', '']],
    [
      'Instant',
      Instant,
      ['2025-03-31T17:00:00.000Z'],
      ['2025-03-31T17:00:00Z', '2025-03-31T17:00:00.000', '2025-03-31T17:00:00.000+07:00'],
    ],
    [
      'EventId',
      EventId,
      ['unit/hoc-tap/cuc-a:12', 's:8'],
      ['', 'a b', 'e\u0301:1', '\ud83d', 'x'.repeat(301), 's:8\n'],
    ],
    [
      'Evidence',
      Evidence,
      ['application/pdf', 'image/svg+xml', 'text/plain; charset=utf-8'].map(ofType),
      ['', 'pdf', 'a/e\u0301', 'a/\ud83d', 'a/b\n', `a/${'b'.repeat(99)}`].map(ofType),
    ],
    ['Sha256', Sha256, ['a'.repeat(43)], ['a'.repeat(42), `${'a'.repeat(42)}=`]],
    [
      'Due',
      Due,
      [{ on: '2024-12-31', rule: 'before' }],
      [{ on: '2024-12-31' }, { on: '2024-12-31', rule: 'by', at: 1 }],
    ],
  ] as const)('%s', (_, schema, good, bad) => {
    for (const value of good) expect([value, takes(schema, value)]).toEqual([value, true]);
    for (const value of bad) expect([value, takes(schema, value)]).toEqual([value, false]);
  });

  test('a yearly window opens and closes on days of every year', () => {
    const yearly = (opens: string) => {
      const { settings } = aDefinition();
      return takes(Settings, {
        ...settings,
        registration: { ...settings.registration, yearly: { opens, closes: '03-31' } },
      });
    };
    expect(['01-02', '12-31', '02-29', '13-01', '1-2'].map(yearly)).toEqual([true, true, false, false, false]);
  });
});
