import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Message } from '../events/envelope.ts';
import type { Publisher } from '../kafka/publisher.ts';

/** Puts a stream's next events on the record's topic, in order. Retried by Temporal for ever: the outbox waits for it. */
export const createPublishing = (publisher: Publisher, topic: string) => ({
  async publishEvents(messages: Message[]): Promise<void> {
    const { heartbeat } = Context.current();
    heartbeat();
    try {
      await publisher.publish(topic, messages, { onWait: ({ vi }) => heartbeat(vi) });
    } catch (error) {
      const { name, message } = error as Error;
      throw ApplicationFailure.create({ message, type: name, nonRetryable: false });
    }
  },
});
