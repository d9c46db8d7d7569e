import type { Tally } from '../../events/campaign.ts';
import type { Row } from '../board.ts';
import { isPast, showDate, showDue } from '../dates.ts';
import { table, type Screen } from '../print.ts';
import { columnWords, labels } from '../words.ts';
import { becomesWords, cycleSaid } from '../words/cycle-acts.ts';

/** Units named in a sentence. */
const NAMED = 20;

const named = (rows: readonly Row[]): { count: number; units: string } => ({
  count: rows.length,
  units: [...rows.slice(0, NAMED).map(({ unitId }) => unitId), ...(rows.length > NAMED ? ['…'] : [])].join(', '),
});

/** Which units keep a cycle from closing. */
export function openLines(rows: readonly Row[], { word }: Screen): string[] {
  const open = rows.filter((row) => row.open);
  return [open.length > 0 ? word(cycleSaid.open, named(open)) : word(cycleSaid.allDone), ''];
}

/** Those whose own due, with its extension, is not over. */
export const earlyOf = (rows: readonly Row[], today: string): Row[] =>
  rows.filter(({ open, due }) => open && !isPast(due, today));

/** Before a forced close: what becomes of each unit that is not done, and whose due is not over yet. */
export function forceLines(rows: readonly Row[], today: string, screen: Screen): string[] {
  const early = earlyOf(rows, today);
  return [
    ...table(
      screen,
      [labels.id, labels.name, labels.status, labels.due, cycleSaid.becomes],
      rows
        .filter(({ open }) => open)
        .map(({ unitId, name, status, due, becomes }) => [
          unitId,
          name,
          screen.word(status),
          showDue(due, screen),
          screen.word(becomesWords[becomes ?? 'unopened']),
        ]),
    ),
    '',
    ...(early.length > 0 ? [screen.word(cycleSaid.early, { count: early.length })] : []),
    ...early.map(
      ({ unitId, name, due }) =>
        `  ${unitId} ${name}: ${screen.word(cycleSaid.dueStill, { due: stillOf(due, screen) })}`,
    ),
    ...(early.length > 0 ? [''] : []),
  ];
}

const stillOf = ({ on, rule }: Row['due'], screen: Screen): string =>
  rule === 'by' ? screen.word(cycleSaid.to, { date: showDate(on, screen.language) }) : showDue({ on, rule }, screen);

/** What a close counted, in the words of `cycle status`; those that were late are told among the concluded ones. */
export function tallyText(tally: Tally, { word }: Screen): string {
  const late = tally.late > 0 ? ` (${word(cycleSaid.late, { count: tally.late })})` : '';
  const counts = [
    [columnWords.concluded, tally.concluded + tally.late, late],
    [columnWords.missed, tally.missed, ''],
    [columnWords.exempt, tally.excused + tally.notApplicable, ''],
    [columnWords.left, tally.withdrawn + tally.succeeded, ''],
    [columnWords.onHold, tally.onHold, ''],
    [cycleSaid.notDone, tally.open, ''],
  ] as const;
  return counts.flatMap(([of, count, more]) => (count > 0 ? [`${word(of)} ${count}${more}`] : [])).join(', ');
}
