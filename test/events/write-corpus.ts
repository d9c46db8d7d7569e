import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hashOf } from '../../events/canonical.ts';
import { inscribe } from '../../events/envelope.ts';
import { campaignSamples, unitSamples } from './samples.ts';
import { document } from '../support/definition.ts';

/**
 * `npx tsx test/events/write-corpus.ts` writes a golden sample of each event type that has none yet, and its hash into
 * the manifest. It never touches a sample that is there: those bytes are the record's format for ever.
 */
const folder = new URL('corpus/', import.meta.url);
const manifest = new URL('corpus.json', import.meta.url);
const paper = { ...document, sha256: 'A'.repeat(43) };
const actor = { id: 'o-7', office: 'standingAgency', unitId: 'vu-tccb' };

mkdirSync(folder, { recursive: true });
let sequence = readdirSync(folder).length;
const hashes: Record<string, string> = existsSync(manifest)
  ? (JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>)
  : {};

for (const [category, samples] of Object.entries({ campaign: campaignSamples, unit: unitSamples })) {
  for (const [name, data] of Object.entries(samples)) {
    const file = `${category}.${name}.v1.json`;
    if (existsSync(new URL(file, folder))) continue;
    sequence += 1;
    const streamId = category === 'campaign' ? 'campaign/hoc-tap' : 'unit/hoc-tap/tckttv';
    const place = { record: 'main', streamId, sequence, ...(sequence > 1 && { prevhash: hashOf(file) }) };
    const circumstance = { time: '2024-06-03T02:00:00.000Z', actor, commandId: 'w-1:4.1', correlationId: 'w-1' };
    const dated = { ...data, effectiveOn: '2024-06-03', document: paper };
    const { value, hash } = inscribe(place, circumstance, { type: `thidua.${category}.${name}.v1`, data: dated });
    writeFileSync(new URL(file, folder), value);
    hashes[file] = hash;
  }
}
writeFileSync(manifest, `${JSON.stringify(hashes, undefined, 2)}\n`);
