import type { UnitTask } from '../../domain/unit/outlook.ts';
import { officeName, table, type Screen } from '../print.ts';
import { labels, taskWords } from '../words.ts';
import { listWords } from '../words/unit-pages.ts';
import { lastDay } from './unit-next.ts';
import { ruleWords, type UnitRule } from './unit.ts';

export type Task = UnitTask & { unitId: string; name: string; kind: string; overdue: boolean; rule: UnitRule };
export type TaskPage = { record: string; campaignId: string; now: string; tasks: Task[] };

export function taskLines({ now, tasks }: TaskPage, screen: Screen): string[] {
  if (tasks.length === 0) return [screen.word(listWords.noTasks)];
  const units = new Set(tasks.map(({ unitId }) => unitId)).size;
  const overdue = tasks.filter((task) => task.overdue).length;
  return [
    ...table(
      screen,
      [labels.due, labels.who, labels.units, labels.what, labels.rule],
      tasks.map(({ due, office, unitId, for: task, on, rule }) => [
        lastDay(due, now, screen),
        officeName(office, screen),
        unitId,
        `${screen.word(taskWords[task])}${on === undefined ? '' : ` ${on}`}`,
        ruleWords(rule, screen),
      ]),
    ),
    screen.word(listWords.taskCount, { count: tasks.length, overdue, units }),
  ];
}
