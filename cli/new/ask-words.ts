import type { Word } from '../../domain/words.ts';
import type { Facts, Screen } from '../print.ts';
import { writtenWords } from '../words/new-written.ts';
import { openOf, type SourceKind } from './answers.ts';
import type { Interview } from './interview.ts';
import { readWords, type Said } from './readers.ts';

/** What stands for a place that was not typed: whoever has facts alone has not seen the text. */
export const noPlaceOf = (source: SourceKind, word: Screen['word']): string =>
  word(source === 'facts' ? writtenWords.typed : writtenWords.noPlace);

export type AskWords = (ask: Word, facts?: Facts) => Promise<Said>;

/** Asks for words of the plan; where only facts are known there are none to ask for. */
export const wordsFrom =
  ({ ask, screen }: Interview, source: SourceKind): AskWords =>
  async (question, facts = {}) => {
    const open = openOf(source);
    if (source === 'facts') return { open };
    return ask({ ask: question, facts, read: readWords(noPlaceOf(source, screen.word), open) });
  };
