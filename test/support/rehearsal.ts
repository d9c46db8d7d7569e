import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDefinition } from '../../campaigns/load.ts';
import type { Unit } from '../../domain/unit/state.ts';
import type { Recorded } from '../../events/index.ts';
import type { UnitEvent } from '../../events/unit.ts';
import { superviseWorker } from '../../infra/worker.mjs';
import { writeScript, type Script } from '../../rehearsal/cast.ts';
import type { DryRun } from '../../rehearsal/dry-run.ts';
import { peculiaritiesOf } from '../../rehearsal/peculiar.ts';
import { rehearse, type Rehearsing } from '../../rehearsal/rehearse.ts';

export const FILE = path.resolve('campaigns/btnmt-615.plan.yaml');
const { definition, roster } = loadDefinition(FILE);

export const scriptOf = (seed: string, units: number): Script =>
  writeScript({ definition, roster: roster?.units ?? [], units, seed });

/** Who was out of the ordinary, and how: from the units' events alone. */
export function peculiar({ streams }: DryRun): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { category, events, state } of streams)
    if (category === 'unit')
      for (const name of peculiaritiesOf(events as readonly Recorded<UnitEvent>[]))
        found[name] = [...(found[name] ?? []), (state as Unit).unitId].toSorted();
  return found;
}

const place = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: run the tests with npm test`);
  return value;
};

/** A worker for one rehearsal's record on the real servers, and the rehearsal; `lines` are what it told. */
export async function openRehearsal(run: string) {
  const folder = mkdtempSync(path.join(process.env.THIDUA_VAR ?? tmpdir(), 'rehearsal-'));
  const places = { TEMPORAL_ADDRESS: place('TEMPORAL_ADDRESS'), KAFKA_BROKERS: place('KAFKA_BROKERS') };
  const env = { ...places, THIDUA_RECORDS: `rehearsal/${run}`, THIDUA_LOG: 'ERROR' };
  const worker = await superviseWorker({ root: process.cwd(), env, dir: folder });
  const lines: string[] = [];
  const screen = { write: (text: string) => lines.push(...text.trimEnd().split('\n')) };
  const played = (seconds: number, over: Partial<Rehearsing> = {}) =>
    rehearse({
      ...{ run, screen, folder, seconds, file: FILE, units: 24, seed: '615', language: 'en' },
      ...{ temporal: places.TEMPORAL_ADDRESS, brokers: places.KAFKA_BROKERS.split(',') },
      ...over,
    });
  return { played, lines, folder, worker };
}
