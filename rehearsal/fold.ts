import { campaign } from '../domain/campaign.ts';
import { unit } from '../domain/unit.ts';
import { hashOf } from '../events/canonical.ts';
import { readEvent, type Category, type EventOf, type Recorded } from '../events/index.ts';
import { StreamOrder, type Placed } from '../kafka/dedupe.ts';
import type { Recorded as Message } from '../kafka/source.ts';
import type { Stream } from './dry-run.ts';
import type { Failure } from './failure.ts';

export type Fact = {
  streamId: string;
  category: Category;
  event: Recorded<EventOf[Category]>;
  state: object;
  appendedAt: number;
};
type Letter = Placed & Omit<Fact, 'streamId' | 'state'> & { prevhash: string | undefined };
type Folding = Stream & { events: Fact['event'][]; hash?: string };

const deciders = { campaign, unit } as const;

/** Makes of a topic's messages what a reader knows who has nothing else: each stream's events in order, and its state. */
export class Fold {
  readonly #order = new StreamOrder<Letter>();
  readonly #streams = new Map<string, Folding>();
  readonly damage: Failure[] = [];

  /** The facts that a message makes known: none for a repeat, several when it closes a gap. */
  take({ value, timestamp }: Message): Fact[] {
    try {
      const { envelope, category, event } = readEvent(value);
      const { subject: stream, prevhash } = envelope;
      const letter = { stream, sequence: event.sequence, value, category, event, prevhash, appendedAt: timestamp };
      return this.#order.take(letter).map((due) => this.#apply(due));
    } catch (error) {
      const { name, message } = error as Error;
      this.damage.push({
        check: 'damage',
        stream: value.slice(0, 80),
        expected: 'readable',
        found: `${name}: ${message}`,
      });
      return [];
    }
  }

  get streams(): Stream[] {
    return [...this.#streams.values()];
  }

  get counts(): StreamOrder<Letter>['counts'] {
    return this.#order.counts;
  }

  /** Where the order of a stream is broken, or written twice. */
  get disorder(): Failure[] {
    const { parked, equivocations } = this.#order;
    return [
      ...parked.map(({ stream, expected, found }): Failure => ({
        check: 'gaps',
        stream,
        expected: `${expected}`,
        found: `${found}`,
      })),
      ...equivocations.map(({ stream, sequence, expectedHash, foundHash }): Failure => ({
        ...{ check: 'equivocation', stream: `${stream}:${sequence}` },
        ...{ expected: expectedHash, found: foundHash },
      })),
    ];
  }

  #apply({ stream: streamId, category, event, value, prevhash, appendedAt }: Letter): Fact {
    const decider = deciders[category] as {
      initialState: () => object;
      evolve: (state: object, event: object) => object;
    };
    const known = this.#streams.get(streamId) ?? { streamId, category, state: decider.initialState(), events: [] };
    if (prevhash !== known.hash)
      this.damage.push({ check: 'chain', stream: event.id, expected: known.hash ?? '–', found: prevhash ?? '–' });
    known.events.push(event);
    const folded = { ...known, state: decider.evolve(known.state, event), hash: hashOf(value) };
    this.#streams.set(streamId, folded);
    return { streamId, category, event, state: folded.state, appendedAt };
  }
}
