import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { brokerAnswers } from '../../infra/kafka-probe.mjs';
import { isAlive, type ProcessId } from '../../infra/processes.mjs';
import { readStack } from '../../infra/stack-file.mjs';
import { openStack } from '../../infra/stack.mjs';
import { namespaceAnswers } from '../../infra/temporal-probe.mjs';
import { superviseWorker } from '../../infra/worker.mjs';
import { quiet } from '../../infra/words.mjs';

const root = process.cwd();
const folder = (name: string): string => mkdtempSync(join(process.env.THIDUA_VAR ?? tmpdir(), `${name}-`));
const idOfServer = (server: Partial<ProcessId> | undefined) => server as ProcessId;

/** Another run on the same folder, in a process of its own. */
async function otherRun(dir: string) {
  const wish = JSON.stringify({ root, dir, usual: false, env: {} });
  const code = `
    import { openStack } from ${JSON.stringify(new URL('../../infra/stack.mjs', import.meta.url).href)};
    const { close } = await openStack({ ...${wish}, say: () => {} });
    const awake = setInterval(() => {}, 1000);
    process.once('SIGTERM', () => close().then(() => clearInterval(awake)));
    console.log('open');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await once(child, 'exit');
  };
}

test('servers: survivors of a killed run are taken over, shared by runs, and ended by the last', async () => {
  const dir = folder('stack');
  const killOther = await otherRun(dir);
  const { temporal, kafka } = readStack(dir);
  await killOther('SIGKILL');

  const wish = { root, dir, say: quiet, usual: false, env: {} };
  const mine = await openStack(wish);
  expect([mine.temporal, mine.kafka]).toEqual([temporal, kafka]);
  expect(await namespaceAnswers(mine.temporal.address)).toBe(true);
  expect(await brokerAnswers(mine.kafka.brokers)).toBe(true);

  const endOther = await otherRun(dir);
  expect(await mine.close()).toBe(false);
  expect(isAlive(idOfServer(temporal)) && isAlive(idOfServer(kafka))).toBe(true);
  await endOther('SIGTERM');
  expect(isAlive(idOfServer(temporal)) || isAlive(idOfServer(kafka))).toBe(false);
  expect(readStack(dir)).toMatchObject({ users: [], parts: [] });
  expect(readStack(dir).temporal).toBeUndefined();
});

test('an address from the environment that does not answer is named, and nothing is started', async () => {
  const dir = folder('foreign');
  const env = { TEMPORAL_ADDRESS: '127.0.0.1:1', KAFKA_BROKERS: '127.0.0.1:1' };
  const opening = openStack({ root, dir, say: quiet, env });
  await expect(opening).rejects.toMatchObject({ key: 'lackAnswer', facts: { variable: 'TEMPORAL_ADDRESS' } });
  expect(readStack(dir)).toMatchObject({ users: [] });
});

/** A checkout with nothing but a worker of a few lines. */
function checkout(worker: string): string {
  const place = folder('checkout');
  mkdirSync(join(place, 'worker'));
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(place, 'worker/main.ts'), worker);
  return place;
}

test('worker: killed with −9 it is started again, stopped it stays away', async () => {
  const place = checkout("console.log('thidua worker ready'); setInterval(() => {}, 1000);");
  const restarted: number[] = [];
  const wish = { root: place, dir: join(place, 'var'), env: {}, onRestart: (pid: number) => void restarted.push(pid) };
  const { pid, stop } = await superviseWorker(wish);
  const first = pid();
  expect(readStack(wish.dir).worker?.pid).toBe(first);
  process.kill(first, 'SIGKILL');
  while (restarted.length === 0) await delay(20);
  expect(restarted).toEqual([pid()]);
  expect(readStack(wish.dir)).toMatchObject({ worker: { pid: pid() }, parts: [{ pid: pid() }] });
  await stop();
  expect(readStack(wish.dir)).toMatchObject({ parts: [] });
  expect(restarted).toHaveLength(1);
});

test('worker: a setting it cannot work with is its own last sentence, at once', async () => {
  const place = checkout("console.error('noise\\n\\nChủ đề có 3 phân vùng, cần 12.'); process.exitCode = 78;");
  const starting = superviseWorker({ root: place, dir: join(place, 'var'), env: {} });
  await expect(starting).rejects.toMatchObject({
    key: 'lackSetting',
    facts: { why: 'Chủ đề có 3 phân vùng, cần 12.' },
  });
});

test('worker: one that never gets ready is given up', async () => {
  const place = checkout("throw new Error('no luck');");
  const starting = superviseWorker({ root: place, dir: join(place, 'var'), env: {} });
  await expect(starting).rejects.toMatchObject({ key: 'lackWorker' });
});
