import { Argument, Option, type Command } from 'commander';
import type { Scope } from '../../events/campaign.ts';
import type { Cycle } from '../../events/settings.ts';
import { boardOf } from '../board.ts';
import { acting, type Building } from '../building.ts';
import { contextOf, type ActingOptions, type Context } from '../context.ts';
import {
  readChoice,
  readDate,
  readDays,
  readId,
  readInspection,
  readReceivers,
  readScope,
  readSpan,
  readText,
  readWhole,
} from '../options.ts';
import { show } from '../print.ts';
import { actOnCampaign } from '../sending.ts';
import { withTemporal } from '../temporal.ts';
import { boardLines, countsOf } from '../views/cycle.ts';
import { helpWords } from '../words/help.ts';

export function cycleCommands(program: Command, building: Building): void {
  const { word, language } = building;
  const group = program.command('cycle').description(word(helpWords.cycleGroup));
  const sub = (name: string, description: string): Command =>
    group
      .command(name)
      .description(description)
      .addArgument(new Argument('<cycle>', word(helpWords.cycleId)).argParser(readId));
  opening(acting(sub('open', word(helpWords.cycleOpen)), building), building);
  sub('status', word(helpWords.cycleStatus)).action((cycleId: string, _: unknown, command: Command) =>
    showStatus(contextOf(command, language), cycleId),
  );
  acting(sub('remind', word(helpWords.cycleRemind)), building)
    .addOption(new Option('--to <units>', word(helpWords.to)).argParser(readReceivers))
    .action((cycleId: string, { to = 'incomplete', ...who }: Reminding, command: Command) =>
      actOnCampaign(contextOf(command, language), who, { type: 'RemindCycle', data: { cycleId, to } }),
    );
}

type Reminding = ActingOptions & { to?: 'incomplete' | string[] };
type Opening = ActingOptions &
  Pick<Cycle, 'kind' | 'period'> &
  Partial<Pick<Cycle, 'report' | 'inspection' | 'graceDays' | 'reminders'>> & {
    due: string;
    before?: true;
    scope?: Scope;
    team?: string;
  };

function opening(command: Command, { word, language }: Building): void {
  const kinds = readChoice('periodicCheck', 'preliminaryReview', 'finalReview');
  command
    .addOption(new Option('--kind <kind>', word(helpWords.kind)).argParser(kinds).makeOptionMandatory())
    .addOption(new Option('--period <from..to>', word(helpWords.period)).argParser(readSpan).makeOptionMandatory())
    .addOption(new Option('--due <date>', word(helpWords.due)).argParser(readDate).makeOptionMandatory())
    .addOption(new Option('--before', word(helpWords.before)))
    .addOption(new Option('--scope <units>', word(helpWords.scope)).argParser(readScope))
    .addOption(new Option('--report <need>', word(helpWords.report)).argParser(readChoice('required', 'none')))
    .addOption(new Option('--inspection <units>', word(helpWords.inspection)).argParser(readInspection))
    .addOption(new Option('--grace-days <n>', word(helpWords.graceDays)).argParser(readWhole(0, 366)))
    .addOption(new Option('--reminders <days>', word(helpWords.reminders)).argParser(readDays))
    .addOption(new Option('--team <text>', word(helpWords.team)).argParser(readText))
    .action((cycleId: string, options: Opening, self: Command) => open(contextOf(self, language), cycleId, options));
}

const open = (context: Context, cycleId: string, options: Opening): Promise<void> => {
  const { kind, period, due, before, scope = 'all', report = 'required', inspection = 'none', ...rest } = options;
  const { graceDays, reminders, team, ...who } = rest;
  const given = {
    ...(graceDays !== undefined && { graceDays }),
    ...(reminders && { reminders }),
    ...(team && { team }),
  };
  const data = { cycleId, kind, period, due: { on: due, rule: ruleOf(before) }, scope, report, inspection, ...given };
  return actOnCampaign(context, who, { type: 'OpenCycle', data });
};

const ruleOf = (before: true | undefined): 'by' | 'before' => (before ? 'before' : 'by');

const showStatus = (context: Context, cycleId: string): Promise<void> =>
  withTemporal(context, async (session) => {
    const board = await boardOf(session, cycleId);
    show(session.screen, { ...board, counts: countsOf(board.rows) }, () => boardLines(board, session.screen));
  });
