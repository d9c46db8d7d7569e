import type { CampaignCommandOf } from '../domain/campaign/commands.ts';
import { campaignStream } from '../workflows/messages.ts';
import { boardOf, covers } from './board.ts';
import { campaignIdOf, campaignState } from './campaigns.ts';
import type { ActingOptions, Context } from './context.ts';
import { show } from './print.ts';
import { campaignCommand, deliver, doneLines } from './sending.ts';
import type { Campaign } from './states.ts';
import { withTemporal, type Session } from './temporal.ts';
import { cycleSaid } from './words/cycle-acts.ts';
import { doneWords } from './words/done.ts';

type Wanted<Name extends 'OpenCycle' | 'ExtendDue' | 'RemindCycle'> = CampaignCommandOf<Name>['data'];

/** Opens or extends a cycle, and says how many units that concerns. */
export const concerning = (
  context: Context,
  who: ActingOptions,
  wish: { type: 'OpenCycle'; data: Wanted<'OpenCycle'> } | { type: 'ExtendDue'; data: Wanted<'ExtendDue'> },
): Promise<void> =>
  withTemporal(context, async (session) => {
    const campaignId = await campaignIdOf(session);
    const before = await campaignState(session, campaignId);
    const sent = await deliver(session, campaignStream(session.record, campaignId), campaignCommand(who, wish));
    const units = wish.type === 'OpenCycle' ? inScope(before, wish.data.scope) : extendedBy(before, wish.data);
    show(session.screen, { ...sent, concerns: units.length }, () => [
      ...doneLines(sent, session.screen),
      session.screen.word(cycleSaid.concerns, { count: units.length }),
    ]);
  });

const inScope = ({ roster }: Campaign, scope: Wanted<'OpenCycle'>['scope']): string[] =>
  Object.keys(roster).filter((unitId) => covers(scope, unitId, roster[unitId]?.kind ?? ''));

/** An extension for all leaves those alone that have one of their own. */
function extendedBy(state: Campaign, { cycleId, units }: Wanted<'ExtendDue'>): string[] {
  if (units !== 'all') return units;
  const cycle = Object.hasOwn(state.cycles, cycleId) ? state.cycles[cycleId] : undefined;
  return cycle ? inScope(state, cycle.scope).filter((unitId) => !Object.hasOwn(cycle.extended, unitId)) : [];
}

/** Reminds, or with `--dry-run` says whom. */
export const reminding = (context: Context, who: ActingOptions, data: Wanted<'RemindCycle'>): Promise<void> =>
  withTemporal(context, async (session) => {
    const { screen, record } = session;
    const campaignId = await campaignIdOf(session);
    const command = campaignCommand(who, { type: 'RemindCycle', data });
    const sent = await deliver(session, campaignStream(record, campaignId), command);
    if (sent.dryRun) {
      const units = await receivers(session, data);
      const said = units.length > 0 ? cycleSaid.wouldRemind : cycleSaid.remindsNobody;
      const lines = [...doneLines(sent, screen), screen.word(said, { count: units.length, units: units.join(', ') })];
      return show(screen, { ...sent, wouldRemind: units }, () => lines);
    }
    const { cycles } = await campaignState(session, campaignId);
    const reminded = cycles[data.cycleId]?.remindersSent.at(-1)?.count ?? 0;
    show(screen, { ...sent, reminded }, () => {
      const [done = '', ...rest] = doneLines(sent, screen);
      return [done, screen.word(doneWords.reminded, { count: reminded }), ...rest];
    });
  });

/** Those who have yet to report or to assess themselves, of all or of those that are named. */
async function receivers(session: Session, { cycleId, to }: Wanted<'RemindCycle'>): Promise<string[]> {
  const { rows } = await boardOf(session, cycleId);
  const waited = rows.filter(({ incomplete, unitId }) => incomplete && (to === 'incomplete' || to.includes(unitId)));
  return waited.map(({ unitId }) => unitId);
}
