import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { openClient } from '../../client/commands.ts';
import { oursIn, wordsOf } from '../../cli/completion/line.ts';
import { live } from '../../cli/completion/live.ts';
import { scriptOf } from '../../cli/completion/scripts.ts';
import { nextAfter } from '../../cli/completion/tree.ts';
import { programOf } from '../../cli/program.ts';
import { campaignStream, taskQueueOf, unitStream } from '../../workflows/messages.ts';
import { thidua } from './thidua.ts';

const program = programOf('vi');
const next = (...words: string[]) => nextAfter(program, words);
const values = (...words: string[]): string[] => next(...words).candidates.map(({ value }) => value);

describe('a line', () => {
  test.each([
    ['thidua unit ', ['thidua', 'unit', '']],
    ['thidua  unit sh', ['thidua', 'unit', 'sh']],
    [`thidua x --reason "Khiếu nại đúng" --a'b c'd`, ['thidua', 'x', '--reason', 'Khiếu nại đúng', '--ab cd']],
    ['thidua Đơn\\ vị', ['thidua', 'Đơn vị']],
    ['', ['']],
  ])('%j is split as a shell does', (line, words) => expect(wordsOf(line)).toEqual(words));

  test('is ours when our name begins it, by itself or through npx or node', () => {
    expect(oursIn(['thidua', 'unit', ''])).toEqual(['unit', '']);
    expect(oursIn(['npx', 'thidua', 's'])).toEqual(['s']);
    expect(oursIn(['node', './bin/thidua', ''])).toEqual(['']);
    expect(oursIn(['npx', 'cowsay', ''])).toBeUndefined();
    expect(oursIn(['npx', 'thidua'])).toBeUndefined();
  });
});

