import { createRequire } from 'node:module';
import { Command, Option } from 'commander';
import type { Language } from '../domain/words.ts';
import type { Building } from './building.ts';
import { campaignCommands } from './commands/campaign.ts';
import { completionCommands } from './commands/completion.ts';
import { cycleCommands } from './commands/cycle.ts';
import { doctorCommand } from './commands/doctor.ts';
import { eventsCommands } from './commands/events.ts';
import { rehearseCommand } from './commands/rehearse.ts';
import { stackCommands } from './commands/stack.ts';
import { taskCommands } from './commands/task.ts';
import { unitCommands } from './commands/unit.ts';
import { example } from './example.ts';
import { readChoice, readId, readRecord } from './options.ts';
import { screenOf } from './print.ts';
import { helpWords, titleWords, usageWords } from './words/help.ts';
import { startWords } from './words/start.ts';

const { version: VERSION } = createRequire(import.meta.url)('../package.json') as { version: string };

/** The whole command line in one language; it throws instead of ending the process. */
export function programOf(language: Language): Command {
  const { word } = screenOf(language, false, process.stdout);
  const program = new Command('thidua')
    .description(word(helpWords.thidua))
    .version(VERSION, '-V, --version', word(startWords.version))
    .addOption(new Option('--json', word(helpWords.json)))
    .addOption(new Option('--lang <vi|en>', word(helpWords.lang)).argParser(readChoice('vi', 'en')))
    .addOption(new Option('--record <record>', word(helpWords.record)).argParser(readRecord))
    .addOption(new Option('--campaign <id>', word(helpWords.campaign)).argParser(readId));
  const building: Building = { language, word };
  campaignCommands(program, building);
  unitCommands(program, building);
  taskCommands(program, building);
  cycleCommands(program, building);
  eventsCommands(program, building);
  rehearseCommand(program, building);
  stackCommands(program, building);
  doctorCommand(program, building);
  completionCommands(program, building);
  dress(program, building);
  return program;
}

/** Help in the reader's language at every level; errors are thrown to `main.ts`, which speaks for them. */
function dress(program: Command, building: Building): void {
  const { word } = building;
  const translated = (text: string): string =>
    text.replace('[options]', word(usageWords.options)).replace('[command]', word(usageWords.command));
  program
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => word(titleWords[title] ?? [title, title]),
      styleUsage: translated,
      styleSubcommandTerm: translated,
    })
    .helpOption('-h, --help', word(helpWords.help));
  const [first] = program.commands;
  if (!first) return;
  if (program.parent) example(program, building, `${program.name()} ${first.name()} --help`);
  program.commands.forEach((child) => dress(child, building));
  program.helpCommand(`help ${word(usageWords.command)}`, word(helpWords.help));
}
