import { canonical, hashOf } from '../events/canonical.ts';
import type { Stream } from './dry-run.ts';
import type { Failure } from './failure.ts';

type Decided = Pick<Stream, 'streamId' | 'events'>;

/** What was decided, stream by stream in order: types and data without recording times, the record's own prefix left out. */
const decisionsOf = ({ events }: Decided, record: string): string[] =>
  events.map(({ type, data }) => canonical({ type, data }).replaceAll(`${record}/`, ''));

const nameOf = ({ streamId }: Decided, record: string): string => streamId.replace(`${record}/`, '');

/** One text for all decisions of a record: two runs of one seed have the same, at any speed. */
export function decisionsHash(streams: readonly Decided[], record: string): string {
  const lists = streams.map((stream) => [nameOf(stream, record), decisionsOf(stream, record)]);
  return hashOf(canonical(Object.fromEntries(lists)));
}

/** Where decisions first differ from those that were expected, in each stream that differs. */
export function differences(
  expected: { streams: readonly Decided[]; record: string },
  found: { streams: readonly Decided[]; record: string },
): Failure[] {
  const named = ({ streams, record }: typeof expected) =>
    new Map(streams.map((stream) => [nameOf(stream, record), decisionsOf(stream, record)]));
  const [wanted, made] = [named(expected), named(found)];
  return [...new Set([...wanted.keys(), ...made.keys()])].flatMap((stream): Failure[] => {
    const [ours, theirs] = [wanted.get(stream) ?? [], made.get(stream) ?? []];
    const at = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find(
      (index) => ours[index] !== theirs[index],
    );
    if (at === undefined) return [];
    return [{ check: 'decisions', stream: `${stream}:${at + 1}`, expected: ours[at] ?? '–', found: theirs[at] ?? '–' }];
  });
}
