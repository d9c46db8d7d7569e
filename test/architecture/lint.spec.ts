import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lint, plant } from './tree.ts';

type Planted = [rule: string, file: string, source: string];

const closedGlobals: Record<string, string> = {
  Date: 'Date.now()',
  console: "console.log('x')",
  process: 'process.pid',
  Buffer: "Buffer.from('x')",
  crypto: 'crypto.randomUUID()',
  fetch: "fetch('x').then(String)",
  setTimeout: 'setTimeout(String, 1)',
  globalThis: 'globalThis.Date.now()',
};
const inSandbox = ['process', 'Buffer', 'crypto', 'fetch', 'globalThis'];

const globalsOf = (room: string, names: string[]): Planted[] =>
  names.map((name) => ['no-restricted-globals', `${room}/${name}.ts`, `export const it = ${closedGlobals[name]};`]);

const asyncCheck = `export const check: { of: (text: string) => void } = { of: async () => {} };`;

const missingCase = `type Phase = 'open' | 'closed';
export function word(phase: Phase) {
  switch (phase) {
    case 'open':
      return 1;
  }
}`;

const caught: Planted[] = [
  ...globalsOf('domain', Object.keys(closedGlobals)),
  ...globalsOf('events', Object.keys(closedGlobals)),
  ...globalsOf('workflows', inSandbox),
  ['no-restricted-globals', 'domain/unit/deep.ts', 'export const it = new Date(0);'],
  ['no-restricted-properties', 'domain/dice.ts', 'export const it = Math.random();'],
  ['no-restricted-imports', 'workflows/value.ts', "import { it } from '../activities/index.ts';\nexport const x = it;"],
  ['no-restricted-imports', 'workflows/node.ts', "import { sep } from 'node:path';\nexport const x = sep;"],
  ['no-misused-promises', 'workflows/async.ts', asyncCheck],
  ['no-floating-promises', 'kafka/floating.ts', 'export const it = () => { Promise.resolve(1); };'],
  ['switch-exhaustiveness-check', 'domain/switch.ts', missingCase],
  ['no-import-type-side-effects', 'domain/type.ts', "import { type It } from '../events/it.ts';\nexport type X = It;"],
  ['consistent-type-imports', 'domain/value.ts', "import { It } from '../events/it.ts';\nexport type X = It;"],
  ['no-disabled-tests', 'test/skipped.spec.ts', "import { test } from '@jest/globals';\ntest.skip('x', () => {});"],
  ['no-focused-tests', 'test/only.spec.ts', "import { test } from '@jest/globals';\ntest.only('x', () => {});"],
  ['max-lines', 'kafka/long.ts', `export const it = [\n${'  1,\n'.repeat(150)}];`],
];

const allowed: [file: string, source: string][] = [
  [
    'workflows/fine.ts',
    "import type { It } from '../activities/index.ts';\nexport const at = (it: It) => [it, Date.now()];",
  ],
  ['activities/index.ts', 'export type It = string;\nexport const it = process.pid;'],
  ['events/it.ts', 'export type It = string;'],
];

describe('lint in a planted tree', () => {
  let tree: ReturnType<typeof plant>;
  let lines: string[];
  let code: number | null;

  beforeAll(() => {
    tree = plant(Object.fromEntries([...caught.map(([, ...it]) => it), ...allowed]));
    ({ lines, code } = lint(tree.folder));
  });
  afterAll(() => tree.remove());

  test.each(caught)('%s is caught in %s', (rule, file) => {
    const ofFile = lines.filter((line) => line.startsWith(`${file}:`));
    expect(ofFile).toContainEqual(expect.stringContaining(`(${rule})]`));
  });

  test.each(allowed)('%s is allowed', (file) => {
    expect(lines.filter((line) => line.startsWith(`${file}:`))).toEqual([]);
  });

  test('fails', () => expect(code).toBe(1));
});
