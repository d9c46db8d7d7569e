import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { decisionsHash } from '../../rehearsal/decisions.ts';
import { dryRun } from '../../rehearsal/dry-run.ts';
import { DRY_RECORD, type Verdict } from '../../rehearsal/verdict.ts';
import { openRehearsal, scriptOf } from '../support/rehearsal.ts';

const EXPECTED = decisionsHash(dryRun(scriptOf('615', 24), DRY_RECORD).streams, DRY_RECORD);

/** On the real servers, judged; what it told is shown where the verdict is not good. */
async function verdictOf(seconds: number): Promise<Verdict> {
  const rehearsal = await openRehearsal(`speed-${seconds}-${process.pid}`);
  try {
    const verdict = await rehearsal.played(seconds);
    expect({ ok: verdict.ok, lines: verdict.ok ? [] : rehearsal.lines }).toEqual({ ok: true, lines: [] });
    expect(JSON.parse(readFileSync(path.join(rehearsal.folder, 'verdict.json'), 'utf8'))).toEqual(verdict);
    return verdict;
  } finally {
    await rehearsal.worker.stop();
  }
}

test('the same seed decides the same in 20 s, in 60 s, and with no engine at all', async () => {
  const [fast, slow] = await Promise.all([verdictOf(20), verdictOf(60)]);
  for (const verdict of [fast, slow])
    expect(verdict).toMatchObject({
      ...{ ok: true, campaign: 'btnmt-615', units: 24, streams: 26, gaps: 0, foldEqualsWorkflow: 26 },
      ...{ seed: '615', decisions: EXPECTED },
    });
  expect(fast.events).toBe(slow.events);
}, 300_000);
