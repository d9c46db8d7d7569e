import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from './cache.mjs';
import { onPath } from './programs.mjs';
import { runStep } from './steps.mjs';
import { Lack } from './words.mjs';

/** @typedef {{ say: import('./words.mjs').Say, signal?: AbortSignal | undefined }} Options */
/** @typedef {{ folder: string, log: string, child: string }} Place */

/** The cache's folder of that CLI version, with `bin/temporal`: the SDK's download where the network allows it, else built with Go. @param {string} version @param {Options} options */
export function temporalFolder(version, options) {
  return cached(
    `temporal-${version}`,
    async (place) => {
      if (!(await download(version, place, options))) await build(version, place, options);
    },
    options,
  );
}

/** Fails at once without the packages or without the network; a network that swallows everything gets two minutes. @param {string} version @param {Place} place @param {Options} options */
async function download(version, { folder, log, child }, { say, signal }) {
  const args = [fileURLToPath(new URL('temporal-download.mjs', import.meta.url)), folder, version];
  const lack = (/** @type {string} */ words) => new Error(words);
  const step = {
    what: `Temporal CLI ${version}`,
    command: process.execPath,
    args,
    cwd: dirname(folder),
    log,
    child,
    lack,
    say,
  };
  say('fetchingTemporal', { version });
  try {
    await runStep({ ...step, signal: AbortSignal.any([AbortSignal.timeout(120_000), ...(signal ? [signal] : [])]) });
    return true;
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}

/** @param {string} version @param {Place} place @param {Options} options */
async function build(version, { folder, log, child }, { say, signal }) {
  if (onPath('go') === undefined) throw new Lack('lackTemporal', { why: ['whyMissing', { what: 'temporal, go' }] });
  say('buildingTemporal', { version });
  const lack = (/** @type {string} */ words) =>
    new Lack('lackTemporal', { why: ['whyFailed', { what: 'go install', words, log }] });
  const args = ['install', `github.com/temporalio/cli/cmd/temporal@v${version}`];
  const step = {
    what: `Temporal CLI ${version}`,
    command: 'go',
    args,
    cwd: dirname(folder),
    log,
    child,
    lack,
    say,
    signal,
  };
  await runStep({ ...step, env: { ...process.env, GOBIN: join(folder, 'bin') } });
}
