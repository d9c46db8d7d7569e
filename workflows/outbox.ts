import { condition, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Message } from '../events/envelope.ts';

/** Normal, never local: killed after its send, a local activity leaves an event whose decision was never recorded. */
const { publishEvents } = proxyActivities<Activities>({
  startToCloseTimeout: 150_000,
  heartbeatTimeout: 2_000,
  retry: { initialInterval: 1_000, backoffCoefficient: 2, maximumInterval: 5_000 },
});

/** Events sent in one activity, and the bytes at which a batch ends early. */
const BATCH = { events: 100, bytes: 400_000 };

/** The only publisher of a stream: what is due goes in one activity, in order, and stays until Kafka has it. */
export function openOutbox(
  journal: { outbox: Message[]; published: number },
  leaving: () => boolean,
  beforeEach: () => void,
) {
  let publishing = false;
  const publish = async (): Promise<void> => {
    for (;;) {
      await condition(() => !leaving() && journal.outbox.length > 0);
      beforeEach();
      const batch = batchOf(journal.outbox);
      publishing = true;
      await publishEvents.executeWithOptions({ summary: `${batch.length} → Kafka` }, [batch]);
      publishing = false;
      journal.outbox.splice(0, batch.length);
      journal.published += batch.length;
    }
  };
  return { publish, idle: () => !publishing };
}

function batchOf(outbox: readonly Message[]): Message[] {
  let bytes = 0;
  const batch = outbox.slice(0, BATCH.events).filter(({ value }) => (bytes += value.length) <= BATCH.bytes);
  return batch.length > 0 ? batch : outbox.slice(0, 1);
}
