import { describe, expect, test } from '@jest/globals';
import { definitionHash, phaseOf, phasesFor, stated, unitPlan } from '../../domain/definition.ts';
import { definitionProblems, findingText } from '../../domain/definition/problems.ts';
import { UnitPlan, type Definition } from '../../events/settings.ts';
import { aDefinition, sure } from '../support/campaign.ts';

const problemsOf = (change: (draft: Definition) => void) => definitionProblems(aDefinition(change)).map(findingText);
const review = (draft: Definition, over: object = {}) => ({
  ...sure(draft.settings.cycles[2]),
  cycleId: 'r1',
  kind: 'preliminaryReview' as const,
  ...over,
});

describe('a definition that can be run', () => {
  test('has no problems', () => expect(definitionProblems(aDefinition())).toEqual([]));

  test('may leave phases, dates, forms and grades open', () => {
    const open = { open: 'silent' as const };
    const problems = problemsOf(({ plan, settings }) => {
      plan.phases = [];
      plan.period = open;
      plan.registration = open;
      plan.reviewReport = open;
      plan.awards.basis = open;
      settings.phases = [{ id: 'p1', ...settings.period }];
      settings.registration.need = 'none';
      delete settings.registration.due;
      settings.grading = {};
    });
    expect(problems).toEqual([]);
  });

  test('names only forms of the plan where the plan names some', () => {
    const forms = { value: ['Giấy khen'], says: 'Giấy khen', at: 'V' };
    expect(problemsOf(({ plan }) => (plan.awards.forms = forms))).toEqual([]);
  });

  test('runs from issue where the plan says so', () =>
    expect(problemsOf(({ plan }) => (plan.period = { value: { to: '2030' }, says: 'đến hết 2030', at: 'I' }))).toEqual(
      [],
    ));

  test('may hold a review of the kind that the plan foresees, or that it leaves open', () =>
    expect(
      problemsOf((draft) => {
        const period = { from: '2030-01-01', to: '2030-12-31' };
        const final = review(draft, { cycleId: 'r2', kind: 'finalReview', phase: 'p2', period });
        draft.settings.cycles.push(review(draft), final);
      }),
    ).toEqual([]));
});

