import { runForeground } from './foreground.mjs';
import { ensurePackages } from './packages.mjs';
import { withPrivateStack } from './private-stack.mjs';
import { root, runProgram } from './program.mjs';

await runProgram(async (run) => {
  await ensurePackages(root, run.say, run.signal);
  const args = ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)];
  return withPrivateStack({ root, name: 'bench', run }, ({ dir, env }) =>
    runForeground(args, { cwd: root, env, dir, signal: run.signal, group: true }),
  );
});
