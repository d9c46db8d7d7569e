import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { wordsOf } from '../../cli/completion/line.ts';
import { pathsOf } from '../../cli/help.ts';
import { programOf } from '../../cli/program.ts';
import { remedyWords } from '../../cli/words/remedies.ts';
import { firstCommands } from '../../cli/words/start.ts';

const LANGUAGES = ['vi', 'en'] as const;
const programs = { vi: programOf('vi'), en: programOf('en') };
const paths = pathsOf(programs.vi);

function commandAt(program: Command, path: readonly string[]): Command {
  const found = path.reduce<Command | undefined>(
    (at, name) => at?.commands.find((child) => child.name() === name),
    program,
  );
  if (!found) throw new Error(`no command ${path.join(' ')}`);
  return found;
}

/** The whole of a command's help, with what stands below it. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (more) => void (text += more) });
  command.outputHelp();
  return text;
}

const examplesIn = (help: string): string[] =>
  help
    .split('\n')
    .filter((line) => /^ {2}(npx )?thidua /.test(line))
    .map((line) => line.trim().replace(/^(npx )?thidua /, ''));

/** Which command a line would run, parsed by the real readers; nothing is run. */
async function commandOf(line: string): Promise<string> {
  const program = programOf('vi');
  let ran = '';
  for (const path of paths) commandAt(program, path).action(() => void (ran = path.join(' ')));
  await program.parseAsync(wordsOf(line), { from: 'user' });
  return ran;
}

test('the tree has all that the issue names', () => {
  const groups = new Set(paths.map(([first]) => first));
  for (const name of ['campaign', 'unit', 'cycle', 'task', 'events', 'stack', 'doctor', 'completion', 'rehearse'])
    expect(groups).toContain(name);
  expect(new Set(paths.map((path) => path.join(' '))).size).toBe(paths.length);
});

describe.each(paths.map((path) => [path.join(' '), path] as const))('%s', (name, path) => {
  const [vi, en] = LANGUAGES.map((language) => commandAt(programs[language], path)) as [Command, Command];

  test('is described in both languages, with each of its options and arguments', () => {
    expect([name, vi.description(), en.description()]).not.toContain('');
    expect(vi.description()).not.toBe(en.description());
    for (const command of [vi, en])
      for (const of of [...command.options, ...command.registeredArguments])
        expect([`${name} ${of.name()}`, of.description.trim()]).not.toContain('');
    expect(vi.description()).toBe(vi.description().normalize('NFC'));
  });

  test('has an example in both languages that can be typed as it stands', async () => {
    const [first, second] = [vi, en].map((command) => examplesIn(helpOf(command)));
    expect([name, first?.length, second?.length]).not.toContain(0);
    for (const line of new Set([...(first ?? []), ...(second ?? [])]))
      expect([line, await commandOf(line)]).toEqual([line, name]);
  });
});

test('the first five commands are commands', async () => {
  expect(firstCommands).toHaveLength(5);
  for (const [line] of firstCommands) expect(line).toMatch(new RegExp(`^${await commandOf(line)}( |$)`));
});

test.each(['unit', 'campaign', 'cycle', 'events', 'stack', 'task'])(
  'the group %s is described in both languages',
  (name) => {
    const [vi, en] = LANGUAGES.map((language) => commandAt(programs[language], [name]).description());
    expect([vi, en]).not.toContain('');
    expect(vi).not.toBe(en);
  },
);

const known = {
  options: new Set(paths.flatMap((path) => commandAt(programs.vi, path).options.map(({ long }) => long))),
  commands: new Set(paths.map((path) => path.join(' '))),
};

test.each(Object.entries(remedyWords))('what helps after %s can be typed', (code, words) => {
  const [vi, en] = words.map((sentence) => ({
    options: sentence.match(/--[a-z-]+/g) ?? [],
    commands: [...sentence.matchAll(/thidua (\w+ \w+)/g)].map(([, command]) => command),
  }));
  expect([code, en]).toEqual([code, vi]);
  expect(en?.options.filter((option) => !known.options.has(option))).toEqual([]);
  expect(en?.commands.filter((command) => !known.commands.has(command ?? ''))).toEqual([]);
  expect((en?.options.length ?? 0) + (en?.commands.length ?? 0)).toBeGreaterThan(0);
});
