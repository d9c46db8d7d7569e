import { CommanderError } from 'commander';
import { languageOf } from '../infra/words.mjs';
import { EXIT } from './faults.ts';
import { screenOf } from './print.ts';
import { programOf } from './program.ts';
import { told } from './refused.ts';
import { faultOfUse } from './wrong-use.ts';

/** Runs one command line; answers its exit code, which a command that only shows may have set. Whatever goes wrong is said in words, never as a stack trace. */
async function run(argv: readonly string[]): Promise<number> {
  const language = languageOf([...argv]);
  try {
    await programOf(language).parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    const screen = screenOf(language, argv.includes('--json'), process.stderr);
    const { exit, lines, json } = told(error instanceof CommanderError ? faultOfUse(error) : error, screen);
    screen.write(screen.json ? JSON.stringify(json) : lines.join('\n'));
    return exit;
  }
}

const isHelp = ({ code }: CommanderError): boolean => code === 'commander.help' || code === 'commander.helpDisplayed';

/** A reader that has seen enough (`| head`) closes the pipe: that is no fault. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit());

process.exitCode = await run(process.argv.slice(2));
// A connection that will not close must not keep the prompt away.
setTimeout(() => process.exit(), 500).unref();
