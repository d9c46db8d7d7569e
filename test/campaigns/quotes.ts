import { readFileSync } from 'node:fs';

export type Quote = { says: string; at: string; value?: unknown };

const squeezed = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** The source's lines without its provenance (`# …`) and without list dashes. */
export function sourceLines(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() && !line.startsWith('#')).map((line) => squeezed(line.replace(/^- /, '')));
}

/** Every place of a plan that quotes its source. */
export function quotesOf(value: unknown): Quote[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(quotesOf);
  return 'says' in value ? [value as Quote, ...inner] : inner;
}

/** What is said of the places left open. */
export function notesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('open' in value) return 'note' in value ? [String(value.note)] : [];
  return Object.values(value).flatMap(notesOf);
}

/** Places left open, as `path: kind`. */
export function openPlaces(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('open' in value) return [`${path}: ${String(value.open)}`];
  return Object.entries(value).flatMap(([key, item]) => openPlaces(item, path ? `${path}.${key}` : key));
}

export const unfaithful = (quotes: readonly Quote[], lines: readonly string[]): string[] => {
  const whole = squeezed(lines.join(' '));
  return quotes.map(({ says }) => squeezed(says)).filter((says) => !whole.includes(says));
};

/** Sentences of the source that no quote has. A heading is a place, and what a quote says in Vietnamese is its source: both may stand in `at`; what says why something is open, in its `note`. */
export function unsaid(lines: readonly string[], quotes: readonly Quote[], notes: readonly string[] = []): string[] {
  const said = [...quotes.map(({ says }) => says), ...notes].map(squeezed);
  const places = quotes.map(({ at }) => squeezed(at));
  const retold = places.filter((at) => at.startsWith('Thuật lại'));
  const found = (sentence: string, among: readonly string[]) => among.some((text) => text.includes(sentence));
  return lines
    .flatMap((line) => line.split(/(?<=[.;])(?<!^(?:\d+|[IVX]+)\.)\s+/))
    .filter((sentence) => !found(sentence, [...said, ...retold]) && !(isHeading(sentence) && found(sentence, places)));
}

const isHeading = (sentence: string): boolean => !/[.;]$/.test(sentence);
