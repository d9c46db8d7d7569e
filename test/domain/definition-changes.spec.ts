import { describe, expect, test } from '@jest/globals';
import { atMost, changesBetween, type Change } from '../../domain/definition.ts';
import { canonical } from '../../events/canonical.ts';
import type { Definition } from '../../events/settings.ts';
import { aDefinition, sure } from '../support/campaign.ts';

describe('changes between two definitions', () => {
  const changed = (change: (draft: Definition) => void) => changesBetween(aDefinition(), aDefinition(change));

  test('are none between equals', () => expect(changed(() => {})).toEqual([]));

  test('name what is listed by its id', () => {
    const changes = changed(({ plan, settings }) => {
      sure(settings.cycles[1]).due.on = '2024-12-20';
      settings.cycles.pop();
      settings.forms.push('Bằng khen');
      sure(sure(plan.kinds[0]).criteria[1]).atLeast = 50;
    });
    const { cycles } = aDefinition().settings;
    expect(changes).toEqual([
      { path: '/plan/kinds/school/criteria/k2/atLeast', from: '40', to: '50' },
      { path: '/settings/cycles/check-2024/due/on', from: '2024-12-15', to: '2024-12-20' },
      { path: '/settings/cycles/check-2025', from: `${canonical(cycles[2]).slice(0, 199)}…` },
      { path: '/settings/forms/1', to: 'Bằng khen' },
    ]);
  });

  test('name a new order, and items by number where an id stands twice', () => {
    expect(changed(({ settings }) => (settings.cycles = settings.cycles.toReversed()))).toEqual([
      {
        path: '/settings/cycles',
        from: 'check-2023, check-2024, check-2025',
        to: 'check-2025, check-2024, check-2023',
      },
    ]);
    expect(changesBetween({ a: [{ id: 'x' }, { id: 'x' }] }, { a: [{ id: 'x' }, { id: 'x', n: 1 }] })).toEqual([
      { path: '/a/1/n', to: '1' },
    ]);
    expect(changesBetween({ a: null }, { a: 1 })).toEqual([{ path: '/a', from: 'null', to: '1' }]);
  });

  test('are cut where they are too many, and say so', () => {
    const three: Change[] = ['/a', '/b', '/c'].map((path) => ({ path }));
    expect(atMost(three, 3)).toEqual(three);
    expect(atMost(three, 2)).toEqual([{ path: '/a' }, { path: '/', to: '… 2' }]);
  });
});
