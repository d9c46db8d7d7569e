import type { Answer, Command } from '../workflows/messages.ts';
import type { Entry } from './cast/script.ts';

/** What a stream said to an entry: its answer, or the rule that refused it. */
export type Given = { answer: Answer } | { refused: string };

/** An answer that the script does not expect. */
export type Surprise = { stream: string; at: string; command: string; expected: string; found: string };

export function surpriseIn(entry: Entry, stream: string, given: Given): Surprise | undefined {
  const expected = wanted(entry);
  const found = said(given);
  return expected === found ? undefined : { stream, at: entry.at, command: entry.wish.type, expected, found };
}

const wanted = ({ refused, refusedUnits = [] }: Entry): string =>
  refused ?? ['accepted', ...refusedUnits.map(refusedUnit)].join(' ');

function said(given: Given): string {
  if ('refused' in given) return given.refused;
  const { types, refused = [] } = given.answer;
  return types.length === 0 ? 'no change' : ['accepted', ...refused.map(refusedUnit)].join(' ');
}

const refusedUnit = ({ unitId, code }: { unitId: string; code: string }): string => `${unitId}:${code}`;

/** The entry's command, once the ids that it asks for are known. */
export const commandOf = (
  { commandId, wish }: Entry,
  idOf: (label: string) => string,
  pace?: Command['pace'],
): Command =>
  ({
    ...wish,
    commandId,
    data: typeof wish.data === 'function' ? wish.data(idOf) : wish.data,
    ...(pace && { pace }),
  }) as Command;

/** Sequence of the first of the events that an answer names. */
export const firstOf = ({ sequence, types }: Answer): number => sequence - types.length + 1;
