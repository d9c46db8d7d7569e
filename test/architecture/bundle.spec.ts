import { describe, expect, test } from '@jest/globals';
import { bundleWorkflowCode, type Logger } from '@temporalio/worker';
import { join } from 'node:path';
import { bundle, bundleOf, PRELOADED } from '../../worker/bundle.ts';
import { plant } from './tree.ts';

/** Without its inline source map; each isolate pays for what is loaded of it. 1.5 MiB in November 2026, most of it zod. */
const BUDGET = 2 * 1024 * 1024;

/** Bundles a planted workflow, and tells all that was said about it when it fails. */
async function bundlePlanted(source: string): Promise<{ size: number } | { failed: string }> {
  const { folder, remove } = plant({ 'workflows/index.ts': source, 'activities/index.ts': "import 'node:fs';" });
  const said: string[] = [];
  const hear = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  const logger: Logger = { log: hear, trace: hear, debug: hear, info: hear, warn: hear, error: hear };
  try {
    const { code } = await bundleWorkflowCode({ workflowsPath: join(folder, 'workflows/index.ts'), logger });
    return { size: code.length };
  } catch (error) {
    return { failed: [String(error), ...said].join('\n') };
  } finally {
    remove();
  }
}

/** The modules of `domain/` and `events/` in a bundle. */
const rulesIn = (code: string): string[] =>
  [...code.matchAll(/^\/\*\*\*\/ "(\.\/(?:domain|events)\/[^"]+)"/gm)].map(([, id]) => id ?? '');

const story = (effect: string) => `export async function planted() { return ${effect}; }`;

const refused: [what: string, named: RegExp, source: string][] = [
  ['node:fs', /node:fs/, `import { readFileSync } from 'node:fs';\n${story("readFileSync('x', 'utf8')")}`],
  ['node:crypto', /node:crypto/, `import { randomUUID } from 'node:crypto';\n${story('randomUUID()')}`],
  [
    'kafkajs',
    /disallowed modules:[^]*'net'/,
    `import { Kafka } from 'kafkajs';\n${story("new Kafka({ brokers: ['x'] })")}`,
  ],
  [
    'Temporal’s client',
    /'@temporalio\/client'/,
    `import { Client } from '@temporalio/client';\n${story('new Client()')}`,
  ],
  ['an activity that reaches Node', /node:fs/, `import '../activities/index.ts';\n${story('1')}`],
];

describe('the bundle of the workflows', () => {
  test('is made, and stays within its size', async () => {
    const { code } = await bundle();
    expect(code.lastIndexOf('sourceMappingURL')).toBeGreaterThan(0);
    expect(code.lastIndexOf('sourceMappingURL')).toBeLessThan(BUDGET);
  });

  test('loads every rule and schema once for all workflows: a run of its own costs none of them', async () => {
    const [whole, shared] = [await bundle(), await bundleOf(PRELOADED.rules, [])].map(({ code }) => rulesIn(code));
    expect(shared?.length).toBeGreaterThan(50);
    expect(whole?.filter((id) => !shared?.includes(id))).toEqual([]);
  });

  test('is made of a plain workflow', async () => {
    expect(await bundlePlanted(story('1'))).toEqual({ size: expect.any(Number) });
  });

  test.each(refused)('is refused with %s', async (_what, named, source) => {
    expect(await bundlePlanted(source)).toEqual({ failed: expect.stringMatching(named) });
  });
});