describe('a definition that does not fit says where', () => {
  const cases: [string, (draft: Definition) => void, string[]][] = [
    [
      'another campaign',
      ({ settings }) => (settings.settingsOf = 'khac'),
      ['settings.settingsOf: found khac, expected hoc-tap'],
    ],
    [
      'ids twice, each named once',
      ({ plan, settings }) => {
        plan.kinds.push(sure(plan.kinds[0]));
        settings.cycles.push(sure(settings.cycles[0]), sure(settings.cycles[0]));
      },
      ['settings.cycles: check-2023 is named twice', 'plan.kinds: school is named twice'],
    ],
    [
      'two reviews of a phase',
      (draft) => draft.settings.cycles.push(review(draft), review(draft, { cycleId: 'r2' })),
      ['settings.cycles.r2.phase: p1 has a review already', 'settings.cycles.r2.period: overlaps r1 of the same kind'],
    ],
    [
      'a period outside the plan',
      ({ settings }) => (settings.period = { from: '2022-12-31', to: '2031-01-01' }),
      ['settings.period: lies outside the period of the plan'],
    ],
    [
      'a period that ends too late',
      ({ settings }) => (settings.period.to = '2031-01-01'),
      ['settings.period: lies outside the period of the plan'],
    ],
    [
      'a period that ends before it begins',
      ({ settings }) => {
        settings.period = { from: '2030-01-02', to: '2030-01-01' };
        settings.phases = [];
        settings.cycles = [];
      },
      [
        'settings.period: ends before it begins',
        'settings.phases: p1 of the plan has no dates',
        'settings.phases: p2 of the plan has no dates',
      ],
    ],
    [
      'phases that the plan does not know, or that lie elsewhere',
      ({ settings }) => {
        sure(settings.phases[0]).to = '2026-01-01';
        sure(settings.phases[1]).to = '2031-01-01';
        settings.phases.push({ id: 'p3', from: '2026-01-01', to: '2026-12-31' });
      },
      [
        'settings.phases: p3 is not of the plan',
        "settings.phases.p1: lies outside the plan's dates",
        'settings.phases.p2: lies outside settings.period',
        'settings.phases.p2: begins before p1 ends',
        'settings.phases.p3: begins before p2 ends',
      ],
    ],
    [
      'a plan without phases that is run in two',
      ({ plan }) => (plan.phases = []),
      ['settings.phases: a plan without phases has one, its whole period'],
    ],
    [
      'a plan without phases that is run in part',
      ({ plan, settings }) => {
        plan.phases = [];
        settings.phases.pop();
      },
      ['settings.phases: a plan without phases has one, its whole period'],
    ],
    [
      'a cycle of no phase',
      ({ settings }) => (sure(settings.cycles[1]).phase = 'p9'),
      ['settings.cycles.check-2024.phase: there is no phase p9'],
    ],
    [
      'a cycle outside its phase, due before it opens, of another kind',
      (draft) => {
        const outside = { from: '2025-01-01', to: '2026-01-01' };
        const due = { on: '2025-11-15', rule: 'before' };
        draft.settings.cycles.push(review(draft, { kind: 'finalReview', period: outside, due }));
      },
      [
        'settings.cycles.r1.period: lies outside phase p1',
        'settings.cycles.r1.due: lies before the cycle opens',
        'settings.cycles.r1.kind: found finalReview, the plan says preliminaryReview',
      ],
    ],
    [
      'grading of no kind',
      ({ settings }) => (settings.grading['constructor'] = sure(settings.grading['school'])),
      ['settings.grading.constructor: the plan has no such kind'],
    ],
    [
      'grading of other criteria',
      ({ settings }) => (sure(settings.grading['school']).maximum = { k1: 100, k9: 10 }),
      [
        'settings.grading.school.maximum: there is no criterion k9',
        'settings.grading.school.maximum: k2 has none',
      ].concat('settings.grading.school.grades: nobody can reach "Tốt"'),
    ],
    [
      'grades out of reach or order',
      ({ settings }) =>
        (sure(settings.grading['school']).grades = [
          { grade: 'Đạt', total: 50, each: 0 },
          { grade: 'Tốt', total: 101, each: 0 },
        ]),
      [
        'settings.grading.school.grades: nobody can reach "Tốt"',
        'settings.grading.school.grades: "Tốt" does not lie below the one before it',
      ],
    ],
    [
      'what the plan says otherwise',
      ({ plan, settings }) => {
        plan.awards.forms = { value: ['Bằng khen'], says: 'Bằng khen', at: 'V' };
        settings.registration.need = 'expected';
        settings.basis = 'anyAchievement';
        settings.reviewReport = 'none';
      },
      [
        'settings.registration.need: found expected, the plan says required',
        'settings.basis: found anyAchievement, the plan says concludedReview',
        'settings.reviewReport: found none, the plan says required',
        'settings.forms: the plan does not name "Giấy khen"',
      ],
    ],
    [
      'a required registration without a due date',
      ({ settings }) => delete settings.registration.due,
      ['settings.registration.due: missing'],
    ],
    [
      'a registration that is due before it opens',
      ({ settings }) => (settings.registration.due = { on: '2024-03-15', rule: 'before' }),
      ['settings.registration.due: lies before the registration opens'],
    ],
    [
      'what has no single text',
      ({ settings }) => (sure(settings.cycles[0]).graceDays = -0),
      ['definition: NotCanonical: $.settings.cycles[0].graceDays: found -0, expected 0'],
    ],
  ];
  test.each(cases)('%s', (_, change, problems) => expect(problemsOf(change)).toEqual(problems));

  test('too large for the record or for a unit', () => {
    const long = { says: 'a'.repeat(4_000), at: 'I' };
    expect(problemsOf(({ plan }) => (plan.purpose = Array.from({ length: 70 }, () => long)))).toEqual([
      expect.stringMatching(/^definition: \d+ bytes, at most 262144$/),
    ]);
    const criteria = Array.from({ length: 6 }, (_, index) => ({
      id: `c${index}`,
      text: long,
      type: 'narrative' as const,
    }));
    expect(problemsOf(({ plan }) => (sure(plan.kinds[1]).criteria = criteria))).toEqual([
      expect.stringMatching(/^plan\.kinds\.person: its extract has \d+ bytes, at most 20480$/),
    ]);
  });
});

