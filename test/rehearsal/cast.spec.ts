import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Campaign } from '../../domain/campaign/state.ts';
import type { Unit } from '../../domain/unit/state.ts';
import { canonical } from '../../events/canonical.ts';
import { eventsOf } from '../../events/index.ts';
import type { Script } from '../../rehearsal/cast.ts';
import { decisionsHash } from '../../rehearsal/decisions.ts';
import { dryRun, type DryRun } from '../../rehearsal/dry-run.ts';
import type { Peculiarity } from '../../rehearsal/peculiar.ts';
import { peculiar, scriptOf } from '../support/rehearsal.ts';
import { HAPPENED, PROMISED, REFUSED, VARYING, WHOLE } from './promised.ts';

const statesOf = <State>({ streams }: DryRun, wanted: 'campaign' | 'unit'): State[] =>
  streams.filter(({ category }) => category === wanted).map(({ state }) => state as State);
const writtenDown = (script: Script): string =>
  JSON.stringify(script, (_, value: unknown) => (typeof value === 'function' ? String(value) : value));
const counted = (names: readonly string[]): Record<string, number> =>
  names.reduce<Record<string, number>>((sum, name) => ({ ...sum, [name]: (sum[name] ?? 0) + 1 }), {});

describe('the main job: seed 615 with 24 units', () => {
  const script = scriptOf('615', 24);
  const dry = dryRun(script);

  test('what is peculiar happens to those to whom it is dealt, and to nobody else', () =>
    expect(peculiar(dry)).toEqual(PROMISED));

  test('what the campaign does, it does as often as promised', () => {
    const [campaign] = dry.streams.filter(({ category }) => category === 'campaign');
    expect(counted((campaign?.events ?? []).map(({ type }) => type))).toEqual(HAPPENED);
  });

  test('eleven rules say no, each where the script expects it', () => {
    expect(dry.surprises).toEqual([]);
    expect([...new Set(script.entries.flatMap(({ refused }) => refused ?? []))].toSorted()).toEqual(REFUSED.toSorted());
  });

  test('a late entrant’s and an heir’s earlier check is not applicable', () => {
    const late = statesOf<Unit>(dry, 'unit').filter(({ unitId }) => ['cong-doan-bo', 'c-dcks'].includes(unitId));
    expect(late.map(({ checks }) => checks['check-2024']?.status)).toEqual(['notApplicable', 'notApplicable']);
  });

  test('covers 2023 to 2030, from a launch on the day of the plan', () => {
    expect([script.startOn, script.entries[0]?.at.slice(0, 10)]).toEqual(['2023-01-01', '2024-03-13']);
    expect(script.endsOn > '2030-12-31').toBe(true);
  });
});

/** Parts of either review: one unit may be dealt them in both. */
const ONCE_A_REVIEW: readonly Peculiarity[] = ['assessmentReturned', 'assessmentLate'];

function assertDealt(found: Record<string, string[]>, units: number): void {
  for (const [name, promised] of Object.entries(PROMISED)) {
    const count = found[name]?.length ?? 0;
    if (VARYING.includes(name as Peculiarity)) continue;
    const once = ONCE_A_REVIEW.includes(name as Peculiarity) && count === 1;
    if (units >= WHOLE && !once) expect([name, count]).toEqual([name, promised.length]);
    else expect(count).toBeLessThanOrEqual(promised.length);
  }
}

describe('any seed', () => {
  const seeds = fc.string({ minLength: 1, maxLength: 12 });
  const sizes = fc.oneof(fc.integer({ min: 6, max: 24 }), fc.integer({ min: 25, max: 45 }));

  test('is played to the end, with the same parts dealt to others; a small company leaves some out', () =>
    fc.assert(
      fc.property(seeds, sizes, (seed, units) => {
        const dry = dryRun(scriptOf(seed, units));
        expect(dry.surprises).toEqual([]);
        expect(dry.unsettled).toEqual([]);
        expect(statesOf<Campaign>(dry, 'campaign').map(({ status }) => status)).toEqual(['closed']);
        const ended = counted(statesOf<Unit>(dry, 'unit').map(({ status }) => status));
        expect(ended).toEqual({ closed: units - 2, withdrawn: 1, succeeded: 2 });
        assertDealt(peculiar(dry), units);
      }),
      { numRuns: 15 },
    ));

  test('gives the same script and the same decisions again', () =>
    fc.assert(
      fc.property(seeds, sizes, (seed, units) => {
        const [one, two] = [scriptOf(seed, units), scriptOf(seed, units)];
        expect(writtenDown(one)).toBe(writtenDown(two));
        const hashes = [dryRun(one, 'rehearsal/a'), dryRun(two, 'rehearsal/b-1')].map(({ streams }, index) =>
          decisionsHash(streams, index === 0 ? 'rehearsal/a' : 'rehearsal/b-1'),
        );
        expect(hashes[0]).toBe(hashes[1]);
      }),
      { numRuns: 5 },
    ));

  test('another seed decides otherwise', () => {
    const hashOf = (seed: string) => decisionsHash(dryRun(scriptOf(seed, 24)).streams, 'rehearsal/dry-run');
    expect(new Set(['615', '616', '617', ''].map(hashOf)).size).toBe(4);
  });

  test('writes only what the record can hold', () => {
    for (const { category, events } of dryRun(scriptOf('bytes', 24)).streams)
      for (const { type, data } of events) {
        expect(eventsOf[category].safeParse({ type, data }).success).toBe(true);
        expect(canonical(data)).not.toContain('undefined');
      }
  });
});
