import { Argument, Option, type Command } from 'commander';
import type { Building } from '../building.ts';
import { contextOf, type Context } from '../context.ts';
import { example } from '../example.ts';
import { absent, wrongUse } from '../faults.ts';
import { readHistory } from '../history.ts';
import { readId, readWhole } from '../options.ts';
import { show } from '../print.ts';
import { evidenceFolder, evidenceStore, orFault } from '../unit/desk.ts';
import { evidenceIn, type Sent } from '../unit/evidence.ts';
import { evidenceLines } from '../views/unit-evidence.ts';
import { helpWords } from '../words/help.ts';
import { lookHelp } from '../words/unit-acts.ts';
import { evidenceWords } from '../words/unit-pages.ts';

type Taking = { take?: number; out?: string };

export function evidenceCommand(group: Command, building: Building): void {
  const { word, language } = building;
  const command = group
    .command('evidence')
    .description(word(lookHelp.evidence))
    .addArgument(new Argument('<unit>', word(helpWords.unitId)).argParser(readId))
    .addOption(new Option('--take <number>', word(lookHelp.take)).argParser(readWhole(1)))
    .addOption(new Option('--out <file>', word(lookHelp.out)))
    .action((unitId: string, taking: Taking, self: Command) => evidence(contextOf(self, language), unitId, taking));
  example(command, building, 'unit evidence c-dc', 'unit evidence c-dc --take 2 --out bao-cao.pdf');
}

async function evidence({ screen, record, campaign }: Context, unitId: string, { take, out }: Taking): Promise<void> {
  if ((take === undefined) !== (out === undefined)) throw wrongUse('outWithTake');
  const { stream, ...history } = await readHistory(record, campaign, unitId);
  const sent = await orFault(evidenceIn(history, evidenceStore()));
  if (take !== undefined && out !== undefined) {
    const { name, sha256 } = chosen(sent, take, unitId);
    await orFault(evidenceStore().copyOut(sha256, out));
    return show(screen, { name, sha256, path: out }, () => [screen.word(evidenceWords.copied, { name, path: out })]);
  }
  const page = { record, stream, unitId, folder: evidenceFolder(), evidence: sent };
  show(screen, page, () => evidenceLines(page, screen));
}

function chosen(sent: readonly Sent[], take: number, unitId: string): Sent {
  const found = sent[take - 1];
  if (!found) throw absent('noSuchEvidence', { unitId, value: take, most: sent.length });
  return found;
}
