import type { z } from 'zod';
import type { Word } from '../../domain/words.ts';
import type { Subject } from '../../events/unit/record.ts';
import { EventId, Id } from '../../events/values.ts';
import { absent, wrongUse } from '../faults.ts';
import { readDate, readId, readText } from '../options.ts';

/** Readers of what is typed of an act on a unit; each gives the value or throws one sentence. */

export type Pair = { key: string; value: string };

/** `key=value`; the value may have more equals signs. */
export const readPair =
  (form: string) =>
  (typed: string): Pair => {
    const at = typed.indexOf('=');
    if (at < 1) throw wrongUse('badPair', { value: typed, form });
    return { key: readText(typed.slice(0, at)), value: readText(typed.slice(at + 1)) };
  };

/** `criterion=value`: the key is an id. */
export const readCriterion = (typed: string): Pair => {
  const { key, value } = readPair('criterion=value')(typed);
  return { key: readId(key), value };
};

/** An optional criterion before the text: a word before the equals sign that is an id. */
export function readFinding(typed: string): { text: string; criterion?: string } {
  const at = typed.indexOf('=');
  const criterion = typed.slice(0, Math.max(at, 0));
  return Id.safeParse(criterion).success
    ? { criterion, text: readText(typed.slice(at + 1)) }
    : { text: readText(typed) };
}

export function readRemedy(typed: string): { what: string; by: string } {
  const { key, value } = readPair('date=what')(typed);
  return { what: value, by: readDate(key) };
}

/** In words, or `id:number` of a target of the plan; the words of that stand in the plan. */
export type Aim = { text: string } | { id: string; value: number };

export function readTarget(typed: string): Aim {
  const [, id, value] = /^([A-Za-z0-9][A-Za-z0-9.-]{0,63}):(-?\d{1,9})$/.exec(typed.trim()) ?? [];
  return id === undefined ? { text: readText(typed) } : { id, value: Number(value) };
}

export function readSubject(typed: string): z.infer<typeof Subject> {
  const [, kind, id] = /^(unit|person|family|clan):(.+)$/.exec(typed) ?? [];
  if (kind === undefined || id === undefined) throw wrongUse('badSubject', { value: typed });
  return { kind: kind as 'unit', id: readId(id) };
}

/** The number that a page gives something, from 1 on (`2` or `#2`); or the event's own id. */
export type Position = number | string;

export function readPosition(typed: string): Position {
  const [, number] = /^#?(\d{1,4})$/.exec(typed) ?? [];
  if (number !== undefined) return Number(number);
  if (!typed.includes(':') || !EventId.safeParse(typed).success) throw wrongUse('badPosition', { value: typed });
  return typed;
}

type Worded<Key extends string> = Readonly<Record<Key, Word>>;

/** The key of a word: typed itself, or in either language as pages show it. */
export function keyOfWord<Key extends string>(words: Worded<Key>, typed: string): Key | undefined {
  const folded = fold(typed);
  return (Object.keys(words) as Key[]).find((key) => [key, ...words[key]].some((each) => fold(each) === folded));
}

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** One of the keys, or its word as pages show it; the shell's completion offers the keys. */
export const readWorded = <Key extends string>(words: Worded<Key>) => {
  const choices = Object.keys(words) as Key[];
  const read = (typed: string): Key => {
    const key = keyOfWord(words, typed);
    if (key === undefined) throw wrongUse('badChoice', { value: typed, choices: choices.join(', ') });
    return key;
  };
  return Object.assign(read, { choices });
};

/** What a position names, of things that are known by an event's id. */
export function atPosition(ids: readonly string[], position: Position, unitId: string): string {
  if (typeof position === 'string') return position;
  if (ids.length === 0) throw absent('noneToName', { unitId });
  const id = ids[position - 1];
  if (id === undefined) throw absent('noSuchPosition', { value: position, unitId, most: ids.length });
  return id;
}
