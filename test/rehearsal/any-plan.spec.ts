import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listCampaigns, loadDefinition } from '../../campaigns/load.ts';
import type { Campaign } from '../../domain/campaign/state.ts';
import { definitionProblems } from '../../domain/definition/problems.ts';
import type { Unit } from '../../domain/unit/state.ts';
import type { Definition } from '../../events/settings.ts';
import { LEAST_UNITS, writeScript, type Script } from '../../rehearsal/cast.ts';
import { decisionsHash } from '../../rehearsal/decisions.ts';
import { dryRun, type DryRun } from '../../rehearsal/dry-run.ts';
import { varied, ways } from '../support/variants.ts';

const seeds = fc.string({ minLength: 1, maxLength: 8 });
const sizes = fc.integer({ min: LEAST_UNITS, max: 20 });
const FINAL = ['closed', 'withdrawn', 'succeeded'];

type Roster = { unitId: string; name: string; kind: string }[];
const scriptFor = (definition: Definition, units: Roster, seed: string, size: number): Script =>
  writeScript({ definition, roster: units, units: size, seed });

/** Played to the end on paper: every answer as the script says, and nothing left to do for anybody. */
function assertPlayed(script: Script, size: number): DryRun {
  const dry = dryRun(script);
  expect(dry.surprises).toEqual([]);
  expect(dry.unsettled).toEqual([]);
  const units = dry.streams.filter(({ category }) => category === 'unit').map(({ state }) => state as Unit);
  const campaigns = dry.streams.filter(({ category }) => category === 'campaign').map(({ state }) => state as Campaign);
  expect(campaigns.map(({ status }) => status)).toEqual(['closed']);
  expect(units.filter(({ status }) => !FINAL.includes(status))).toEqual([]);
  expect(units.length).toBe(size + script.heirs.length);
  return dry;
}

const shipped = listCampaigns().flatMap(({ campaignId, planFile }) => {
  const { definition, roster } = loadDefinition(planFile);
  return roster ? [{ campaignId, definition, units: roster.units }] : [];
});

describe.each(shipped)('the plan $campaignId', ({ definition, units }) => {
  test('is played to the end with six units and with more, by any seed', () =>
    fc.assert(
      fc.property(seeds, fc.oneof(fc.constant(LEAST_UNITS), sizes), (seed, size) => {
        assertPlayed(scriptFor(definition, units, seed, size), size);
      }),
      { numRuns: 8 },
    ));

  test('the same seed decides the same again, another one otherwise', () => {
    const hashOf = (seed: string) =>
      decisionsHash(dryRun(scriptFor(definition, units, seed, 8)).streams, 'rehearsal/dry-run');
    expect(hashOf('1')).toBe(hashOf('1'));
    expect(hashOf('1')).not.toBe(hashOf('2'));
  });
});

const [btnmt] = shipped.filter(({ campaignId }) => campaignId === 'btnmt-615');

test('any plan that can be run is played to the end', () =>
  fc.assert(
    fc.property(ways, seeds, sizes, (chosen, seed, size) => {
      const definition = varied(btnmt!.definition, chosen);
      expect(definitionProblems(definition)).toEqual([]);
      const kinds = definition.plan.kinds.map(({ id }) => id);
      const roster = btnmt!.units.filter(({ kind }) => kinds.includes(kind));
      assertPlayed(scriptFor(definition, roster, seed, size), size);
    }),
    { numRuns: Number(process.env.PLAN_RUNS ?? 60) },
  ));
