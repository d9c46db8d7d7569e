import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { idOf, self, writeJson, type ProcessId } from '../../infra/processes.mjs';
import {
  changeStack,
  enter,
  forgetPart,
  leave,
  noteRecord,
  notePart,
  others,
  readStack,
} from '../../infra/stack-file.mjs';

const folder = (): string => mkdtempSync(join(tmpdir(), 'thidua-stack-'));
const dead = { pid: process.pid, startTime: 'before this process' };

async function neighbour(): Promise<{ id: ProcessId; end: () => Promise<unknown> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const end = () => (child.kill('SIGKILL'), once(child, 'exit'));
  return { id: idOf(child.pid ?? 0) as ProcessId, end };
}

test('a folder without a stack has none', () => expect(readStack(folder())).toEqual({}));

test('a run enters once and leaves; runs that died are forgotten, those that live stay', async () => {
  const dir = folder();
  const other = await neighbour();
  writeJson(join(dir, 'stack.json'), { users: [dead, other.id], record: 'rehearsal/x' });
  await enter(dir);
  await enter(dir);
  expect(readStack(dir)).toMatchObject({ users: [other.id, self()], record: 'rehearsal/x' });
  expect(others(await leave(dir))).toEqual([other.id]);
  await other.end();
  expect(others(readStack(dir))).toEqual([]);
});

test('the worker of the stack is the newest that lives', async () => {
  const dir = folder();
  const [first, second] = [await neighbour(), await neighbour()];
  await notePart(dir, first.id, { what: 'worker' });
  await notePart(dir, second.id, { what: 'worker' });
  await notePart(dir, self(), { what: 'work' });
  expect(readStack(dir).worker).toEqual(second.id);
  await second.end();
  await forgetPart(dir, second.id);
  expect(readStack(dir).worker).toEqual(first.id);
  await first.end();
  await forgetPart(dir, first.id);
  expect(readStack(dir).worker).toBeUndefined();
});

test('changes at the same time are all kept', async () => {
  const dir = folder();
  const users = Array.from({ length: 20 }, (_, at) => ({ pid: at, startTime: String(at) }));
  await Promise.all([
    ...users.map((user) => changeStack(dir, (stack) => ({ ...stack, users: [...(stack.users ?? []), user] }))),
    noteRecord(dir, 'main'),
  ]);
  expect(readStack(dir).users).toHaveLength(20);
  expect(readStack(dir).record).toBe('main');
});
