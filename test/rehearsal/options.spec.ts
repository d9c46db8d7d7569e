import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readOptions, WrongUse } from '../../rehearsal/options.ts';

const env = { TEMPORAL_ADDRESS: '127.0.0.1:7233', KAFKA_BROKERS: '127.0.0.1:9092,127.0.0.1:9093', LANG: 'C.UTF-8' };
const wrong = (argv: string[], found: NodeJS.ProcessEnv = env): string => {
  try {
    readOptions(argv, found);
  } catch (error) {
    if (error instanceof WrongUse) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('options of a rehearsal', () => {
  test('the main job is the plan of 615 with 24 units in 90 s', () =>
    expect(readOptions(['--run', 'r1'], env)).toEqual({
      ...{ run: 'r1', language: 'vi', units: 24, seconds: 90, seed: '615', temporal: '127.0.0.1:7233' },
      brokers: ['127.0.0.1:9092', '127.0.0.1:9093'],
      file: path.resolve('campaigns/btnmt-615.plan.yaml'),
      folder: path.resolve('var/rehearsal'),
    }));

  test('each may be chosen; English when asked for', () => {
    const argv = [
      '--run',
      'r1',
      '--lang',
      'en',
      '--file',
      'x.plan.yaml',
      '--units',
      '6',
      '--seconds',
      '20',
      '--seed',
      's',
    ];
    const chosen = { language: 'en', file: 'x.plan.yaml', units: 6, seconds: 20, seed: 's' };
    expect(readOptions(argv, { ...env, THIDUA_VAR: '/tmp/v' })).toMatchObject({
      ...chosen,
      folder: '/tmp/v/rehearsal',
    });
    expect(readOptions(['--run', 'r1'], { ...env, LANG: 'en_US.UTF-8' }).language).toBe('en');
    expect(readOptions(['--run', 'r1'], { ...env, LANG: 'en_US.UTF-8', THIDUA_LANG: 'vi' }).language).toBe('vi');
  });

  test('what is wrong is one sentence', () => {
    expect(wrong([])).toBe('Thiếu --run.');
    expect(wrong(['--run', 'r1'], { ...env, KAFKA_BROKERS: undefined })).toBe('Thiếu KAFKA_BROKERS.');
    expect(wrong(['--run', 'a/b'])).toBe('--run không nhận "a/b".');
    expect(wrong(['--run', 'r1', '--units', '5'])).toBe('--units cần một số nguyên từ 6 đến 1000, nhận được "5".');
    expect(wrong(['--run', 'r1', '--seconds', '1.5'])).toContain('từ 1 đến 86400, nhận được "1.5"');
    expect(wrong(['--run', 'r1', '--seed'])).toBe('--seed không nhận "".');
    expect(wrong(['--run', 'r1', '--fast', '1', '--lang', 'en'])).toMatch(/^"--fast" is not understood\. Use: /);
  });
});
