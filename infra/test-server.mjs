import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchJars } from './maven.mjs';
import { findJava, isProgram, onPath } from './programs.mjs';
import { Lack, quiet } from './words.mjs';

const VERSION = '1.38.0';
const NAME = 'temporal-test-server';

/**
 * The time-skipping test server as one program, for `executable: { type: 'existing-path', path }`.
 * @param {{ say?: import('./words.mjs').Say, signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<string>}
 */
export async function findTestServer({ say = quiet, signal } = {}) {
  const given = process.env.THIDUA_TEST_SERVER;
  if (given && isProgram(given)) return given;
  const installed = onPath(NAME);
  if (installed) return installed;
  const found = findJava();
  if ('why' in found) throw new Lack('lackTestServer', { why: found.why });
  const what = `Temporal test server ${VERSION}`;
  const coordinates = [`io.temporal:temporal-test-server:${VERSION}`];
  const folder = await fetchJars({
    name: `${NAME}-${VERSION}`,
    what,
    coordinates,
    lack: 'lackTestServer',
    say,
    signal,
    finish,
  });
  return join(folder, 'bin', NAME);
}

/** `exec` matters: else the server outlives the test that started it. @param {string} folder */
function finish(folder) {
  const program = join(folder, 'bin', NAME);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(program, WRAPPER);
  chmodSync(program, 0o755);
}

const WRAPPER = `#!/bin/sh
libs="$(dirname "$0")/../libs"
exec "\${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$libs/*" io.temporal.testserver.TestServer "$@"
`;
