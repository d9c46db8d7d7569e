import { Option, type Command } from 'commander';
import type { Language, Word } from '../domain/words.ts';
import { HR_TEXT } from './context.ts';
import { readActor, readCommandId, readDate, readDocument } from './options.ts';
import { helpWords } from './words/help.ts';

/** What every command is built with. */
export type Building = { language: Language; word: (word: Word, facts?: Readonly<Record<string, string>>) => string };

/** Options of every command that changes something: who, under which id, on which paper. */
export const acting = (command: Command, { word }: Building): Command =>
  command
    .addOption(new Option('--as <actor>', word(helpWords.as, { hr: HR_TEXT })).argParser(readActor))
    .addOption(new Option('--command-id <id>', word(helpWords.commandId)).argParser(readCommandId))
    .addOption(new Option('--effective-on <date>', word(helpWords.effectiveOn)).argParser(readDate))
    .addOption(new Option('--document <document>', word(helpWords.document)).argParser(readDocument))
    .addOption(new Option('--dry-run', word(helpWords.dryRun)));
