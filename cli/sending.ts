import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { CommandRefused } from '../client/commands.ts';
import { CampaignCommand, type CampaignCommandOf } from '../domain/campaign/commands.ts';
import { refusals, type RefusalCode } from '../domain/refusals.ts';
import { UnitCommand } from '../domain/unit/commands.ts';
import { competence } from '../domain/unit/offices.ts';
import { campaignEventWords, unitEventWords, type Word } from '../domain/words.ts';
import type { Actor } from '../events/envelope.ts';
import { campaignStream, forecastQuery, type Answer, type Command } from '../workflows/messages.ts';
import { campaignIdOf } from './campaigns.ts';
import { HR, type ActingOptions, type Context } from './context.ts';
import { wrongUse } from './faults.ts';
import { show, type Screen } from './print.ts';
import { ask, send, withTemporal, type Session } from './temporal.ts';
import { doneWords } from './words/done.ts';

export type CampaignWish<Name extends CampaignCommand['type'] = CampaignCommand['type']> = {
  type: Name;
  data: CampaignCommandOf<Name>['data'];
};
/** What a command did, or with `dryRun` what it would do. */
export type Sent = Omit<Answer, 'sequence'> & {
  sequence?: number;
  record: string;
  stream: string;
  commandId: string;
  dryRun?: true;
};

/** Sends a campaign's command, checked against its schema first, and says what was recorded. */
export const actOnCampaign = <Name extends CampaignCommand['type']>(
  context: Context,
  acting: ActingOptions,
  wish: CampaignWish<Name>,
): Promise<void> =>
  withTemporal(context, async (session) => {
    const campaignId = await campaignIdOf(session);
    const sent = await deliver(session, campaignStream(session.record, campaignId), campaignCommand(acting, wish));
    tell(session.screen, sent);
  });

/** Records a command, or with `--dry-run` asks what it would do; throws `CommandRefused` in both cases. */
export async function deliver(session: Session, stream: string, command: Command & Trial): Promise<Sent> {
  const { dryRun, ...wanted } = command;
  const { record } = session;
  const { commandId } = wanted;
  if (!dryRun) return { record, stream, commandId, ...(await send(session, stream, wanted)) };
  const forecast = await ask(session, stream, forecastQuery, { command: wanted, asOf: new Date().toISOString() });
  if (!('refusal' in forecast)) return { record, stream, commandId, dryRun: true, ...forecast };
  throw new CommandRefused(refusals[forecast.refusal.code as RefusalCode].en, forecast.refusal);
}

export const tell = (screen: Screen, sent: Sent): void => show(screen, sent, () => doneLines(sent, screen));

type Trial = { dryRun?: true };

export const campaignCommand = (acting: ActingOptions, wish: { type: string; data: object }): CampaignCommand & Trial =>
  formed<CampaignCommand>(CampaignCommand, acting, HR, wish);

export const unitCommand = (
  acting: ActingOptions,
  unitId: string,
  wish: { type: UnitCommand['type']; data: object },
): UnitCommand & Trial => formed(UnitCommand, acting, actorFor(wish.type, unitId), wish);

/** HR where HR may; else the office that may, of the unit itself where that is the unit's own. */
function actorFor(type: UnitCommand['type'], unitId: string): Actor {
  const [first = HR.office] = competence[type];
  if (competence[type].includes(HR.office)) return HR;
  return { office: first, id: first === 'unit' ? `${unitId.slice(0, 55)}.officer` : first, unitId };
}

function formed<Formed extends Command>(
  schema: z.ZodType<Formed>,
  { as, commandId = randomUUID(), effectiveOn, document, dryRun }: ActingOptions,
  fallback: Actor,
  wish: { type: string; data: object },
): Formed & Trial {
  const paper = { ...(effectiveOn && { effectiveOn }), ...(document && { document }) };
  const parsed = schema.safeParse({ ...wish, commandId, actor: as ?? fallback, ...paper });
  if (parsed.success) return { ...parsed.data, ...(dryRun && { dryRun }) };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw wrongUse('malformed', { problems: problems.join('; ') });
}

const eventWords: Readonly<Record<string, Word>> = { ...campaignEventWords, ...unitEventWords };

/** What was recorded, and under which command id. */
export function doneLines({ types, sequence, stream, commandId, dryRun }: Sent, { word }: Screen): string[] {
  const acts = types.map((type) => word(eventWords[type] ?? [type, type])).join(', ');
  if (dryRun) return [types.length > 0 ? word(doneWords.wouldDo, { acts, stream }) : word(doneWords.wouldNothing)];
  return [
    types.length > 0 ? word(doneWords.done, { acts, sequence: sequence ?? 0, stream }) : word(doneWords.nothing),
    word(doneWords.commandId, { id: commandId }),
  ];
}
