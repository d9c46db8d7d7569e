import { Option, type Command } from 'commander';
import { campaignStream } from '../../workflows/messages.ts';
import { boardOf, type Board } from '../board.ts';
import type { Building } from '../building.ts';
import { campaignState } from '../campaigns.ts';
import { canAsk, confirmed } from '../confirm.ts';
import { contextOf, type ActingOptions, type Context } from '../context.ts';
import { dayOf } from '../dates.ts';
import { example } from '../example.ts';
import { absent, wrongUse } from '../faults.ts';
import { readText } from '../options.ts';
import { show, type Screen } from '../print.ts';
import { campaignCommand, deliver, doneLines } from '../sending.ts';
import { withTemporal } from '../temporal.ts';
import { countRows, countsOf } from '../views/cycle.ts';
import { earlyOf, forceLines, openLines, tallyText } from '../views/cycle-close.ts';
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
    'cycle close cuoi-nam-2026 --force --reason "Đã quá hạn gia hạn" --dry-run',
    'cycle close cuoi-nam-2026 --force --reason "Đã quá hạn gia hạn"',
  );
}

/** Says which units are not done, with `--force` what becomes of them; closes, and says what was counted. */
async function close(context: Context, cycleId: string, { force, reason, ...who }: Closing): Promise<void> {
  if (force && reason === undefined) throw wrongUse('forceNeedsReason');
  if (!force && reason !== undefined) throw wrongUse('reasonNeedsForce');
  const data = { cycleId, ...(reason !== undefined && { force: { reason } }) };
  await withTemporal(context, async (session) => {
    const { screen } = session;
    const board = await boardOf(session, cycleId);
    const { campaignId, rows } = board;
    await beforehand(board, { force, asks: !who.dryRun }, screen);
    const command = campaignCommand(who, { type: 'CloseCycle', data });
    const sent = await deliver(session, campaignStream(session.record, campaignId), command);
    const { tally, forced } = (await campaignState(session, campaignId)).cycles[cycleId] ?? {};
    const open = rows.filter((row) => row.open);
    const units = {
      open: open.map(({ unitId }) => unitId),
      early: earlyOf(rows, dayOf(board.now)).map(({ unitId }) => unitId),
    };
    const page = { ...sent, counts: countsOf(rows), ...units, ...(tally && { tally, forced }) };
    show(screen, page, () => [
      ...(sent.dryRun ? [...countRows(rows, screen), ''] : []),
      ...doneLines(sent, screen),
      ...(sent.dryRun && open.length > 0 && !force
        ? [screen.word(cycleSaid.wouldStayOpen, { count: open.length })]
        : []),
      ...(tally ? [screen.word(cycleSaid.tally, { tally: tallyText(tally, screen) })] : []),
    ]);
  });
}

/** What a person is told, and at a terminal asked, before a cycle that is still open is closed. */
async function beforehand(
  { cycle, rows, now }: Board,
  { force, asks }: { force: true | undefined; asks: boolean },
  screen: Screen,
) {
  if (screen.json || cycle.status === 'closed' || cycle.status === 'cancelled') return;
  const count = rows.filter(({ open }) => open).length;
  const more = force && count > 0 ? forceLines(rows, dayOf(now), screen) : [];
  screen.write([...openLines(rows, screen), ...more].join('\n'));
  if (more.length === 0 || !asks || !canAsk()) return;
  if (!(await confirmed(screen.word(cycleSaid.confirm, { cycleId: cycle.cycleId, count })))) throw absent('declined');
}
