import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const settings = ['.dependency-cruiser.cjs', '.oxlintrc.json', 'package.json', 'tsconfig.json'];

/** A tree of ours beside the real one: the real settings and packages, and the given files by path. */
export function plant(files: Record<string, string>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-planted-'));
  for (const name of settings) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** What a check of ours prints about a tree, line by line, and how it ends. */
export function run(program: string, args: string[], cwd: string): { lines: string[]; code: number | null } {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return { lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== ''), code: status };
}

export const checkImports = (folder: string) => run(process.execPath, [join(root, '.ci/imports.mjs'), folder], root);

export const lint = (folder: string) =>
  run(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format=unix'], folder);
