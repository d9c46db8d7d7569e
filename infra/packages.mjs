import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withLock } from './lock.mjs';
import { runStep } from './steps.mjs';
import { Lack } from './words.mjs';

/**
 * Installs the Node packages when they are missing or not those of the lock file, which stays as it is to the byte.
 * @param {string} root @param {import('./words.mjs').Say} say @param {AbortSignal} [signal]
 */
export async function ensurePackages(root, say, signal) {
  if (arePackagesInstalled(root)) return;
  const install = () => (arePackagesInstalled(root) ? undefined : installPackages(root, say, signal));
  await withLock(join(root, 'var', 'packages.lock'), install, { signal, onWait: (pid) => say('waiting', { pid }) });
}

/** By the stamp we leave, which holds the lock file's hash; after an install by hand, by npm's own file being newer. @param {string} root */
export function arePackagesInstalled(root) {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === undefined) return read(npmsOwn(root)) !== undefined;
  if (read(stamp(root))?.toString() === hashOf(lock)) return true;
  return mtime(npmsOwn(root)) >= mtime(join(root, 'package-lock.json'));
}

/** @param {string} root @param {import('./words.mjs').Say} say @param {AbortSignal | undefined} signal */
async function installPackages(root, say, signal) {
  const lockFile = join(root, 'package-lock.json');
  const lock = read(lockFile);
  const log = join(root, 'var', 'log', 'npm-install.log');
  const child = join(root, 'var', 'packages.child');
  const [command, ...before] = npm();
  const args = [...before, 'install', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const lack = (/** @type {string} */ why) => new Lack('lackPackages', { why, log });
  say('installing');
  try {
    await runStep({ what: 'npm install', command, args, cwd: root, log, child, lack, say, signal });
  } finally {
    if (lock !== undefined && !read(lockFile)?.equals(lock)) writeFileSync(lockFile, lock);
  }
  if (lock !== undefined) writeFileSync(stamp(root), hashOf(lock));
}

/** The npm that runs us, if one does. @returns {[string, ...string[]]} */
function npm() {
  const by = process.env.npm_execpath;
  return by !== undefined && basename(by) === 'npm-cli.js' ? [process.execPath, by] : ['npm'];
}

/** @param {string} root */
const stamp = (root) => join(root, 'node_modules', '.thidua-lock');

/** @param {string} root */
const npmsOwn = (root) => join(root, 'node_modules', '.package-lock.json');

/** @param {Buffer} bytes */
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @param {string} file */
const mtime = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** @param {string} file @returns {Buffer | undefined} */
function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
