import { condition, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Message } from '../events/envelope.ts';
import type { BareActivities } from './bare-deliveries.ts';
import { bareCount, bareQuery, bareUpdate, messageOf, type Ahead, type BarePage } from './bare-messages.ts';

const { publishEvents } = proxyActivities<Activities>({ startToCloseTimeout: 150_000, heartbeatTimeout: 2_000 });
const { deliverBare, countBare } = proxyActivities<BareActivities>({
  startToCloseTimeout: 600_000,
  heartbeatTimeout: 15_000,
});

/**
 * What Temporal itself costs: the updates, the one timer that is planned anew after each change and the publishing loop of
 * our streams. Nothing is decided, checked, hashed, shown or carried over to a new run.
 */
export async function bare(): Promise<void> {
  const { workflowId } = workflowInfo();
  const outbox: Message[] = [];
  const pages: BarePage[] = [];
  let ahead: Ahead[] = [];
  let sequence = 0;

  const write = (sizes: number[]): void => {
    for (const size of sizes) outbox.push(messageOf(workflowId, (sequence += 1), size));
  };
  const settle = (): void => {
    for (let due = ahead[0]; due && due.at <= Date.now(); due = ahead[0]) {
      write(due.sizes);
      ahead = ahead.slice(1);
    }
  };
  setHandler(bareUpdate, (told) => {
    settle();
    write(told.sizes);
    ahead = told.ahead;
    pages.push(...(told.pages ?? []));
    return { sequence };
  });
  setHandler(bareQuery, () => sequence);
  setHandler(bareCount, async ({ pages: asked }) => {
    let sum = 0;
    for (const page of asked) sum += await countBare(page);
    return sum;
  });
  await Promise.all([keepTime(() => ahead[0]?.at, settle), publish(outbox), passOn(pages)]);
}

async function keepTime(nextAt: () => number | undefined, settle: () => void): Promise<void> {
  for (;;) {
    const at = nextAt();
    const moved = (): boolean => nextAt() !== at;
    if (at === undefined) {
      await condition(moved);
      continue;
    }
    const wait = at - Date.now();
    if (wait > 0 && (await condition(moved, wait))) continue;
    settle();
  }
}

async function publish(outbox: Message[]): Promise<void> {
  for (;;) {
    await condition(() => outbox.length > 0);
    const batch = outbox.slice(0, 100);
    await publishEvents(batch);
    outbox.splice(0, batch.length);
  }
}

async function passOn(pages: BarePage[]): Promise<void> {
  for (;;) {
    await condition(() => pages.length > 0);
    const page = pages[0];
    if (page) await deliverBare(page);
    pages.shift();
  }
}
