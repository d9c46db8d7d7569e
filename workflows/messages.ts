import { defineQuery } from '@temporalio/workflow';
import type { Campaign } from '../domain/campaign/state.ts';
import type { CampaignCommand } from '../domain/campaign/commands.ts';
import type { Facts } from '../domain/refusals.ts';
import type { UnitCommand } from '../domain/unit/commands.ts';
import type { Unit } from '../domain/unit/state.ts';
import type { Census, Tally } from '../events/campaign.ts';
import type { UnitPlan } from '../events/settings.ts';

/** What others may know of the workflows: ids, names, inputs and answers. A command's update has the command's name. */

export type Command = CampaignCommand | UnitCommand;

/** Rehearsal: campaign time = `startOn` + (now − `t0`) / `msPerDay` days; `t0` is carried, in epoch milliseconds. */
export type ScaledClock = { startOn: string; msPerDay: number; t0: number };

/** 2: a unit goes on in its first run when it is registered; before, without a number, it began a new one. */
export const HABITS = 2;

/** Input of every stream's workflow; `carried` is its own, over continue-as-new. */
export type StreamInput = {
  record: string;
  streamId: string;
  clock?: ScaledClock;
  /** By which habits the stream was begun; it keeps them for life, so that its history replays. */
  habits?: typeof HABITS;
  /** For trials: continue as new after so many decided events of a run. */
  continueAfter?: number;
  carried?: unknown;
};

/** `sequence` is the stream's last event once the command was decided; `types` are the events it caused. */
export type Answer = { sequence: number; types: string[]; refused?: { unitId: string; code: string }[] };

/** Details of the failure that a refusal travels as; the failure's type is the code. */
export type RefusalDetails = { code: string; facts: Facts };

/** How one unit stands at a cycle, and in the campaign: what a close counts. */
export type Standing = {
  cycle: keyof Tally;
  incomplete: boolean;
  unit: 'registered' | 'notRegistered' | 'lapsed' | 'withdrawn' | 'succeeded';
  commended: boolean;
  onHold: boolean;
};

/** `outbox`: decided, not yet on Kafka. `deliveries`: what a campaign still has to pass on to its units. */
export type Progress = {
  sequence: number;
  published: number;
  outbox: number;
  now: string;
  deliveries: { command: string; done: number; of: number; paused: boolean }[];
};

/**
 * What a command would cause if it were sent now: its events, or its refusal. One that counts its units first (a close, a
 * reminder) shows only what is known before the count.
 */
export type Forecast = Omit<Answer, 'sequence'> | { refusal: RefusalDetails };

export const forecastQuery = defineQuery<Forecast, [{ command: unknown; asOf: string }]>('forecast');
export const unitQuery = defineQuery<Unit>('state');
export const campaignQuery = defineQuery<Campaign>('state');
export const progressQuery = defineQuery<Progress>('progress');
export const standingQuery = defineQuery<Standing, [{ cycleId?: string; asOf: string }]>('standing');

/** The record's own prefix: none for `main`. */
const prefix = (record: string): string => (record === 'main' ? '' : `${record}/`);

export const campaignStream = (record: string, campaignId: string): string => `${prefix(record)}campaign/${campaignId}`;
export const unitStream = (record: string, campaignId: string, unitId: string): string =>
  `${prefix(record)}unit/${campaignId}/${unitId}`;

/** A rehearsal has a task queue of its own: an abandoned run never wakes. */
export const taskQueueOf = (record: string): string => `thidua.${record.replace('/', '.')}`;

/** The two commands that begin a stream; each is sent with the start of its workflow. */
export const OPENING = { LaunchCampaign: 'campaign', Enrol: 'unit' } as const;

/** One page of what a campaign passes on: `planOf` names the plan in `plans` that the unit's data carries. */
export type DeliveryPage = {
  stream: Pick<StreamInput, 'record' | 'clock' | 'continueAfter'>;
  campaignId: string;
  command: Pick<UnitCommand, 'commandId' | 'actor' | 'effectiveOn' | 'document' | 'pace'> & {
    type: UnitCommand['type'];
  };
  /** What units are told that have no `data` of their own: once in a page. */
  shared: Record<string, unknown>;
  plans: Record<string, UnitPlan>;
  items: { unitId: string; data?: Record<string, unknown>; planOf?: string }[];
};
export type DeliveryResult = { delivered: number; refused: { unitId: string; code: string }[] };

export type CountPage = { record: string; campaignId: string; cycleId?: string; asOf: string; unitIds: string[] };
/** What a page of units adds up to; pages are added. */
export type CountResult = { tally: Tally; census: Census; incomplete: number };

export const nothingCounted = (): CountResult => ({
  tally: {
    open: 0,
    concluded: 0,
    late: 0,
    missed: 0,
    excused: 0,
    notApplicable: 0,
    onHold: 0,
    withdrawn: 0,
    succeeded: 0,
  },
  census: { registered: 0, notRegistered: 0, lapsed: 0, withdrawn: 0, succeeded: 0, commended: 0, onHold: 0 },
  incomplete: 0,
});

const addEach = <Counts extends Record<string, number>>(a: Counts, b: Counts): Counts =>
  Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + (b[key] ?? 0)])) as Counts;

export const added = (a: CountResult, b: CountResult): CountResult => ({
  tally: addEach(a.tally, b.tally),
  census: addEach(a.census, b.census),
  incomplete: a.incomplete + b.incomplete,
});
