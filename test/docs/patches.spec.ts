import { expect, test } from '@jest/globals';
import { filesIn, read } from './pages.ts';

/** Ids of the register of patches, and of the patches in a workflow's source. */
const registered = (page: string): string[] =>
  [...page.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, id = '']) => id).toSorted();
const guarded = (source: string): string[] =>
  [...source.matchAll(/\b(?:patched|deprecatePatch)\(\s*'([^']+)'/g)].map(([, id = '']) => id);

test('each patch in workflows/ is in the register, and no other', () => {
  const [, register = ''] = read('CONTRIBUTING.md').split('### Register of patches');
  const found = filesIn('workflows', '.ts').flatMap((file) => guarded(read(file)));
  expect([...new Set(found)].toSorted()).toEqual(registered(register.split('\n## ')[0] ?? ''));
});

test('a patch and an entry are seen', () => {
  expect(guarded("if (patched('late-count')) return;\ndeprecatePatch('old')")).toEqual(['late-count', 'old']);
  expect(registered('| `old` | 0.1.0 | x | y |\n| `late-count` | 0.2.0 | x | y |')).toEqual(['late-count', 'old']);
});
