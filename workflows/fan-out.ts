import { condition, log, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { deliveriesOf, type Delivery } from '../domain/campaign/deliveries.ts';
import { covers, planFor } from '../domain/campaign/lookup.ts';
import { isPaused, itemFor, recipients } from '../domain/campaign/pages.ts';
import type { Campaign, CampaignRecorded } from '../domain/campaign/state.ts';
import type { Pace } from '../domain/decider.ts';
import { say, unitCommandWords } from '../domain/words.ts';
import type { Cause } from './journal.ts';
import {
  added,
  nothingCounted,
  type CountResult,
  type DeliveryPage,
  type Progress,
  type StreamInput,
} from './messages.ts';

const { deliverPage, countStandings } = proxyActivities<Activities>({
  startToCloseTimeout: 600_000,
  heartbeatTimeout: 15_000,
  retry: { initialInterval: 500, backoffCoefficient: 2, maximumInterval: 10_000 },
});

/** Units of one activity: long enough to be few, short enough to be paused between. */
const PAGE = 200;

/** What is still to be passed on; `after` is the last unit of the pages that are done. */
export type Queued = { delivery: Delivery; commandId: string; time: string; pace?: Pace; after?: string; done: number };

/** The units of a cycle, or of the campaign without one; of these only `of`, where it is given. */
export type CountWish = { cycleId?: string; of?: readonly string[] };

/** A campaign's way to its units: pages by activity, in the order of the events that caused them; no child workflows. */
export function openFanOut({ record, clock, continueAfter }: StreamInput, queue: Queued[]) {
  let busy = false;
  let counting = 0;

  const add = (event: CampaignRecorded, state: Campaign, { commandId, time, pace }: Cause): void => {
    for (const delivery of deliveriesOf(event, state))
      queue.push({ delivery, commandId, time, ...(pace && { pace }), done: 0 });
  };

  const pageOf = ({ delivery, commandId, time, pace }: Queued, ids: string[], state: Campaign): DeliveryPage => {
    const items = ids.map((unitId) => {
      const { data, ...item } = itemFor(delivery, unitId, state);
      return data === delivery.data ? item : { ...item, data };
    });
    const kinds = [...new Set(items.flatMap(({ planOf }) => planOf ?? []))];
    const { actor, effectiveOn, document } = delivery.source;
    return {
      stream: { record, ...(clock && { clock }), ...(continueAfter !== undefined && { continueAfter }) },
      campaignId: delivery.campaignId ?? state.campaignId,
      command: {
        type: delivery.type,
        commandId: `${commandId.slice(0, 100)}:${delivery.id}`,
        actor,
        effectiveOn,
        ...(document && { document }),
        ...(clock && { pace: { ...pace, asOf: pace?.asOf ?? time } }),
      },
      shared: delivery.data,
      plans: Object.fromEntries(kinds.map((kind) => [kind, planFor(kind, state)])),
      items,
    };
  };

  /** Passes on page after page; rests while the stream leaves, unless a count waits for it. A paused cycle's wait, the others go on. */
  const passOn = async (state: () => Campaign, leaving: () => boolean): Promise<void> => {
    const next = (): Queued | undefined => queue.find(({ delivery }) => !isPaused(delivery, state()));
    for (;;) {
      await condition(() => (!leaving() || counting > 0) && next() !== undefined);
      const one = next();
      if (!one) continue;
      const ids = rest(one, state()).slice(0, PAGE);
      if (ids.length > 0) {
        busy = true;
        const { type } = one.delivery;
        const summary = `${say(unitCommandWords[type], 'vi')}: ${one.done + 1}–${one.done + ids.length}`;
        const { refused } = await deliverPage.executeWithOptions({ summary }, [pageOf(one, ids, state())]);
        busy = false;
        if (refused.length > 0) log.warn('units refused', { delivery: one.delivery.id, type, refused });
        Object.assign(one, { after: ids.at(-1), done: one.done + ids.length });
      }
      if (rest(one, state()).length === 0) queue.splice(queue.indexOf(one), 1);
    }
  };

  /** Counts the units of a cycle (of the campaign without one) once all that is under way has reached them. */
  const count = async (state: () => Campaign, { cycleId, of }: CountWish, asOf: string): Promise<CountResult> => {
    const concerned = ({ delivery }: Queued): boolean => cycleId === undefined || !isPaused(delivery, state());
    // A handler may run as it is set, before the stream that `state` reads is there.
    await Promise.resolve();
    counting += 1;
    await condition(() => !queue.some(concerned));
    counting -= 1;
    const { campaignId, roster, cycles } = state();
    const scope = (cycleId === undefined ? undefined : cycles[cycleId]?.scope) ?? 'all';
    const ids = Object.keys(roster).filter(
      (unitId) => covers(scope, unitId, roster[unitId]?.kind ?? '') && (!of || of.includes(unitId)),
    );
    const sums: CountResult[] = [];
    for (let at = 0; at < ids.length; at += PAGE) {
      const unitIds = ids.slice(at, at + PAGE);
      sums.push(await countStandings({ record, campaignId, asOf, unitIds, ...(cycleId !== undefined && { cycleId }) }));
    }
    return sums.reduce(added, nothingCounted());
  };

  const progress = (state: Campaign): Progress['deliveries'] =>
    queue.map((one) => ({
      command: one.delivery.type,
      done: one.done,
      of: recipients(one.delivery, state).length,
      paused: isPaused(one.delivery, state),
    }));

  return { add, passOn, count, progress, idle: () => !busy };
}

function rest({ delivery, after = '' }: Queued, state: Campaign): string[] {
  return recipients(delivery, state).filter((unitId) => unitId > after);
}
