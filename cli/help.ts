import type { Command } from 'commander';
import { distance } from 'fastest-levenshtein';
import { table, type Screen } from './print.ts';
import { firstCommands, startWords } from './words/start.ts';

/** What `thidua` alone shows. */
export function startLines(program: Command, screen: Screen): string[] {
  const rows = firstCommands.map(([line, about]) => [`  npx thidua ${line}`, screen.word(about)]);
  return [
    program.description(),
    '',
    screen.bold(screen.word(startWords.title)),
    ...table(screen, [startWords.title, startWords.title], rows).slice(1),
    '',
    screen.word(startWords.more),
  ];
}

/**
 * `help cycle open` is `cycle open --help`, at every level: the parser itself goes one level down only. A command that there
 * is not stays as it was typed, so that the nearest one can be told.
 */
export function asHelp(program: Command, argv: readonly string[], operands: readonly string[]): string[] {
  if (operands[0] !== 'help') return [...argv];
  const rest = argv.filter((_, at) => at !== argv.indexOf('help'));
  let at: Command | undefined = program;
  for (const word of operands.slice(1)) {
    if (at.commands.length === 0) break;
    at = at.commands.find((child) => child.name() === word || child.aliases().includes(word));
    if (!at) return rest;
  }
  return [...rest, '--help'];
}

/** Commands anywhere in the tree that may have been meant: `remind` is `cycle remind`. */
export function elsewhere(program: Command, typed: string): string[] {
  return pathsOf(program)
    .map((path) => ({ path: path.join(' '), far: distance(path.at(-1) ?? '', typed) }))
    .filter(({ far, path }) => far <= (typed.length > 4 ? 1 : 0) && path.includes(' '))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 4)
    .map(({ path }) => path);
}

/** The words that lead to each command that can be run. */
export const pathsOf = (command: Command, before: readonly string[] = []): string[][] =>
  command
    .createHelp()
    .visibleCommands(command)
    .filter((child) => child.name() !== 'help')
    .flatMap((child) => {
      const path = [...before, child.name()];
      return child.commands.length > 0 ? pathsOf(child, path) : [path];
    });
