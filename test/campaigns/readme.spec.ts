import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { checked } from '../../cli/definition/checked.ts';
import { Timing } from '../../events/definition.ts';

const readme = readFileSync('campaigns/README.md', 'utf8');
const blocks = [...readme.matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text = '']) => text);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-readme-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('campaigns/README.md', () => {
  test('has an example that the check accepts', () => {
    for (const what of ['plan', 'settings']) {
      const text = blocks.find((block) =>
        block.startsWith(`# yaml-language-server: $schema=schema/${what}.schema.json`),
      );
      writeFileSync(path.join(folder, `vi-du.${what}.yaml`), text ?? '');
    }
    const { plan, settings, lineage } = checked(path.join(folder, 'vi-du.plan.yaml'));
    expect([plan.campaignId, settings?.settingsOf]).toEqual(['vi-du', 'vi-du']);
    expect(lineage?.parents.map((parent) => parent.plan.campaignId)).toEqual(['ttg-1315']);
  });

  test('has in its table only times that a plan can say', () => {
    const cells = [...readme.matchAll(/`(\{ (?:due|within|days|regular|awaits|fromIssue)[^`]+)`/g)].map(
      ([, cell]) => cell ?? '',
    );
    expect(cells.length).toBeGreaterThanOrEqual(9);
    const refused = cells.filter((cell) => !Timing.safeParse(parse(cell.replaceAll('…', "'…'"))).success);
    expect(refused).toEqual([]);
  });
});
