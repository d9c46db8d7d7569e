import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { tasksOf } from '../../cli/commands/task.ts';
import { Fault } from '../../cli/faults.ts';
import { screenOf } from '../../cli/print.ts';
import { unitCommand } from '../../cli/sending.ts';
import { statusKey, statusOf } from '../../cli/unit/asking.ts';
import { chosen, type Choice } from '../../cli/unit/choosing.ts';
import { evidenceIn } from '../../cli/unit/evidence.ts';
import { blankForm, printForm } from '../../cli/unit/form.ts';
import { near, samplePaper } from '../../cli/unit/near.ts';
import { nextLines } from '../../cli/views/unit-next.ts';
import { countLine, massRow } from '../../cli/views/unit-mass.ts';
import type { Row } from '../../cli/unit/trial.ts';
import { taskLines } from '../../cli/views/task.ts';
import { basisWord } from '../../cli/words/bases.ts';
import { formHeads } from '../../cli/words/unit-pages.ts';
import { unit } from '../../domain/unit.ts';
import { Refusal, refusals } from '../../domain/refusals.ts';
import type { UnitEvent } from '../../events/unit.ts';
import type { Envelope } from '../../events/envelope.ts';
import * as u from '../support/unit.ts';

const vi = screenOf('vi', false, { write: () => undefined });
const NOW = '2025-01-12T02:00:00.000Z';
const desk = mkdtempSync(join(tmpdir(), 'unit-pages-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));
const stateOf = (...past: UnitEvent[]) => u.given(...past).state();
const open = [...u.takingPart({ cycles: [] }), u.opened(u.cycles.check2024)];

describe('acts that lie near', () => {
  /** Which rule says no to each; of what is asked nothing is missing, so none speaks of the form. */
  const answers = (...past: UnitEvent[]): Record<string, string> => {
    const state = stateOf(...past);
    return Object.fromEntries(
      near(state, '2025-01-12').map(({ line, wish }) => {
        try {
          return [
            line,
            unit.decide(unitCommand({ document: samplePaper('2025-01-12') }, 'cuc-a', wish), state, NOW)[0]?.type ?? '',
          ];
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return [line, error.code];
        }
      }),
    );
  };

  test('of a unit that has yet to register', () =>
    expect(answers(u.enrolled(u.withRegistration({ due: { on: '2025-04-30', rule: 'by' } })))).toEqual({
      register: 'RegistrationSubmitted',
      return: 'R-NOTHING-TO-RETURN',
      approve: 'R-NOT-SUBMITTED',
      'accept-late': 'R-NOT-LAPSED',
      'commend --phase p1': 'R-NOT-REGISTERED',
    }));

  test('of a check that is open, then reported', () => {
    expect(answers(...open)).toEqual({
      report: 'ActivityReported',
      withdraw: 'UnitWithdrew',
      'check --cycle check-2024': 'CheckReported',
      'return --cycle check-2024': 'R-NOT-REPORTED',
      'inspect --cycle check-2024': 'R-NOT-REPORTED',
      'conclude --cycle check-2024': 'R-NOT-REPORTED',
      'accept-late --cycle check-2024': 'R-NOT-MISSED',
      'uphold --cycle check-2024': 'R-NOT-MISSED',
      'excuse --cycle check-2024': 'CheckExcused',
      'commend --phase p1': 'R-NO-BASIS',
    });
    expect(answers(...open, u.reported)).toMatchObject({
      'check --cycle check-2024': 'R-CHECK-NOT-OPEN',
      'return --cycle check-2024': 'CheckReportReturned',
      'conclude --cycle check-2024': 'CheckConcluded',
    });
  });

  test('of a review with a grading, and of what follows it', () => {
    const review = [...u.takingPart({ grading: u.grading, cycles: [] }), u.reviewOpened(u.cycles.review2025)];
    expect(answers(...review)).toMatchObject({
      'assess --phase p1': 'SelfAssessed',
      'verify --phase p1': 'R-REVIEW-NOT-OPEN',
    });
    expect(answers(...review, u.assessed)).toMatchObject({
      'verify --phase p1': 'AssessmentVerified',
      'return --phase p1': 'AssessmentReturned',
    });
    expect(answers(...u.graduated(), u.holdPlaced)).toMatchObject({
      'commend --phase p1': 'R-ON-HOLD',
      'lift --hold hold-1': 'HoldLifted',
    });
  });
});

describe('what is next', () => {
  test('is told by the calendar, by whom, what to supply, and which rule says no', () => {
    const acts = [
      {
        line: 'check --cycle kt',
        command: 'npx thidua unit check cuc-a --cycle kt',
        on: 'kt',
        type: 'SubmitCheckReport',
        office: 'unit',
      },
      {
        line: 'conclude --cycle kt',
        command: '',
        on: 'kt',
        type: 'ConcludeCheck',
        office: 'standingAgency',
        refusal: { code: 'R-X', error: 'Chưa.', basis: 'Kế hoạch' },
      },
    ];
    const due = { at: NOW, what: 'checkMissed', on: 'kt', rule: { key: 'hr' as const } };
    const tasks = [
      {
        office: 'unit' as const,
        for: 'submitCheckReport' as const,
        on: 'kt',
        due: '2025-01-10',
        rule: { key: 'cycle' as const, of: 'kt' },
      },
    ];
    const returned = [
      { on: 'kt', path: 'deeds', reason: 'Thiếu số', returnedOn: '2025-01-09', resubmitBy: '2025-02-01' },
    ];
    const lines = nextLines(
      { record: 'main', unitId: 'cuc-a', name: 'Cục A', now: NOW, due, tasks, returned, acts },
      vi,
    ).join('\n');
    expect(lines).toContain('12/01/2025: hết hạn báo cáo kt (Đợt do cơ quan thường trực mở)');
    expect(lines).toMatch(/10\/01\/2025 · quá hạn +Đơn vị +nộp báo cáo +kt +Thiết lập vận hành, đợt kt/);
    expect(lines).toMatch(/kt +deeds +Thiếu số +09\/01\/2025 +01\/02\/2025/);
    expect(lines).toMatch(/Làm được ngay\n.*\n +Nộp báo cáo +Đơn vị +npx thidua unit check cuc-a --cycle kt/);
    expect(lines).toMatch(/Chưa làm được\n.*\n +Kết luận +kt +Chưa\. \(R-X\) +Kế hoạch/);
  });
});

describe('tasks of many units', () => {
  const added = u.fact('CheckReported', '2024-06-20', { cycleId: 'added', answers: [] });
  const busy = stateOf(...open, u.opened(u.cycles.added), added);
  const seen = [
    { unitId: 'b', state: busy },
    { unitId: 'a', state: busy },
    { unitId: 'new', state: undefined },
    { unitId: 'gone', state: stateOf(...open, u.withdrew) },
  ];
  const told = (wanted: Parameters<typeof tasksOf>[1]) =>
    tasksOf(seen, wanted, NOW).map(({ unitId, for: task, overdue }) => [unitId, task, overdue]);

  test('come by their day, those without one last; filters choose among them', () => {
    expect(told({})).toEqual([
      ['a', 'submitCheckReport', true],
      ['b', 'submitCheckReport', true],
      ['a', 'concludeCheck', false],
      ['b', 'concludeCheck', false],
    ]);
    expect(told({ office: 'standingAgency' })).toHaveLength(2);
    expect(told({ overdue: true })).toHaveLength(2);
    expect(told({ kind: 'school' })).toEqual([]);
  });

  test('are shown with their rule and their count; none is a sentence', () => {
    const page = { record: 'main', campaignId: 'hoc-tap', now: NOW };
    const text = taskLines({ ...page, tasks: tasksOf(seen, {}, NOW) }, vi).join('\n');
    expect(text).toMatch(/10\/01\/2025 · quá hạn +Đơn vị +a +nộp báo cáo check-2024/);
    expect(text).toContain('4 việc, 2 quá hạn, của 2 đơn vị');
    expect(taskLines({ ...page, tasks: [] }, vi)).toEqual(['Không có việc nào đang chờ.']);
  });
});

describe('a status', () => {
  test('is typed by its id, or by its word as pages show it', () => {
    expect(statusKey({ status: 'Chờ duyệt' })).toBe('submitted');
    expect(statusKey({ status: 'submitted' })).toBe('submitted');
    expect(statusKey({ status: 'not ENROLLED' })).toBe('new');
    expect(statusKey({ status: 'Quá hạn báo cáo', cycle: 'kt' })).toBe('missed');
    expect(statusKey({ status: 'chờ tự đánh giá', phase: 'p1' })).toBe('open');
    expect(statusKey({})).toBeUndefined();
    expect(() => statusKey({ status: 'Chờ duyệt', phase: 'p1' })).toThrow(Fault);
  });
});

describe('an act for many units', () => {
  const page = { record: 'main', campaignId: 'hoc-tap', act: 'commend', commandId: 'khen-1' };
  const refused = { unitId: 'b', name: 'B', is: 'refused' as const, code: 'R-FORM-NOT-ALLOWED', error: 'Chưa được.' };
  const done = { unitId: 'a', name: 'A', is: 'done' as const };

  test('names the forms that the plan allows', () => {
    const row = { ...refused, facts: { form: 'Cờ', forms: ['Giấy khen', 'Bằng khen'] } };
    expect(massRow(row, 1, vi)).toBe(
      'b  từ chối: Chưa được. (R-FORM-NOT-ALLOWED); Các hình thức: Giấy khen, Bằng khen',
    );
    expect(massRow(refused, 1, vi)).toBe('b  từ chối: Chưa được. (R-FORM-NOT-ALLOWED)');
  });

  test('says its command id where something was recorded', () => {
    const counts = (rows: Row[]) => countLine({ ...page, rows }, vi);
    expect(counts([{ ...done, types: ['UnitCommended'] }, refused])).toBe(
      'Xong 1 trong 2 đơn vị, bị từ chối 1. Mã lệnh khen-1',
    );
    expect(counts([refused])).toBe('Xong 0 trong 1 đơn vị, bị từ chối 1.');
    expect(counts([{ ...done, types: [] }])).toBe('Xong 1 trong 1 đơn vị, bị từ chối 0.');
  });
});

describe('what a refusal rests on', () => {
  test('has English words but for what is a name', () => {
    const named = Object.values(refusals).flatMap(({ basis }) => (basisWord(basis)[1] === basis ? [basis] : []));
    expect(new Set(named).size).toBeLessThan(3);
    expect(basisWord(refusals['R-FORM-NOT-ALLOWED'].basis)[1]).toBe("The campaign's plan");
  });
});

describe('which units an act is for', () => {
  const keyOf = (ids: string[] | undefined, choice: Choice): string => {
    try {
      chosen(ids, choice);
      return 'fine';
    } catch (error) {
      return error instanceof Fault ? `${error.key} ${JSON.stringify(error.facts)}` : String(error);
    }
  };

  test('is said in exactly one way', () => {
    expect(chosen(['a', 'b', 'a'], {})).toEqual({ ids: ['a', 'b'] });
    expect(chosen(undefined, { all: true, status: 'submitted' })).toEqual({ all: true });
    expect(keyOf(undefined, {})).toMatch(/^whichUnits/);
    expect(keyOf(['a'], { all: true })).toMatch(/^whichUnits/);
    expect(keyOf(['a'], { kind: 'unit' })).toMatch(/^filterAlone.*--kind/);
  });

  test('is read from a file of ids, or the first column of a table', () => {
    const file = (name: string, text: string): string => {
      writeFileSync(join(desk, name), text);
      return join(desk, name);
    };
    expect(
      chosen(undefined, { from: file('a.csv', '\uFEFF"Mã";Tên\r\n"c-dc";Cục\r\n\r\n# ghi chú\r\nc-ks\r\nc-dc\r\n') }),
    ).toEqual({ ids: ['c-dc', 'c-ks'] });
    expect(keyOf(undefined, { from: file('b.csv', 'a b\nc-dc\nĐịa\n') })).toMatch(/^badIdsFile.*1 \(a b\), 3 \(Địa\)/);
    expect(keyOf(undefined, { from: join(desk, 'no') })).toMatch(/^fileMissing/);
    expect(keyOf(undefined, { from: desk })).toMatch(/^fileUnreadable/);
  });

  test('by status: the unit’s own, or that of its check or review', () => {
    const state = stateOf(...u.graduated(), u.opened(u.cycles.check2024), u.reported);
    expect(statusOf(state, {})?.key).toBe('registered');
    expect(statusOf(state, { cycle: 'check-2024' })?.key).toBe('reported');
    expect(statusOf(state, { cycle: 'review-2025' })?.key).toBe('concluded');
    expect(statusOf(state, { phase: 'p1' })?.key).toBe('concluded');
    expect(statusOf(state, { cycle: 'khác' })).toBeUndefined();
  });
});

describe('a form to fill in', () => {
  const set = { criteria: u.plan.criteria, grading: u.grading };
  const print = (json: boolean, scored: boolean): string => {
    let text = '';
    const screen = screenOf('vi', json, { write: (piece) => (text += piece) });
    const form = { answers: blankForm(set, new Map([['deeds', 'cũ']])), note: null };
    printForm({ head: formHeads.report, facts: { unitId: 'cuc-a', id: 'kt' }, form, set, scored }, screen);
    return text;
  };

  test('says of each criterion what it asks and takes; what was answered before stands in it', () => {
    const text = print(false, false);
    expect(text).toMatch(/^# Báo cáo kt của cuc-a\./);
    expect(text).toMatch(/# có hoặc không\n +- criterion: law\n +asks: Nội dung\n +value:\n/);
    expect(parse(text)).toEqual(JSON.parse(print(true, false)));
    expect((parse(text) as { answers: object[] }).answers[0]).toEqual({
      criterion: 'deeds',
      asks: 'Nội dung',
      value: 'cũ',
    });
    expect(print(false, true)).toContain('# điểm, từ 0 đến 40');
  });
});

test('evidence is found wherever an event names it, with its criterion', async () => {
  const event = (type: string, data: object) =>
    ({ id: `x:${type}`, type: `thidua.unit.${type}.v1`, data }) as unknown as Envelope;
  const events = [
    event('CheckReported', { answers: u.answers }),
    event('RemedyCompleted', { evidence: u.evidence }),
    event('UnitCommended', { evidence: 'none of ours', deep: [{ evidence: [] }] }),
  ];
  const look = async () => 'missing' as const;
  const found = await evidenceIn({ events }, { look, keep: async () => undefined, copyOut: async () => undefined });
  expect(found.map(({ event: id, criterion, lies }) => [id, criterion, lies])).toEqual([
    ['x:CheckReported', 'law', 'missing'],
    ['x:RemedyCompleted', undefined, 'missing'],
  ]);
});
