import { describe, expect, test } from '@jest/globals';
import type { Script } from '../../rehearsal/cast.ts';
import { houseOf } from '../../rehearsal/cast/house.ts';
import { campaignTimeAt, clockFor, pacesOf, realTimeOf } from '../../rehearsal/pacing.ts';
import { aDefinition } from '../support/definition.ts';

type Entry = Script['entries'][number];
const at = (month: number): string => `2024-${String(month).padStart(2, '0')}-10T02:00:00.000Z`;
const entry = (month: number, commandId: string, unitId?: string, refused?: Entry['refused']): Entry => ({
  ...{ at: at(month), commandId, wish: { type: 'Withdraw', actor: houseOf(aDefinition()).hr, data: {} } },
  ...(unitId && { unitId }),
  ...(refused && { refused }),
});
const script = (...entries: Entry[]): Script => ({
  ...{ campaignId: 'c', seed: '1', startOn: '2024-01-01', endsOn: '2024-12-31', units: [], heirs: [] },
  entries,
});
const FAR = '2100-01-01T00:00:00.000Z';

describe('how far a stream’s calendar may run', () => {
  const acts = pacesOf(
    script(
      entry(1, 'launch'),
      entry(2, 'a1', 'a'),
      entry(3, 'b1', 'b'),
      entry(4, 'close'),
      entry(5, 'a2', 'a'),
      entry(6, 'refused', 'a', 'R-ON-HOLD'),
      entry(7, 'report'),
    ),
    { touched: new Map([['launch', new Set(['a', 'b'])], ['close', new Set(['a'])]]) }, // prettier-ignore
  );

  test('a campaign’s act comes first, then what units do until its next one', () =>
    expect(acts.map(({ agency, units }) => [agency?.entry.commandId, [...units.keys()]])).toEqual([
      ['launch', ['a', 'b']],
      ['close', ['a']],
      ['report', []],
    ]));

  test('a unit runs to its own next act, or to the campaign’s next that concerns it; a refused one holds nothing back', () => {
    const paces = acts.flatMap(({ units }) => [...units.values()].flat());
    expect(paces.map(({ entry: { commandId }, pace }) => [commandId, pace.nextAt])).toEqual([
      ['a1', at(4)],
      ['b1', FAR],
      ['a2', FAR],
      ['refused', FAR],
    ]);
  });

  test('a campaign runs to its next act, and gives each unit that it concerns its own span', () => {
    const paces = acts.map(({ agency }) => agency?.pace);
    expect(paces[0]).toEqual({ asOf: at(1), nextAt: at(4), units: { a: at(2), b: at(3) } });
    expect(paces[1]).toEqual({ asOf: at(4), nextAt: at(7), units: { a: at(5) } });
    expect(paces[2]).toEqual({ asOf: at(7), nextAt: FAR, units: {} });
  });
});

test('the scaled clock turns days of the campaign into milliseconds and back', () => {
  const clock = clockFor(script(), 73, 5_000);
  expect(clock).toEqual({ startOn: '2024-01-01', msPerDay: 200, t0: 5_000 });
  expect(realTimeOf('2024-01-10T17:00:00.000Z', clock)).toBe(7_000);
  expect(campaignTimeAt(7_000, clock)).toBe('2024-01-10T17:00:00.000Z');
});
