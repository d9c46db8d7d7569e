import { Argument, type Command } from 'commander';
import { campaignStream, progressQuery } from '../../workflows/messages.ts';
import { agendaOf } from '../agenda.ts';
import type { Building } from '../building.ts';
import { campaignIdOf, campaignState } from '../campaigns.ts';
import { contextOf, type Context } from '../context.ts';
import { readId } from '../options.ts';
import { show } from '../print.ts';
import { ask, withTemporal, type Session } from '../temporal.ts';
import { campaignLines, type CampaignPage } from '../views/campaign.ts';
import { helpWords } from '../words/help.ts';

export function campaignCommands(program: Command, { language, word }: Building): void {
  const group = program.command('campaign').description(word(helpWords.campaignGroup));
  group
    .command('show')
    .description(word(helpWords.campaignShow))
    .addArgument(new Argument('[campaignId]', word(helpWords.campaignId)).argParser(readId))
    .action(async (campaign: string | undefined, _options: unknown, command: Command) => {
      const context = contextOf(command, language);
      await showCampaign(campaign === undefined ? context : { ...context, campaign });
    });
}

const showCampaign = (context: Context): Promise<void> =>
  withTemporal(context, async (session) => {
    const page = await pageOf(session);
    show(session.screen, page, () => campaignLines(page, session.screen));
  });

async function pageOf(session: Session): Promise<CampaignPage> {
  const campaignId = await campaignIdOf(session);
  const state = await campaignState(session, campaignId);
  const progress = await ask(session, campaignStream(session.record, campaignId), progressQuery);
  return { record: session.record, state, progress, ahead: agendaOf(state) };
}
