import type { Facts } from '../domain/refusals.ts';
import {
  campaignCommandWords,
  campaignWords,
  checkWords,
  commendationWords,
  cycleWords,
  officeWords,
  reviewWords,
  say,
  unitCommandWords,
  unitWords,
  type Language,
  type Word,
} from '../domain/words.ts';
import { showDate } from './dates.ts';
import { actWords, caseWords, kindWords } from './words.ts';
import { factWords } from './words/facts.ts';

type Value = Facts[string];

/** Facts of a refusal as a person reads them: label and value. */
export const factLines = (facts: Facts, language: Language): [Word, string][] =>
  Object.entries(facts).map(([name, value]) => [
    factWords[name] ?? [name, name],
    list(value)
      .map(shownAs(name, facts, language))
      .join(', '),
  ]);

const list = (value: Value): (string | number | boolean)[] => (Array.isArray(value) ? value : [value]);

const shownAs =
  (name: string, facts: Facts, language: Language) =>
  (value: string | number | boolean): string => {
    const text = String(value);
    const word = wordsOf(name, facts)[text];
    if (word) return say(word, language);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? showDate(text, language) : text;
  };

const acts = { ...unitCommandWords, ...campaignCommandWords };
const WORDS: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  office: officeWords,
  offices: officeWords,
  command: acts,
  type: acts,
  kind: kindWords,
  standing: commendationWords,
  act: actWords,
  openCases: caseWords,
};

/** The same word stands for different things at a cycle, in a review and of a unit. */
function wordsOf(name: string, facts: Facts): Readonly<Record<string, Word>> {
  if (name !== 'status') return WORDS[name] ?? {};
  if ('cycleId' in facts) return { ...cycleWords, ...checkWords };
  return 'phase' in facts ? reviewWords : { ...campaignWords, ...unitWords };
}
