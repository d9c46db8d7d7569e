import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { thidua } from './thidua.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('thidua alone', () => {
  test('shows where to begin, and ends with 0', async () => {
    const [vi, en, json] = await Promise.all([thidua([]), thidua(['--lang', 'en']), thidua(['--json'])]);
    expect([vi.code, en.code, json.code]).toEqual([0, 0, 0]);
    expect(vi.out).toMatch(/Năm lệnh đầu tiên:\n( {2}npx thidua .+ {2}.+\n){5}\n/);
    expect(en.out).toContain('The first five commands:');
    expect((JSON.parse(json.out) as { commands: string[] }).commands).toContain('cycle open');
  });

  test('tells its version', async () => {
    expect(await Promise.all([thidua(['--version']), thidua(['-V'])])).toEqual([
      { code: 0, out: `${version}\n`, err: '' },
      { code: 0, out: `${version}\n`, err: '' },
    ]);
  });
});

describe('help', () => {
  test('goes down to every level, in front and in between, with options anywhere', async () => {
    const ways = [
      ['help', 'cycle', 'open'],
      ['cycle', 'help', 'open'],
      ['cycle', 'open', '--help'],
      ['--json', 'help', 'cycle', 'open'],
    ];
    const texts = await Promise.all(ways.map(async (way) => thidua(way)));
    expect(new Set(texts.map(({ out }) => out)).size).toBe(1);
    expect(texts.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(texts[0]?.out).toMatch(/^Cách dùng: thidua cycle open (.|\n)*Ví dụ:\n {2}thidua cycle open /);
  });

  test('about what there is not is wrong use', async () => {
    const ended = await Promise.all([thidua(['help', 'foo']), thidua(['help', 'unit', 'shw'])]);
    expect(ended).toMatchObject([
      { code: 2, out: '', err: 'Không có lệnh “foo”.\n' },
      { code: 2, out: '', err: 'Không có lệnh “shw”; có phải ý bạn là show?\n' },
    ]);
  });
});

test('a command that stands elsewhere in the tree is told with its way there', async () => {
  const { code, err } = await thidua(['remind', 'x', '--lang', 'en']);
  expect([code, err]).toEqual([2, 'There is no command "remind"; did you mean cycle remind?\n']);
});

test('common options may stand before or after the command', async () => {
  const ways = [
    ['--json', '--lang', 'en', 'unit', 'show', 'a b'],
    ['unit', 'show', 'a b', '--lang', 'en', '--json'],
  ];
  const [before, after] = await Promise.all(ways.map(async (way) => thidua(way)));
  expect(before).toEqual(after);
  expect(JSON.parse(before?.err ?? '')).toMatchObject({ code: 'badId', error: expect.stringMatching(/^The id/) });
});

test('a reader that has seen enough is no fault', async () => {
  const command = `${process.execPath} bin/thidua events schema CampaignLaunched | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const shell = spawn('bash', ['-c', command], { env: { ...process.env, THIDUA_VAR: '/nonexistent' } });
  let [out, err] = ['', ''];
  shell.stdout.on('data', (text) => (out += String(text)));
  shell.stderr.on('data', (text) => (err += String(text)));
  await new Promise((resolve) => shell.on('close', resolve));
  expect([out, err]).toEqual(['{\n0\n', '']);
});
