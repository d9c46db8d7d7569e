import type { Category, EventOf, Recorded } from '../events/index.ts';
import type { Script } from './cast/script.ts';
import { DryStage } from './dry-stage.ts';
import { surpriseIn, type Surprise } from './expectation.ts';

/** A stream as it was folded: its events in order and the state that they make. */
export type Stream = {
  streamId: string;
  category: Category;
  state: object;
  events: readonly Recorded<EventOf[Category]>[];
};

export type DryRun = {
  streams: Stream[];
  surprises: Surprise[];
  touched: DryStage['touched'];
  /** Streams that would still act by themselves after the last entry, and what they wait for. */
  unsettled: { stream: string; waitsFor: string }[];
};

/** Plays a script through the deciders alone: no Temporal, no Kafka, no clock. A real run decides the same. */
export function dryRun({ campaignId, entries }: Script, record = 'rehearsal/dry-run'): DryRun {
  const stage = new DryStage(record, campaignId);
  const surprises = entries.flatMap((entry) => surpriseIn(entry, entry.unitId ?? campaignId, stage.play(entry)) ?? []);
  const books = [
    { category: 'campaign' as const, book: stage.agency },
    ...[...stage.units.values()].map((book) => ({ category: 'unit' as const, book })),
  ];
  const streams = books.map(({ category, book }) => ({
    ...{ category, streamId: book.streamId, state: book.state(), events: book.events() },
  }));
  const unsettled = books.flatMap(({ book }) => {
    const due = book.nextDue();
    return due ? [{ stream: book.streamId, waitsFor: `${due.what} ${due.at}` }] : [];
  });
  return { streams, surprises, touched: stage.touched, unsettled };
}
