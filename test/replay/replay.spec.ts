import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { bundleOf } from '../../worker/bundle.ts';
import { replayFolder } from '../../worker/replay.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

test("every recorded history replays against today's code", async () => {
  const replayed = await replayFolder(here('histories'));
  expect(replayed.length).toBeGreaterThan(10);
  expect(replayed.filter(({ error }) => error).map(({ name, error }) => `${name}: ${error?.message}`)).toEqual([]);
});

test('the same histories catch a planted change: one timer more in the campaign', async () => {
  const replayed = await replayFolder(here('histories'), await bundleOf(here('planted/index.ts')));
  const failed = replayed.filter(({ error }) => error);
  expect(failed.map(({ name }) => name)).toEqual(
    replayed.map(({ name }) => name).filter((name) => /\.campaign\./.test(name)),
  );
  expect(failed.length).toBeGreaterThan(0);
  expect(failed[0]?.error?.name).toBe('DeterminismViolationError');
});
