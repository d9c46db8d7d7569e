import { describe, expect, test } from '@jest/globals';
import type { CampaignCommandOf } from '../../../domain/campaign/commands.ts';
import { canonical, hashOf } from '../../../events/canonical.ts';
import { document, enrolled, fact, given, launched, paper, sure, TODAY, wish } from '../../support/campaign.ts';

type Name = { unitId: string; name: string };
const named = (...unitIds: string[]) => unitIds.map((unitId) => ({ unitId, name: `Trường ${unitId}` }));
const enrol = (unitIds: string[], kind = 'school') => wish('EnrolUnits', { units: named(...unitIds), kind });
const seal = (...pairs: [string, string][]) => ({ rosterSize: pairs.length, rosterHash: hashOf(canonical(pairs)) });
const succeeded = (from: string[], to: string[], act: 'merge' | 'split' | 'rename' | 'dissolve' = 'merge') =>
  fact('UnitsSucceeded', { act, from, to: named(...to), on: TODAY, openCases: 'combine' });
const three = [...launched(), enrolled(['a', 'b', 'c'])];

describe('EnrolUnits', () => {
  test('enrols, and seals the roster in the order of ids', () =>
    given(...launched(), enrolled(['b']))
      .when(enrol(['c', 'a'], 'person'))
      .thenEvents(
        fact('UnitsEnrolled', {
          ...{ units: named('c', 'a'), kind: 'person', refused: [] },
          ...seal(['a', 'person'], ['b', 'school'], ['c', 'person']),
          ...paper,
        }),
      ));

  test('names who cannot be enrolled and goes on with the others', () =>
    given(...three, succeeded(['a'], ['b']))
      .when(enrol(['a', 'b', 'd', 'd', 'constructor']))
      .thenEvents(
        fact('UnitsEnrolled', {
          units: named('d', 'constructor'),
          kind: 'school',
          refused: [
            { unitId: 'a', code: 'R-SUCCEEDED' },
            { unitId: 'b', code: 'R-ALREADY-ENROLLED' },
            { unitId: 'd', code: 'R-ALREADY-ENROLLED' },
          ],
          ...seal(['b', 'school'], ['c', 'school'], ['constructor', 'school'], ['d', 'school']),
          ...paper,
        }),
      ));

  test('refuses the whole when nobody is left, or the kind is not of the plan', () => {
    given(...three)
      .when(enrol(['a', 'b']))
      .thenRefused('R-ALREADY-ENROLLED', { units: ['a', 'b'] });
    given(...three)
      .when(enrol(['d'], 'clan'))
      .thenRefused('R-UNKNOWN-KIND', { kind: 'clan' });
  });

  test('refuses more than one campaign can hold', () => {
    const all = Array.from({ length: 10_000 }, (_, index) => `u${index}`);
    given(...launched(), enrolled(all))
      .when(enrol(['a']))
      .thenRefused('R-ROSTER-FULL', { size: 10_001, most: 10_000 });
  });
});

describe('ChangeUnitKind', () => {
  const change = (unitId: string, kind: string) => wish('ChangeUnitKind', { unitId, kind, reason: 'Đổi loại hình' });

  test('changes it, and is quiet when it is so already', () => {
    given(...three)
      .when(change('a', 'person'))
      .thenEvents(fact('UnitKindChanged', { unitId: 'a', kind: 'person', reason: 'Đổi loại hình', ...paper }));
    given(...three)
      .when(change('a', 'school'))
      .thenNothing();
  });

  test('refuses units and kinds that are not there', () => {
    given(...three)
      .when(change('x', 'person'))
      .thenRefused('R-UNKNOWN-UNIT', { units: ['x'] });
    given(...three)
      .when(change('a', 'clan'))
      .thenRefused('R-UNKNOWN-KIND', { kind: 'clan' });
    given(...three, succeeded(['a'], ['b']))
      .when(change('a', 'person'))
      .thenRefused('R-SUCCEEDED', { units: ['a'] });
  });
});

