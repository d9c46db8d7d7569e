import type { WaitsFor } from '../../domain/unit/outlook.ts';
import { checkWords, reviewWords, unitWords, type Word } from '../../domain/words.ts';
import { officeName, table, type Screen } from '../print.ts';
import type { Unit } from '../states.ts';
import type { Filter } from '../unit/asking.ts';
import { labels, taskWords } from '../words.ts';
import { listWords } from '../words/unit-pages.ts';

export type Listed = {
  unitId: string;
  kind: string;
  name: string;
  status: Unit['status'];
  /** Its status at the cycle, or in the phase, that was asked about. */
  at?: string;
  waitsFor: WaitsFor;
};

const caseWords: Readonly<Record<string, Word>> = { ...reviewWords, ...checkWords };

export function listLines(units: readonly Listed[], { cycle, phase }: Filter, screen: Screen): string[] {
  if (units.length === 0) return [screen.word(listWords.none)];
  const about = cycle ?? phase;
  const heads = [labels.id, labels.name, labels.kind, labels.status];
  return [
    ...table(
      screen,
      [...heads, ...(about === undefined ? [] : [[about, about] as const]), labels.waitsFor],
      units.map(({ unitId, name, kind, status, at, waitsFor }) => [
        unitId,
        name,
        kind,
        screen.word(unitWords[status]),
        ...(about === undefined ? [] : [at === undefined ? '–' : screen.word(caseWords[at] ?? [at, at])]),
        waitsText(waitsFor, screen),
      ]),
    ),
    screen.word(listWords.count, { count: units.length }),
  ];
}

function waitsText({ office, for: task, on }: WaitsFor, screen: Screen): string {
  if (office === 'nobody') return '–';
  return `${officeName(office, screen)}: ${screen.word(taskWords[task])}${on === undefined ? '' : ` ${on}`}`;
}
