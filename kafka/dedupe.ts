import { hashOf } from '../events/canonical.ts';

/** An event's place: its stream, its number there (from 1), and its bytes as they came. */
export type Placed = { stream: string; sequence: number; value: string };

/** Two different texts at one place: somebody wrote the record twice. The first one counts. */
export type Equivocation = { stream: string; sequence: number; expectedHash: string; foundHash: string };

/** A stream that waits: the number it needs next, and the least number beyond it that came instead. */
export type Parked = { stream: string; expected: number; found: number };

export type Counts = {
  /** First occurrences handed on, in order. */
  events: number;
  streams: number;
  /** How often a stream went on without its next number, or with a number below 1; a later arrival does not undo it. */
  gaps: number;
  duplicatesDropped: number;
  equivocations: number;
};

type Stream<Event> = { current: number; highest: number; hashes: Map<number, string>; parked: Map<number, Event> };

/**
 * Makes of an at-least-once topic each stream's 1, 2, 3 …: a repeat is dropped, the next number is handed on, a number
 * beyond the next parks that stream only, until the missing one comes.
 */
export class StreamOrder<Event extends Placed> {
  readonly equivocations: Equivocation[] = [];
  readonly #streams = new Map<string, Stream<Event>>();
  readonly #counts = { events: 0, gaps: 0, duplicatesDropped: 0 };

  /** What is to be applied now, in order: nothing, the event, or the event and those that waited for it. */
  take(event: Event): Event[] {
    const stream = this.#streamOf(event.stream);
    if (this.#isRepeat(stream, event)) return [];
    if (event.sequence > stream.highest + 1 || event.sequence < 1) this.#counts.gaps += 1;
    stream.highest = Math.max(stream.highest, event.sequence);
    stream.parked.set(event.sequence, event);
    return this.#release(stream);
  }

  get counts(): Counts {
    return { ...this.#counts, streams: this.#streams.size, equivocations: this.equivocations.length };
  }

  get parked(): Parked[] {
    return [...this.#streams]
      .filter(([, { parked }]) => parked.size > 0)
      .map(([stream, { current, parked }]) => ({ stream, expected: current + 1, found: Math.min(...parked.keys()) }));
  }

  #streamOf(id: string): Stream<Event> {
    const known = this.#streams.get(id);
    if (known) return known;
    const stream = { current: 0, highest: 0, hashes: new Map<number, string>(), parked: new Map<number, Event>() };
    this.#streams.set(id, stream);
    return stream;
  }

  #isRepeat({ hashes }: Stream<Event>, { stream, sequence, value }: Event): boolean {
    const foundHash = hashOf(value);
    const expectedHash = hashes.get(sequence);
    if (expectedHash === undefined) hashes.set(sequence, foundHash);
    else if (expectedHash === foundHash) this.#counts.duplicatesDropped += 1;
    else this.equivocations.push({ stream, sequence, expectedHash, foundHash });
    return expectedHash !== undefined;
  }

  #release(stream: Stream<Event>): Event[] {
    const due: Event[] = [];
    for (let next = stream.parked.get(stream.current + 1); next; next = stream.parked.get(stream.current + 1)) {
      stream.current += 1;
      stream.parked.delete(stream.current);
      due.push(next);
    }
    this.#counts.events += due.length;
    return due;
  }
}
