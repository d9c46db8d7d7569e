import type { Word } from '../../domain/words.ts';
import type { Facts } from '../print.ts';

/** An answer that cannot be used, and the sentence to tell. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
  readonly word: Word;
  readonly facts: Facts;

  constructor(word: Word, facts: Facts = {}) {
    super(word[1]);
    this.word = word;
    this.facts = facts;
  }
}
