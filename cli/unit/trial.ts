import type { Facts } from '../../domain/refusals.ts';
import { unitStream } from '../../workflows/messages.ts';
import type { ActingOptions } from '../context.ts';
import { EXIT } from '../faults.ts';
import { told } from '../refused.ts';
import { deliver, unitCommand } from '../sending.ts';
import type { Session } from '../temporal.ts';
import type { Act, Given } from './act.ts';
import type { Seen } from './asking.ts';
import { openDesk } from './desk.ts';
import { aboutOf, unitState } from './one.ts';

/** What became of one unit's command, or would become of it. */
export type Outcome =
  | { is: 'wouldDo' | 'done'; types: string[]; sequence?: number }
  | { is: 'refused'; code: string; error: string; facts?: Facts; basis?: unknown };
export type Row = { unitId: string; name: string } & Outcome;
export type Asked = { act: Act; given: Given; who: ActingOptions };
export type Trial = (unit: Seen, dryRun: boolean) => Promise<Row>;

/** Asks what an act would do to a unit, or does it. A no is an answer; whoever cannot be reached is thrown. */
export const trialOf =
  (session: Session, campaignId: string, asked: Asked): Trial =>
  async (unit, dryRun) => {
    const { unitId, state } = unit;
    const outcome = await tried(session, campaignId, asked, unit, dryRun).catch((error: unknown): Outcome => {
      const { exit, json } = told(error, session.screen);
      if (exit !== EXIT.refused) throw error;
      return { is: 'refused', ...(json as { code: string; error: string }) };
    });
    return { unitId, name: state?.names.at(-1)?.name ?? '', ...outcome };
  };

async function tried(
  session: Session,
  campaignId: string,
  { act, given, who }: Asked,
  { unitId, state }: Seen,
  dryRun: boolean,
): Promise<Outcome> {
  const known = state ?? (await unitState(session, campaignId, unitId));
  const about = aboutOf(session, campaignId, unitId, who.document, openDesk(), known);
  const command = unitCommand(who, unitId, await act.wish(given, about));
  const stream = unitStream(session.record, campaignId, unitId);
  const { types, sequence } = await deliver(session, stream, { ...command, ...(dryRun && { dryRun }) });
  return { is: dryRun ? 'wouldDo' : 'done', types, ...(sequence !== undefined && { sequence }) };
}
