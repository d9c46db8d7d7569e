import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from './tree.ts';

const modules = ['domain', 'events'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${room}/${path}`),
);

/** A module of types alone is loaded by nobody else, and what is not loaded counts as not covered. */
test.each(modules)('%s can be loaded alone', async (path) => {
  expect(await import(join(root, path))).toBeDefined();
});
