import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { CommandRefused, sendCommand, UnknownStream } from '../client/commands.ts';
import { askStream } from '../client/queries.ts';
import {
  campaignStream,
  progressQuery,
  unitStream,
  type ScaledClock,
  type StreamInput,
} from '../workflows/messages.ts';
import type { Entry, Script } from './cast/script.ts';
import { commandOf, firstOf, surpriseIn, type Given, type Surprise } from './expectation.ts';
import { gate } from './lanes.ts';
import { realTimeOf, type Act, type Beat } from './pacing.ts';
import { whileAway, type Waiting } from './patience.ts';

export type Performing = {
  client: Client;
  record: string;
  script: Script;
  acts: readonly Act[];
  clock: ScaledClock;
  /** Hears of each entry when its time has come. */
  onEntry: (entry: Entry) => void;
  waiting: Waiting;
  signal: AbortSignal;
};

/** Commands under way at the same time. */
const WIDTH = 12;
const POLL = 50;

/** Plays a script on the real engine, each entry not before its time; resolves to what the script did not expect. */
export async function perform(performing: Performing): Promise<Surprise[]> {
  const surprises: Surprise[] = [];
  const play = playerOf(performing, (surprise) => surprises.push(surprise));
  for (const { agency, units } of performing.acts) {
    if (agency) await play.agency(agency);
    await Promise.all([...units.values()].map((beats) => play.unit(beats)));
  }
  return surprises;
}

function playerOf(performing: Performing, surprised: (surprise: Surprise) => void) {
  const { client, clock, waiting, signal, onEntry } = performing;
  const ids = openIds();
  const lanes = gate(WIDTH);

  const send = async ({ entry, pace }: Beat): Promise<void> => {
    await delay(Math.max(0, realTimeOf(entry.at, clock) - Date.now()), undefined, { signal });
    const stream = streamOf(performing, entry.unitId);
    const command = commandOf(entry, ids.within(stream.streamId), pace);
    const given = await lanes(async () => {
      signal.throwIfAborted();
      onEntry(entry);
      return whileAway(async () => givenBy(sendCommand(client, stream, command)), waiting);
    });
    ids.note(stream.streamId, entry, given);
    const surprise = surpriseIn(entry, stream.streamId, given);
    if (surprise) surprised(surprise);
  };
  return {
    async agency(beat: Beat): Promise<void> {
      await send(beat);
      await passedOn(performing, streamOf(performing, undefined).streamId);
    },
    async unit(beats: readonly Beat[]): Promise<void> {
      for (const beat of beats) await send(beat);
    },
  };
}

/** Ids of the events that labelled entries caused. */
function openIds() {
  const firsts = new Map<string, string>();
  return {
    within: (stream: string) => (label: string) => firsts.get(`${stream}/${label}`) ?? label,
    note(stream: string, { label }: Entry, given: Given): void {
      if (label !== undefined && 'answer' in given)
        firsts.set(`${stream}/${label}`, `${stream}:${firstOf(given.answer)}`);
    },
  };
}

function streamOf({ record, clock, script: { campaignId } }: Performing, unitId: string | undefined): StreamInput {
  const streamId = unitId === undefined ? campaignStream(record, campaignId) : unitStream(record, campaignId, unitId);
  return { record, clock, streamId };
}

async function givenBy(answer: ReturnType<typeof sendCommand>): Promise<Given> {
  try {
    return { answer: await answer };
  } catch (error) {
    if (error instanceof CommandRefused) return { refused: error.code };
    if (error instanceof UnknownStream) return { refused: 'no such stream' };
    throw error;
  }
}

/** Until everything that a campaign passes on has reached its units; what HR has paused does not. */
async function passedOn({ client, signal, waiting }: Performing, streamId: string): Promise<void> {
  for (;;) {
    const { deliveries } = await whileAway(async () => askStream(client, streamId, progressQuery), waiting);
    if (deliveries.every(({ paused }) => paused)) return;
    await delay(POLL, undefined, { signal });
  }
}
