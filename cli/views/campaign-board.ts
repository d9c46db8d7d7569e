import { unitWords, type Word } from '../../domain/words.ts';
import type { Row } from '../board.ts';
import type { CampaignBoard, Taking } from '../campaign/board.ts';
import { showDue, showInstant } from '../dates.ts';
import { pairs, part, table, type Screen } from '../print.ts';
import { columnWords, kindWords, labels, parts } from '../words.ts';
import { campaignSaid } from '../words/campaign-acts.ts';
import { countRows } from './cycle.ts';

export const campaignBoardLines = (board: CampaignBoard, screen: Screen): string[] => [
  ...pairs(screen, [
    [labels.campaign, board.campaignId],
    [labels.record, board.record],
    [labels.now, showInstant(board.now, screen.language)],
    [labels.units, String(board.units.length)],
  ]),
  ...(board.units.length === 0 ? ['', screen.word(campaignSaid.enrolNext)] : []),
  ...part(screen, parts.registrationOf, statusRows(board.units, screen)),
  ...board.cycles.flatMap(({ cycle, rows }) => {
    const { kind, cycleId, due } = cycle;
    const head = `${screen.word(kindWords[kind])} ${cycleId} · ${showDue(due, screen)}`;
    return part(screen, [head, head], countRows(rows, screen));
  }),
  ...part(screen, parts.late, lateRows(board.late, screen)),
];

const STATUSES = Object.keys(unitWords) as Taking['status'][];

/** Kinds by status; a status that no unit has is left out. */
function statusRows(units: readonly Taking[], screen: Screen): string[] {
  const shown = STATUSES.filter((status) => units.some((unit) => unit.status === status));
  const kinds = [...new Set(units.map(({ kind }) => kind))].toSorted();
  const line = (name: string, of: readonly Taking[]): string[] => [
    name,
    ...shown.map((status) => String(of.filter((unit) => unit.status === status).length || '·')),
    String(of.length),
  ];
  const heads: Word[] = [labels.kind, ...shown.map((status) => unitWords[status]), columnWords.units];
  return table(screen, heads, [
    ...kinds.map((kind) =>
      line(
        kind,
        units.filter((unit) => unit.kind === kind),
      ),
    ),
    ...(kinds.length > 1 ? [line(screen.word(columnWords.all), units)] : []),
  ]);
}

const lateRows = (late: readonly Row[], screen: Screen): string[] =>
  table(
    screen,
    [labels.id, labels.name, labels.kind, labels.cycle, labels.status, labels.due],
    late.map(({ unitId, name, kind, cycleId, status, due }) => [
      unitId,
      name,
      kind,
      cycleId,
      screen.word(status),
      showDue(due, screen),
    ]),
  );
