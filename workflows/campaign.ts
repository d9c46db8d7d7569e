import { setHandler } from '@temporalio/workflow';
import { asks, campaign as decider, closeRefused, nextAsk } from '../domain/campaign.ts';
import { CampaignCommand as Schema, campaignCommands, type CampaignCommand } from '../domain/campaign/commands.ts';
import type { Campaign } from '../domain/campaign/state.ts';
import type { Deadline } from '../domain/decider.ts';
import { campaignWords, say } from '../domain/words.ts';
import { sizeOf } from '../events/canonical.ts';
import type { CampaignEvent } from '../events/campaign.ts';
import { openFanOut, type CountWish, type Queued } from './fan-out.ts';
import { campaignQuery, type StreamInput } from './messages.ts';
import { openPresentation, dueSentence, type Board } from './presentation.ts';
import { openStream } from './stream.ts';
import { openAsking } from './asking.ts';

const COUNTING = ['CloseCycle', 'CloseCampaign', 'RemindCycle'];

/** One campaign (phong trào thi đua), from its launch on; passes on to its units what concerns them. */
export async function campaign(input: StreamInput): Promise<void> {
  const queue = (input.carried as { deliveries?: Queued[] } | undefined)?.deliveries ?? [];
  const fanOut = openFanOut(input, queue);
  const show = openPresentation(input);
  const state = (): Campaign => stream.journal.state;

  const count = async (command: CampaignCommand, asOf: string): Promise<CampaignCommand> => {
    return { ...command, counted: await fanOut.count(state, wishOf(command), asOf) };
  };
  const refused = (command: CampaignCommand, { code }: { code: string }, now: string): CampaignEvent | undefined =>
    command.type === 'CloseCycle' || command.type === 'CloseCampaign'
      ? closeRefused(command, { code }, command.counted ?? {}, now)
      : undefined;

  const stream = openStream<Campaign, CampaignCommand, CampaignEvent>(input, {
    category: 'campaign',
    decider,
    schema: Schema,
    names: campaignCommands.map(({ shape }) => shape.type.value),
    boundaries: ['PhaseFrozen'],
    counting: { names: COUNTING, count, refused },
    refusedItems: (events) => events.flatMap((event) => (event.type === 'UnitsEnrolled' ? event.data.refused : [])),
    onWrite: fanOut.add,
    present: (now, due) => show.board(boardOf(now, due)),
    carry: show.carry,
    deliveries: () => fanOut.progress(state()),
    extraWeight: () => sizeOf(JSON.stringify(queue)),
  });
  setHandler(campaignQuery, state);

  const asking = openAsking({ asks, nextAsk }, stream);
  await stream.live({
    run: async () => {
      await Promise.all([fanOut.passOn(state, stream.isLeaving), asking.run()]);
    },
    idle: fanOut.idle,
    carry: () => ({ deliveries: queue }),
  });
}

/** A reminder to some units counts these alone. */
function wishOf({ type, data }: CampaignCommand): CountWish {
  if (!('cycleId' in data)) return {};
  const { cycleId } = data;
  return type === 'RemindCycle' && data.to !== 'incomplete' ? { cycleId, of: data.to } : { cycleId };
}

function boardOf(state: Campaign, due: Deadline | undefined): Board {
  const { campaignId, status, phases, roster, cycles } = state;
  const phase = Object.values(phases).findLast(({ frozenOn }) => frozenOn === undefined)?.id ?? 'none';
  const open = Object.values(cycles).filter((cycle) => cycle.status === 'open' || cycle.status === 'paused');
  const title = state.definition?.plan.title;
  return {
    keywords: { CampaignId: campaignId, Phase: phase, Standing: status },
    due,
    memo: { campaign: title && 'value' in title ? title.value : campaignId },
    details: [
      `**${say(campaignWords[status], 'vi')}** · ${Object.keys(roster).length} đơn vị · giai đoạn ${phase}`,
      ...open.map(({ cycleId, due: cycleDue }) => `- Đợt ${cycleId}: hạn ${cycleDue.on}`),
      ...(due ? [`- Sắp tới: ${dueSentence(due)}`] : []),
    ].join('\n'),
  };
}
