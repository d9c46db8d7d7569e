import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { doctorLines } from '../../cli/commands/doctor.ts';
import { skew } from '../../cli/doctor/clock.ts';
import { finding, levelOf, within, type Finding } from '../../cli/doctor/finding.ts';
import { machineFindings, thisMachine, type Machine } from '../../cli/doctor/machine.ts';
import { stackFindings } from '../../cli/doctor/stack.ts';
import { screenOf } from '../../cli/print.ts';
import type { StackStatus } from '../../cli/stack/status.ts';
import { findingWords, type FindingKey } from '../../cli/words/doctor.ts';

const here = mkdtempSync(path.join(tmpdir(), 'thidua-doctor-'));
const id = (pid: number) => ({ pid, startTime: String(pid) });
const well: StackStatus = {
  folder: here,
  record: 'main',
  temporal: { state: 'answers', own: true, address: '127.0.0.1:7233', pid: 1 },
  kafka: { state: 'answers', own: true, address: '127.0.0.1:9092', pid: 2 },
  workers: [{ ...id(3), records: ['main'] }],
  keeper: { ...id(4), since: '2026-11-24T00:00:00.000Z', wanted: ['main'], records: ['main'] },
  users: [{ ...id(4), command: 'thidua stack up' }],
  forsaken: [],
  bytes: { temporal: 0, kafka: 0, log: 0, all: 0 },
};
const sound: Machine = {
  ...thisMachine(path.join(here, 'evidence'), { LANG: 'vi_VN.UTF-8' }),
  free: () => Promise.resolve(50e9),
};
const keysOf = (findings: readonly Finding[]): string[] => findings.map(({ key }) => key);
const machine = async (over: Partial<Machine>, status = well) => machineFindings({ ...sound, ...over }, status);

describe('the machine', () => {
  test('a sound one has nothing to mend', async () => {
    const findings = await machine({});
    expect(keysOf(findings)).toEqual(['node', 'packages', 'terminal', 'evidence', 'space']);
    expect(new Set(findings.map(levelOf))).toEqual(new Set(['ok']));
  });

  test.each<[FindingKey, Partial<Machine>]>([
    ['nodeOld', { node: '18.19.1' }],
    ['packagesOld', { root: checkoutWithoutPackages() }],
    ['terminalOther', { env: { LANG: 'C' } }],
    ['terminalOther', { env: { LANG: 'vi_VN.UTF-8', LC_ALL: 'POSIX' } }],
    ['spaceShort', { free: () => Promise.resolve(1e9) }],
    ['spaceNone', { free: () => Promise.resolve(1e8) }],
    ['evidenceClosed', { evidence: path.join(fileIn(here), 'evidence') }],
  ])('%s', async (key, over) => {
    expect(keysOf(await machine(over))).toContain(key);
  });

  test('a disk of its own for Kafka is looked at too', async () => {
    const free = (place: string) => Promise.resolve(place.endsWith('kafka') ? 1e8 : 50e9);
    expect(keysOf(await machine({ free }))).toEqual(expect.arrayContaining(['space', 'spaceNone']));
  });
});

/** A lock file without packages. */
function checkoutWithoutPackages(): string {
  const place = mkdtempSync(path.join(tmpdir(), 'thidua-doctor-'));
  writeFileSync(path.join(place, 'package.json'), '{ "engines": { "node": ">=20.20" } }');
  writeFileSync(path.join(place, 'package-lock.json'), '{}');
  return place;
}

/** A file where a folder should be: not even root may make one below it. */
function fileIn(folder: string): string {
  writeFileSync(path.join(folder, 'a-file'), '');
  return path.join(folder, 'a-file');
}

describe('stack.json against what lives', () => {
  const about = (over: Partial<StackStatus>) => stackFindings({ ...well, ...over }, 'vi');

  test('nothing to say of a stack that is kept', () => expect(about({})).toEqual([]));

  test('a server that is gone is named with its process', () => {
    const kafka = { ...well.kafka, state: 'dead' as const };
    expect(about({ kafka })).toEqual([finding('stackStale', { what: 'Kafka', pid: 2 })]);
  });

  test('servers that nobody keeps, and what a killed run left', () => {
    const forsaken = [{ ...id(3), by: id(9), what: 'worker' as const }];
    const { keeper: _, ...unkept } = well;
    expect(keysOf(stackFindings({ ...unkept, users: [], forsaken }, 'vi'))).toEqual(['stackForsaken', 'stackUnkept']);
  });

  test('what the keeper cannot do is told in the reader’s words', () => {
    const keeper = {
      ...id(4),
      since: '',
      wanted: [],
      records: [],
      fault: ['lackSetting', { why: 'x' }] as ['lackSetting', { why: string }],
    };
    expect(about({ keeper })).toMatchObject([{ key: 'keeperFault', facts: { why: 'Worker từ chối khởi động: x' } }]);
  });
});

describe('words', () => {
  const facts = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

  test.each(Object.entries(findingWords))(
    '%s says the same in both languages; what is wrong has its remedy',
    (_, said) => {
      for (const pair of [said.says, said.remedy ?? ['', '']]) expect(facts(pair[0])).toEqual(facts(pair[1]));
      expect(said.remedy !== undefined || said.level === 'ok' || said.level === 'warning').toBe(true);
    },
  );

  test('a line each, what is wrong last, and the sum', () => {
    const screen = screenOf('vi', false, { write: () => undefined });
    const lines = doctorLines(
      [finding('temporalNone'), finding('node', { version: '20' }), finding('terminalOther', { value: 'C' })],
      screen,
    );
    expect(lines).toEqual([
      '✓ Node 20',
      '! Thiết bị đầu cuối không báo UTF-8 (C): chữ Việt có thể hiện sai',
      '    → export LANG=C.UTF-8',
      '✗ Chưa có Temporal nào chạy cho thư mục này',
      '    → npx thidua stack up',
      '',
      '1 việc phải sửa, 1 điều nên biết.',
    ]);
  });
});

test('clocks: what lies between two moments of ours is not off', () => {
  expect([skew(1_500, 1_000, 2_000), skew(400, 1_000, 2_000), skew(9_000, 1_000, 2_000)]).toEqual([0, -600, 7_000]);
});

test('who is late is not waited for', async () => {
  expect(await within(20, new Promise(() => undefined), 'late')).toBe('late');
  expect(await within(1_000, Promise.resolve('there'), 'late')).toBe('there');
});
