import CliTable from 'cli-table3';
import type { Check, CheckStatus, Review } from '../domain/unit/cases.ts';
import type { Commendation, Unit } from '../domain/unit/state.ts';
import { checkWords, commendationWords, reviewWords, say, type Language } from '../domain/words.ts';
import type { Recorded } from '../events/index.ts';
import type { Definition } from '../events/settings.ts';
import type { UnitEvent } from '../events/unit.ts';
import type { Stream } from './dry-run.ts';
import { cut } from './letters.ts';
import { peculiaritiesOf } from './peculiar.ts';
import { columnWords, dated, lateWord, peculiarityWords, sentence } from './words.ts';

/** One sign a check; the words are in the legend. */
const SIGNS: Readonly<Record<CheckStatus, string>> = {
  open: '·',
  reported: '▫',
  returned: '↩',
  inspected: '▪',
  concluded: '✓',
  missed: '!',
  acceptedLate: '◔',
  upheld: '✗',
  excused: '○',
  notApplicable: '–',
  cancelled: '∅',
  succeeded: '→',
};

export type Reported = {
  streams: readonly Stream[];
  definition: Definition;
  /** Unit ids as they are listed. */
  order: readonly string[];
  language: Language;
  columns: number;
};

/** A column of a fixed width, or of its share in what the others leave. */
type Column = { head: string; width: number | { share: number }; cell: (unit: Unit, stream: Stream) => string };

/** The units and what became of them, from their events alone; what the plan does not have, has no column. */
export function tableOf(reported: Reported): string {
  const { streams, order, columns: width, language } = reported;
  const units = streams.filter(({ category }) => category === 'unit');
  const byId = new Map(units.map((stream) => [(stream.state as Unit).unitId, stream]));
  const states = units.map(({ state }) => state as Unit);
  const columns = columnsOf(reported, states);
  const table = new CliTable({
    head: columns.map(({ head }) => head),
    colWidths: widths(columns, width),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const unitId of order) {
    const stream = byId.get(unitId);
    if (stream) table.push(columns.map(({ cell }) => cell(stream.state as Unit, stream)));
  }
  return [compact(table.toString()), ...legend(states, language)].join('\n');
}

/** Lines between units would make the table half as long again: the first, under the head, stays. */
function compact(table: string): string {
  const lines = table.split('\n');
  const first = lines.findIndex((line) => line.startsWith('├'));
  return lines.filter((line, index) => index === first || !line.startsWith('├')).join('\n');
}

function columnsOf({ definition, language }: Reported, units: readonly Unit[]): Column[] {
  const { plan, settings } = definition;
  const word = (key: keyof typeof columnWords, facts: Record<string, string> = {}): string =>
    sentence(columnWords[key], language, facts);
  const kindOf = (unit: Unit): string => plan.kinds.find(({ id }) => id === unit.kind)?.name.says ?? unit.kind;
  return [
    { head: word('unit'), width: { share: 34 }, cell: ({ names }) => names.map(({ name }) => name).join(' → ') },
    { head: word('kind'), width: 20, cell: (unit) => cut(kindOf(unit).replace(/^các /, ''), 18) },
    {
      head: word(settings.registration.need === 'none' ? 'takesPart' : 'registered'),
      width: 12,
      cell: ({ registration: { registeredOn } }) => (registeredOn === undefined ? '–' : dated(registeredOn, language)),
    },
    ...checkColumn(settings.cycles, (years) => word('checks', { years })),
    ...settings.phases
      .filter(({ id }) => units.some(({ reviews }) => id in reviews))
      .map(({ id, to }): Column => {
        const head = word('grade', { year: to.slice(0, 4) });
        return { head, width: 12, cell: ({ reviews }) => gradeOf(reviews[id], language) };
      }),
    ...(units.some(({ commendations }) => commendations.length > 0)
      ? [{ head: word('commended'), width: { share: 30 }, cell: (unit: Unit) => awardsOf(unit, language) }]
      : []),
    { head: word('peculiar'), width: { share: 36 }, cell: (_, stream) => peculiarIn(stream, language) },
  ];
}

function checkColumn(cycles: Definition['settings']['cycles'], headOf: (years: string) => string): Column[] {
  const checks = cycles.filter(({ kind }) => kind === 'periodicCheck');
  const years = [...new Set(checks.map(({ period }) => period.to.slice(0, 4)))];
  if (checks.length === 0) return [];
  const head = headOf(years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`);
  return [{ head, width: 12, cell: (unit) => checks.map(({ cycleId }) => signOf(unit.checks[cycleId])).join('') }];
}

/** What is not needed for the short columns is shared by the others. */
function widths(columns: readonly Column[], most: number): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0);
  const rest = Math.max(72, Math.min(most, 190) - fixed - columns.length - 1);
  const shares = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? 0 : width.share), 0);
  return columns.map(({ width }) => (typeof width === 'number' ? width : Math.floor((rest * width.share) / shares)));
}

const peculiarIn = ({ events }: Stream, language: Language): string =>
  peculiaritiesOf(events as readonly Recorded<UnitEvent>[])
    .map((name) => say(peculiarityWords[name], language))
    .join('; ');

const LATE = '~';
const isLate = ({ status, lateByDays }: Check): boolean => status === 'concluded' && lateByDays !== undefined;
const signOf = (check: Check | undefined): string => (!check ? ' ' : isLate(check) ? LATE : SIGNS[check.status]);

const gradeOf = (review: Review | undefined, language: Language): string =>
  review === undefined ? '–' : (review.conclusion?.grade ?? say(reviewWords[review.status], language));

function awardOf({ form, decision, standing }: Commendation, language: Language): string {
  const what = `${form} (${dated(decision.date, language)})`;
  return standing === 'commended' ? what : `${what}: ${say(commendationWords[standing], language).toLowerCase()}`;
}

const awardsOf = ({ commendations }: Unit, language: Language): string =>
  commendations.map((award) => awardOf(award, language)).join('; ');

/** The signs that are there. */
function legend(units: readonly Unit[], language: Language): string[] {
  const checks = units.flatMap((unit) => Object.values(unit.checks));
  const late = `${LATE} ${say(checkWords.concluded, language)} (${say(lateWord, language)})`;
  const signs = (Object.keys(SIGNS) as CheckStatus[])
    .filter((status) => checks.some((check) => check.status === status && !isLate(check)))
    .map((status) => `${SIGNS[status]} ${say(checkWords[status], language)}`);
  const all = [...(checks.some(isLate) ? [late] : []), ...signs];
  return all.length === 0 ? [] : [all.join(' · ')];
}
