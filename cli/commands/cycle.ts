import { Argument, Option, type Command } from 'commander';
import type { Word } from '../../domain/words.ts';
import { boardOf } from '../board.ts';
import { acting, type Building } from '../building.ts';
import { campaignIdOf, campaignState } from '../campaigns.ts';
import { contextOf, type ActingOptions, type Context } from '../context.ts';
import { reminding } from '../cycle-acting.ts';
import { example } from '../example.ts';
import { readId, readReceivers } from '../options.ts';
import { show } from '../print.ts';
import { withTemporal } from '../temporal.ts';
import { cycleRows } from '../views/campaign.ts';
import { boardLines, countsOf } from '../views/cycle.ts';
import { cycleHelp } from '../words/cycle-acts.ts';
import { helpWords } from '../words/help.ts';
import { cycleActs } from './cycle-acts.ts';
import { cycleClosing } from './cycle-close.ts';
import { cycleOpening } from './cycle-open.ts';

export function cycleCommands(program: Command, building: Building): void {
  const { word, language } = building;
  const group = program.command('cycle').description(word(helpWords.cycleGroup));
  const sub = (name: string, help: Word): Command =>
    group
      .command(name)
      .description(word(help))
      .addArgument(new Argument('<cycle>', word(helpWords.cycleId)).argParser(readId));
  const act = (name: string, help: Word): Command => acting(sub(name, help), building);
  const listing = group
    .command('list')
    .description(word(cycleHelp.list))
    .action((_: unknown, command: Command) => showCycles(contextOf(command, language)));
  example(listing, building, 'cycle list');
  cycleOpening(act('open', helpWords.cycleOpen), building);
  const status = sub('status', helpWords.cycleStatus).action((cycleId: string, _: unknown, command: Command) =>
    showStatus(contextOf(command, language), cycleId),
  );
  example(status, building, 'cycle status cuoi-nam-2026');
  cycleReminding(act('remind', helpWords.cycleRemind), building);
  cycleActs(act, building);
  cycleClosing(act('close', cycleHelp.close), building);
}

type Reminding = ActingOptions & { to?: 'incomplete' | string[] };

function cycleReminding(command: Command, building: Building): void {
  const { word, language } = building;
  command
    .addOption(new Option('--to <units>', word(helpWords.to)).argParser(readReceivers))
    .action((cycleId: string, { to = 'incomplete', ...who }: Reminding, self: Command) =>
      reminding(contextOf(self, language), who, { cycleId, to }),
    );
  example(command, building, 'cycle remind cuoi-nam-2026', 'cycle remind cuoi-nam-2026 --to c-dc,c-ks');
}

const showStatus = (context: Context, cycleId: string): Promise<void> =>
  withTemporal(context, async (session) => {
    const board = await boardOf(session, cycleId);
    show(session.screen, { ...board, counts: countsOf(board.rows) }, () => boardLines(board, session.screen));
  });

/** Those that were opened, and those that the plan foresees. */
const showCycles = (context: Context): Promise<void> =>
  withTemporal(context, async (session) => {
    const { record } = session;
    const campaignId = await campaignIdOf(session);
    const state = await campaignState(session, campaignId);
    const { cycles, beforeRecord, definition } = state;
    const foreseen = (definition?.settings.cycles ?? []).filter(({ cycleId }) => !Object.hasOwn(cycles, cycleId));
    const page = { record, campaignId, cycles: Object.values(cycles), foreseen, beforeRecord };
    show(session.screen, page, () => cycleRows(state, session.screen));
  });
