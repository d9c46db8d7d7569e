import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryLock } from './lock.mjs';

/**
 * A port that is free and, until `release`, promised to nobody else of ours: two starts at once never choose the same one.
 * The usual port when it can be had, else any.
 * @param {{ usual?: number | undefined, exactly?: number | undefined }} [wish] `exactly`: that port or an error from the server
 * @returns {Promise<{ port: number, release: () => void }>}
 */
export async function claimPort({ usual, exactly } = {}) {
  if (exactly !== undefined) return { port: exactly, release: () => {} };
  for (let tries = 0; tries < 50; tries += 1) {
    const port = tries === 0 && usual !== undefined ? usual : await anyPort();
    const release = await promised(port);
    if (release === undefined) continue;
    if (await isFree(port)) return { port, release };
    release();
  }
  throw new Error('no free port');
}

/** @param {number} port on loopback */
export async function isFree(port) {
  return !(await accepts('127.0.0.1', port)) && (await listens(port)) !== undefined;
}

/** Whether somebody accepts connections there. @param {string} host @param {number} port @returns {Promise<boolean>} */
export function accepts(host, port, ms = 2_000) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (/** @type {boolean} */ yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(ms, () => done(false));
    socket.on('connect', () => done(true)).on('error', () => done(false));
  });
}

/** @returns {Promise<number>} */
async function anyPort() {
  return /** @type {number} */ (await listens(0));
}

/** @param {number} port @returns {Promise<number | undefined>} the port that could be listened on */
function listens(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: got } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(got));
    });
  });
}

/** @param {number} port another user's promise cannot be broken, then the port counts as taken */
async function promised(port) {
  try {
    return await tryLock(join(tmpdir(), `thidua-port-${port}.lock`));
  } catch {
    return undefined;
  }
}
