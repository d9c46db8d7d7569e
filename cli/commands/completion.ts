import path from 'node:path';
import { Argument, Option, type Command } from 'commander';
import { root } from '../../infra/program.mjs';
import type { Building } from '../building.ts';
import { oursIn, wordsOf } from '../completion/line.ts';
import { FILES, scriptOf, type Shell } from '../completion/scripts.ts';
import { nextAfter, type Candidate } from '../completion/tree.ts';
import { contextOf } from '../context.ts';
import { example } from '../example.ts';
import { readChoice } from '../options.ts';
import { completionHelp } from '../words/completion.ts';

export function completionCommands(program: Command, building: Building): void {
  const { word, language } = building;
  const command = program
    .command('completion')
    .description(word(completionHelp.completion))
    .addArgument(new Argument('<shell>', word(completionHelp.shell)).argParser(readChoice('bash', 'zsh', 'fish')))
    .action((shell: Shell, _: unknown, self: Command) => {
      const { screen } = contextOf(self, language);
      screen.write(scriptOf(shell, process.execPath, path.join(root, 'bin', 'thidua')).trimEnd());
    });
  example(command, building, 'completion bash', 'completion zsh');
  program
    .command('__complete', { hidden: true })
    .addOption(new Option('--line <line>'))
    .argument('[words...]')
    .action(async (words: string[], { line }: { line?: string }) => {
      for (const { value, about } of await completed(program, line, words))
        process.stdout.write(about ? `${value}\t${about}\n` : `${value}\n`);
    });
}

/** What may come next and begins as it was typed; a line of another program has nothing of ours. */
async function completed(program: Command, line: string | undefined, words: readonly string[]): Promise<Candidate[]> {
  const ours = line === undefined ? words : oursIn(wordsOf(line));
  if (!ours) return [];
  const { candidates, wanted, before, typed, given } = nextAfter(program, ours.length > 0 ? ours : ['']);
  if (wanted === 'files') return [{ value: FILES }];
  const { live } = await import('../completion/live.ts');
  const found = wanted ? await live(wanted, given) : [];
  const all = [...candidates, ...found.map(({ value, ...rest }) => ({ value: `${before}${value}`, ...rest }))];
  return all.filter(({ value }) => value.startsWith(typed));
}
