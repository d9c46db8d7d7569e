import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { root } from '../architecture/tree.ts';
import { filesIn, read } from './pages.ts';

const readme = read('README.md');
const sources = ['infra', 'worker', 'cli', 'rehearsal'].flatMap((room) =>
  ['.ts', '.mjs'].flatMap((ending) => filesIn(room, ending)),
);

describe('README.md', () => {
  test('names every variable that the programs read', () => {
    const mentioned = sources.flatMap((file) => read(file).match(/\b(THIDUA|TEMPORAL|KAFKA)_[A-Z_]+\b/g) ?? []);
    const variables = [...new Set(mentioned)].filter((name) => sources.some((file) => reads(read(file), name)));
    expect(variables.length).toBeGreaterThan(5);
    expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test('has a row for every room', () => {
    const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = ['bin', 'docs', 'node_modules', 'var', 'coverage'];
    const named = rooms.map(({ name }) => name).filter((name) => !name.startsWith('.') && !known.includes(name));
    expect(named.filter((name) => !new RegExp(`^[|] (\\[${name}/\\]|\`${name}/\`)`, 'm').test(readme))).toEqual([]);
  });

  test('stays short', () => expect(readme.split('\n').length).toBeLessThanOrEqual(180));
});

/** `env.X`, `process.env.X`, or a key of the worker's settings. */
const reads = (source: string, name: string): boolean =>
  new RegExp(`env\\.${name}\\b|^ {2}${name}: (z|places)\\b`, 'm').test(source);
