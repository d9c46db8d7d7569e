import { describe, expect, test } from '@jest/globals';
import { definitionProblems, findingText, planProblems } from '../../domain/definition/problems.ts';
import type { Plan } from '../../events/definition.ts';
import type { Definition } from '../../events/settings.ts';
import { aDefinition, sure } from '../support/campaign.ts';

const open = { open: 'silent' as const };
const quote = { says: 'như trên', at: 'I' };
const cited = <Value>(value: Value) => ({ value, ...quote });
const days = { days: 5, counted: 'working' as const };
const milestone = (id: string, when: Plan['milestones'][number]['when']) => ({
  id,
  kind: 'inspection' as const,
  when,
  text: quote,
});

const problemsOf = (change: (plan: Plan) => void): string[] =>
  planProblems(aDefinition(({ plan }) => change(plan)).plan).map(findingText);

describe('a plan that can be', () => {
  const cases: [string, (plan: Plan) => void][] = [
    ['as it is', () => undefined],
    ['leaves its periods open', (plan) => plan.phases.forEach((phase) => (phase.period = open))],
    [
      'begins with its issue, and so does its first phase',
      (plan) => {
        plan.period = cited({ to: '2030' });
        sure(plan.phases[0]).period = cited({ to: '2025-12-31' });
      },
    ],
    [
      'has phases that meet within a year',
      (plan) => {
        sure(plan.phases[0]).period = cited({ from: '2023', to: '2025' });
        sure(plan.phases[1]).period = cited({ from: '2025', to: '2030' });
      },
    ],
    [
      'counts terms from a milestone, a phase and its issue',
      ({ milestones, duties }) => {
        milestones.push(
          milestone('a', { ...days, after: 'issue' }),
          milestone('b', { ...days, before: 'a' }),
          milestone('c', { ...days, after: 'p1' }),
        );
        duties.push({ who: 'Phòng', does: 'báo cáo', by: { ...days, after: 'b' }, text: quote });
        duties.push({ who: 'Phòng', does: 'làm', text: quote });
      },
    ],
    [
      'weighs every criterion, 100 together, and asks for what there is',
      ({ kinds }) => {
        sure(kinds[0]).criteria.forEach((criterion) => (criterion.weight = 50));
        sure(kinds[0]).pass = { total: { atLeast: 80, of: 100 }, basis: 'QĐ 324' };
        sure(kinds[1]).pass = { all: true, basis: 'TT 24' };
      },
    ],
    [
      'awards at a milestone and at a phase',
      (plan) => {
        plan.milestones.push(milestone('a', { within: '2025' }));
        plan.awards.milestones = [
          { on: 'a', forms: open },
          { on: 'p2', forms: open },
        ];
      },
    ],
  ];
  test.each(cases)('%s', (_, change) => expect(problemsOf(change)).toEqual([]));
});