describe('what a unit is told', () => {
  test('its own kind, and of the phases their reviews', () => {
    const extract = unitPlan(aDefinition(), 'school', ['check-2023']);
    expect(UnitPlan.parse(extract)).toEqual(extract);
    expect(extract).toMatchObject({
      title: 'Cả nước thi đua xây dựng xã hội học tập',
      kindName: 'Nhà trường',
      phases: [{ id: 'p1', review: 'preliminaryReview' }, { id: 'p2' }],
      beforeRecord: ['check-2023'],
      criteria: [
        { id: 'k1', text: 'Có thư viện' },
        { id: 'k2', atLeast: 40 },
      ],
      grading: { maximum: { k1: 40, k2: 60 } },
    });
  });

  test('the same version of its criteria until they or their grading change', () => {
    const versionOf = (change?: (draft: Definition) => void) =>
      unitPlan(aDefinition(change), 'school', []).criteriaVersion;
    expect(versionOf()).toHaveLength(12);
    expect(versionOf(({ settings }) => settings.cycles.pop())).toBe(versionOf());
    expect(versionOf(({ settings }) => (sure(settings.grading['school']).maximum['k1'] = 41))).not.toBe(versionOf());
    expect(versionOf(({ plan }) => sure(plan.kinds[0]).criteria.pop())).not.toBe(versionOf());
  });

  test('the id of a campaign that has no title yet; no grading where there is none', () => {
    const extract = unitPlan(
      aDefinition(({ plan }) => (plan.title = { open: 'blank' })),
      'person',
      [],
    );
    expect(extract.title).toBe('hoc-tap');
    expect(extract).not.toHaveProperty('grading');
  });

  test('nothing for a kind that is not there', () =>
    expect(() => unitPlan(aDefinition(), 'toString', [])).toThrow('no kind toString'));
});

describe('phases', () => {
  test('are found by id; what is not stated stays undefined', () => {
    expect(phaseOf(aDefinition(), 'p1')).toMatchObject({ starts: 'onDate', review: 'preliminaryReview' });
    expect(phaseOf(aDefinition(), 'p2')).toEqual({
      id: 'p2',
      from: '2026-01-01',
      to: '2030-12-31',
      starts: 'onGuidance',
    });
    expect(phaseOf(aDefinition(), 'p9')).toBeUndefined();
    expect(stated({ open: 'cut' })).toBeUndefined();
  });

  test('take a period that lies in them, and a review of their kind', () => {
    const idsFor = (...[kind, from, to]: ['periodicCheck' | 'finalReview', string, string]) =>
      phasesFor(aDefinition(), kind, { from, to }).map(({ id }) => id);
    expect(idsFor('periodicCheck', '2023-01-01', '2025-12-31')).toEqual(['p1']);
    expect(idsFor('periodicCheck', '2025-12-31', '2026-01-01')).toEqual([]);
    expect(idsFor('periodicCheck', '2024-02-01', '2024-01-01')).toEqual([]);
    expect(idsFor('finalReview', '2024-01-01', '2024-12-31')).toEqual([]);
    expect(idsFor('finalReview', '2030-01-01', '2030-12-31')).toEqual(['p2']);
  });
});

test('a definition goes by the hash of its text', () => {
  expect(definitionHash(aDefinition())).toMatch(/^[\w-]{43}$/);
  expect(definitionHash(aDefinition(({ settings }) => settings.forms.pop()))).not.toBe(definitionHash(aDefinition()));
});
