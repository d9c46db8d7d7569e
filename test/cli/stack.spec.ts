import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { StackStatus } from '../../cli/stack/status.ts';
import { lowerStack } from '../../infra/down.mjs';
import { isAlive, type ProcessId } from '../../infra/processes.mjs';
import { readStack } from '../../infra/stack-file.mjs';
import { quiet } from '../../infra/words.mjs';
import { thidua, type Ended } from './thidua.ts';

const dir = mkdtempSync(path.join(process.env.THIDUA_VAR ?? tmpdir(), 'kept-'));
const { PATH, HOME, THIDUA_CACHE, XDG_CACHE_HOME, JAVA_HOME } = process.env;
/** Its own folder, and no servers named: so it starts its own. */
const env = { PATH, HOME, THIDUA_CACHE, XDG_CACHE_HOME, JAVA_HOME, THIDUA_VAR: dir };
const stack = (...args: string[]): Promise<Ended> => thidua(['stack', ...args], env);
const status = async (): Promise<StackStatus & { up: boolean }> => {
  const { out } = await stack('status', '--json');
  return JSON.parse(out) as StackStatus & { up: boolean };
};
const kept = () => readStack(dir);
const alive = (id: unknown): boolean => isAlive(id as ProcessId);

afterAll(async () => {
  await lowerStack({ dir, force: true, say: quiet });
});

/** Waits for what must come by itself. */
async function until(what: () => boolean): Promise<void> {
  for (const late = Date.now() + 60_000; !what(); await delay(100))
    if (Date.now() > late) throw new Error(`${String(what)} did not come: ${JSON.stringify(kept())}`);
}

describe('the stack in the background', () => {
  test('comes up, outlives the terminal, and says where it is', async () => {
    const { code, out, err } = await stack('up', '--lang', 'en');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/\nUp in the background for the records main\.\n/);
    const now = await status();
    expect(now).toMatchObject({ up: true, record: 'main', forsaken: [], workers: [{ records: ['main'] }] });
    expect(now.users).toMatchObject([{ command: 'thidua stack up', pid: now.keeper?.pid }]);
    expect([now.temporal.state, now.kafka.state]).toEqual(['answers', 'answers']);
    expect(now.kafka.version).toMatch(/^\d+\.\d+/);
    expect(now.bytes.all).toBeGreaterThan(0);
  });

  test('is joined by a second up, which may add a record; a bad one is told and changes nothing', async () => {
    const before = kept();
    const joined = await stack('up', '--records', 'main,kept-2', '--json');
    expect(JSON.parse(joined.out)).toMatchObject({ joined: true, workers: [{ records: ['main', 'kept-2'] }] });
    expect(kept().keeper?.pid).toBe(before.keeper?.pid);
    expect(kept().temporal).toEqual(before.temporal);
    const wrong = await stack('up', '--records', 'a/b');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Không có sổ ghi nào tên “a/b”')]);
  });

  test('starts its worker again when that is killed', async () => {
    const worker = kept().worker;
    process.kill(worker?.pid ?? 0, 'SIGKILL');
    await until(() => kept().worker !== undefined && kept().worker?.pid !== worker?.pid);
    expect(kept().parts).toMatchObject([{ what: 'worker', records: ['main', 'kept-2'] }]);
  });

  test('is taken over by the next up when its keeper was killed', async () => {
    const before = kept();
    process.kill(before.keeper?.pid ?? 0, 'SIGKILL');
    await until(() => !alive(before.keeper));
    const left = await stack('status');
    expect(left.out).toContain('Tiến trình trông coi đã mất');
    const { code } = await stack('up');
    expect(code).toBe(0);
    const after = kept();
    expect([after.temporal, after.kafka]).toEqual([before.temporal, before.kafka]);
    expect(alive(before.worker)).toBe(false);
    expect(alive(after.worker) && alive(after.keeper)).toBe(true);
  });
});

describe('down', () => {
  /** A run that shares the servers, as `npm start` does. */
  async function sharing() {
    const stackModule = JSON.stringify(new URL('../../infra/stack.mjs', import.meta.url).href);
    const code = `
      import { openStack } from ${stackModule};
      const { close } = await openStack({ root: ${JSON.stringify(process.cwd())}, say: () => {} });
      const awake = setInterval(() => {}, 1000);
      process.once('SIGTERM', () => close().then(() => clearInterval(awake)));
      console.log('open');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    return { pid: child.pid, ended };
  }

  test('is refused while another run shares it, and ends that run too when it must', async () => {
    const { pid, ended } = await sharing();
    const refused = await stack('down');
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining(`npm start (tiến trình ${pid}) đang dùng chung`),
    ]);
    const before = kept();
    expect(alive(before.keeper) && alive(before.worker)).toBe(true);

    const { code, out } = await stack('down', '--force');
    expect(code).toBe(0);
    await ended;
    for (const id of [before.worker, before.kafka, before.temporal, before.keeper]) expect(alive(id)).toBe(false);
    const order = ['worker', 'Kafka', 'Temporal'].map((what) => out.indexOf(`Đã dừng ${what}`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(kept()).toMatchObject({ users: [], parts: [] });
  });

  test('has nothing to do when nothing runs; status says so and ends with 3', async () => {
    const [down, now] = [await stack('down', '--json'), await stack('status')];
    expect([down.code, JSON.parse(down.out)]).toEqual([0, { ended: [] }]);
    expect([now.code, now.out]).toEqual([3, expect.stringMatching(/^Chưa có gì chạy cho thư mục này/)]);
  });
});

test('Ctrl-C while it starts takes it back', async () => {
  const child = spawn(process.execPath, ['bin/thidua', 'stack', 'up'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const [seen] = [kept().users ?? []];
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(130);
  await until(() => !seen.some(alive) && kept().temporal === undefined && kept().keeper === undefined);
  expect((await stack('down')).out).toBe('Không có gì đang chạy cho thư mục này.\n');
});