describe('what may come next', () => {
  test('commands, then those of a group, hidden ones never', () => {
    expect(values('')).toEqual(expect.arrayContaining(['unit', 'cycle', 'stack', 'doctor', 'help']));
    expect(values('')).not.toContain('__complete');
    expect(values('stack', '')).toEqual(expect.arrayContaining(['up', 'status', 'down']));
    expect(values('help', 'stack', '')).toEqual(expect.arrayContaining(['up', 'status', 'down']));
  });

  test('options of the command and common ones, each once', () => {
    expect(values('stack', 'down', '--')).toEqual(expect.arrayContaining(['--force', '--json', '--help']));
    expect(values('stack', 'down', '--force', '--')).not.toContain('--force');
    expect(values('--json', 'stack', 'down', '--')).not.toContain('--json');
  });

  test('choices of an option, also after =, and of an argument', () => {
    expect(values('cycle', 'open', 'x', '--kind', '')).toEqual(['periodicCheck', 'preliminaryReview', 'finalReview']);
    expect(values('--lang=')).toEqual(['--lang=vi', '--lang=en']);
    expect(values('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('ids where ids are wanted, the next one after a comma, and where to ask for them', () => {
    expect(next('unit', 'show', '')).toMatchObject({ wanted: 'units', before: '' });
    expect(next('cycle', 'status', '')).toMatchObject({ wanted: 'cycles' });
    expect(next('unit', 'show', '--campaign', '')).toMatchObject({ wanted: 'campaigns' });
    expect(next('cycle', 'remind', 'x', '--to', 'c-dc,c')).toMatchObject({
      wanted: 'units',
      before: 'c-dc,',
      typed: 'c-dc,c',
    });
    expect(next('--record', 'thu', 'unit', 'show', '--campaign=a', '')).toMatchObject({
      given: { record: 'thu', campaign: 'a' },
    });
    expect(next('campaign', 'check', '')).toMatchObject({ wanted: 'files' });
  });
});

describe('shells', () => {
  const script = (shell: 'bash' | 'zsh' | 'fish') => scriptOf(shell, process.execPath, 'bin/thidua');
  const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

  /** What bash itself would offer for a line with the cursor at its end. */
  function bash(...lines: string[]): string[] {
    const tries = lines.map(
      (line) => `COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}; _thidua; echo "\${COMPREPLY[*]}"`,
    );
    const env = { ...process.env, LANG: 'vi_VN.UTF-8' };
    const code = [script('bash'), ...tries].join('\n');
    return execFileSync('bash', ['--norc', '-c', code], { env, encoding: 'utf8' }).trimEnd().split('\n');
  }

  test('bash completes us and npx thidua, leaves others alone, and gives what follows a = only', () => {
    const lines = [
      'thidua stack do',
      'npx thidua events sche',
      'thidua --lang=e',
      'npx cowsay ',
      'thidua events schema Cycle',
    ];
    const [down, schema, english, others, types = ''] = bash(...lines);
    expect([down, schema, english, others]).toEqual(['down', 'schema', 'en', '']);
    expect(types.split(' ')).toEqual(expect.arrayContaining(['CycleOpened', 'CycleClosed']));
  });

  test('fish offers words with their meaning', () => {
    if (!has('fish')) return expect(script('fish')).toContain('complete -c thidua');
    const code = `${script('fish')}\ncomplete -C 'thidua stack do'`;
    const fish = 'fish';
    const offered = execFileSync(fish, ['-N', '-c', code], { encoding: 'utf8' });
    expect(offered).toMatch(/^down\t.+/);
  });

  test('zsh takes the script as it is', () => {
    if (!has('zsh')) return expect(script('zsh')).toContain('compdef _thidua thidua');
    const code = `${script('zsh')}\nprint -- $_comps[thidua]`;
    expect(execFileSync('zsh', ['-f', '-c', code], { encoding: 'utf8' })).toBe('_thidua\n');
  });

  test('another shell is wrong use', async () => {
    const { code, err } = await thidua(['completion', 'tcsh']);
    expect([code, err]).toEqual([2, '“tcsh” không phải là một trong: bash, zsh, fish.\n']);
  });
});

describe('ids of the running stack', () => {
  const record = `completion-${randomBytes(4).toString('hex')}`;
  const taskQueue = taskQueueOf(record);
  let client: Client;

  beforeAll(async () => {
    client = await openClient(process.env.TEMPORAL_ADDRESS ?? '');
    const streams = [
      ['campaign', campaignStream(record, 'btnmt-615')],
      ['unit', unitStream(record, 'btnmt-615', 'c-dc')],
      ['unit', unitStream(record, 'btnmt-615', 'c-ks')],
    ] as const;
    // Nobody works for this record: ids are listed all the same.
    for (const [type, workflowId] of streams)
      await client.workflow.start(type, { taskQueue, workflowId, args: [{ record, streamId: workflowId }] });
  });
  afterAll(async () => {
    for await (const { workflowId } of client.workflow.list({ query: `TaskQueue = '${taskQueue}'` }))
      await client.workflow.getHandle(workflowId).terminate();
    await client.connection.close();
  });

  /** The server's list lags behind, and a busy machine may be late: what does not come in time is asked again. */
  async function listed(wanted: 'units' | 'campaigns', count: number): Promise<string[]> {
    for (let tries = 0; ; tries += 1) {
      const found = await live(wanted, { record });
      if (found.length >= count || tries === 30) return found.map(({ value }) => value);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  test('units and campaigns of the record', async () => {
    expect(await listed('units', 2)).toEqual(['c-dc', 'c-ks']);
    expect(await listed('campaigns', 1)).toEqual(['btnmt-615']);
  });

  test('none where nobody answers, and no longer a wait than a finger bears', async () => {
    const { TEMPORAL_ADDRESS } = process.env;
    process.env.TEMPORAL_ADDRESS = '127.0.0.1:1';
    const since = Date.now();
    expect(await live('units', { record })).toEqual([]);
    expect(Date.now() - since).toBeLessThan(1_500);
    if (TEMPORAL_ADDRESS !== undefined) process.env.TEMPORAL_ADDRESS = TEMPORAL_ADDRESS;
  });

  test('cycles of a campaign that no worker answers for are none', async () => {
    expect(await live('cycles', { record, campaign: 'btnmt-615' })).toEqual([]);
  });
});
