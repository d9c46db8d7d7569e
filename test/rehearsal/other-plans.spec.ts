import { expect, test } from '@jest/globals';
import { listCampaigns, loadDefinition } from '../../campaigns/load.ts';
import { LEAST_UNITS, writeScript } from '../../rehearsal/cast.ts';
import { decisionsHash } from '../../rehearsal/decisions.ts';
import { dryRun } from '../../rehearsal/dry-run.ts';
import { DRY_RECORD } from '../../rehearsal/verdict.ts';
import { openRehearsal } from '../support/rehearsal.ts';

/** The other seeds (../shared/seeds); the first has its own specs, the others of `campaigns/` are played on paper. */
const OTHERS = ['tckttv-96', 'travinh-21', 'hanoi-nnptnt', 'bacgiang-khcn'];
const others = listCampaigns().filter(({ campaignId }) => OTHERS.includes(campaignId));

test('all four of them are there', () => expect(others.map(({ campaignId }) => campaignId).length).toBe(OTHERS.length));

test.each(others)(
  '$campaignId is rehearsed end to end on the real servers, and decides as on paper',
  async ({ campaignId, planFile }) => {
    const { definition, roster } = loadDefinition(planFile);
    const script = writeScript({ definition, roster: roster?.units ?? [], units: LEAST_UNITS, seed: campaignId });
    const rehearsal = await openRehearsal(`other-${campaignId}-${process.pid}`);
    try {
      const verdict = await rehearsal.played(9, { file: planFile, units: LEAST_UNITS, seed: campaignId });
      expect({ ok: verdict.ok, lines: verdict.ok ? [] : rehearsal.lines }).toEqual({ ok: true, lines: [] });
      const streams = 1 + script.units.length + script.heirs.length;
      expect(verdict).toMatchObject({
        ...{ campaign: campaignId, units: LEAST_UNITS, streams, gaps: 0, foldEqualsWorkflow: streams },
        decisions: decisionsHash(dryRun(script, DRY_RECORD).streams, DRY_RECORD),
      });
      expect(rehearsal.lines.join('\n')).not.toContain('undefined');
    } finally {
      await rehearsal.worker.stop();
    }
  },
  240_000,
);
