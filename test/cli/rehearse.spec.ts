import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { thidua } from './thidua.ts';

const { TEMPORAL_ADDRESS = '', KAFKA_BROKERS = '', THIDUA_VAR = tmpdir() } = process.env;
const folder = mkdtempSync(path.join(THIDUA_VAR, 'cli-rehearse-'));
const servers = { TEMPORAL_ADDRESS, KAFKA_BROKERS, THIDUA_VAR: folder };

test('a file that is no plan is wrong use, before anything is started', async () => {
  const [missing, misnamed, units] = await Promise.all([
    thidua(['rehearse', 'khong-co.plan.yaml']),
    thidua(['rehearse', 'package.json', '--lang', 'en']),
    thidua(['rehearse', 'campaigns/btnmt-615.plan.yaml', '--units', '0']),
  ]);
  expect([missing.code, misnamed.code, units.code]).toEqual([2, 2, 2]);
  expect(missing.err).toContain('khong-co.plan.yaml');
  expect(misnamed.err.trim()).toBe('package.json: The name of a plan file must end with .plan.yaml.');
  expect(units.err.trim()).toBe('“0” không phải là số nguyên từ 6 đến 1000.');
});

test('a plan is rehearsed on the stack at hand, and a machine gets the verdict alone', async () => {
  if (TEMPORAL_ADDRESS === '' || KAFKA_BROKERS === '') throw new Error('npm test names the servers');
  const args = [
    'rehearse',
    'campaigns/btnmt-615.plan.yaml',
    '--units',
    '6',
    '--seconds',
    '10',
    '--seed',
    'cli',
    '--json',
  ];
  const { code, out, err } = await thidua(args, servers);
  expect([code, err]).toEqual([0, '']);
  const verdict = JSON.parse(out) as {
    ok: boolean;
    run: string;
    events: number;
    streams: number;
    foldEqualsWorkflow: number;
  };
  expect(verdict).toMatchObject({ ok: true, campaign: 'btnmt-615', gaps: 0, foldEqualsWorkflow: verdict.streams });
  expect(JSON.parse(readFileSync(path.join(folder, 'rehearsal/verdict.json'), 'utf8'))).toEqual(verdict);

  const tail = await thidua(['events', 'tail', '--no-follow', '--json'], servers);
  expect(tail.out.trimEnd().split('\n').length).toBeGreaterThanOrEqual(verdict.events);
  const history = await thidua(['unit', 'history', 'tckttv'], servers);
  expect(history.out).toMatch(new RegExp(`^rehearsal/${verdict.run}/unit/btnmt-615/tckttv\n`));
  expect(history.out).toContain('Đổi tên Cục Khí tượng Thủy văn');
});
