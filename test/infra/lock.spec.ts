import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { tryLock, withLock } from '../../infra/lock.mjs';
import { idOf } from '../../infra/processes.mjs';

const place = (): string => join(mkdtempSync(join(tmpdir(), 'thidua-lock-')), 'x.lock');

/** Each line of the log is one process that holds the lock: it writes `in`, waits, writes `out`. */
const contender = (path: string): string => `
  import { appendFileSync } from 'node:fs';
  import { withLock } from ${JSON.stringify(new URL('../../infra/lock.mjs', import.meta.url).href)};
  await withLock(${JSON.stringify(path)}, async () => {
    appendFileSync(${JSON.stringify(`${path}.log`)}, 'in\\n');
    await new Promise((resolve) => setTimeout(resolve, 5));
    appendFileSync(${JSON.stringify(`${path}.log`)}, 'out\\n');
  });`;

async function run(code: string): Promise<number | null> {
  const [exit] = await once(spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' }), 'exit');
  return exit;
}

test('a lock is taken once and leaves nothing when it is given back', async () => {
  const path = place();
  const release = await tryLock(path);
  expect(await tryLock(path)).toBeUndefined();
  release?.();
  expect(readdirSync(join(path, '..'))).toEqual([]);
  expect(await tryLock(path)).toBeDefined();
});

test('the lock is given back when the work fails', async () => {
  const path = place();
  await expect(withLock(path, () => Promise.reject(new Error('work')))).rejects.toThrow('work');
  expect(existsSync(path)).toBe(false);
});

test('the lock of a dead holder is broken, also when a dead one was breaking it', async () => {
  const path = place();
  const dead = { pid: process.pid, startTime: 'before this process' };
  writeFileSync(path, JSON.stringify(dead));
  writeFileSync(`${path}.break`, JSON.stringify(dead));
  expect(await withLock(path, () => 'held')).toBe('held');
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test('the lock of a living holder is waited for and can be given up', async () => {
  const path = place();
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(path, JSON.stringify(idOf(child.pid ?? 0)));
  const waited: number[] = [];
  const signal = AbortSignal.timeout(200);
  const given = withLock(path, () => 'held', { signal, onWait: (pid) => waited.push(pid) });
  await expect(given).rejects.toThrow(/abort/i);
  expect(waited).toEqual([child.pid]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await withLock(path, () => 'held')).toBe('held');
});

test('of six processes that find a dead holder only one at a time is in', async () => {
  const path = place();
  writeFileSync(path, JSON.stringify({ pid: process.pid, startTime: 'before this process' }));
  expect(await Promise.all(Array.from({ length: 6 }, () => run(contender(path))))).toEqual([0, 0, 0, 0, 0, 0]);
  expect(readFileSync(`${path}.log`, 'utf8')).toBe('in\nout\n'.repeat(6));
});
