import { Option, type Command } from 'commander';
import type { Building } from '../building.ts';
import { contextOf } from '../context.ts';
import { readStream, readWhole } from '../options.ts';
import { tail, type Tailing } from '../tail.ts';
import { helpWords } from '../words/help.ts';

export function eventsCommands(program: Command, { language, word }: Building): void {
  const group = program.command('events').description(word(helpWords.eventsGroup));
  group
    .command('tail')
    .description(word(helpWords.eventsTail))
    .addOption(new Option('--from-beginning', word(helpWords.fromBeginning)))
    .addOption(new Option('--no-follow', word(helpWords.noFollow)))
    .addOption(new Option('--stream <stream>', word(helpWords.stream)).argParser(readStream))
    .addOption(new Option('--limit <n>', word(helpWords.limit)).argParser(readWhole(1, 999_999_999)))
    .action((options: Tailing, command: Command) => tail(contextOf(command, language), options));
}
