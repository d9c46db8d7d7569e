import type { Argument, Command, Option } from 'commander';

/** What may stand at a place: fixed words, ids of a running stack, or a file. */
export type Wanted = 'units' | 'cycles' | 'campaigns' | 'records' | 'eventTypes' | 'files';
export type Candidate = { value: string; about?: string };

/** What can be typed next; `wanted` is filled by whoever can ask, `before` stands in front of each of its values. */
export type Next = { candidates: Candidate[]; wanted?: Wanted; before: string; typed: string; given: Given };
/** Options that say where to ask. */
export type Given = { record?: string; campaign?: string };

/** Names of values in help, and what they are. */
const kinds: Readonly<Record<string, Wanted>> = {
  unit: 'units',
  units: 'units',
  unitId: 'units',
  cycle: 'cycles',
  cycleId: 'cycles',
  campaign: 'campaigns',
  campaignId: 'campaigns',
  record: 'records',
  records: 'records',
  type: 'eventTypes',
  file: 'files',
  files: 'files',
};

/** `words` are those after the program's name; the last one is being typed and may be empty. */
export function nextAfter(program: Command, words: readonly string[]): Next {
  const typed = words.at(-1) ?? '';
  const place = walk(program, words.slice(0, -1));
  const { command, operands, option, given } = place;
  const [, flag = '', value] = /^(--[\w-]+)=(.*)$/.exec(typed) ?? [];
  const assigned = value === undefined ? undefined : optionOf(command, flag);
  if (assigned) return { ...valuesOf(assigned, value ?? '', `${flag}=`), given };
  if (option) return { ...valuesOf(option, typed, ''), given };
  if (typed.startsWith('-')) return { candidates: optionsOf(place), before: '', typed, given };
  if (command.commands.length > 0) return { candidates: commandsOf(command), before: '', typed, given };
  const expected = command.registeredArguments;
  const argument = expected[operands.length] ?? (expected.at(-1)?.variadic ? expected.at(-1) : undefined);
  if (argument) return { ...valuesOf(argument, typed, ''), given };
  return { candidates: typed === '' ? optionsOf(place) : [], before: '', typed, given };
}

type Place = { command: Command; operands: string[]; used: Set<string>; option?: Option; given: Given };

/** Where the words before lead: the command, what it has been given, and the option that still waits for its value. */
function walk(program: Command, words: readonly string[]): Place {
  let place: Place = { command: program, operands: [], used: new Set(), given: {} };
  for (const word of words) place = step(place, word);
  return place;
}

function step({ option, ...place }: Place, word: string): Place {
  const { command, operands, given, used } = place;
  if (option) return { ...place, given: { ...given, ...givenBy(option, word) } };
  if (word.startsWith('-')) {
    const [flag = '', value] = word.split('=', 2);
    const found = optionOf(command, flag);
    used.add(flag);
    if (!found || (!found.required && !found.optional)) return place;
    return value === undefined
      ? { ...place, option: found }
      : { ...place, given: { ...given, ...givenBy(found, value) } };
  }
  if (word === 'help' && operands.length === 0 && command.commands.length > 0) return place;
  const child = command.commands.find((each) => each.name() === word || each.aliases().includes(word));
  return child ? { ...place, command: child, operands: [] } : { ...place, operands: [...operands, word] };
}

const givenBy = (option: Option, value: string): Given =>
  option.long === '--record' ? { record: value } : option.long === '--campaign' ? { campaign: value } : {};

const optionOf = (command: Command, flag: string): Option | undefined =>
  allOptions(command).find(({ long, short }) => long === flag || short === flag);

const allOptions = (command: Command): Option[] =>
  [...command.options, ...(command.parent ? allOptions(command.parent) : [])].filter(({ hidden }) => !hidden);

const optionsOf = ({ command, used }: Place): Candidate[] => [
  ...allOptions(command)
    .filter(({ long, short, variadic }) => variadic || !(used.has(long ?? '') || used.has(short ?? '')))
    .map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description })),
  { value: '--help' },
];

const commandsOf = (command: Command): Candidate[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((each) => ({ value: each.name(), about: each.description() }));

/** After a comma the next of a list is wanted. */
function valuesOf(of: Option | Argument, typed: string, before: string): Omit<Next, 'given'> {
  const name = 'flags' in of ? (/[<[]([^>\].]+)/.exec(of.flags)?.[1] ?? '') : of.name();
  const long = 'flags' in of ? (of.long ?? '').slice(2) : '';
  const choices = of.argChoices ?? (of.parseArg as { choices?: readonly string[] } | undefined)?.choices;
  const wanted = kinds[long] ?? kinds[name];
  const list = /^(.*,)?([^,]*)$/.exec(typed) ?? [];
  const [first = '', last = typed] = name.endsWith('s') ? [list[1], list[2]] : ['', typed];
  return {
    candidates: (choices ?? []).map((value) => ({ value: `${before}${value}` })),
    ...(wanted && { wanted }),
    before: `${before}${first}`,
    typed: `${before}${wanted ? `${first}${last}` : typed}`,
  };
}
