import { Option, type Command } from 'commander';
import { tasks } from '../../domain/unit/outlook.ts';
import type { Building } from '../building.ts';
import { campaignIdOf } from '../campaigns.ts';
import { contextOf, type Context } from '../context.ts';
import { dayOf } from '../dates.ts';
import { example } from '../example.ts';
import { readChoice, readId, readIds } from '../options.ts';
import { show } from '../print.ts';
import { withTemporal } from '../temporal.ts';
import { seen, unitsBy, type Seen } from '../unit/asking.ts';
import { taskLines, type Task, type TaskPage } from '../views/task.ts';
import { ruleAt } from '../views/unit.ts';
import { lookHelp } from '../words/unit-acts.ts';
import { optionHelp } from '../words/unit-options.ts';

const OFFICES = ['unit', 'standingAgency', 'inspector'] as const;
type Wanted = { office?: (typeof OFFICES)[number]; unit?: string[]; kind?: string; overdue?: true };

export function taskCommands(program: Command, building: Building): void {
  const { word, language } = building;
  const group = program.command('task').description(word(lookHelp.taskGroup));
  const list = group
    .command('list')
    .description(word(lookHelp.taskList))
    .addOption(new Option('--office <office>', word(lookHelp.office)).argParser(readChoice(...OFFICES)))
    .addOption(new Option('--unit <units>', word(optionHelp.units)).argParser(readIds))
    .addOption(new Option('--kind <kind>', word(optionHelp.kind)).argParser(readId))
    .addOption(new Option('--overdue', word(lookHelp.overdue)))
    .action((wanted: Wanted, self: Command) => listTasks(contextOf(self, language), wanted));
  example(list, building, 'task list --office standingAgency', 'task list --office unit --overdue');
}

const listTasks = (context: Context, wanted: Wanted): Promise<void> =>
  withTemporal(context, async (session) => {
    const campaignId = await campaignIdOf(session);
    const { unit, kind } = wanted;
    const units = unit
      ? await seen(
          session,
          campaignId,
          unit.map((unitId) => ({ unitId })),
        )
      : await unitsBy(session, campaignId, kind === undefined ? {} : { kind });
    const now = new Date().toISOString();
    const page = { record: session.record, campaignId, now, tasks: tasksOf(units, wanted, now) };
    show(session.screen, page, () => taskLines(page, session.screen));
  });

/** What waits for whom over many units: what falls due first, first; what has no day comes last. */
export function tasksOf(units: readonly Seen[], { office, kind, overdue }: Wanted, now: string): TaskPage['tasks'] {
  const today = dayOf(now);
  return units
    .flatMap(({ unitId, state }): Task[] =>
      state && (kind === undefined || state.kind === kind)
        ? tasks(state, now).map((task) => ({
            ...task,
            unitId,
            name: state.names.at(-1)?.name ?? unitId,
            kind: state.kind,
            overdue: task.due !== undefined && task.due < today,
            rule: ruleAt(state, task.on),
          }))
        : [],
    )
    .filter((task) => (office === undefined || task.office === office) && (!overdue || task.overdue))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ due = '9999', office, for: task, on = '', unitId }: Task): string =>
  [due, office, task, on, unitId].join(' ');
