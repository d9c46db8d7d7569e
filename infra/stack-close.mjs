import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { end, isAlive } from './processes.mjs';
import { PROCESS_FILE } from './servers.mjs';
import { changeStack, keeperOf, leave, others, readStack } from './stack-file.mjs';

/** What runs that were killed left beside the servers. @param {string} dir */
export async function endForsaken(dir) {
  const { parts = [] } = readStack(dir);
  for (const part of parts.filter(({ by }) => !isAlive(by))) {
    await end(part, part);
    rmSync(join(dir, 'log', `worker-${part.pid}.${PROCESS_FILE}`), { force: true });
  }
}

/** This run leaves; the last one stops the servers that are ours. @param {string} dir @param {import('./words.mjs').Say} say @returns {Promise<boolean>} whether they are stopped */
export async function closeStack(dir, say) {
  const [user] = others(await leave(dir));
  if (user) {
    await speakOfKept(dir);
    say('leftRunning', { pid: user.pid });
    return false;
  }
  await endForsaken(dir);
  const { temporal, kafka } = readStack(dir);
  for (const [name, server] of /** @type {const} */ ([
    ['kafka', kafka],
    ['temporal', temporal],
  ])) {
    if (!server?.own) continue;
    await end(/** @type {import('./processes.mjs').ProcessId} */ (server));
    rmSync(join(dir, name, PROCESS_FILE), { force: true });
  }
  const nothing = { temporal: undefined, kafka: undefined, worker: undefined, keeper: undefined, parts: [] };
  await changeStack(dir, (stack) => ({ ...stack, ...nothing }));
  return true;
}

/** A rehearsal's record has no worker once its run is over: the CLI then speaks of one that is still worked for. @param {string} dir */
async function speakOfKept(dir) {
  const [first, ...more] = keeperOf(dir)?.records ?? [];
  if (first === undefined || [first, ...more].includes(readStack(dir).record ?? '')) return;
  await changeStack(dir, (stack) => ({ ...stack, record: first }));
}
