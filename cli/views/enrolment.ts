import type { Note, RowProblem } from '../../campaigns/enrolment/read.ts';
import { refusals, type RefusalCode } from '../../domain/refusals.ts';
import { say, type Language } from '../../domain/words.ts';
import type { Delivered, RefusedRow } from '../campaign/enrolling.ts';
import { part, table, type Screen } from '../print.ts';
import { labels } from '../words.ts';
import { enrolmentWords as words } from '../words/enrolment.ts';

/** What became of a roster file. `fits`: nothing stood against enrolling what `kinds` counts. */
export type EnrolmentReport = Delivered & {
  record: string;
  stream: string;
  campaignId: string;
  file: string;
  commandId: string;
  skipErrors: boolean;
  dryRun?: true;
  fits: boolean;
  kinds: Readonly<Record<string, number>>;
  problems: readonly RowProblem[];
  notes: readonly Note[];
};

/** As a machine gets it: what ended it half-way is told apart. */
export const toldOf = ({ error, ...told }: EnrolmentReport) => ({ ...told, ...(error && { stopped: true }) });

export function enrolmentLines(report: EnrolmentReport, screen: Screen): string[] {
  const { file, kinds, problems, refused, notes } = report;
  const units = sum(kinds);
  const wrong = new Set(problems.map(({ row }) => row)).size;
  return [
    screen.word(words.counts, { file, units, wrong, refused: refused.length }),
    ...part(screen, words.mistakes, table(screen, [words.row, words.mistake], problems.map(rowLine(screen.language)))),
    ...part(screen, words.refused, refusedLines(refused, screen)),
    ...part(
      screen,
      words.notes,
      notes.map((note) => noteLine(note, screen)),
    ),
    '',
    ...outcome(report, screen),
  ];
}

const sum = (kinds: Readonly<Record<string, number>>): number =>
  Object.values(kinds).reduce((all, each) => all + each, 0);

const rowLine =
  (language: Language) =>
  ({ row, ...said }: RowProblem): [string, string] => [String(row), said[language]];

/** One line for each unit that was refused, with the rule's sentence. */
const refusedLines = (refused: readonly RefusedRow[], screen: Screen): string[] =>
  table(
    screen,
    [words.row, labels.id, words.refusal],
    refused.map(({ row, unitId, code }) => [String(row), unitId, `${ruleOf(code, screen.language)} (${code})`]),
  );

const ruleOf = (code: string, language: Language): string =>
  Object.hasOwn(refusals, code)
    ? say([refusals[code as RefusalCode].vi, refusals[code as RefusalCode].en], language)
    : code;

/** Rows that a note names; a machine gets all. */
const NAMED = 10;

function noteLine({ rows, ...said }: Note, { language, word }: Screen): string {
  if (rows.length === 0) return said[language];
  const rest = rows.length - NAMED;
  const named = rows.slice(0, NAMED).join(', ') + (rest > 0 ? ` ${word(words.more, { count: rest })}` : '');
  return `${said[language]} ${word(words.inRows, { rows: named })}`;
}

function outcome(report: EnrolmentReport, { word }: Screen): string[] {
  const { kinds, dryRun, fits, stream, commandId, enrolled, error } = report;
  const listed = Object.entries(kinds)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
  if (error !== undefined) return [word(words.stopped, { count: enrolled, id: commandId })];
  if (!fits) return [word(words.nothing)];
  if (sum(kinds) === 0) return [word(words.nobody)];
  if (dryRun) return [word(words.wouldDo, { count: sum(kinds), kinds: listed, stream })];
  return [word(words.done, { count: enrolled, kinds: listed, stream }), word(words.commandId, { id: commandId })];
}