describe('SucceedUnits', () => {
  type Data = CampaignCommandOf<'SucceedUnits'>['data'];
  const succeed = (over: Partial<Data>, more = {}) =>
    wish(
      'SucceedUnits',
      { act: 'merge', from: ['a', 'b'], to: named('c'), on: TODAY, openCases: 'combine', ...over },
      more,
    );
  const passed = (over: Partial<Data> = {}) =>
    fact('UnitsSucceeded', {
      ...{ act: 'merge', from: ['a', 'b'], to: named('c'), on: TODAY, openCases: 'combine', ...over },
      ...paper,
    });

  test('merges into one that is on the roster', () => {
    given(...three)
      .when(succeed({}))
      .thenEvents(passed());
    expect(given(...three, passed()).state().roster).toEqual({
      a: { kind: 'school', succeededOn: TODAY },
      b: { kind: 'school', succeededOn: TODAY },
      c: { kind: 'school' },
    });
  });

  test('enrols new heirs first, each kind by itself: its own, or the first predecessor’s', () => {
    const [d, e, f] = [named('d'), named('e'), named('f')].map(([unit]) => sure(unit)) as [Name, Name, Name];
    const split = { act: 'split' as const, from: ['a'] };
    given(...three)
      .when(succeed({ ...split, to: [d, { ...e, kind: 'person' }, f] }))
      .thenEvents(
        fact('UnitsEnrolled', {
          ...{ units: [d, f], kind: 'school', refused: [] },
          ...seal(['a', 'school'], ['b', 'school'], ['c', 'school'], ['d', 'school'], ['f', 'school']),
          ...paper,
        }),
        fact('UnitsEnrolled', {
          ...{ units: [e], kind: 'person', refused: [] },
          ...seal(['a', 'school'], ['b', 'school'], ['c', 'school'], ['d', 'school'], ['e', 'person'], ['f', 'school']),
          ...paper,
        }),
        passed({ ...split, to: [d, e, f] }),
      );
  });

  test('renames one that keeps its place', () => {
    const rename = { act: 'rename' as const, from: ['a'], to: [{ unitId: 'a', name: 'Trường mới' }] };
    given(...three)
      .when(succeed(rename))
      .thenEvents(passed(rename));
    expect(given(...three, passed(rename)).state().roster['a']).toEqual({ kind: 'school' });
  });

  test('dissolves without an heir only when open cases are closed', () => {
    const dissolve = { act: 'dissolve' as const, from: ['a'], to: [] };
    given(...three)
      .when(succeed({ ...dissolve, openCases: 'close' }))
      .thenTypes('UnitsSucceeded');
    given(...three)
      .when(succeed(dissolve))
      .thenRefused('R-CASE-WITHOUT-HEIR', { act: 'dissolve', from: ['a'] });
    given(...three)
      .when(succeed({ ...dissolve, act: 'reparent', to: named('b') }))
      .thenTypes('UnitsSucceeded');
  });

  test.each<[string, Partial<Data>]>([
    ['a merger into two', { to: named('c', 'd') }],
    ['a merger into nobody', { to: [], openCases: 'close' }],
    ['a merger into one of those that cease', { to: named('a') }],
    ['a merger of one twice', { from: ['a', 'a'] }],
    ['a split of two', { act: 'split', to: named('c', 'd') }],
    ['a split into one', { act: 'split', from: ['a'] }],
    ['a split into one twice', { act: 'split', from: ['a'], to: named('d', 'd') }],
    ['a rename of two', { act: 'rename', to: named('a') }],
    ['a rename into two', { act: 'rename', from: ['a'], to: named('a', 'b') }],
    ['a rename into another', { act: 'rename', from: ['a'] }],
    ['a dissolution into itself', { act: 'dissolve', to: named('b') }],
  ])('refuses %s', (_, over) =>
    given(...three)
      .when(succeed(over))
      .thenRefused('R-ACT-MISMATCH'),
  );

  test('refuses without a legal act, or one that lies ahead', () => {
    given(...three)
      .when(succeed({}, { document: undefined }))
      .thenRefused('R-NO-LEGAL-ACT', { type: 'SucceedUnits' });
    given(...three)
      .when(succeed({ on: '2024-07-01' }, { document }))
      .thenRefused('R-IN-THE-FUTURE', { dates: ['2024-07-01'], today: TODAY });
  });

  test('refuses units that are not there or have gone, and kinds that are not of the plan', () => {
    given(...three)
      .when(succeed({ from: ['x'] }))
      .thenRefused('R-UNKNOWN-UNIT', { units: ['x'] });
    given(...three, succeeded(['a'], ['c']))
      .when(succeed({}))
      .thenRefused('R-SUCCEEDED', { units: ['a'] });
    given(...three, succeeded(['c'], ['b']))
      .when(succeed({ from: ['a'] }))
      .thenRefused('R-SUCCEEDED', { units: ['c'] });
    given(...three)
      .when(succeed({ to: [{ unitId: 'd', name: 'D', kind: 'clan' }] }))
      .thenRefused('R-UNKNOWN-KIND', { kind: 'clan' });
  });
});
