import { CommanderError, type Command } from 'commander';
import type { Language } from '../domain/words.ts';
import { languageOf } from '../infra/words.mjs';
import { EXIT } from './faults.ts';
import { asHelp, pathsOf, startLines } from './help.ts';
import { screenOf, show } from './print.ts';
import { programOf } from './program.ts';
import { told } from './refused.ts';
import { faultOfUse } from './wrong-use.ts';

/**
 * Runs one command line; answers its exit code, which a command that only shows may have set. Whatever goes wrong is said in
 * words, never as a stack trace.
 */
async function run(argv: readonly string[]): Promise<number> {
  const language = languageOf([...argv]);
  const program = programOf(language);
  try {
    const { operands, unknown } = programOf(language).parseOptions([...argv]);
    if (operands.length === 0 && unknown.length === 0) start(program, language, argv.includes('--json'));
    else await program.parseAsync(asHelp(program, argv, operands), { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    if (error instanceof CommanderError && isShown(error)) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    const screen = screenOf(language, argv.includes('--json'), process.stderr);
    const fault = error instanceof CommanderError ? faultOfUse(error, program) : error;
    const { exit, lines, json } = told(fault, screen);
    screen.write(screen.json ? JSON.stringify(json) : lines.join('\n'));
    return exit;
  }
}

function start(program: Command, language: Language, json: boolean): void {
  const screen = screenOf(language, json, process.stdout);
  const commands = pathsOf(program).map((path) => path.join(' '));
  show(screen, { commands }, () => startLines(program, screen));
}

const isShown = ({ code }: CommanderError): boolean =>
  ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(code);

/** A reader that has seen enough (`| head`) closes the pipe: that is no fault. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit());

process.exitCode = await run(process.argv.slice(2));
// A connection that will not close must not keep the prompt away.
setTimeout(() => process.exit(), 500).unref();
