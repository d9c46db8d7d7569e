import type { Deadline } from '../domain/decider.ts';
import { sizeOf } from '../events/canonical.ts';
import { inscribe, type Actor } from '../events/envelope.ts';
import { travelType, type Category } from '../events/index.ts';
import type { Command } from '../workflows/messages.ts';

/** A command together with what it leads to: what the bare workflow must be told to do as much. */
export type Call = {
  command: Command;
  /** Bytes of each message that it makes the stream write. */
  sizes: number[];
  /** The stream's deadlines until the next call, and the one that is then still ahead, with their messages' bytes. */
  ahead: { at: string; sizes: number[] }[];
  /** The stream's last sequence once the deadlines before the next call have taken effect. */
  reaches: number;
  /** The next call is for something that the calendar does first. */
  awaited: boolean;
};

type Written = { type: string; data: object; sequence: number; time: string; actor: Actor };
/** As much of `rehearsal/dry-book.ts` as is needed here. */
type Book<Wish> = {
  streamId: string;
  send: (command: Wish, asOf: string) => { refused: string } | { answer: object };
  settleTo: (instant: string) => void;
  nextDue: () => Deadline | undefined;
  events: () => readonly Written[];
};

/** Plays commands at their campaign times on paper. Throws when one is refused. */
export function callsOf<Wish extends Command>(
  book: Book<Wish>,
  category: Category,
  wishes: readonly { at: string; command: Wish }[],
): Call[] {
  const sizesSince = (count: number, commandId: string): number[] =>
    book
      .events()
      .slice(count)
      .map((event) => bytesOf(book.streamId, category, event, commandId));

  const aheadUntil = (next: string): Call['ahead'] => {
    const ahead: Call['ahead'] = [];
    for (let due = book.nextDue(); due; due = book.nextDue()) {
      if (due.at > next) return [...ahead, { at: due.at, sizes: [] }];
      const before = book.events().length;
      book.settleTo(due.at);
      ahead.push({ at: due.at, sizes: sizesSince(before, `calendar.${due.what}.${due.on ?? ''}`) });
    }
    return ahead;
  };

  return wishes.map(({ at, command }, index) => {
    const before = book.events().length;
    const given = book.send(command, at);
    if ('refused' in given) throw new Error(`the benchmark's ${command.type} is refused: ${given.refused}`);
    const sizes = sizesSince(before, command.commandId);
    const answered = book.events().length;
    const ahead = aheadUntil(wishes[index + 1]?.at ?? at);
    const reaches = book.events().length;
    return { command, sizes, ahead, reaches, awaited: reaches > answered };
  });
}

/** A hash of the usual length stands for the event before. */
const PREVHASH = '-'.repeat(43);

function bytesOf(streamId: string, category: Category, event: Written, commandId: string): number {
  const { sequence, time, actor, type, data } = event;
  const place = { record: 'rehearsal/bench-0000', streamId, sequence, ...(sequence > 1 && { prevhash: PREVHASH }) };
  const circumstance = { time, actor, commandId, correlationId: commandId };
  const travelling = { type: travelType(category, type), data: data as Record<string, unknown> };
  return sizeOf(inscribe(place, circumstance, travelling).value);
}
