import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { end, idOf, isAlive, readJson, self, startTimeOf, writeJson, type ProcessId } from '../../infra/processes.mjs';

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

async function harmless(code = 'setInterval(() => {}, 1000)'): Promise<{ child: ChildProcess; id: ProcessId }> {
  const child = spawn(process.execPath, ['-e', `${code}; console.log('up')`], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return { child, id: idOf(child.pid ?? 0) as ProcessId };
}

test('a process keeps its start time, a later one has another, a gone one has none', async () => {
  const { child, id } = await harmless();
  expect(startTimeOf(process.pid)).toBe(self().startTime);
  expect(startTimeOf(id.pid)).toBe(id.startTime);
  expect(id.startTime).not.toBe(self().startTime);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(startTimeOf(id.pid)).toBeUndefined();
  expect(isAlive(id)).toBe(false);
});

test.each([0, -1, 1.5, Number.NaN, 4_194_305])('%p is no process', (pid) => {
  expect(startTimeOf(pid)).toBeUndefined();
});

test('end: a plain process by SIGTERM', async () => {
  const { child, id } = await harmless();
  const exited = once(child, 'exit');
  await end(id);
  expect((await exited)[1]).toBe('SIGTERM');
});

test('end: one that will not hear by SIGKILL after the grace', async () => {
  const { child, id } = await harmless("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)");
  const exited = once(child, 'exit');
  await end(id, { graceMs: 200 });
  expect((await exited)[1]).toBe('SIGKILL');
});

test('end: never a process whose start time differs', async () => {
  const { id } = await harmless();
  await end({ pid: id.pid, startTime: `${id.startTime}0` });
  expect(isAlive(id)).toBe(true);
});

test('a file that is damaged reads as missing', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'thidua-json-')), 'deep', 'x.json');
  expect(readJson(file)).toBeUndefined();
  writeJson(file, { a: 1 });
  expect(readJson(file)).toEqual({ a: 1 });
});
