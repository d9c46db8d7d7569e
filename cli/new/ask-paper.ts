import { existsSync } from 'node:fs';
import path from 'node:path';
import { unfitWords } from '../words/new-faults.ts';
import { askIntro, askPaper, askParts } from '../words/new.ts';
import { openOf, type PaperAnswers, type SourceKind } from './answers.ts';
import type { Interview } from './interview.ts';
import { Unfit } from './unfit.ts';
import { readPartial } from './read-dates.ts';
import { orNothing, orOpen, readList, readNamed, readNewId, readOne, readText, readWorded } from './readers.ts';

export type Known = { campaignId: string; number?: string }[];

const FILES = ['plan', 'settings', 'units'];

/** Files of a campaign that are in a folder already: none is written over. */
export const takenIn = (folder: string, id: string): string[] =>
  FILES.map((what) => path.join(folder, `${id}.${what}.yaml`)).filter((file) => existsSync(file));

/** The document: what it is called, who issued it, which texts it implements. */
export async function askForPaper(
  { ask, say, screen }: Interview,
  { folder, id, known }: { folder: string; id?: string; known: Known },
): Promise<PaperAnswers> {
  say(screen.word(askIntro.enter));
  say(`\n${screen.bold(screen.word(askParts.paper))}`);
  const campaignId = id ?? (await ask({ ask: askPaper.id, read: (answer) => free(readNewId(answer), folder) }));
  const source = await ask<SourceKind>({
    ask: askPaper.source,
    fallback: '1',
    read: readOne('full', 'excerpt', 'draft', 'facts'),
  });
  if (source !== 'facts') say(screen.word(askIntro.words));
  const text = orOpen(openOf(source), readText);
  /** A draft has no number, date or signature yet. */
  const left = source === 'draft' ? 'blank' : openOf(source);
  return {
    campaignId,
    source,
    title: await ask({ ask: askPaper.title, read: text }),
    issuer: await ask({ ask: askPaper.issuer, read: text }),
    kind: await ask({ ask: askPaper.kind, fallback: 'Kế hoạch', read: text }),
    number: await ask({ ask: askPaper.number, fallback: '?', read: orOpen(left, readText) }),
    date: await ask({ ask: askPaper.date, fallback: '?', read: orOpen(left, readWorded(readPartial)) }),
    capacity: await ask({
      ask: askPaper.capacity,
      fallback: '?',
      read: orOpen(left, readWorded(readNamed('head', 'KT', 'TM', 'TL', 'TUQ'))),
    }),
    parents: await askForParents({ ask, say, screen }, known),
  };
}

function free(id: string, folder: string): string {
  const [file] = takenIn(folder, id);
  if (file !== undefined) throw new Unfit(unfitWords.taken, { file });
  return id;
}

/** A text above that has a file is named by its campaign, any other by its words. */
async function askForParents({ ask }: Pick<Interview, 'ask' | 'say' | 'screen'>, known: Known) {
  const shown = known.map(({ campaignId, number }) => (number ? `${campaignId} (${number})` : campaignId)).join(', ');
  const named = await ask({ ask: askPaper.parents, facts: { known: shown || '–' }, read: orNothing(readList) });
  return (named ?? []).map((text) => {
    const found = known.find(({ campaignId, number }) => campaignId === text || number === text);
    return found ? { text: found.number ?? text, campaignId: found.campaignId } : { text };
  });
}
