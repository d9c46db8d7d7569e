import type { Client } from '@temporalio/client';
import { startOf } from '../domain/calendar.ts';
import { sendCommand } from '../client/commands.ts';
import { taskQueueOf, unitStream, type ScaledClock } from '../workflows/messages.ts';
import { tellBare } from './bare-client.ts';
import type { BareCommand } from './bare-messages.ts';
import type { Call } from './calls.ts';
import { CAMPAIGN, STARTS_ON } from './life.ts';

const DAY = 86_400_000;

/** One stream; its campaign's clock began with it. */
export type Stream = { streamId: string; clock: ScaledClock };
/** Ours or the bare one, called alike. */
export type Side = {
  name: 'ours' | 'bare';
  record: string;
  begin: (unitId: string, msPerDay: number) => Stream;
  /** Resolves when the update has been answered; the first of a stream starts its workflow. */
  send: (stream: Stream, call: Call) => Promise<unknown>;
};

const beginning =
  (record: string): Side['begin'] =>
  (unitId, msPerDay) => ({
    streamId: unitStream(record, CAMPAIGN, unitId),
    clock: { startOn: STARTS_ON, msPerDay, t0: Date.now() },
  });

export const ourSide = (client: Client, record: string): Side => ({
  ...{ name: 'ours', record, begin: beginning(record) },
  send: (stream, { command }) => sendCommand(client, { record, ...stream }, command),
});

export const bareSide = (client: Client, record: string): Side => ({
  ...{ name: 'bare', record, begin: beginning(record) },
  send: ({ streamId, clock }, call) => {
    const opens = call.command.type === 'Enrol' ? { taskQueue: taskQueueOf(record) } : {};
    return tellBare(client, { workflowId: streamId, ...opens }, call.command.commandId, toldBy(call, clock));
  },
});

/** A call as the bare workflow is told it, its deadlines in Temporal's time. */
export function toldBy({ command, sizes, ahead }: Call, { t0, startOn, msPerDay }: ScaledClock): BareCommand {
  const toMs = (at: string): number =>
    t0 + Math.ceil(((Date.parse(at) - Date.parse(startOf(startOn))) / DAY) * msPerDay);
  return { command, sizes, ahead: ahead.map((due) => ({ at: toMs(due.at), sizes: due.sizes })) };
}
