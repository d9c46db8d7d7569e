import { Option, type Command } from 'commander';
import type { Scope } from '../../events/campaign.ts';
import type { Cycle } from '../../events/settings.ts';
import type { Building } from '../building.ts';
import { contextOf, type ActingOptions, type Context } from '../context.ts';
import { concerning } from '../cycle-acting.ts';
import { example } from '../example.ts';
import {
  readChoice,
  readDate,
  readDays,
  readInspection,
  readScope,
  readSpan,
  readText,
  readWhole,
} from '../options.ts';
import { helpWords } from '../words/help.ts';

type Opening = ActingOptions &
  Pick<Cycle, 'kind' | 'period'> &
  Partial<Pick<Cycle, 'report' | 'inspection' | 'graceDays' | 'reminders'>> & {
    due: string;
    before?: true;
    scope?: Scope;
    team?: string;
  };

/** Opens a cycle for the units: what the plan did not foresee. */
export function cycleOpening(command: Command, building: Building): void {
  const { word, language } = building;
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
  example(
    command,
    building,
    'cycle open cuoi-nam-2026 --kind periodicCheck --period 2026-01-01..2026-12-31 --due 2027-01-15 --before',
    'cycle open so-ket --kind preliminaryReview --period 2023-01-01..2025-12-31 --due 2026-06-30 --scope kind:unit',
  );
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
  return concerning(context, who, { type: 'OpenCycle', data });
};

/** How the day of a due counts. */
export const ruleOf = (before: true | undefined): 'by' | 'before' => (before ? 'before' : 'by');
