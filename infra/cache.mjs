import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

/** Where built servers live, one folder per exact version, shared by all checkouts of a user. */
export const cacheFolder = (env = process.env) =>
  env.THIDUA_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'thidua');

/**
 * The cache's folder of that name, built when it is missing. `build` fills a folder that gets its name only when complete;
 * starts that come at the same time wait for the one that builds.
 * @param {string} name
 * @param {(place: { folder: string, log: string, child: string }) => Promise<void>} build
 * @param {{ say: import('./words.mjs').Say, signal?: AbortSignal | undefined }} options
 * @returns {Promise<string>}
 */
export async function cached(name, build, { say, signal }) {
  const cache = cacheFolder();
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const path = join(cache, `${name}.lock`);
  await withLock(
    path,
    async () => {
      if (existsSync(folder)) return;
      const unfinished = readdirSync(cache).filter((entry) => entry.startsWith(`${name}.part-`));
      for (const entry of unfinished) rmSync(join(cache, entry), { recursive: true, force: true });
      const part = join(cache, `${name}.part-${process.pid}`);
      mkdirSync(part);
      try {
        await build({ folder: part, log: join(cache, `${name}.log`), child: join(cache, `${name}.child`) });
        renameSync(part, folder);
      } finally {
        rmSync(part, { recursive: true, force: true });
      }
    },
    { signal, onWait: (pid) => say('waiting', { pid }) },
  );
  return folder;
}
