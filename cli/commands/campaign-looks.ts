import { Argument, type Command } from 'commander';
import { campaignStream, progressQuery } from '../../workflows/messages.ts';
import { agendaOf } from '../agenda.ts';
import type { Building } from '../building.ts';
import { campaignBoard } from '../campaign/board.ts';
import { pastOf } from '../campaign/chronicle.ts';
import { campaignIdOf, campaignState } from '../campaigns.ts';
import { contextOf } from '../context.ts';
import { dayOf } from '../dates.ts';
import { example } from '../example.ts';
import { readId } from '../options.ts';
import { show } from '../print.ts';
import { ask, withTemporal, type Session } from '../temporal.ts';
import { campaignBoardLines } from '../views/campaign-board.ts';
import { calendarLines, type CalendarPage } from '../views/campaign-calendar.ts';
import { campaignLines, type CampaignPage } from '../views/campaign.ts';
import { campaignHelp } from '../words/campaign-acts.ts';
import { helpWords } from '../words/help.ts';

/** Pages about the campaign that is named, or the only one. */
export function campaignLooks(group: Command, building: Building): void {
  const { word, language } = building;
  const sub = (name: string, help: Parameters<typeof word>[0], look: (session: Session) => Promise<void>): void => {
    const command = group
      .command(name)
      .description(word(help))
      .addArgument(new Argument('[campaignId]', word(helpWords.campaignId)).argParser(readId))
      .action(async (campaign: string | undefined, _: unknown, self: Command) => {
        const context = contextOf(self, language);
        await withTemporal(campaign === undefined ? context : { ...context, campaign }, look);
      });
    example(command, building, `campaign ${name} btnmt-615`);
  };
  sub('show', helpWords.campaignShow, async (session) => {
    const page = await pageOf(session);
    show(session.screen, page, () => campaignLines(page, session.screen));
  });
  sub('calendar', campaignHelp.calendar, async (session) => {
    const page = await calendarOf(session);
    show(session.screen, page, () => calendarLines(page, session.screen));
  });
  sub('board', campaignHelp.board, async (session) => {
    const board = await campaignBoard(session);
    show(session.screen, board, () => campaignBoardLines(board, session.screen));
  });
}

async function pageOf(session: Session): Promise<CampaignPage> {
  const campaignId = await campaignIdOf(session);
  const state = await campaignState(session, campaignId);
  const progress = await ask(session, campaignStream(session.record, campaignId), progressQuery);
  return { record: session.record, state, progress, ahead: agendaOf(state, dayOf(progress.now)) };
}

async function calendarOf(session: Session): Promise<CalendarPage> {
  const { record, state, progress, ahead } = await pageOf(session);
  return { record, campaignId: state.campaignId, now: progress.now, past: pastOf(state), ahead };
}
