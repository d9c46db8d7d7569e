import { progressQuery, campaignStream } from '../../workflows/messages.ts';
import { askUnits, type Row } from '../board.ts';
import { campaignIdOf, campaignState } from '../campaigns.ts';
import { dayOf, isPast } from '../dates.ts';
import type { Campaign, Unit } from '../states.ts';
import { ask, type Session } from '../temporal.ts';

export type Cycle = Campaign['cycles'][string];
/** A unit as it takes part; one that its enrolment has yet to reach is `new`. */
export type Taking = { unitId: string; name: string; kind: string; status: Unit['status'] };
/** A campaign at one glance: units by status, each open cycle with its units, and who is past a due. */
export type CampaignBoard = {
  record: string;
  campaignId: string;
  now: string;
  units: Taking[];
  cycles: { cycle: Cycle; rows: Row[] }[];
  late: Row[];
};

export async function campaignBoard(session: Session): Promise<CampaignBoard> {
  const { record } = session;
  const campaignId = await campaignIdOf(session);
  const { roster, cycles } = await campaignState(session, campaignId);
  const { now } = await ask(session, campaignStream(record, campaignId), progressQuery);
  const open = Object.values(cycles).filter(({ status }) => status === 'open' || status === 'paused');
  const listed = Object.entries(roster).map(([unitId, { kind }]) => ({ unitId, kind }));
  const asked = await askUnits(session, { campaignId, cycles: open, now }, listed);
  const rowsOf = ({ cycleId }: Cycle) => asked.flatMap(({ rows }) => rows.filter((row) => row.cycleId === cycleId));
  const boards = open.map((cycle) => ({ cycle, rows: rowsOf(cycle) }));
  return {
    ...{ record, campaignId, now },
    units: asked.map(({ unitId, kind, state }) => ({ unitId, kind, ...standing(unitId, state) })),
    cycles: boards,
    late: boards.flatMap(({ rows }) => lateOf(rows, dayOf(now))),
  };
}

const standing = (unitId: string, state: Unit | undefined): Pick<Taking, 'name' | 'status'> => ({
  name: state?.names.at(-1)?.name ?? unitId,
  status: state?.status ?? 'new',
});

/** Not done, and past the last day of the due. */
export const lateOf = (rows: readonly Row[], today: string): Row[] =>
  rows
    .filter(({ incomplete, due }) => incomplete && isPast(due, today))
    .toSorted((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : a.unitId < b.unitId ? -1 : 1));
