import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import { createFanOut } from '../../activities/fan-out.ts';
import { createPublishing } from '../../activities/publish-events.ts';
import { loadDefinition } from '../../campaigns/load.ts';
import { sendCommand } from '../../client/commands.ts';
import { askStream } from '../../client/queries.ts';
import type { Definition } from '../../events/settings.ts';
import type { Message } from '../../events/envelope.ts';
import { readEvent } from '../../events/index.ts';
import { bundle } from '../../worker/bundle.ts';
import { searchAttributes } from '../../worker/search-attributes.ts';
import {
  campaignStream,
  progressQuery,
  taskQueueOf,
  unitStream,
  type Answer,
  type Command,
  type StreamInput,
} from '../../workflows/messages.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

let bundled: Promise<WorkflowBundle> | undefined;
export const workflowBundle = (): Promise<WorkflowBundle> => (bundled ??= bundle());

/** What reached the publisher's port, in order. */
export type Published = Message[];

export const officers = {
  hr: { id: 'hr-1', office: 'standingAgency', unitId: 'vu-tccb' },
  head: { id: 'head-1', office: 'head', unitId: 'bo' },
  secretary: { id: 'sec-1', office: 'councilSecretary', unitId: 'hoi-dong' },
  of: (unitId: string) => ({ id: `${unitId}-1`, office: 'unit', unitId }),
};

export const decision = {
  kind: 'Quyết định',
  number: '615/QĐ-BTNMT',
  date: '2024-03-13',
  issuer: 'Bộ Tài nguyên và Môi trường',
  signer: 'head-1',
  capacity: 'head' as const,
};

/** What a unit did in a month before any trial's now. */
export const activity = (title: string) => ({
  title,
  period: { from: '2026-01-01', to: '2026-01-31' },
  indicators: [],
  evidence: [],
});

/** The plan of seed 001 with all its years moved, so that real time can run through it. */
export function movedBy(years: number): Definition {
  const { definition } = loadDefinition('campaigns/btnmt-615.plan.yaml');
  const moved = JSON.stringify({ ...definition, settings: { ...definition.settings, workingYears: [] } }).replace(
    /"(20\d\d)((?:-\d\d){0,2})"/g,
    (_, year, rest) => `"${Number(year) + years}${rest}"`,
  );
  return JSON.parse(moved) as Definition;
}

/** The plan moved to this year, with units that take part without registering: for trials that are not about registration. */
export function ofThisYear(): Definition {
  const { plan, settings } = movedBy(new Date().getUTCFullYear() - 2024);
  return { plan, settings: { ...settings, registration: { ...settings.registration, need: 'none' } } };
}

/** The SDK gives the server five seconds to start, which a busy machine may not have: three tries. */
async function timeSkipping(path: string, tries = 3): ReturnType<typeof TestWorkflowEnvironment.createTimeSkipping> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
  } catch (error) {
    if (tries === 1) throw error;
    return timeSkipping(path, tries - 1);
  }
}

/** One record on the time-skipping server: its own worker, its own published events, taken once `kafkaIsBack`. */
export async function openTrial(record: string, extra: Partial<StreamInput> = {}, kafkaIsBack = Promise.resolve()) {
  const path = process.env.THIDUA_TEST_SERVER;
  if (!path) throw new Error('THIDUA_TEST_SERVER names the time-skipping test server; npm test sets it');
  const env = await timeSkipping(path);
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes });
  const published: Published = [];
  const publisher = {
    async publish(_topic: string, messages: readonly Message[]) {
      await kafkaIsBack;
      published.push(...messages);
    },
  };
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: taskQueueOf(record),
    workflowBundle: await workflowBundle(),
    activities: { ...createPublishing(publisher, 'trial'), ...createFanOut(env.client) },
  });
  const running = worker.run();
  const trial = trialOf(env.client, record, extra);
  const close = async (): Promise<void> => {
    worker.shutdown();
    await running;
    await env.teardown();
  };
  return { env, published, ...trial, close };
}

/** Sends and asks as a caller would. */
export function trialOf(client: Client, record: string, extra: Partial<StreamInput> = {}) {
  let sent = 0;
  const send = (streamId: string, type: string, data: object, more: object = {}): Promise<Answer> => {
    const commandId = `c${(sent += 1)}.${type}`;
    const command = { type, commandId, actor: officers.hr, data, ...more } as unknown as Command;
    return sendCommand(client, { record, streamId, ...extra }, command);
  };
  /** Resolves once a stream has passed on and published all it decided; asked without haste, for queries hold up its tasks. */
  const quiet = async (streamId: string): Promise<void> => {
    for (;;) {
      const { outbox, deliveries } = await askStream(client, streamId, progressQuery);
      if (outbox === 0 && deliveries.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  return {
    client,
    send,
    quiet,
    campaign: campaignStream(record, 'btnmt-615'),
    unit: (unitId: string) => unitStream(record, 'btnmt-615', unitId),
  };
}

/** The events of one stream among what was published, repeats dropped; throws when first occurrences have a gap. */
export function eventsOf(published: Published, streamId: string) {
  const events: ReturnType<typeof readEvent>['event'][] = [];
  for (const { key, value } of published) {
    if (key !== streamId) continue;
    const { event } = readEvent(value);
    if (event.sequence > events.length + 1) throw new Error(`${streamId}: ${event.sequence} after ${events.length}`);
    if (event.sequence === events.length + 1) events.push(event);
  }
  return events;
}
