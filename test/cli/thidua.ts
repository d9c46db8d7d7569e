import { spawn } from 'node:child_process';

export type Ended = { code: number | null; out: string; err: string };

/** Runs the real program as a person would; Vietnamese, no stack and no servers unless `env` names them; `typed` is piped into it. */
export function thidua(args: readonly string[], env: NodeJS.ProcessEnv = {}, typed = ''): Promise<Ended> {
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'vi_VN.UTF-8', THIDUA_VAR: '/nonexistent' };
  const child = spawn(process.execPath, ['bin/thidua', ...args], { env: { ...clean, ...env }, stdio: 'pipe' });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
  child.stdin.on('error', () => undefined).end(typed);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ ...ended, code }));
  });
}
