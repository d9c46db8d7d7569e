import { dueWords, unitCommandWords, type Word } from '../../domain/words.ts';
import { dayOf, showDate, showInstant } from '../dates.ts';
import { officeName, pairs, part, table, type Screen } from '../print.ts';
import type { NextPage, Possible } from '../unit/next.ts';
import { labels, taskWords } from '../words.ts';
import { basisWord } from '../words/bases.ts';
import { listWords, unitParts } from '../words/unit-pages.ts';
import { returnedRows } from './unit-returned.ts';
import { ruleWords } from './unit.ts';

export function nextLines({ unitId, name, now, due, tasks, returned, acts }: NextPage, screen: Screen): string[] {
  const { word, language } = screen;
  const can = acts.filter(({ refusal }) => !refusal);
  const cannot = acts.filter(({ refusal }) => refusal);
  return [
    screen.bold(name),
    ...pairs(screen, [
      [labels.id, unitId],
      [labels.now, showInstant(now, language)],
      [labels.next, due && dueText(due, screen)],
    ]),
    ...part(
      screen,
      unitParts.waiting,
      table(
        screen,
        [labels.due, labels.who, labels.what, labels.id, labels.rule],
        tasks.map((task) => [
          lastDay(task.due, now, screen),
          officeName(task.office, screen),
          word(taskWords[task.for]),
          task.on ?? '',
          ruleWords(task.rule, screen),
        ]),
      ),
    ),
    ...part(screen, unitParts.returned, returnedRows(returned, screen)),
    ...part(screen, unitParts.possible, actRows(can, screen)),
    ...part(screen, unitParts.impossible, refusedRows(cannot, screen)),
  ];
}

function dueText({ at, what, on, rule }: NonNullable<NextPage['due']>, screen: Screen): string {
  const said = screen.word(dueWords[what] ?? [what, what]);
  return `${showDate(dayOf(at), screen.language)}: ${said}${on ? ` ${on}` : ''} (${ruleWords(rule, screen)})`;
}

/** The last day of a task, with a word when it is over. */
export function lastDay(due: string | undefined, now: string, { language, word }: Screen): string {
  if (due === undefined) return '–';
  return showDate(due, language) + (due < dayOf(now) ? ` · ${word(listWords.overdue)}` : '');
}

const actRows = (acts: readonly Possible[], screen: Screen): string[] =>
  table(
    screen,
    [labels.what, labels.who, listWords.command],
    acts.map(({ type, office, command }) => [actWord(type, screen), officeName(office, screen), command]),
  );

const refusedRows = (acts: readonly Possible[], screen: Screen): string[] =>
  table(
    screen,
    [labels.what, labels.id, labels.reason, labels.rule],
    acts.map(({ type, on, refusal }) => [
      actWord(type, screen),
      on ?? '',
      `${refusal?.error} (${refusal?.code})`,
      refusal?.basis === undefined ? '' : screen.word(basisWord(refusal.basis)),
    ]),
  );

const actWord = (type: string, { word }: Screen): string => {
  const words: Readonly<Record<string, Word>> = unitCommandWords;
  return word(words[type] ?? [type, type]);
};
