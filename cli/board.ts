import { checkWords, reviewWords, unitWords, type Word } from '../domain/words.ts';
import type { Due } from '../events/values.ts';
import {
  campaignStream,
  progressQuery,
  standingQuery,
  unitQuery,
  unitStream,
  type Standing,
} from '../workflows/messages.ts';
import { campaignIdOf, campaignState } from './campaigns.ts';
import { absent } from './faults.ts';
import { mapped } from './pool.ts';
import { progressOf } from './progress.ts';
import type { Campaign, Unit } from './states.ts';
import { ask, stateOf, type Session } from './temporal.ts';
import { columnWords } from './words.ts';

export const COLUMNS = ['notSent', 'sent', 'returned', 'concluded', 'missed', 'exempt', 'left'] as const;
export type Column = (typeof COLUMNS)[number];
type Cycle = Campaign['cycles'][string];

/** How one unit stands at a cycle. */
export type Row = {
  cycleId: string;
  unitId: string;
  name: string;
  kind: string;
  column: Column;
  status: Word;
  due: Due;
  /** Has yet to report or to assess itself. */
  incomplete: boolean;
  /** Keeps the cycle from closing. */
  open: boolean;
  onHold: boolean;
};
export type Board = { record: string; campaignId: string; cycle: Cycle; now: string; rows: Row[] };

/** Units asked at a time: more adds no throughput. */
const WIDTH = 20;

/** Asks every unit that a cycle concerns how it stands. */
export async function boardOf(session: Session, cycleId: string): Promise<Board> {
  const { record } = session;
  const campaignId = await campaignIdOf(session);
  const campaign = await campaignState(session, campaignId);
  const cycle = Object.hasOwn(campaign.cycles, cycleId) ? campaign.cycles[cycleId] : undefined;
  if (!cycle)
    throw absent('unknownCycle', { campaignId, cycleId, cycles: Object.keys(campaign.cycles).join(', ') || '–' });
  const { now } = await ask(session, campaignStream(record, campaignId), progressQuery);
  const concerned = Object.entries(campaign.roster).filter(([unitId, { kind }]) => covers(cycle.scope, unitId, kind));
  const units = concerned.map(([unitId, { kind }]) => ({ unitId, kind }));
  const asked = await askUnits(session, { campaignId, cycles: [cycle], now }, units);
  return { record, campaignId, cycle, now, rows: asked.flatMap(({ rows }) => rows) };
}

type Asked = { unitId: string; kind: string; state: Unit | undefined; rows: Row[] };

/** Asks units where they are, and how they stand at each of the cycles that concerns them. */
export async function askUnits(
  session: Session,
  { campaignId, cycles, now }: { campaignId: string; cycles: readonly Cycle[]; now: string },
  units: readonly { unitId: string; kind: string }[],
): Promise<Asked[]> {
  const progress = progressOf();
  let done = 0;
  const asked = await mapped(units, WIDTH, async ({ unitId, kind }) => {
    const stream = unitStream(session.record, campaignId, unitId);
    const state = await stateOf(session, stream, unitQuery);
    const rows: Row[] = [];
    for (const cycle of cycles.filter(({ scope }) => covers(scope, unitId, kind))) {
      const standing = state && (await ask(session, stream, standingQuery, { cycleId: cycle.cycleId, asOf: now }));
      rows.push(rowOf({ unitId, kind }, cycle, state, standing));
    }
    progress.say(session.screen.word(columnWords.asking, { done: (done += 1), of: units.length }));
    return { unitId, kind, state, rows };
  });
  progress.end();
  return asked;
}

const covers = (scope: Cycle['scope'], unitId: string, kind: string): boolean =>
  scope === 'all' || (Array.isArray(scope) ? scope.includes(unitId) : scope.kinds.includes(kind));

/** A unit without a state is one that its enrolment has yet to reach. */
export function rowOf(
  { unitId, kind }: { unitId: string; kind: string },
  cycle: Cycle,
  state: Unit | undefined,
  standing: Standing | undefined,
): Row {
  const found = state && caseOf(state, cycle.cycleId);
  return {
    cycleId: cycle.cycleId,
    unitId,
    kind,
    name: state?.names.at(-1)?.name ?? unitId,
    column: columnOf(found?.status, standing),
    status: found?.word ?? unitWords[state?.status ?? 'new'],
    due: found?.due ?? cycle.extended[unitId] ?? cycle.due,
    incomplete: standing?.incomplete ?? true,
    open: (standing?.cycle ?? 'open') === 'open',
    onHold: standing?.onHold ?? false,
  };
}

type Case = { status: string; word: Word; due: Due };

function caseOf({ checks, reviews }: Unit, cycleId: string): Case | undefined {
  const check = Object.hasOwn(checks, cycleId) ? checks[cycleId] : undefined;
  if (check) return { status: check.status, word: checkWords[check.status], due: check.due };
  const review = Object.values(reviews).find((each) => each.cycleId === cycleId);
  return review && { status: review.status, word: reviewWords[review.status], due: review.due };
}

/** A unit that left, or need not report, is counted as that; else its own step says where it is. */
function columnOf(status: string | undefined, standing: Standing | undefined): Column {
  if (standing?.cycle === 'withdrawn' || standing?.cycle === 'succeeded') return 'left';
  if (standing?.cycle === 'notApplicable' || standing?.cycle === 'excused') return 'exempt';
  return STEPS[status ?? 'open'] ?? 'notSent';
}

const STEPS: Readonly<Record<string, Column>> = {
  reported: 'sent',
  inspected: 'sent',
  selfAssessed: 'sent',
  verified: 'sent',
  returned: 'returned',
  concluded: 'concluded',
  frozen: 'concluded',
  missed: 'missed',
  upheld: 'missed',
  notConcluded: 'missed',
};
