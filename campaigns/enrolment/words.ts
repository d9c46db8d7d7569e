import type { Sentence } from '../problems.ts';
import { fileWords } from './words/file.ts';
import { rowWords } from './words/rows.ts';

/** `{name}` stands for a fact. */
const table: Readonly<Record<Key, readonly [vi: string, en: string]>> = { ...fileWords, ...rowWords };

export type Key = keyof typeof fileWords | keyof typeof rowWords;
export type Facts = Readonly<Record<string, string | number>>;

export function said(key: Key, facts: Facts = {}): Sentence {
  const [vi, en] = table[key];
  return { vi: fill(vi, facts, '.'), en: fill(en, facts, ',') };
}

const fill = (sentence: string, facts: Facts, thousands: string): string =>
  sentence.replace(/\{(\w+)\}/g, (all, name: string) => {
    const fact = facts[name] ?? all;
    return typeof fact === 'number' ? String(fact).replace(/\B(?=(\d{3})+$)/g, thousands) : fact;
  });

/** A roster file that cannot be read at all; `line` 0 is the file as a whole. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
  readonly sentence: Sentence;
  readonly line: number;

  constructor(key: Key, facts: Facts = {}, line = 0) {
    const sentence = said(key, facts);
    super(sentence.en);
    this.sentence = sentence;
    this.line = line;
  }
}
