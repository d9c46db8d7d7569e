import { expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { decisionsHash } from '../../rehearsal/decisions.ts';
import { dryRun } from '../../rehearsal/dry-run.ts';
import { DRY_RECORD } from '../../rehearsal/verdict.ts';
import { openRehearsal, scriptOf } from '../support/rehearsal.ts';

/** Once early; again when its successor is at work. */
async function killTwice(pid: () => number): Promise<number[]> {
  await delay(6_000);
  const first = pid();
  process.kill(first, 'SIGKILL');
  while (pid() === first) await delay(100);
  await delay(2_000);
  const second = pid();
  process.kill(second, 'SIGKILL');
  while (pid() === second) await delay(100);
  return [first, second];
}

test('a worker killed with −9 twice in the middle changes no decision and loses nothing', async () => {
  const rehearsal = await openRehearsal(`killed-${process.pid}`);
  const { worker, lines } = rehearsal;
  try {
    const playing = rehearsal.played(20);
    const [verdict, killed] = await Promise.all([playing, killTwice(worker.pid)]);
    expect({ ok: verdict.ok, lines: verdict.ok ? [] : lines }).toEqual({ ok: true, lines: [] });
    expect(new Set([...killed, worker.pid()]).size).toBe(3);
    const decisions = decisionsHash(dryRun(scriptOf('615', 24), DRY_RECORD).streams, DRY_RECORD);
    expect(verdict).toMatchObject({ gaps: 0, streams: 26, foldEqualsWorkflow: 26, decisions });
  } finally {
    await worker.stop();
  }
}, 300_000);
