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
import { campaignCourse } from './campaign-course.ts';
import { campaignEnrolment } from './campaign-enrol.ts';
import { campaignLaunching } from './campaign-launch.ts';
import { campaignSuccession } from './campaign-succeed.ts';

export function campaignCommands(program: Command, building: Building): void {
  const { language, word } = building;
  const group = program.command('campaign').description(word(helpWords.campaignGroup));
  group
    .command('show')
    .description(word(helpWords.campaignShow))
    .addArgument(new Argument('[campaignId]', word(helpWords.campaignId)).argParser(readId))
    .action(async (campaign: string | undefined, _options: unknown, command: Command) => {
      const context = contextOf(command, language);
      await showCampaign(campaign === undefined ? context : { ...context, campaign });
    });
  campaignLaunching(group, building);
  campaignEnrolment(group, building);
  campaignSuccession(group, building);
  campaignCourse(group, building);
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
