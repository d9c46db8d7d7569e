import type { Document } from '../../events/values.ts';
import { unitQuery, unitStream } from '../../workflows/messages.ts';
import { campaignIdOf, campaignState } from '../campaigns.ts';
import type { ActingOptions, Context } from '../context.ts';
import { absent } from '../faults.ts';
import { deliver, tell, unitCommand } from '../sending.ts';
import type { Unit } from '../states.ts';
import { stateOf, withTemporal, type Session } from '../temporal.ts';
import type { About, Act, Given } from './act.ts';
import { evidenceStore, openDesk, type Desk } from './desk.ts';
import { printForm } from './form.ts';

/** Sends one unit's act, or prints the file that it is filled in by. */
export const actOnOne = (context: Context, act: Act, unitId: string, given: Given, who: ActingOptions): Promise<void> =>
  withTemporal(context, async (session) => {
    const campaignId = await campaignIdOf(session);
    const desk = openDesk();
    const about = aboutOf(session, campaignId, unitId, who.document, desk);
    if (act.template && given.template) return printForm(await act.template(given, about), session.screen);
    const command = unitCommand(who, unitId, await act.wish(given, about));
    const stream = unitStream(session.record, campaignId, unitId);
    if (desk.files.length > 0 && !who.dryRun) await keepLawful();
    tell(session.screen, await deliver(session, stream, command));

    /** A refused command leaves nothing in the store either. */
    async function keepLawful(): Promise<void> {
      await deliver(session, stream, { ...command, dryRun: true });
      await desk.keepAll(evidenceStore());
    }
  });

/** What is known of a unit, asked when an act needs it, once. */
export function aboutOf(
  session: Session,
  campaignId: string,
  unitId: string,
  document: Document | undefined,
  { evidence }: Pick<Desk, 'evidence'>,
  known?: Unit,
): About {
  const state = once(async () => known ?? unitState(session, campaignId, unitId));
  return { unitId, document, state, campaign: once(() => campaignState(session, campaignId)), evidence };
}

export async function unitState(session: Session, campaignId: string, unitId: string): Promise<Unit> {
  const { record } = session;
  const state = await stateOf(session, unitStream(record, campaignId, unitId), unitQuery);
  if (!state) throw absent('unknownUnit', { record, campaignId, unitId });
  return state;
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let answer: Promise<Result> | undefined;
  return () => (answer ??= work());
}
