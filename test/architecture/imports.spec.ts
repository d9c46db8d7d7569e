import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkImports, plant, root } from './tree.ts';

type Import = [from: string, to: string, statement?: string];

const forbidden: [rule: string, ...Import][] = [
  ['campaigns-imports', 'campaigns/planted.ts', '../domain/index.ts'],
  ['contracts-imports', 'contracts/planted.ts', '../domain/unit/decide.ts'],
  ['contracts-imports', 'contracts/publishes.ts', '../kafka/index.ts'],
  ['events-imports', 'events/planted.ts', '../domain/index.ts'],
  ['events-imports', 'events/clock.ts', 'node:fs'],
  ['events-imports', 'events/yaml.ts', 'yaml'],
  ['domain-imports', 'domain/planted.ts', '../workflows/messages.ts'],
  ['domain-imports', 'domain/type.ts', '../workflows/messages.ts', 'import type { here }'],
  ['domain-imports', 'domain/files.ts', 'node:fs'],
  ['domain-imports', 'domain/temporal.ts', '@temporalio/workflow'],
  ['workflows-imports', 'workflows/planted.ts', 'node:crypto'],
  ['workflows-imports', 'workflows/client.ts', '@temporalio/client'],
  ['workflows-imports', 'workflows/kafka.ts', '../kafka/index.ts'],
  ['workflows-imports', 'workflows/api.ts', '../api/index.ts'],
  ['activities-as-types', 'workflows/activities.ts', '../activities/index.ts'],
  ['kafkajs-in-kafka', 'activities/kafkajs.ts', 'kafkajs'],
  ['kafka-imports', 'kafka/planted.ts', '../domain/index.ts'],
  ['kafka-imports', 'kafka/workflows.ts', '../workflows/messages.ts'],
  ['client-imports', 'client/planted.ts', '../domain/index.ts'],
  ['evidence-imports', 'evidence/planted.ts', '../kafka/index.ts'],
  ['activities-imports', 'activities/planted.ts', '../domain/index.ts'],
  ['activities-imports', 'activities/workflows.ts', '../workflows/index.ts'],
  ['worker-imports', 'worker/planted.ts', '../workflows/index.ts'],
  ['worker-imports', 'worker/cli.ts', '../cli/index.ts'],
  ['worker-is-the-root', 'activities/worker.ts', '@temporalio/worker'],
  ['rehearsal-imports', 'rehearsal/planted.ts', '../activities/index.ts'],
  ['rehearsal-imports', 'rehearsal/worker.ts', '../worker/main.ts'],
  ['recorder-imports', 'recorder/planted.ts', '../workflows/index.ts'],
  ['audit-imports', 'audit/planted.ts', '../domain/index.ts'],
  ['audit-imports', 'audit/kafka.ts', '../kafka/index.ts'],
  ['api-imports', 'api/planted.ts', '../worker/main.ts'],
  ['doors-never-decide', 'api/decides.ts', '../domain/unit/decide.ts'],
  ['doors-never-decide', 'cli/decides.ts', '../domain/unit/decide.ts'],
  ['cli-imports', 'cli/planted.ts', '../activities/index.ts'],
  ['cli-imports', 'cli/worker.ts', '../worker/main.ts'],
  ['web-imports', 'web/planted.ts', '../domain/index.ts'],
  ['api-as-types', 'web/server.ts', '../api/index.ts'],
  ['docs-imports', 'docs/consume/planted.mjs', '../../events/index.ts'],
  ['infra-imports', 'infra/planted.mjs', '../kafka/index.ts'],
  ['infra-imports', 'infra/later.mjs', '../rehearsal/main.ts', 'await import'],
  ['every-room-has-its-row', 'helpers/planted.ts', '../events/index.ts'],
  ['runs-without-dev-packages', 'activities/dev.ts', 'fast-check'],
  ['resolvable', 'cli/lost.ts', './nowhere.ts'],
];

const allowed: Import[] = [
  ['events/fine.ts', 'zod'],
  ['domain/fine.ts', '../events/index.ts'],
  ['contracts/fine.ts', '../events/index.ts'],
  ['docs/consume/fine.mjs', 'kafkajs'],
  ['workflows/fine.ts', '../activities/index.ts', 'import type { here }'],
  ['kafka/fine.ts', 'kafkajs'],
  ['activities/fine.ts', '../workflows/messages.ts'],
  ['activities/node.ts', 'node:fs'],
  ['worker/fine.ts', '../activities/index.ts'],
  ['rehearsal/fine.ts', '../domain/unit/decide.ts'],
  ['recorder/fine.ts', '../domain/unit/decide.ts'],
  ['cli/fine.ts', '../domain/unit/commands.ts'],
  ['cli/checks.ts', '../domain/definition/problems.ts'],
  ['cli/view.ts', '../domain/unit/decide.ts', 'import type { here }'],
  ['cli/replay.ts', '../worker/replay.ts'],
  ['evidence/fine.ts', '../events/index.ts'],
  ['web/fine.ts', '../api/index.ts', 'import type { here }'],
];

const rooms = 'activities api cli client domain events kafka workflows'.split(' ').map((room) => `${room}/index.ts`);
const others =
  'domain/definition/problems domain/unit/commands domain/unit/decide rehearsal/main worker/main worker/replay workflows/messages';
const here = [...rooms, ...others.split(' ').map((path) => `${path}.ts`)].map((path) => [
  path,
  'export const here = 1;',
]);

const sentence = (to: string, statement = 'import { here }') =>
  statement === 'await import' ? `await import('${to}');` : `${statement} from '${to}';`;

describe('imports in a planted tree', () => {
  let tree: ReturnType<typeof plant>;
  let lines: string[];
  let code: number | null;

  beforeAll(() => {
    const planted = [...forbidden.map(([, ...it]) => it), ...allowed].map(([from, ...it]) => [from, sentence(...it)]);
    const cycle = [
      ['events/hen.ts', sentence('./egg.ts')],
      ['events/egg.ts', sentence('./hen.ts', 'import type { here }')],
    ];
    tree = plant(Object.fromEntries([...here, ...planted, ...cycle]));
    ({ lines, code } = checkImports(tree.folder));
  });
  afterAll(() => tree.remove());

  test.each(forbidden)('%s catches %s → %s', (rule, from) => {
    expect(lines).toContainEqual(expect.stringContaining(`${rule}: ${from} → `));
  });

  test('catches a cycle, by types too', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^no-cycles: events[/](hen|egg)[.]ts/));
  });

  test.each(allowed)('%s → %s is allowed', (from) => {
    expect(lines).not.toContainEqual(expect.stringContaining(` ${from} → `));
  });

  test('fails', () => expect(code).toBe(1));
});

test('a tree in which nothing is seen fails', () => {
  const { folder, remove } = plant({});
  const { lines, code } = checkImports(folder);
  remove();
  expect([lines[0], code]).toEqual(['0 modules, 0 forbidden imports', 1]);
});

test('our own tree is clean, and is seen', () => {
  const { lines, code } = checkImports(root);
  const [, modules] = /^(\d+) modules, 0 forbidden imports$/.exec(lines.at(-1) ?? '') ?? [];
  expect({ lines: lines.slice(0, -1), code }).toEqual({ lines: [], code: 0 });
  expect(Number(modules)).toBeGreaterThan(20);
});
