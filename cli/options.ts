import { CampaignCommand } from '../domain/campaign/commands.ts';
import type { Scope } from '../events/campaign.ts';
import { actorOf, type Actor } from '../events/envelope.ts';
import { CalendarDate, Document, Id, Text } from '../events/values.ts';
import { recordTopic } from '../kafka/topics.ts';
import { turned } from './dates.ts';
import { wrongUse } from './faults.ts';

/** Readers of what people type: each gives the value or throws one sentence. Text is composed (NFC) at this door. */

export function readId(value: string): string {
  if (!Id.safeParse(value).success) throw wrongUse('badId', { value: quoted(value) });
  return value;
}

/** A stream: ids and words joined by slashes, with or without its record in front. */
export function readStream(value: string): string {
  const fits = value.split('/').every((piece) => Id.safeParse(piece).success);
  return fits ? value : fail('badStream', value);
}

export const readIds = (value: string): string[] => value.split(',').map((id) => readId(id.trim()));

export function readText(value: string): string {
  const text = value.normalize('NFC').trim();
  if (!Text.safeParse(text).success) throw wrongUse('badText', { value: quoted(value) });
  return text;
}

/** A day that exists, as machines write it or as we show it (`31/12/2026`); a moment is answered with what is wanted. */
export function readDate(typed: string): string {
  const value = turned(typed);
  if (CalendarDate.safeParse(value).success) return value;
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(value))
    fail(/(Z|[+-]\d{2}:?\d{2})$/.test(value) ? 'instantForDate' : 'instantWithoutZone', value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) throw wrongUse('noSuchDate', { value });
  return fail('badDate', value);
}

export function readSpan(value: string): { from: string; to: string } {
  const [from = '', to = '', ...more] = value.split('..');
  if (from === '' || to === '' || more.length > 0) throw wrongUse('badSpan', { value: quoted(value) });
  const span = { from: readDate(from), to: readDate(to) };
  if (span.from > span.to) throw wrongUse('spanBackwards', { value });
  return span;
}

export function readActor(value: string): Actor {
  return actorOf(value) ?? fail('badActor', value);
}

/** `all`, `kind:a,b`, or unit ids. */
export function readScope(value: string): Scope {
  if (value === 'all') return 'all';
  return value.startsWith('kind:') ? { kinds: readIds(value.slice(5)) } : readIds(value);
}

export const readInspection = (value: string): 'all' | 'none' | string[] =>
  value === 'all' || value === 'none' ? value : readIds(value);

export const readReceivers = (value: string): 'incomplete' | string[] =>
  value === 'incomplete' ? value : readIds(value);

/** `all`, or unit ids. */
export const readUnits = (value: string): 'all' | string[] => (value === 'all' ? value : readIds(value));

export const readWhole =
  (least: number, most = 99_999) =>
  (value: string): number => {
    const whole = Number(value);
    if (!/^\d{1,9}$/.test(value) || whole < least || whole > most)
      throw wrongUse('badNumber', { value: quoted(value), least, most });
    return whole;
  };

export const readDays = (value: string): number[] => value.split(',').map((days) => readWhole(0, 366)(days.trim()));

/** The record's name is its topic's name, too. */
export function readRecord(value: string): string {
  try {
    recordTopic(value);
    return value;
  } catch {
    return fail('badRecord', value);
  }
}

/** `main,rehearsal/…`: each once. */
export const readRecords = (value: string): string[] => [
  ...new Set(value.split(',').map((record) => readRecord(record.trim()))),
];

export function readCommandId(value: string): string {
  const [first] = CampaignCommand.options;
  return first.shape.commandId.safeParse(value).success ? value : fail('badCommandId', value);
}

/** One of `choices`, which the shell's completion offers too. */
export const readChoice = <Choice extends string>(...choices: readonly Choice[]) => {
  const read = (value: string): Choice =>
    choices.find((choice) => choice === value) ?? fail('badChoice', value, { choices: choices.join(', ') });
  return Object.assign(read, { choices });
};

/** `kind=Công văn; number=12/TCCB; date=2026-11-02; issuer=Vụ TCCB; signer=vt.01; capacity=TL`, or the same as JSON. */
export function readDocument(value: string): Document {
  const fields = value.trimStart().startsWith('{') ? fromJson(value) : fromPairs(value);
  const unknown = Object.keys(fields).find((field) => !(field in Document.shape));
  if (unknown !== undefined) throw wrongUse('documentUnknown', { field: unknown });
  const parsed = Document.safeParse(fields);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0]);
  const found = fields[field];
  if (found === undefined) throw wrongUse('documentLacks', { field });
  return fail('documentField', typeof found === 'string' ? found : JSON.stringify(found), { field });
}

function fromPairs(value: string): Record<string, unknown> {
  const pairs = value.split(';').filter((pair) => pair.trim() !== '');
  const entries = pairs.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) fail('badDocument', pair.trim());
    return [
      pair.slice(0, at).trim(),
      pair
        .slice(at + 1)
        .trim()
        .normalize('NFC'),
    ];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function fromJson(value: string): Record<string, unknown> {
  try {
    return JSON.parse(value.normalize('NFC')) as Record<string, unknown>;
  } catch {
    return fail('badDocument', value);
  }
}

/** What was typed, with its spaces and control characters to be seen. */
const quoted = (value: string): string => {
  const shown = JSON.stringify(value.normalize('NFC')).slice(1, -1);
  return shown.length <= 80 ? shown : `${shown.slice(0, 79)}…`;
};

function fail(key: Parameters<typeof wrongUse>[0], value: string, more = {}): never {
  throw wrongUse(key, { value: quoted(value), ...more });
}
