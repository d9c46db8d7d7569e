import { listCampaigns, readCampaign } from '../../campaigns/load.ts';
import { dayOf } from '../dates.ts';
import { askAwards } from '../words/new-rules.ts';
import type { Answers } from './answers.ts';
import { askForKinds } from './ask-kinds.ts';
import { askForAwards, askForUnits } from './ask-last.ts';
import { askForPaper, type Known } from './ask-paper.ts';
import { askForRules } from './ask-rules.ts';
import { askForTimes } from './ask-times.ts';
import { filesOf, writeFiles, type NewFile } from './files.ts';
import type { Interview } from './interview.ts';
import { readYes } from './readers.ts';
import { undatedOf } from './settings.ts';
import { summaryOf } from './summary.ts';

export type Written = { files: string[]; undated: string[] };

/** Asks all questions, then writes all files; answers their names, none where it was not agreed to. */
export async function written(asking: Interview, folder: string, id: string | undefined): Promise<Written> {
  const { screen, typing, say, course } = asking;
  const [answers, files, yes] = await course(async () => {
    const given = await answersOf(asking, folder, id);
    const made = filesOf(given, folder, screen);
    if (typing) for (const line of summaryOf(given, screen)) say(line);
    return [given, made, await agreed(asking, made)] as const;
  });
  if (!yes) return { files: [], undated: [] };
  writeFiles(files);
  return { files: files.map(({ file }) => file), undated: undatedOf(answers, screen.word) };
}

const agreed = ({ ask, screen }: Interview, files: readonly NewFile[]): Promise<boolean> =>
  ask({
    ask: askAwards.write,
    facts: { files: files.map(({ file }) => file).join(', ') },
    fallback: screen.language === 'vi' ? 'c' : 'y',
    read: readYes,
  });

async function answersOf(asking: Interview, folder: string, id: string | undefined): Promise<Answers> {
  const today = dayOf(new Date().toISOString());
  const paper = await askForPaper(asking, { folder, known: knownIn(folder), ...(id !== undefined && { id }) });
  const times = await askForTimes(asking, paper.source);
  const kinds = await askForKinds(asking, paper.source);
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
