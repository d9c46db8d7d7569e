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
import { columnWords, dated, peculiarityWords, sentence } from './words.ts';

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

type Columns = { cycles: readonly string[]; phases: readonly string[] };

/** The units and what became of them, from their events alone. */
export function tableOf({ streams, definition, order, language, columns }: Reported): string {
  const units = streams.filter(({ category }) => category === 'unit');
  const byId = new Map(units.map((stream) => [(stream.state as Unit).unitId, stream]));
  const checks = definition.settings.cycles.filter(({ kind }) => kind === 'periodicCheck');
  const shown: Columns = {
    cycles: checks.map(({ cycleId }) => cycleId),
    phases: definition.plan.phases.filter(({ review }) => 'value' in review).map(({ id }) => id),
  };
  const table = new CliTable({
    head: headOf(
      definition,
      shown.phases,
      checks.map(({ period }) => period.to.slice(0, 4)),
      language,
    ),
    colWidths: widths(shown.phases.length, columns),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const unitId of order) {
    const stream = byId.get(unitId);
    if (stream) table.push(rowOf(stream, definition, shown, language));
  }
  return `${compact(table.toString())}\n${legend(language)}`;
}

/** Lines between units would make the table half as long again: the first, under the head, stays. */
function compact(table: string): string {
  const lines = table.split('\n');
  const first = lines.findIndex((line) => line.startsWith('├'));
  return lines.filter((line, index) => index === first || !line.startsWith('├')).join('\n');
}

function headOf(
  { settings }: Definition,
  phases: readonly string[],
  years: readonly string[],
  language: Language,
): string[] {
  const yearOf = (phase: string) => settings.phases.find(({ id }) => id === phase)?.to.slice(0, 4) ?? phase;
  const { unit, kind, registered, checks, grade, commended, peculiar } = columnWords;
  return [
    ...[unit, kind, registered].map((word) => say(word, language)),
    sentence(checks, language, { years: `${years[0]}–${years.at(-1)}` }),
    ...phases.map((phase) => sentence(grade, language, { year: yearOf(phase) })),
    ...[commended, peculiar].map((word) => say(word, language)),
  ];
}

/** What is not needed for the short columns is shared by name, commendations and what was peculiar. */
function widths(phases: number, columns: number): number[] {
  const short = [20, 12, 12, ...Array.from({ length: phases }, () => 12)];
  const rest = Math.max(72, Math.min(columns, 190) - short.reduce((sum, width) => sum + width, 0) - short.length - 4);
  const [first = 0, ...others] = short;
  return [Math.floor(rest * 0.34), first, ...others, Math.floor(rest * 0.3), Math.floor(rest * 0.36)];
}

function rowOf(stream: Stream, { plan }: Definition, { cycles, phases }: Columns, language: Language): string[] {
  const unit = stream.state as Unit;
  const events = stream.events as readonly Recorded<UnitEvent>[];
  const { registeredOn } = unit.registration;
  const kind = plan.kinds.find(({ id }) => id === unit.kind)?.name.says ?? unit.kind;
  return [
    unit.names.map(({ name }) => name).join(' → '),
    cut(kind.replace(/^các /, ''), 18),
    registeredOn === undefined ? '–' : dated(registeredOn, language),
    cycles.map((cycleId) => signOf(unit.checks[cycleId])).join(''),
    ...phases.map((phase) => gradeOf(unit.reviews[phase], language)),
    unit.commendations.map((award) => awardOf(award, language)).join('; '),
    peculiaritiesOf(events)
      .map((name) => say(peculiarityWords[name], language))
      .join('; '),
  ];
}

const signOf = (check: Check | undefined): string => {
  if (!check) return ' ';
  return check.status === 'concluded' && check.lateByDays !== undefined ? '~' : SIGNS[check.status];
};

const gradeOf = (review: Review | undefined, language: Language): string =>
  review === undefined ? '–' : (review.conclusion?.grade ?? say(reviewWords[review.status], language));

function awardOf({ form, decision, standing }: Commendation, language: Language): string {
  const what = `${form} (${dated(decision.date, language)})`;
  return standing === 'commended' ? what : `${what}: ${say(commendationWords[standing], language).toLowerCase()}`;
}

const legend = (language: Language): string =>
  [
    `~ ${say(checkWords.concluded, language)} (${language === 'vi' ? 'muộn' : 'late'})`,
    ...(['concluded', 'upheld', 'excused', 'notApplicable', 'succeeded'] as const).map(
      (status) => `${SIGNS[status]} ${say(checkWords[status], language)}`,
    ),
  ].join(' · ');
