import { describe, expect, test } from '@jest/globals';
import { inheritanceOf, type Inherited } from '../../campaigns/inheritance.ts';
import type { Lineage } from '../../campaigns/load.ts';
import { earliestOf, lastDays, type When } from '../../campaigns/timing.ts';
import type { Plan } from '../../events/definition.ts';
import { aDefinition, sure } from '../support/campaign.ts';

const silent = { open: 'silent' as const };
const quote = { says: 'như trên', at: 'I' };
const cited = <Value>(value: Value) => ({ value, ...quote });

/** A plan that says nothing but what `change` makes it say. */
function plan(campaignId: string, change: (plan: Plan) => void = () => {}): Plan {
  const { plan: bare } = aDefinition();
  Object.assign(bare, { campaignId, period: silent, phases: [], registration: silent, reviewReport: silent });
  bare.awards = { forms: silent, basis: silent, quota: silent, authority: silent };
  change(bare);
  return bare;
}
const under = (child: Plan, ...parents: (Plan | Lineage)[]): Lineage => ({
  plan: child,
  parents: parents.map((parent) => ('plan' in parent ? parent : { plan: parent, parents: [] })),
});
const topic = (lineage: Lineage, place: Inherited['place'], of?: string) =>
  sure(inheritanceOf(lineage).find((row) => row.place === place && row.of === of));
const valuesOf = (said: Inherited['above']) => said.map(({ campaignId, value }) => [campaignId, value]);

const target = (value: number, over: Partial<Plan['targets'][number]> = {}): Plan['targets'][number] => ({
  id: 'hoc-tap',
  text: quote,
  direction: 'atLeast',
  value,
  ...over,
});
const review = (when: When) => (on: Plan) =>
  void on.milestones.push({ id: 'so-ket', kind: 'preliminaryReview', when, text: quote });
const report =
  (by?: When) =>
  ({ duties }: Plan) =>
    void duties.push({ who: 'Sở', does: 'báo cáo', kind: 'report', to: 'UBND', ...(by && { by }), text: quote });

describe('what a plan says beside the plans above it', () => {
  const forms = (...names: string[]) =>
    plan(names.join('-') || 'con', ({ awards }) => (awards.forms = names.length > 0 ? cited(names) : silent));

  test('is its own where they are silent, and open where all are', () => {
    const lineage = under(forms('a'), plan('cha'));
    expect(topic(lineage, 'awards.forms')).toMatchObject({ state: 'own', above: [] });
    expect(topic(lineage, 'awards.quota')).toEqual({ place: 'awards.quota', state: 'open', own: [], above: [] });
  });

  test('is the same, or overrides what they say', () => {
    expect(topic(under(forms('a'), { ...forms('a'), campaignId: 'cha' }), 'awards.forms').state).toBe('same');
    const row = topic(under(forms('a'), forms('b')), 'awards.forms');
    expect([row.state, valuesOf(row.own), valuesOf(row.above)]).toEqual(['overridden', [['a', ['a']]], [['b', ['b']]]]);
  });

  test('is inherited where it is silent, from the nearest that speaks', () => {
    const top = { ...forms('a'), campaignId: 'ong' };
    const row = topic(under(plan('con'), under(plan('cha'), top)), 'awards.forms');
    expect([row.state, row.own, valuesOf(row.above)]).toEqual(['inherited', [], [['ong', ['a']]]]);
    expect(valuesOf(topic(under(plan('con'), under(forms('b'), top)), 'awards.forms').above)).toEqual([['b', ['b']]]);
  });

  test('is said once where two parents have it from one', () => {
    const top = forms('a');
    const row = topic(under(plan('con'), under(plan('cha'), top), under(plan('me'), top)), 'awards.forms');
    expect([row.state, row.above.length]).toEqual(['inherited', 1]);
  });

  test('is in conflict where two parents differ', () => {
    const row = topic(under(plan('con'), forms('a'), forms('b')), 'awards.forms');
    expect(row).toMatchObject({ state: 'conflict', conflict: 'values', strictest: [] });
    expect(row.above).toHaveLength(2);
  });

  test('changes nothing of the plan', () => {
    const child = plan('con');
    const before = structuredClone(child);
    inheritanceOf(under(child, forms('a')));
    expect(child).toEqual(before);
  });

  test('has its kinds and phases as a whole', () => {
    const phased = (id: string, to: string) =>
      plan(id, (on) => {
        const period = cited({ from: '2023', to });
        on.phases.push({ id: 'p1', name: quote, period, starts: 'onDate', review: silent, tasks: [] });
      });
    expect(topic(under(phased('con', '2024'), phased('cha', '2025')), 'phases').state).toBe('overridden');
    expect(topic(under(plan('con'), phased('cha', '2025')), 'phases').state).toBe('inherited');
    expect(topic(under(plan('con'), plan('cha')), 'kinds').state).toBe('same');
  });
});

