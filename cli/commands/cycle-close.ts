import { Option, type Command } from 'commander';
import { campaignStream } from '../../workflows/messages.ts';
import { boardOf } from '../board.ts';
import type { Building } from '../building.ts';
import { campaignState } from '../campaigns.ts';
import { contextOf, type ActingOptions, type Context } from '../context.ts';
import { example } from '../example.ts';
import { wrongUse } from '../faults.ts';
import { readText } from '../options.ts';
import { show } from '../print.ts';
import { campaignCommand, deliver, doneLines } from '../sending.ts';
import { withTemporal } from '../temporal.ts';
import { tallyOf } from '../views/campaign.ts';
import { countsOf, openLines } from '../views/cycle.ts';
import { campaignHelp } from '../words/campaign-acts.ts';
import { cycleHelp, cycleSaid } from '../words/cycle-acts.ts';

type Closing = ActingOptions & { force?: true; reason?: string };

export function cycleClosing(command: Command, building: Building): void {
  const { word, language } = building;
  command
    .addOption(new Option('--force', word(cycleHelp.force)))
    .addOption(new Option('--reason <text>', word(campaignHelp.reason)).argParser(readText))
    .action((cycleId: string, options: Closing, self: Command) => close(contextOf(self, language), cycleId, options));
  example(
    command,
    building,
    'cycle close cuoi-nam-2026 --dry-run',
    'cycle close cuoi-nam-2026 --force --reason "Đã quá hạn gia hạn"',
  );
}

/** Shows how the units stand, closes, and shows what was counted. */
async function close(context: Context, cycleId: string, { force, reason, ...who }: Closing): Promise<void> {
  if (force && reason === undefined) throw wrongUse('forceNeedsReason');
  if (!force && reason !== undefined) throw wrongUse('reasonNeedsForce');
  const data = { cycleId, ...(reason !== undefined && { force: { reason } }) };
  await withTemporal(context, async (session) => {
    const { screen } = session;
    const { campaignId, rows } = await boardOf(session, cycleId);
    if (!screen.json) screen.write(openLines(rows, screen).join('\n'));
    const command = campaignCommand(who, { type: 'CloseCycle', data });
    const sent = await deliver(session, campaignStream(session.record, campaignId), command);
    const { tally, forced } = (await campaignState(session, campaignId)).cycles[cycleId] ?? {};
    const open = rows.filter((row) => row.open).map(({ unitId }) => unitId);
    const page = { ...sent, counts: countsOf(rows), open, ...(tally && { tally, forced }) };
    show(screen, page, () => [
      ...doneLines(sent, screen),
      ...(sent.dryRun && open.length > 0 && !force
        ? [screen.word(cycleSaid.wouldStayOpen, { count: open.length })]
        : []),
      ...(tally ? [screen.word(cycleSaid.tally, { tally: tallyOf(tally, screen) })] : []),
    ]);
  });
}
