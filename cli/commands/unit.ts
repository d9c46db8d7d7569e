import { Argument, type Command } from 'commander';
import { outlook } from '../../domain/unit/outlook.ts';
import { progressQuery, unitQuery, unitStream } from '../../workflows/messages.ts';
import type { Building } from '../building.ts';
import { campaignIdOf } from '../campaigns.ts';
import { contextOf, type Context } from '../context.ts';
import { example } from '../example.ts';
import { absent } from '../faults.ts';
import { readHistory } from '../history.ts';
import { readId } from '../options.ts';
import { show } from '../print.ts';
import { ask, stateOf, withTemporal, type Session } from '../temporal.ts';
import { historyLines } from '../views/history.ts';
import { unitLines, type UnitPage } from '../views/unit.ts';
import { helpWords } from '../words/help.ts';
import { unitActs } from './unit-acts.ts';
import { evidenceCommand } from './unit-evidence.ts';
import { unitQuestions } from './unit-list.ts';

export function unitCommands(program: Command, building: Building): void {
  const { language, word } = building;
  const group = program.command('unit').description(word(helpWords.unitGroup));
  const unit = () => new Argument('<unit>', word(helpWords.unitId)).argParser(readId);
  const looking = group
    .command('show')
    .description(word(helpWords.unitShow))
    .addArgument(unit())
    .action((unitId: string, _: unknown, command: Command) => showUnit(contextOf(command, language), unitId));
  example(looking, building, 'unit show c-dc');
  const telling = group
    .command('history')
    .description(word(helpWords.unitHistory))
    .addArgument(unit())
    .action((unitId: string, _: unknown, command: Command) => showHistory(contextOf(command, language), unitId));
  example(telling, building, 'unit history c-dc', 'unit history c-dc --campaign btnmt-615 --json');
  unitQuestions(group, building);
  evidenceCommand(group, building);
  unitActs(group, building);
}

const showUnit = (context: Context, unitId: string): Promise<void> =>
  withTemporal(context, async (session) => {
    const page = await pageOf(session, unitId);
    show(session.screen, page, () => unitLines(page, session.screen));
  });

async function pageOf(session: Session, unitId: string): Promise<UnitPage> {
  const { record } = session;
  const campaignId = await campaignIdOf(session);
  const stream = unitStream(record, campaignId, unitId);
  const state = await stateOf(session, stream, unitQuery);
  if (!state) throw absent('unknownUnit', { record, campaignId, unitId });
  const { now } = await ask(session, stream, progressQuery);
  return { record, state, now, outlook: outlook(state, now) };
}

async function showHistory({ screen, record, campaign }: Context, unitId: string): Promise<void> {
  const history = await readHistory(record, campaign, unitId);
  show(screen, history, () => historyLines(history, screen));
}
