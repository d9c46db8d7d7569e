import { readFileSync } from 'node:fs';
import type { Envelope } from '../events/envelope.ts';

/** A type's golden sample: an envelope as it was once written, never changed since. Throws for a type that has none. */
export const exampleOf = (file: string): Envelope =>
  JSON.parse(readFileSync(new URL(`../test/events/corpus/${file}.json`, import.meta.url), 'utf8')) as Envelope;
