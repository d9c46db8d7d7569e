import { describe, expect, test } from '@jest/globals';
import { listCampaigns } from '../../campaigns/load.ts';
import { pageOf } from '../../cli/commands/campaign-check.ts';
import { entriesOf, type Entry } from '../../cli/definition/calendar.ts';
import { calendarOf } from '../../cli/definition/order.ts';
import { screenOf } from '../../cli/print.ts';
import { definitionPage } from '../../cli/views/definition.ts';
import { sourceText, whenText } from '../../cli/views/definition-when.ts';
import type { When } from '../../cli/definition/calendar.ts';
import { openPlaceWords } from '../../cli/words/definition-parts.ts';
import type { Language } from '../../domain/words.ts';
import { aDefinition } from '../support/campaign.ts';

const terminal = (columns: number) => ({ isTTY: true, columns, write: () => undefined });
const screenAt = (language: Language, columns: number) =>
  screenOf(language, false, terminal(columns), { NO_COLOR: '1' });
const vi = screenAt('vi', 80);
const en = screenAt('en', 80);

describe.each(listCampaigns())('the page of $campaignId', ({ planFile }) => {
  const page = pageOf(planFile, {});

  test.each<[Language, number]>([
    ['vi', 80],
    ['en', 120],
  ])('in %s at %i columns has every word, and its tables keep to the width', (language, columns) => {
    const lines = definitionPage(page, screenAt(language, columns));
    expect(lines.join('\n')).not.toMatch(/undefined|\[object|\{\w+\}/);
    const calendar = lines.slice(lines.findIndex((line) => /^(Lịch|Calendar)$/.test(line)) + 1);
    const rows = calendar.slice(0, calendar.indexOf(''));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((line) => Array.from(line).length > columns)).toEqual([]);
  });

  test('names every open place in words', () =>
    expect(page.open.filter(({ what }) => !Object.hasOwn(openPlaceWords, what))).toEqual([]));
});

describe('when something is', () => {
  const cases: [When, string, string][] = [
    [{ due: { on: '2025-03-31', rule: 'before' } }, 'trước 31/03/2025', 'before 2025-03-31'],
    [{ within: '2025' }, 'trong năm 2025', 'within 2025'],
    [{ within: '2025', rule: 'by' }, 'đến hết năm 2025', 'by the end of 2025'],
    [{ within: '2025-06', rule: 'before' }, 'trước tháng 06/2025', 'before 2025-06'],
    [{ within: '2025', quarter: 4 }, 'trong quý IV năm 2025', 'within quarter IV of 2025'],
    [{ within: '2025-06-30' }, 'ngày 30/06/2025', 'on 2025-06-30'],
    [
      { days: 5, counted: 'working', after: 'issue' },
      '5 ngày làm việc sau ngày ban hành',
      '5 working days after issue',
    ],
    [{ days: 10, counted: 'calendar', before: 'so-ket' }, '10 ngày trước so-ket', '10 days before so-ket'],
    [{ regular: 'thường xuyên' }, 'không nêu ngày', 'no day given'],
    [
      {
        regular: 'hằng năm',
        yearly: [
          { on: '06-15', rule: 'before' },
          { on: '12-15', rule: 'by' },
        ],
      },
      'trước 15/06 hằng năm, đến hết 15/12 hằng năm',
      'before 06-15 every year, by 12-15 every year',
    ],
    [{ awaits: 'hướng dẫn' }, 'khi có hướng dẫn', 'awaits hướng dẫn'],
    [{ fromIssue: true }, 'từ ngày ban hành', 'from its issue'],
    [{ span: { to: '2025' } }, 'từ ngày ban hành – 2025', 'from its issue – 2025'],
    [{ span: { from: '2025', to: '2025' } }, '2025', '2025'],
    [{ opensOn: '2025-01-02' }, 'từ 02/01/2025', 'from 2025-01-02'],
    [{ yearlyFrom: '01-02', yearlyTo: '03-31' }, '02/01 – 31/03 hằng năm', '01-02 – 03-31 every year'],
  ];
  test.each(cases)('%j', (when, vietnamese, english) => {
    expect([whenText(when, vi), whenText(when, en)]).toEqual([vietnamese, english]);
  });
});

describe('the calendar', () => {
  test('has what has a day first, then what recurs, then what has none', () => {
    const entry = (when: When): Entry => ({ when, kind: 'inspection', sources: [] });
    const { dated, yearly, undated } = calendarOf(
      [
        { awaits: 'x' },
        { yearlyFrom: '03-01', yearlyTo: '03-31' },
        { within: '2025' },
        { due: { on: '2025-01-31', rule: 'by' as const } },
        { span: { from: '2024', to: '2025' } },
      ].map(entry),
    );
    expect(dated.map(({ when }) => Object.keys(when)[0])).toEqual(['span', 'due', 'within']);
    expect([yearly.length, undated.length]).toEqual([1, 1]);
  });

  test('has duties by a day, and phases as the plan says them where there are no settings', () => {
    const { plan } = aDefinition(({ plan: draft }) => {
      draft.duties.push({
        who: 'Sở',
        does: 'báo cáo',
        by: { due: { on: '2025-11-30', rule: 'by' } },
        text: { says: 'như trên', at: 'V' },
      });
    });
    const entries = entriesOf(plan, undefined, [], (id) => id);
    expect(entries.map(({ kind, of }) => [kind, of])).toEqual([
      ['phase', 'p1'],
      ['phase', 'p2'],
      ['preliminaryReview', 'p1'],
      ['duty', 'Sở: báo cáo'],
    ]);
    expect(entries[0]?.when).toEqual({ span: { from: '2023', to: '2025' } });
    expect(entries[1]).toMatchObject({ when: { awaits: 'Giai đoạn 2' }, awaited: true });
  });

  test('shows of two parents’ dates both, and which reminds', () => {
    const said = (campaignId: string, on: string) => ({
      campaignId,
      value: { due: { on, rule: 'by' } },
      says: 'sơ kết',
      at: 'III',
    });
    const above = [said('cha', '2025-10-31'), said('me', '2025-09-30')];
    const row = { place: 'milestones', of: 'preliminaryReview', state: 'conflict', conflict: 'dates' } as const;
    const bare = aDefinition(({ plan }) => {
      plan.phases = [];
    }).plan;
    const entries = entriesOf(bare, undefined, [{ ...row, own: [], above, strictest: above.slice(1) }], (id) => id);
    expect(calendarOf(entries).dated.map(({ sources }) => sources.map((source) => sourceText(source, vi)))).toEqual([
      ['Cấp trên me: “sơ kết” (III); chặt nhất, nhắc theo đây'],
      ['Cấp trên cha: “sơ kết” (III)'],
    ]);
  });
});
