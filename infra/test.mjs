import { runForeground } from './foreground.mjs';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { withPrivateStack } from './private-stack.mjs';
import { readJson } from './processes.mjs';
import { root, runProgram } from './program.mjs';
import { tally } from './tally.mjs';

await runProgram(async (run) => {
  const { say, signal } = run;
  const args = process.argv.slice(2);
  await ensurePackages(root, say, signal);
  const counted = await withPrivateStack({ root, name: 'test', run }, async ({ dir, env }) => {
    const output = join(dir, 'jest.json');
    const jest = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
    const wanted = [...jest, '--json', `--outputFile=${output}`, ...defaults(args), ...args];
    const code = await runForeground(wanted, { cwd: root, env, dir, signal, group: true });
    return { code, ...tally(readJson(output), code, args.some(isSelection)) };
  });
  if (counted.unnamed) say('jestSilent', { code: counted.code });
  process.stdout.write(`${counted.passed} passed, ${counted.failed} failed\n`);
  return counted.failed === 0 ? 0 : 1;
});

/** @param {string} arg */
function isSelection(arg) {
  return /^(-t|--testNamePattern)(=|$)/.test(arg);
}

/** Two workers, as the time limit is told for two cores; coverage is asked of a whole run only. @param {string[]} args */
function defaults(args) {
  const workers = args.some((arg) => /^(--maxWorkers|-w|--runInBand|-i)(=|$)/.test(arg));
  const covered = args.some((arg) => /^--(no-)?(coverage|collectCoverage)/.test(arg));
  const whole = args.every((arg) => /^(--maxWorkers|-w|--runInBand|-i|--verbose|--silent)(=|$)|^\d+$/.test(arg));
  return [...(workers ? [] : ['--maxWorkers=2']), ...(covered || whole ? [] : ['--coverage=false'])];
}
