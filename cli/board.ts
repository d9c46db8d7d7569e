import { unitWords, type Word } from '../domain/words.ts';
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
import { caseOf, columnOf, type Becomes, type Column } from './cycle-step.ts';
import { AT_ONCE, mapped } from './pool.ts';
import { counterOf } from './progress.ts';
import type { Campaign, Unit } from './states.ts';
import { ask, stateOf, type Session } from './temporal.ts';
import { columnWords } from './words.ts';

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
  /** What a forced close makes of what is open: a check gets its outcome, a review goes on until its phase is frozen. */
  becomes?: Becomes;
};
export type Board = { record: string; campaignId: string; cycle: Cycle; now: string; rows: Row[] };

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
  const counting = counterOf(session.screen, columnWords.asking, units.length);
  const asked = await mapped(units, AT_ONCE, async ({ unitId, kind }) => {
    const stream = unitStream(session.record, campaignId, unitId);
    const state = await stateOf(session, stream, unitQuery);
    const rows: Row[] = [];
    for (const cycle of cycles.filter(({ scope }) => covers(scope, unitId, kind))) {
      const standing = state && (await ask(session, stream, standingQuery, { cycleId: cycle.cycleId, asOf: now }));
      rows.push(rowOf({ unitId, kind }, cycle, state, standing));
    }
    counting.next();
    return { unitId, kind, state, rows };
  });
  counting.end();
  return asked;
}

/** Whether a cycle's scope has the unit. */
export const covers = (scope: Cycle['scope'], unitId: string, kind: string): boolean =>
  scope === 'all' || (Array.isArray(scope) ? scope.includes(unitId) : scope.kinds.includes(kind));

/** A unit without a state is one that its enrolment has yet to reach. */
export function rowOf(
  { unitId, kind }: { unitId: string; kind: string },
  cycle: Cycle,
  state: Unit | undefined,
  standing: Standing | undefined,
): Row {
  const found = state && caseOf(state, cycle.cycleId);
  const open = (standing?.cycle ?? 'open') === 'open';
  return {
    cycleId: cycle.cycleId,
    unitId,
    kind,
    name: state?.names.at(-1)?.name ?? unitId,
    column: columnOf(found?.status, standing),
    status: found?.word ?? unitWords[state?.status ?? 'new'],
    due: found?.due ?? cycle.extended[unitId] ?? cycle.due,
    incomplete: standing?.incomplete ?? true,
    open,
    onHold: standing?.onHold ?? false,
    ...(open && found && { becomes: found.becomes }),
  };
}
