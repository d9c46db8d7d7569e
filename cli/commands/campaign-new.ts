import { accessSync, constants } from 'node:fs';
import { Argument, Option, type Command } from 'commander';
import type { Building } from '../building.ts';
import { contextOf } from '../context.ts';
import { example } from '../example.ts';
import { wrongUse } from '../faults.ts';
import { takenIn } from '../new/ask-paper.ts';
import { interview } from '../new/interview.ts';
import { written, type Written } from '../new/written.ts';
import { readId } from '../options.ts';
import { screenOf, show, type Screen } from '../print.ts';
import { newHelp } from '../words/new.ts';
import { writtenWords } from '../words/new-written.ts';

/** `campaign new`: questions on the terminal or from a pipe, then the files. */
export function campaignNew(group: Command, building: Building): void {
  const { language, word } = building;
  const creating = group
    .command('new')
    .description(word(newHelp.new))
    .addArgument(new Argument('[campaignId]', word(newHelp.id)).argParser(readId))
    .addOption(new Option('--folder <folder>', word(newHelp.folder)))
    .action(async (id: string | undefined, { folder = '.' }: { folder?: string }, command: Command) => {
      const { screen } = contextOf(command, language);
      assertFree(folder, id);
      const asking = interview(screenOf(language, false, process.stderr), process.stdin, process.stderr);
      const made = await written(asking, folder, id).finally(asking.close);
      show(screen, made, () => lastLines(made, screen));
    });
  example(creating, building, 'campaign new so-abc', 'campaign new so-abc --folder campaigns');
}

function assertFree(folder: string, id: string | undefined): void {
  const taken = id === undefined ? [] : takenIn(folder, id);
  if (taken.length > 0) throw wrongUse('filesThere', { files: taken.join(', ') });
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw wrongUse('noFolder', { folder });
  }
}

function lastLines({ files, undated }: Written, { word }: Screen): string[] {
  const [file] = files;
  if (file === undefined) return [word(writtenWords.notWritten)];
  return [
    word(writtenWords.wrote, { files: files.join(', ') }),
    word(writtenWords.next, { file }),
    word(writtenWords.launch, { file }),
    ...undated,
  ];
}
