import { Argument, Option, type Command } from 'commander';
import { inheritanceOf } from '../../campaigns/inheritance.ts';
import { ancestorsOf, type Elsewhere } from '../../campaigns/load.ts';
import type { Plan } from '../../events/definition.ts';
import type { Building } from '../building.ts';
import { contextOf } from '../context.ts';
import { example } from '../example.ts';
import { entriesOf } from '../definition/calendar.ts';
import { checked } from '../definition/checked.ts';
import { openPlaces, unconfirmedOf } from '../definition/open.ts';
import { calendarOf } from '../definition/order.ts';
import { show } from '../print.ts';
import { definitionPage, type DefinitionPage } from '../views/definition.ts';
import { checkHelp } from '../words/definition.ts';

/** `campaign check FILE`: what was understood of a plan and its settings, or all that is wrong with them. */
export function campaignCheck(group: Command, building: Building): void {
  const { language, word } = building;
  const command = group
    .command('check')
    .description(word(checkHelp.check))
    .addArgument(new Argument('<file>', word(checkHelp.file)))
    .addOption(new Option('--settings <file>', word(checkHelp.settings)))
    .addOption(new Option('--parents <folder>', word(checkHelp.parents)))
    .action((file: string, { settings, parents }: { settings?: string; parents?: string }, self: Command) => {
      const { screen } = contextOf(self, language);
      const page = pageOf(file, {
        ...(settings && { settingsFile: settings }),
        ...(parents && { parentsIn: parents }),
      });
      show(screen, machine(page), () => definitionPage(page, screen));
    });
  example(command, building, 'campaign check campaigns/btnmt-615.plan.yaml');
}

export function pageOf(planFile: string, elsewhere: Elsewhere): DefinitionPage {
  const files = checked(planFile, elsewhere);
  const { plan, settings, lineage } = files;
  const ancestors = lineage ? ancestorsOf(lineage) : [];
  const nameOf = (campaignId: string): string => {
    const above = ancestors.find((one) => one.campaignId === campaignId);
    return (above && numberOf(above)) ?? campaignId;
  };
  const inheritance = lineage ? inheritanceOf(lineage) : [];
  return {
    ...files,
    nameOf,
    inheritance,
    calendar: calendarOf(entriesOf(plan, settings, inheritance, nameOf)),
    open: openPlaces(plan),
    unconfirmed: unconfirmedOf({ plan, ...(settings && { settings }) }),
  };
}

const numberOf = ({ document }: Plan): string | undefined =>
  'value' in document.number ? document.number.value : undefined;

/** The same as data: the files as they were understood, and what was made of them. */
const machine = ({
  files,
  plan,
  settings,
  roster,
  lineage,
  calendar,
  inheritance,
  open,
  unconfirmed,
}: DefinitionPage) => ({
  campaignId: plan.campaignId,
  files,
  runnable: settings !== undefined,
  calendar,
  parents: (lineage?.parents ?? []).map(({ plan: above }) => above.campaignId),
  inheritance,
  open,
  unconfirmed,
  units: roster?.units.length ?? 0,
  definition: { plan, ...(settings && { settings }) },
});
