import { setTimeout as delay } from 'node:timers/promises';
import type { Client, WorkflowHandle } from '@temporalio/client';
import proto from '@temporalio/proto';
import { sumOf, type Measured } from './figures.ts';
import type { House } from './house.ts';
import { lifeOf } from './life.ts';
import { live } from './lifecycles.ts';
import { each, interleaved, lanes } from './rounds.ts';
import type { Side } from './sides.ts';

const LIVES = 4;
/** Slow enough that timers open the check and the review, on a busy machine too: the counts are then always the same. */
const MS_PER_DAY = 40;
const { EventType } = proto.temporal.api.enums.v1;
type History = proto.temporal.api.history.v1.IHistory;

export type Counts = Record<string, number>;
/** `transitions`: writes of the workflow's state, each by its shard alone. */
export type Kept = { events: number; bytes: number; runs: number; transitions: number; counts: Counts };

/** What the server keeps of a lifecycle whose commands come one after the other, over all its runs. */
export async function history(house: House): Promise<{ figures: Measured[]; counts: { ours: Counts; bare: Counts } }> {
  const kept = await interleaved(house, 'history of a lifecycle', (side, round) => keptOf(house, side, round));
  const perLife = (side: Side): Counts => meanOf(kept[side.name].map(({ counts }) => counts));
  const known = '47 events on Kafka: 551, 123 KB in 3 runs';
  return {
    figures: [
      {
        ...{ name: 'history events of a lifecycle', unit: '', digits: 1, aim: { most: 1.1 }, floor: known },
        ...each(kept, ({ events }) => events),
      },
      { name: 'history of a lifecycle', unit: 'KB', digits: 1, ...each(kept, ({ bytes }) => bytes / 1_000) },
      { name: 'runs of a lifecycle', unit: '', ...each(kept, ({ runs }) => runs) },
    ],
    counts: { ours: perLife(house.ours), bare: perLife(house.bare) },
  };
}

async function keptOf(house: House, side: Side, round: number): Promise<Kept> {
  const all: Kept[] = [];
  const ids = Array.from({ length: LIVES }, (_, n) => `history-${round}-${n + 1}`);
  await lanes(ids, 1, async (unitId) => {
    const stream = side.begin(unitId, MS_PER_DAY);
    await live(house, side, stream, lifeOf(side.record, unitId), true);
    all.push(await historyOf(house.client, stream.streamId));
  });
  const mean = (pick: (one: Kept) => number): number => all.reduce((sum, one) => sum + pick(one), 0) / LIVES;
  return {
    ...{ events: mean(({ events }) => events), bytes: mean(({ bytes }) => bytes), runs: mean(({ runs }) => runs) },
    transitions: mean(({ transitions }) => transitions),
    counts: meanOf(all.map(({ counts }) => counts)),
  };
}

/** All runs of a workflow, from the last one back, once the last publish is recorded as done. */
export async function historyOf(client: Client, workflowId: string): Promise<Kept> {
  await delay(500);
  const kept: Kept = { events: 0, bytes: 0, runs: 0, transitions: 0, counts: {} };
  for (let runId: string | undefined = await lastRun(client, workflowId); runId;) {
    const handle: WorkflowHandle = client.workflow.getHandle(workflowId, runId);
    const { historyLength, historySize = 0, raw } = await handle.describe();
    const { events }: History = await handle.fetchHistory();
    const counts = sumOf((events ?? []).map(({ eventType }) => ({ [nameOf(eventType)]: 1 })));
    kept.events += historyLength;
    kept.bytes += historySize;
    kept.runs += 1;
    kept.transitions += Number(raw.workflowExecutionInfo?.stateTransitionCount ?? 0);
    kept.counts = sumOf([kept.counts, counts]);
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
  }
  return kept;
}

const lastRun = async (client: Client, workflowId: string): Promise<string> =>
  (await client.workflow.getHandle(workflowId).describe()).runId;

/** `EVENT_TYPE_TIMER_STARTED` → `timer started`. */
const nameOf = (type: number | null | undefined): string =>
  (EventType[type ?? 0] ?? 'unknown').replace('EVENT_TYPE_', '').replaceAll('_', ' ').toLowerCase();

const meanOf = (counts: readonly Counts[]): Counts =>
  Object.fromEntries(Object.entries(sumOf(counts)).map(([kind, count]) => [kind, count / counts.length]));
