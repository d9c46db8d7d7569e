import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Message } from '../events/envelope.ts';
import type { Command } from '../workflows/messages.ts';

/** What the bare workflow is told: as much as ours is, and what ours would have decided on it. */

/** A deadline at an instant of Temporal's time (epoch ms), with the sizes of the messages it writes. */
export type Ahead = { at: number; sizes: number[] };

export type BareCommand = {
  /** Ours, as a payload of the same size; nobody reads it. */
  command: Command;
  /** Bytes of the messages that it makes the workflow write. */
  sizes: number[];
  /** The deadlines that follow, in order; they replace those of the command before. */
  ahead: Ahead[];
  pages?: BarePage[];
};
export type BareAnswer = { sequence: number };

/** What a bare campaign passes on in one activity; with a task queue each update starts its workflow. */
export type BarePage = {
  commandId: string;
  taskQueue?: string;
  /** What those are told that have nothing of their own: once in a page, as ours. */
  shared?: BareCommand;
  items: { workflowId: string; told?: BareCommand }[];
};
/** Whom a bare campaign asks in one activity. */
export type BareAsked = { workflowIds: string[] };

/** Asks page after page and answers with the sum. */
export const bareCount = defineUpdate<number, [{ pages: BareAsked[] }]>('count');
export const bareQuery = defineQuery<number>('sequence');
export const bareUpdate = defineUpdate<BareAnswer, [BareCommand]>('tell');

/** A message of so many bytes, with what the publisher asks of a CloudEvent and what counts arrivals. */
export function messageOf(key: string, sequence: number, size: number): Message {
  const place = `"id":"${key}:${sequence}","sequence":"${sequence}","specversion":"1.0","type":"bare"`;
  return { key, value: `{"data":"${'x'.repeat(Math.max(0, size - place.length - 12))}",${place}}` };
}
