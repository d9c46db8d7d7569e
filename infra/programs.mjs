import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these names that is a program on the PATH, with its whole path. @param {string[]} names */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Java from 17 on (Kafka's floor), from JAVA_HOME or the PATH; else why not. @returns {{ java: string } | { why: [import('./words.mjs').Key, import('./words.mjs').Facts] }} */
export function findJava() {
  const home = process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java');
  const java = home && isProgram(home) ? home : onPath('java');
  if (java === undefined) return { why: ['whyMissing', { what: 'java' }] };
  const version = /version "(\d+)/.exec(outputOf(java, ['-version']))?.[1];
  return Number(version) >= 17 ? { java } : { why: ['whyOld', { what: 'Java', found: version ?? '?', least: 17 }] };
}

/** What a short command prints, both streams; empty when it fails to run. @param {string} program @param {string[]} args */
export function outputOf(program, args, env = process.env) {
  try {
    return execFileSync('/bin/sh', ['-c', 'exec "$0" "$@" 2>&1', program, ...args], {
      env,
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}

/** `1.29.1` is from `1.5.1` on. @param {string | undefined} version @param {string} least */
export function isAtLeast(version, least) {
  const ours = (version ?? '').split('.').map(Number);
  const [differs] = least
    .split('.')
    .map((part, at) => (ours[at] ?? 0) - Number(part))
    .filter((difference) => difference !== 0);
  return version !== undefined && (differs ?? 0) >= 0;
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
