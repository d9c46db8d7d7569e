import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { claimPort, isFree } from '../../infra/ports.mjs';

async function occupied(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

test('the usual port when it is free', async () => {
  const { port: usual, free } = await occupied();
  free();
  const { port, release } = await claimPort({ usual });
  expect(port).toBe(usual);
  release();
});

test('another free port when the usual one is taken', async () => {
  const { port: usual, free } = await occupied();
  const { port, release } = await claimPort({ usual });
  expect(port).not.toBe(usual);
  expect(await isFree(port)).toBe(true);
  expect(await isFree(usual)).toBe(false);
  release();
  free();
});

test('a port that is promised is promised once, until it is released', async () => {
  const { port: usual, free } = await occupied();
  free();
  const first = await claimPort({ usual });
  const second = await claimPort({ usual });
  expect(second.port).not.toBe(first.port);
  first.release();
  second.release();
  const third = await claimPort({ usual });
  expect(third.port).toBe(usual);
  third.release();
});

test('a port that is asked for exactly is not exchanged', async () => {
  const { port, free } = await occupied();
  expect((await claimPort({ exactly: port })).port).toBe(port);
  free();
});
