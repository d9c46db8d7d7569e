import { accessSync, constants } from 'node:fs';
import { Argument, Option, type Command } from 'commander';
import { listCampaigns, readCampaign } from '../../campaigns/load.ts';
import type { Building } from '../building.ts';
import { contextOf } from '../context.ts';
import { dayOf } from '../dates.ts';
import { wrongUse } from '../faults.ts';
import type { Answers } from '../new/answers.ts';
import { askForKinds } from '../new/ask-kinds.ts';
import { askForAwards, askForUnits } from '../new/ask-last.ts';
import { askForPaper, takenIn, type Known } from '../new/ask-paper.ts';
import { askForRules } from '../new/ask-rules.ts';
import { askForTimes } from '../new/ask-times.ts';
import { filesOf, writeFiles, type NewFile } from '../new/files.ts';
import { interview, type Interview } from '../new/interview.ts';
import { readOne } from '../new/readers.ts';
import { readId } from '../options.ts';
import { screenOf, show, type Screen } from '../print.ts';
import { newHelp } from '../words/new.ts';
import { askAwards } from '../words/new-rules.ts';
import { writtenWords } from '../words/new-written.ts';

/** `campaign new`: questions on the terminal or from a pipe, then the files. */
export function campaignNew(group: Command, { language, word }: Building): void {
  group
    .command('new')
    .description(word(newHelp.new))
    .addArgument(new Argument('[campaignId]', word(newHelp.id)).argParser(readId))
    .addOption(new Option('--folder <folder>', word(newHelp.folder)).default('.'))
    .action(async (id: string | undefined, { folder }: { folder: string }, command: Command) => {
      const { screen } = contextOf(command, language);
      assertFree(folder, id);
      const asking = interview(screenOf(language, false, process.stderr), process.stdin, process.stderr);
      const files = await written(asking, folder, id).finally(asking.close);
      show(screen, { files }, () => lastLines(files, screen));
    });
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

async function written(asking: Interview, folder: string, id: string | undefined): Promise<string[]> {
  const files = filesOf(await answersOf(asking, folder, id), folder, asking.screen);
  if (!(await agreed(asking, files))) return [];
  writeFiles(files);
  return files.map(({ file }) => file);
}

const agreed = ({ ask }: Interview, files: readonly NewFile[]): Promise<boolean> =>
  ask({
    ask: askAwards.write,
    facts: { files: files.map(({ file }) => file).join(', ') },
    fallback: '1',
    read: readOne(true, false),
  });

async function answersOf(asking: Interview, folder: string, id: string | undefined): Promise<Answers> {
  const today = dayOf(new Date().toISOString());
  const paper = await askForPaper(asking, { folder, known: knownIn(folder), ...(id !== undefined && { id }) });
  const times = await askForTimes(asking, paper.source);
  const kinds = await askForKinds(asking);
  const rules = await askForRules(asking, paper.source, today);
  const awards = await askForAwards(asking, paper.source);
  return { paper, times, kinds, rules, awards, units: await askForUnits(asking, kinds), today };
}

/** Plans that a new one may implement: those beside it, then those that come with the project. */
function knownIn(folder: string): Known {
  const all = [...listCampaigns(folder), ...listCampaigns()];
  const known = new Map(all.map(({ campaignId, planFile }) => [campaignId, planFile]));
  return [...known].map(([campaignId, planFile]) => {
    const { plan } = readCampaign(planFile);
    const number = plan && 'value' in plan.document.number ? plan.document.number.value : undefined;
    return { campaignId, ...(number && { number }) };
  });
}

function lastLines(files: readonly string[], { word }: Screen): string[] {
  const [file] = files;
  if (file === undefined) return [word(writtenWords.notWritten)];
  return [
    word(writtenWords.wrote, { files: files.join(', ') }),
    word(writtenWords.next, { file }),
    word(writtenWords.launch, { file }),
  ];
}
