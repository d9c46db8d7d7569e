import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { findJava, onPath } from './programs.mjs';
import { runStep } from './steps.mjs';
import { Lack } from './words.mjs';

/**
 * The jars of these Maven coordinates and all they need, in the `libs` folder of the cache's folder `name`.
 * @param {{ name: string, what: string, coordinates: string[], lack: 'lackKafka' | 'lackTestServer',
 *   say: import('./words.mjs').Say, signal?: AbortSignal | undefined, finish?: (folder: string) => void }} wanted
 * @returns {Promise<string>} the folder
 */
export function fetchJars({ name, what, coordinates, lack, say, signal, finish }) {
  return cached(
    name,
    async ({ folder, log, child }) => {
      const why = whyNoMaven();
      if (why !== undefined) throw new Lack(lack, { why });
      say('fetchingJars', { what });
      writeFileSync(join(folder, 'pom.xml'), pom(coordinates));
      mkdirSync(join(folder, 'libs'));
      const args = ['-B', '-q', '-f', 'pom.xml', COPY, '-DincludeScope=runtime', '-DoutputDirectory=libs'];
      const failed = (/** @type {string} */ words) =>
        new Lack(lack, { why: ['whyFailed', { what: 'mvn', words, log }] });
      await runStep({ what, command: 'mvn', args, cwd: folder, log, child, lack: failed, say, signal });
      finish?.(folder);
    },
    { say, signal },
  );
}

/** Why the jars could not be fetched or run here, if so. @returns {[import('./words.mjs').Key, import('./words.mjs').Facts] | undefined} */
function whyNoMaven() {
  const found = findJava();
  if ('why' in found) return found.why;
  return onPath('mvn') === undefined ? ['whyMissing', { what: 'mvn (Maven)' }] : undefined;
}

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** @param {string[]} coordinates `group:artifact:version` each */
function pom(coordinates) {
  const dependencies = coordinates
    .map((one) => one.split(':'))
    .map(
      ([group, artifact, version]) =>
        `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
    );
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>thidua</groupId>
  <artifactId>jars</artifactId>
  <version>1</version>
  <dependencies>
${dependencies.join('\n')}
  </dependencies>
</project>
`;
}