describe('a plan that cannot be says where', () => {
  const cases: [string, (plan: Plan) => void, string[]][] = [
    [
      'ends before it begins',
      (plan) => {
        plan.period = cited({ from: '2031', to: '2030' });
        plan.phases = [];
      },
      ['plan.period: ends before it begins'],
    ],
    [
      'a phase outside its period, before or after',
      (plan) => {
        plan.period = cited({ from: '2024', to: '2028' });
        sure(plan.phases[0]).period = cited({ from: '2022', to: '2023' });
        sure(plan.phases[1]).period = cited({ from: '2026', to: '2030' });
      },
      [
        'plan.phases.p1.period: lies outside the period of the plan',
        'plan.phases.p2.period: lies outside the period of the plan',
      ],
    ],
    [
      'phases that run backwards, overlap or leave their order',
      (plan) => {
        sure(plan.phases[0]).period = cited({ from: '2025', to: '2024' });
        sure(plan.phases[1]).period = cited({ from: '2023-06', to: '2023-12-31' });
      },
      ['plan.phases.p1.period: ends before it begins', 'plan.phases.p2.period: begins before p1 ends'],
    ],
    [
      'a phase that begins on the last day of the one before',
      (plan) => {
        sure(plan.phases[0]).period = cited({ from: '2023', to: '2025-12-31' });
        sure(plan.phases[1]).period = cited({ from: '2025-12-31', to: '2030' });
      },
      ['plan.phases.p2.period: begins before p1 ends'],
    ],
    [
      'terms that count from nothing, or from each other',
      (plan) => {
        sure(plan.phases[0]).review = cited({
          kind: 'preliminaryReview',
          when: { ...days, after: 'no-such' },
          levels: [],
        });
        plan.milestones.push(milestone('a', { ...days, after: 'b' }), milestone('b', { ...days, before: 'a' }));
        plan.milestones.push(milestone('c', { ...days, after: 'a' }));
        plan.duties.push({ who: 'Phòng', does: 'báo cáo', by: { ...days, before: 'check-2023' }, text: quote });
      },
      [
        'plan.phases.p1.review: counts from no-such, the plan has no such milestone or phase',
        'plan.milestones.a.when: counts from itself',
        'plan.milestones.b.when: counts from itself',
        'plan.duties.0.by: counts from check-2023, the plan has no such milestone or phase',
      ],
    ],
    [
      'one weight of two',
      ({ kinds }) => (sure(sure(kinds[0]).criteria[0]).weight = 100),
      ['plan.kinds.school.criteria.k2: has no weight, others of its kind have one'],
    ],
    [
      'weights of 90',
      ({ kinds }) => sure(kinds[0]).criteria.forEach((criterion) => (criterion.weight = 45)),
      ['plan.kinds.school.criteria: the weights add up to 90, expected 100'],
    ],
    [
      'a pass rule beyond reach',
      ({ kinds }) => (sure(kinds[0]).pass = { total: { atLeast: 90, of: 80 }, basis: 'QĐ 324' }),
      ['plan.kinds.school.pass.total: nobody can reach 90 of 80'],
    ],
    [
      'a criterion twice',
      ({ kinds }) => sure(kinds[0]).criteria.push(sure(sure(kinds[0]).criteria[0])),
      ['plan.kinds.school.criteria: k1 is named twice'],
    ],
    [
      'awards at no milestone',
      ({ awards }) =>
        (awards.milestones = [
          { on: 'p1', forms: open },
          { on: 'so-ket', forms: open },
        ]),
      ['plan.awards.milestones.1.on: there is no milestone or phase so-ket'],
    ],
  ];
  test.each(cases)('%s', (_, change, problems) => expect(problemsOf(change)).toEqual(problems));
});

describe('a definition', () => {
  const findings = (change: (draft: Definition) => void) => definitionProblems(aDefinition(change));

  test('is refused what its plan cannot be, with the place in the file', () =>
    expect(findings(({ plan }) => (sure(sure(plan.kinds[0]).criteria[0]).weight = 1))).toEqual([
      {
        in: 'plan',
        path: ['kinds', 'school', 'criteria', 'k2'],
        vi: 'Tiêu chí khác của loại này có trọng số, tiêu chí này chưa có.',
        en: 'has no weight, others of its kind have one',
      },
    ]));

  test('may have reports of the same kind one after the other, and a review beside them', () =>
    expect(
      findings(({ settings }) =>
        settings.cycles.push({
          ...sure(settings.cycles[2]),
          cycleId: 'r1',
          kind: 'preliminaryReview',
          period: { from: '2023-01-01', to: '2025-12-31' },
        }),
      ),
    ).toEqual([]));

  test('has no two cycles of a kind about the same days', () =>
    expect(findings(({ settings }) => (sure(settings.cycles[1]).period.from = '2023-12-31')).map(findingText)).toEqual([
      'settings.cycles.check-2024.period: overlaps check-2023 of the same kind',
    ]));

  test('says everything in Vietnamese too', () => {
    const all = findings((draft) => {
      draft.settings.settingsOf = 'khac';
      draft.settings.phases.pop();
      draft.settings.registration.need = 'none';
      draft.settings.registration.due = { on: '2020-01-01', rule: 'by' };
    });
    expect(all).toHaveLength(4);
    expect(all.filter(({ vi }) => !/^[“\p{Lu}].*[.]$/u.test(vi))).toEqual([]);
  });
});
