import { Argument, Option, type Command } from 'commander';
import { acting, type Building } from '../building.ts';
import { contextOf, type ActingOptions } from '../context.ts';
import { example } from '../example.ts';
import { readId, readIds } from '../options.ts';
import { actOnCampaign } from '../sending.ts';
import type { Act, Given } from '../unit/act.ts';
import { awardActs } from '../unit/awards.ts';
import { checkActs } from '../unit/checks.ts';
import { chosen, type Choice } from '../unit/choosing.ts';
import { actOnMany } from '../unit/mass.ts';
import { actOnOne } from '../unit/one.ts';
import { withOptions } from '../unit/options.ts';
import { registrationActs } from '../unit/registration.ts';
import { reportActs } from '../unit/reports.ts';
import { reviewActs } from '../unit/reviews.ts';
import { actHelp } from '../words/unit-acts.ts';
import { optionHelp } from '../words/unit-options.ts';
import { helpWords } from '../words/help.ts';

export const acts: readonly Act[] = [...registrationActs, ...reportActs, ...checkActs, ...reviewActs, ...awardActs];

type Options = Given & ActingOptions;

/** Every act on a unit, from its row in the tables. */
export function unitActs(group: Command, building: Building): void {
  for (const act of acts) {
    const command = group.command(act.name).description(building.word(act.word));
    if (act.many) forMany(command, act, building);
    else forOne(command, act, building);
    byWhoever(acting(withOptions(command, building, act.needs, act.takes), building), building);
    example(command, building, `unit ${act.name} ${act.example}`);
  }
  changeKind(group, building);
}

const forOne = (command: Command, act: Act, { word, language }: Building): Command =>
  command
    .addArgument(new Argument('<unit>', word(helpWords.unitId)).argParser(readId))
    .action((unitId: string, options: Options, self: Command) =>
      actOnOne(contextOf(self, language), act, unitId, options, options),
    );

/** Who types an act on a unit is by default the office that may: help says so. */
function byWhoever(command: Command, { word }: Building): Command {
  for (const option of command.options) if (option.long === '--as') option.description = word(optionHelp.as);
  return command;
}

/** A single unit is told as one; a list, a file and a filter are looked at first. */
const forMany = (command: Command, act: Act, { word, language }: Building): Command =>
  command
    .addArgument(new Argument('[units]', word(optionHelp.units)).argParser(readIds))
    .addOption(new Option('--from <file>', word(optionHelp.from)))
    .addOption(new Option('--all', word(optionHelp.all)))
    .addOption(new Option('--status <status>', word(optionHelp.status)))
    .addOption(new Option('--kind <kind>', word(optionHelp.kind)).argParser(readId))
    .addOption(new Option('--yes', word(optionHelp.yes)))
    .action((ids: string[] | undefined, options: Options & Choice, self: Command) => {
      const units = chosen(ids, options);
      const context = contextOf(self, language);
      const [only, ...more] = ids ?? [];
      if (only !== undefined && more.length === 0) return actOnOne(context, act, only, options, options);
      return actOnMany(context, units, options, { act, given: options, who: options });
    });

/** The campaign decides on a kind, and tells the unit. */
function changeKind(group: Command, building: Building): void {
  const { word, language } = building;
  const command = group
    .command('change-kind')
    .description(word(actHelp.changeKind))
    .addArgument(new Argument('<unit>', word(helpWords.unitId)).argParser(readId));
  acting(withOptions(command, building, ['newKind', 'reason'], []), building);
  example(command, building, 'unit change-kind c-dc --new-kind education --reason "Đã thành trường"').action(
    (unitId: string, { newKind, reason, ...who }: ActingOptions & { newKind: string; reason: string }, self: Command) =>
      actOnCampaign(contextOf(self, language), who, {
        type: 'ChangeUnitKind',
        data: { unitId, kind: newKind, reason },
      }),
  );
}
