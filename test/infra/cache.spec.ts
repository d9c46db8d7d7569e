import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cached, cacheFolder } from '../../infra/cache.mjs';
import { arePackagesInstalled } from '../../infra/packages.mjs';
import { isAtLeast } from '../../infra/programs.mjs';
import { readJson, startTimeOf } from '../../infra/processes.mjs';
import { runStep } from '../../infra/steps.mjs';
import { quiet } from '../../infra/words.mjs';

const before = process.env.THIDUA_CACHE;
beforeAll(() => void (process.env.THIDUA_CACHE = mkdtempSync(join(tmpdir(), 'thidua-cache-'))));
afterAll(() => void (before === undefined ? delete process.env.THIDUA_CACHE : (process.env.THIDUA_CACHE = before)));

test('THIDUA_CACHE, else XDG_CACHE_HOME, else the home', () => {
  expect(cacheFolder({ THIDUA_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
  expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe('/b/thidua');
  expect(cacheFolder({})).toMatch(/\/\.cache\/thidua$/);
});

test('what is wanted twice at once is built once, and appears whole', async () => {
  let built = 0;
  const build = async ({ folder }: { folder: string }) => {
    built += 1;
    await delay(100);
    expect(existsSync(join(cacheFolder(), 'one-1.0'))).toBe(false);
    writeFileSync(join(folder, 'program'), '');
  };
  const folders = await Promise.all([1, 2, 3].map(() => cached('one-1.0', build, { say: quiet })));
  expect(new Set(folders)).toEqual(new Set([join(cacheFolder(), 'one-1.0')]));
  expect(built).toBe(1);
});

test('a build that fails leaves nothing, a part that a killed run left is removed', async () => {
  mkdirSync(join(cacheFolder(), 'two-1.0.part-1'));
  const failing = cached('two-1.0', () => Promise.reject(new Error('no network')), { say: quiet });
  await expect(failing).rejects.toThrow('no network');
  expect(readdirSync(cacheFolder()).filter((name) => name.startsWith('two'))).toEqual([]);
});

const step = (code: string) => {
  const cwd = mkdtempSync(join(tmpdir(), 'thidua-step-'));
  const files = { cwd, log: join(cwd, 'x.log'), child: join(cwd, 'x.child') };
  return {
    what: 'x',
    command: process.execPath,
    args: ['-e', code],
    say: quiet,
    lack: (words: string) => new Error(words),
    ...files,
  };
};

test('a step that fails says what the tool complained of first', async () => {
  const failing = runStep(step("console.log('hello\\nnpm error code E404\\nbye'); process.exit(1)"));
  await expect(failing).rejects.toThrow('npm error code E404');
  await expect(runStep({ ...step(''), command: '/no/such/program' })).rejects.toThrow(/ENOENT/);
});

test('Ctrl-C ends a step with all its children', async () => {
  const stop = new AbortController();
  const one = step("console.log(require('child_process').spawn('sleep', ['1000']).pid)");
  const running = runStep({ ...one, signal: stop.signal });
  while (readJson(one.log) === undefined) await delay(20);
  stop.abort();
  await expect(running).rejects.toThrow(/abort/i);
  await delay(50);
  expect(startTimeOf(readJson(one.log))).toBeUndefined();
});

test('packages: by the stamp with the hash of the lock file, else by npm’s own file being newer', async () => {
  const root = mkdtempSync(join(tmpdir(), 'thidua-packages-'));
  mkdirSync(join(root, 'node_modules'));
  expect(arePackagesInstalled(root)).toBe(false);
  writeFileSync(join(root, 'package-lock.json'), '{}');
  expect(arePackagesInstalled(root)).toBe(false);
  await delay(20);
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');
  expect(arePackagesInstalled(root)).toBe(true);
  await delay(20);
  writeFileSync(join(root, 'package-lock.json'), '{ }');
  expect(arePackagesInstalled(root)).toBe(false);
  writeFileSync(join(root, 'node_modules/.thidua-lock'), createHash('sha256').update('{ }').digest('hex'));
  expect(arePackagesInstalled(root)).toBe(true);
});

test.each([
  ['1.29.1', true],
  ['1.30.0', true],
  ['2.0', true],
  ['1.29.0', false],
  ['1.5.1', false],
  [undefined, false],
])('%p is from 1.29.1 on: %p', (version, enough) => expect(isAtLeast(version, '1.29.1')).toBe(enough));