describe('dates of two parents', () => {
  const by = (on: string, rule: 'by' | 'before' = 'by') => ({ due: { on, rule } });

  test('are both kept, the earlier reminds', () => {
    const lineage = under(
      plan('con'),
      plan('cha', review(by('2025-09-30'))),
      plan('me', review(by('2025-09-30', 'before'))),
    );
    const row = topic(lineage, 'milestones', 'preliminaryReview');
    expect(row).toMatchObject({ state: 'conflict', conflict: 'dates' });
    expect(row.above.map(({ campaignId }) => campaignId)).toEqual(['cha', 'me']);
    expect(row.strictest?.map(({ campaignId }) => campaignId)).toEqual(['me']);
  });

  test('are looked at year by year', () => {
    const yearly = (id: string, on: string) => plan(id, report({ regular: 'hằng năm', yearly: [{ on, rule: 'by' }] }));
    const mother = yearly('me', '11-30');
    report({ within: '2025', quarter: 2 })(mother);
    const row = topic(under(plan('con'), yearly('cha', '12-15'), mother), 'duties', 'report');
    expect(row.conflict).toBe('dates');
    expect(row.strictest?.map(({ value }) => (value as { by: When }).by)).toEqual([
      { regular: 'hằng năm', yearly: [{ on: '11-30', rule: 'by' }] },
      { within: '2025', quarter: 2 },
    ]);
  });

  test('yield to the plan’s own, unless that comes after them', () => {
    const parents = [plan('cha', review(by('2025-09-30'))), plan('me', review(by('2025-10-31')))] as const;
    const state = (when: When) => {
      const row = topic(under(plan('con', review(when)), ...parents), 'milestones', 'preliminaryReview');
      return [row.state, row.conflict];
    };
    expect(state(by('2025-08-31'))).toEqual(['overridden', undefined]);
    expect(state(by('2025-12-31'))).toEqual(['conflict', 'later']);
    expect(state({ within: '2025', quarter: 4, rule: 'before' })).toEqual(['conflict', 'later']);
    expect(state({ regular: 'định kỳ' })).toEqual(['conflict', 'dates']);
  });

  test('are inherited by a plan that only says “regularly”', () => {
    const lineage = under(plan('con', review({ regular: 'định kỳ' })), plan('cha', review({ within: '2025' })));
    const row = topic(lineage, 'milestones', 'preliminaryReview');
    expect([row.state, row.own.length, row.above.length]).toEqual(['inherited', 1, 1]);
  });

  test('of duties without a day are compared by their words', () => {
    const row = topic(under(plan('con', report()), plan('cha', report())), 'duties', 'report');
    expect(row.state).toBe('same');
  });
});

describe('a target', () => {
  const stateOf = (own: Plan['targets'], ...above: Plan['targets'][]) => {
    const parents = above.map((targets, index) => plan(`cha-${index}`, (on) => (on.targets = targets)));
    const row = topic(
      under(
        plan('con', (on) => (on.targets = own)),
        ...parents,
      ),
      'targets',
      'hoc-tap',
    );
    return [row.state, row.conflict, row.strictest?.map(({ campaignId }) => campaignId)];
  };

  test('may ask for more', () => expect(stateOf([target(80)], [target(70)])[0]).toBe('overridden'));
  test('may ask for the same', () => expect(stateOf([target(70, { parentValue: 70 })], [target(70)])[0]).toBe('same'));
  test('is in conflict where it asks for less', () =>
    expect(stateOf([target(60)], [target(70)]).slice(0, 2)).toEqual(['conflict', 'weaker']));
  test('that is an upper bound may only be lower', () => {
    const most = (value: number) => target(value, { direction: 'atMost' });
    expect(stateOf([most(5)], [most(10)])[0]).toBe('overridden');
    expect(stateOf([most(15)], [most(10)])[1]).toBe('weaker');
  });
  test('is in conflict where its direction is another, or the value above is misquoted', () => {
    expect(stateOf([target(80, { direction: 'atMost' })], [target(70)])[1]).toBe('direction');
    expect(stateOf([target(80, { parentValue: 60 })], [target(70)])[1]).toBe('parentValue');
  });
  test('is compared with the value it quotes where the plan above is not here', () => {
    expect(stateOf([target(80, { parentValue: 70 })])).toEqual(['overridden', undefined, undefined]);
    expect(stateOf([target(60, { parentValue: 70 })])[1]).toBe('weaker');
    expect(stateOf([target(60)])[0]).toBe('own');
  });
  test('that two parents set otherwise is the harder one', () => {
    expect(stateOf([], [target(70)], [target(80)])).toEqual(['conflict', 'values', ['cha-1']]);
    const most = (value: number) => target(value, { direction: 'atMost' });
    expect(stateOf([], [most(5)], [most(10)])).toEqual(['conflict', 'values', ['cha-0']]);
  });
});

describe('last days', () => {
  const ordered: When[] = [
    { within: '2025', rule: 'before' },
    { within: '2025', quarter: 1 },
    { due: { on: '2025-04-30', rule: 'before' } },
    { due: { on: '2025-04-30', rule: 'by' } },
    { within: '2025-05' },
    { within: '2025-06-01', rule: 'before' },
    { within: '2025-06-01' },
    { within: '2025' },
  ];
  test('sort by time', () => {
    const days = ordered.flatMap(lastDays);
    expect(days.toSorted()).toEqual(days);
    expect(new Set(days).size).toBe(days.length);
    expect(earliestOf(days)).toBe('2025-01-01');
  });
  test('are none where the plan has no day', () => {
    const without: When[] = [{ awaits: 'hướng dẫn' }, { fromIssue: true }, { regular: 'định kỳ' }];
    expect(without.flatMap(lastDays)).toEqual([]);
    expect(lastDays({ days: 5, counted: 'working', after: 'issue' })).toEqual([]);
  });
});
