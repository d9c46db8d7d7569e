/**
 * `node temporal-download.mjs FOLDER VERSION`: lets the Temporal SDK download its CLI, where the network allows, and leaves it
 * as FOLDER/bin/temporal. Ends with an error where it cannot. Needs the packages.
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', version = ''] = process.argv.slice(2);
const downloadDir = mkdtempSync(join(folder, 'download-'));
try {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: /** @type {const} */ ('cached-download'), downloadDir, version: `v${version}` };
  await (await TestWorkflowEnvironment.createLocal({ server: { executable } })).teardown();
  const files = readdirSync(downloadDir, { recursive: true, encoding: 'utf8' }).map((name) => join(downloadDir, name));
  const program = files.find((file) => statSync(file).isFile() && statSync(file).size > 10_000_000);
  if (program === undefined) throw new Error('the SDK downloaded no program');
  mkdirSync(join(folder, 'bin'));
  renameSync(program, join(folder, 'bin', 'temporal'));
} catch (error) {
  process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(downloadDir, { recursive: true, force: true });
}
