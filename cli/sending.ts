import { randomUUID } from 'node:crypto';
import { CampaignCommand, type CampaignCommandOf } from '../domain/campaign/commands.ts';
import { campaignEventWords, type Word } from '../domain/words.ts';
import { campaignStream, type Answer } from '../workflows/messages.ts';
import { campaignIdOf, campaignState } from './campaigns.ts';
import { HR, type ActingOptions, type Context } from './context.ts';
import { wrongUse } from './faults.ts';
import { show, type Screen } from './print.ts';
import { send, withTemporal, type Session } from './temporal.ts';
import { doneWords } from './words.ts';

type Wish<Name extends CampaignCommand['type']> = { type: Name; data: CampaignCommandOf<Name>['data'] };
type Sent = Answer & { record: string; stream: string; commandId: string; reminded?: number };

/** Sends a campaign's command, checked against its schema first, and says what was recorded. */
export async function command<Name extends CampaignCommand['type']>(
  context: Context,
  acting: ActingOptions,
  wish: Wish<Name>,
): Promise<void> {
  const wanted = commandOf(acting, wish);
  await withTemporal(context, async (session) => {
    const campaignId = await campaignIdOf(session);
    const stream = campaignStream(session.record, campaignId);
    const answer = await send(session, stream, wanted);
    const sent: Sent = { record: session.record, stream, commandId: wanted.commandId, ...answer };
    if (wish.type === 'RemindCycle') sent.reminded = await remindedIn(session, campaignId, wanted);
    show(session.screen, sent, () => doneLines(sent, session.screen));
  });
}

/** How many units the cycle's last reminder concerned. */
async function remindedIn(session: Session, campaignId: string, { data }: CampaignCommand): Promise<number> {
  const { cycles } = await campaignState(session, campaignId);
  const cycle = 'cycleId' in data ? cycles[data.cycleId] : undefined;
  return cycle?.remindersSent.at(-1)?.count ?? 0;
}

function commandOf(
  { as = HR, commandId = randomUUID(), effectiveOn, document }: ActingOptions,
  wish: { type: string; data: object },
): CampaignCommand {
  const paper = { ...(effectiveOn && { effectiveOn }), ...(document && { document }) };
  const parsed = CampaignCommand.safeParse({ ...wish, commandId, actor: as, ...paper });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw wrongUse('malformed', { problems: problems.join('; ') });
}

function doneLines({ types, sequence, stream, commandId, reminded }: Sent, { word }: Screen): string[] {
  const words: Readonly<Record<string, Word>> = campaignEventWords;
  const acts = types.map((type) => word(words[type] ?? [type, type])).join(', ');
  return [
    types.length > 0 ? word(doneWords.done, { acts, sequence, stream }) : word(doneWords.nothing),
    ...(reminded === undefined ? [] : [word(doneWords.reminded, { count: reminded })]),
    word(doneWords.commandId, { id: commandId }),
  ];
}
