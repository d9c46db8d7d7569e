import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inForceOn, listCriteria, loadCriteria, setFindings, type CriteriaSet } from '../../campaigns/criteria.ts';
import { listCampaigns, loadDefinition, UnreadableDefinition, type Problem } from '../../campaigns/load.ts';
import { quotesOf, sourceLines, unfaithful } from './quotes.ts';

const sets = listCriteria();
const find = (name: string): CriteriaSet => {
  const found = sets.find(({ set, version }) => `${set}.${version}` === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};
const criteriaOf = ({ criteria }: CriteriaSet) => ('open' in criteria ? [] : criteria);
const resultsOf = ({ results }: CriteriaSet) => ('open' in results ? [] : results);
const sum = (numbers: number[]): number => numbers.reduce((whole, part) => whole + part, 0);

/** Everything of a set that quotes the fact base. */
type Fact = { says: string; trust: string; unconfirmed?: string };
const factsOf = (set: CriteriaSet) => quotesOf(set) as unknown as Fact[];

describe('the criteria sets', () => {
  it('are these versions', () =>
    expect(sets.map(({ set, version }) => `${set}.${version}`)).toEqual([
      'cong-dan-hoc-tap.qd-244-2022',
      'cong-dan-hoc-tap.qd-324-2023',
      'don-vi-hoc-tap.tt-22-2020',
      'don-vi-hoc-tap.tt-24-2023',
    ]));

  it.each(sets)('$set $version says nothing but the fact base, each with its trust', (set) => {
    const facts = factsOf(set);
    expect(facts.length).toBeGreaterThan(3);
    expect(unfaithful(quotesOf(set), sourceLines('campaigns/sources/criteria.txt'))).toEqual([]);
    expect(facts.filter(({ trust, unconfirmed }) => !['A', 'B'].includes(trust) && !unconfirmed)).toEqual([]);
    expect(facts.filter(({ says, unconfirmed }) => /CONFLICT|differ|\(I\b/.test(says) && !unconfirmed)).toEqual([]);
  });

  it('follow each other without a gap', () => {
    const pairs = sets.flatMap((set) => (set.replaces ? [[set.replaces, set] as const] : []));
    expect(pairs).toHaveLength(2);
    for (const [{ set, version }, next] of pairs) {
      const { to } = find(`${set}.${version}`).inForce;
      expect(to).toMatchObject({ value: 'value' in next.inForce.from ? next.inForce.from.value : '' });
    }
  });
});

describe('Công dân học tập', () => {
  const now = find('cong-dan-hoc-tap.qd-324-2023');

  it('is given for 80 of 100 points and at least 5 of each of ten indicators', () => {
    const [result] = resultsOf(now);
    expect(result?.rule).toMatchObject({ total: { atLeast: 80, of: 100 }, each: { atLeast: 5 } });
    const counts = criteriaOf(now).map(({ count }) => count?.value ?? 0);
    expect(counts).toEqual([4, 4, 2]);
    expect(sum(counts) * (now.eachMaximum?.value ?? 0)).toBe(100);
  });

  it('has a sign that is in doubt, points of an indicator that are inferred, and an earlier set of which nothing is known', () => {
    expect(now.document.number).toMatchObject({
      value: '324/QĐ-HKHVN',
      unconfirmed: expect.stringContaining('324/QĐ-KHVN'),
    });
    expect(now.eachMaximum).toMatchObject({ trust: 'I', unconfirmed: expect.stringContaining('Suy từ') });
    expect(find('cong-dan-hoc-tap.qd-244-2022')).toMatchObject({ criteria: { open: 'cut' }, results: { open: 'cut' } });
  });
});

describe('Đơn vị học tập', () => {
  const [old, now] = [find('don-vi-hoc-tap.tt-22-2020'), find('don-vi-hoc-tap.tt-24-2023')];

  it('was given for points that add up to 100, in three grades', () => {
    const points = criteriaOf(old).map(({ maximum, indicators }) => [
      maximum?.value,
      indicators.map((indicator) => indicator.maximum?.value),
    ]);
    expect(points).toEqual([
      [30, [10, 10, 10]],
      [30, [10, 5, 10, 5]],
      [40, [25, 10, 5]],
    ]);
    expect(resultsOf(old).map(({ grade, rule }) => [grade, rule.total?.atLeast])).toEqual([
      ['Tốt', 85],
      ['Khá', 70],
      ['Trung bình', 50],
    ]);
    expect(old).toMatchObject({ otherwise: 'Không đạt', submission: { value: { on: '03-31', rule: 'by' } } });
  });

  it('is given for indicators by level, before 15 January', () => {
    const shares = criteriaOf(now).flatMap(({ indicators }) =>
      indicators.flatMap(({ level, atLeast, measure }) => (atLeast ? [[level, atLeast.value, measure]] : [])),
    );
    expect(shares).toEqual([
      ['huyen-1', 90, '% thành viên'],
      ['huyen-1', 90, '% thành viên'],
      ['tinh-1', 90, '% thành viên'],
      ['tinh-1', 95, '% người học'],
      ['tinh-2', 95, '% thành viên'],
      ['tinh-2', 97, '% người học'],
    ]);
    expect(now.submission).toMatchObject({ value: { on: '01-15', rule: 'before' } });
  });

  it('is not confirmed at any level: no list of indicators was seen whole', () => {
    const rules = resultsOf(now).map(({ level, rule: { all, unconfirmed } }) => [level, all, typeof unconfirmed]);
    expect(rules).toEqual(now.levels.map(({ id }) => [id, true, 'string']));
    const district = criteriaOf(now).flatMap(({ indicators }) => indicators.filter(({ level }) => level === 'huyen-1'));
    expect(district).toHaveLength(7);
    expect(district.filter(({ words }) => !words.unconfirmed)).toEqual([]);
  });

  it('changed on a day: one set or the other is in force', () => {
    expect(['2020-09-20', '2023-06', '2024'].map((day) => [inForceOn(old, day), inForceOn(now, day)])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });
});

describe('a plan that names a set', () => {
  const plans = listCampaigns().map(({ planFile }) => loadDefinition(planFile).definition.plan);
  const plan = plans.find(({ campaignId }) => campaignId === 'btnmt-615');
  if (!plan) throw new Error('there is no btnmt-615');
  const naming = (version: string, date = '2024-03-13'): typeof plan => {
    const criteriaSet = { set: 'cong-dan-hoc-tap', version };
    const document = { ...plan.document, date: { value: date, says: date, at: '' } };
    return { ...plan, document, kinds: plan.kinds.slice(0, 1).map((kind) => ({ ...kind, criteriaSet })) };
  };

  it('names one that is there and was in force', () => {
    const named = plans.flatMap(({ kinds }) =>
      kinds.flatMap(({ criteria }) => criteria.flatMap((c) => c.givenBy ?? [])),
    );
    expect(named).toEqual([{ set: 'cong-dan-hoc-tap', version: 'qd-324-2023' }]);
    expect(plans.flatMap((one) => setFindings(one))).toEqual([]);
    expect(setFindings(naming('qd-324-2023'))).toEqual([]);
  });

  it('is told which there are, or that it was not in force', () => {
    const place = ['kinds', 0, 'criteriaSet'];
    expect(setFindings(naming('qd-1'))).toEqual([
      {
        path: place,
        vi: expect.stringMatching(/^Không có bộ tiêu chí “cong-dan-hoc-tap.qd-1”; chỉ có: .*qd-324/),
        en: expect.anything(),
      },
    ]);
    expect(setFindings(naming('qd-244-2022'))).toMatchObject([
      { path: place, vi: expect.stringMatching(/không có hiệu lực .* \(2024-03-13\)/) },
    ]);
    expect(setFindings(naming('qd-324-2023', '2023-10-24'))).toMatchObject([
      { en: expect.stringMatching(/not in force .* \(2023-10-24\)/) },
    ]);
  });
});

describe('a criteria file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'thidua-criteria-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function problems(name: string, from: string, to: string, as = name): readonly Problem[] {
    const text = readFileSync(`campaigns/criteria/${name}.yaml`, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path.join(folder, `${as}.yaml`), text.replace(from, to));
    try {
      loadCriteria(path.join(folder, `${as}.yaml`));
    } catch (error) {
      if (error instanceof UnreadableDefinition) return error.problems;
      throw error;
    }
    return [];
  }

  const [TT22, TT24, QD324] = [
    'don-vi-hoc-tap.tt-22-2020',
    'don-vi-hoc-tap.tt-24-2023',
    'cong-dan-hoc-tap.qd-324-2023',
  ];
  it.each([
    ['points that do not add up', TT22, 'value: 30', 'value: 31', /cộng lại là 30, tiêu chí ghi 31/],
    [
      'a total of other points',
      TT22,
      'atLeast: 85, of: 100',
      'atLeast: 85, of: 90',
      /Tính trên 90 điểm, các tiêu chí có 100/,
    ],
    ['a total nobody reaches', QD324, 'atLeast: 80, of: 100', 'atLeast: 101, of: 100', /Không ai đạt được 101/],
    ['a grade above its better', TT22, 'atLeast: 70', 'atLeast: 86', /“Khá” không thấp hơn “Tốt”/],
    ['a level that is not there', TT24, 'level: tinh-1', 'level: tinh-9', /không có mức “tinh-9”/],
    ['an end before its begin', TT22, "value: '2023-12-11'", "value: '2019-12-11'", /Hết hiệu lực trước/],
    ['itself replaced', TT24, 'version: tt-22-2020', 'version: tt-24-2023', /thay chính nó/],
    ['a weak source that is not said to be', TT22, 'trust: B', 'trust: C', /^Nguồn mức C: phải ghi unconfirmed/],
    ['an unknown key', TT22, 'otherwise:', 'otherwize:', /không có mục nào tên là “otherwize”/],
  ])('with %s says so', (_, name, from, to, sentence) => {
    const found = problems(name, from, to).map(({ vi, line }) => ({ vi, placed: line > 1 }));
    expect(found).toContainEqual({ vi: expect.stringMatching(sentence), placed: true });
  });

  it('under another name says so; a folder tells of all its files at once', () => {
    expect(problems(TT22, 'Tốt', 'Tốt', 'khac')).toMatchObject([
      { vi: expect.stringContaining('phải tên là don-vi-hoc-tap.tt-22-2020.yaml') },
    ]);
    expect(problems(TT24, 'level: tinh-1', 'level: tinh-9')).toHaveLength(1);
    expect(() => listCriteria(folder)).toThrow(/don-vi-hoc-tap\.tt-24-2023\.yaml:\d+: [^\n]+\n.*khac\.yaml/);
  });
});
