import { Id, Text } from '../../events/values.ts';
import { unfitWords } from '../words/new-faults.ts';
import { Unfit } from './unfit.ts';

/** Readers of answers: each gives the value or throws the sentence that is told. */
type Reader<Value> = ((answer: string) => Value) & { opens?: true };
const opening = <Value>(read: Reader<Value>): Reader<Value> => Object.assign(read, { opens: true as const });

export type Opened = { open: 'blank' | 'silent' | 'cut' };
/** Words of the document and their place. */
export type Words = { says: string; at: string };
/** What a plan says on a matter, or that it is open. */
export type Said = Words | Opened;

export function readText(answer: string): string {
  if (answer === '') throw new Unfit(unfitWords.needed);
  if (!Text.safeParse(answer).success) throw new Unfit(unfitWords.text);
  return answer;
}

export function readNewId(answer: string): string {
  if (answer === '') throw new Unfit(unfitWords.needed);
  if (!Id.safeParse(answer).success) throw new Unfit(unfitWords.id, { answer });
  return answer;
}

/** `?` leaves it open in the way of the source at hand; `?1`, `?2`, `?3` say why. */
export const orOpen = <Value>(open: Opened['open'], read: Reader<Value>): Reader<Value | Opened> =>
  opening((answer) => {
    const [, why] = OPEN.exec(answer) ?? [];
    if (why === undefined) return read(answer);
    return { open: WHY[why] ?? open };
  });
/** What leaves a place open, wherever that may be. */
export const OPEN = /^\?([123]?)$/;

const WHY: Readonly<Record<string, Opened['open']>> = { '1': 'blank', '2': 'silent', '3': 'cut' };

/** Nothing where the answer is empty or `?`. */
export const orNothing = <Value>(read: Reader<Value>): Reader<Value | undefined> =>
  opening((answer) => (answer === '' || OPEN.test(answer) ? undefined : read(answer)));

/** `words | place`; `noPlace` stands where no place was typed. */
export const readQuote =
  (noPlace: string): Reader<Words | undefined> =>
  (answer) => {
    if (answer === '') return undefined;
    const [says = '', at = ''] = answer.split('|').map((part) => part.trim());
    if (says === '') throw new Unfit(unfitWords.noWords);
    return { says: readText(says), at: at === '' ? noPlace : readText(at) };
  };

/** The same where the plan may be silent: `?` and why, or nothing. */
export const readWords = (noPlace: string, open: Opened['open']): Reader<Said> => {
  const read = orOpen(open, readQuote(noPlace));
  return opening((answer) => read(answer) ?? { open });
};

/** `TM | TM. ỦY BAN NHÂN DÂN TỈNH`: a value, and where the text is at hand its words there. */
export const readWorded =
  <Value>(read: Reader<Value>): Reader<{ value: Value; says?: string }> =>
  (answer) => {
    const [value = '', says = ''] = answer.split('|').map((part) => part.trim());
    return { value: read(value), ...(says && { says: readText(says) }) };
  };

/** One of some values by its number. */
export const readOne =
  <const Value>(...values: readonly Value[]): Reader<Value> =>
  (answer) => {
    const value = /^\d+$/.test(answer) ? values[Number(answer) - 1] : undefined;
    if (value === undefined)
      throw new Unfit(unfitWords.choice, { answer, choices: values.map((_, index) => index + 1).join(', ') });
    return value;
  };

/** Yes or no in both languages, and as numbered choices. */
export function readYes(answer: string): boolean {
  const at = ['c', 'y', 'có', 'yes', '1', 'k', 'n', 'không', 'no', '2'].indexOf(answer.toLowerCase());
  if (at < 0) throw new Unfit(unfitWords.choice, { answer, choices: 'c (y), k (n)' });
  return at < 5;
}

export const readNamed =
  <Choice extends string>(...choices: readonly Choice[]): Reader<Choice> =>
  (answer) => {
    const found = choices.find((choice) => choice.toLowerCase() === answer.replace(/\.$/, '').toLowerCase());
    if (!found) throw new Unfit(unfitWords.choice, { answer, choices: choices.join(', ') });
    return found;
  };

export const readCount =
  (least: number, most: number): Reader<number> =>
  (answer) => {
    const count = Number(answer);
    if (!/^\d+$/.test(answer) || count < least || count > most)
      throw new Unfit(unfitWords.choice, { answer, choices: `${least} – ${most}` });
    return count;
  };

/** A number with what it measures: `80 %`. */
export function readMeasure(answer: string): { atLeast: number; measure?: string } {
  const [, number, measure = ''] = /^(\d{1,9})\s*(.*)$/.exec(answer) ?? [];
  if (number === undefined) throw new Unfit(unfitWords.number, { answer });
  return { atLeast: Number(number), ...(measure && { measure }) };
}

export const readList = (answer: string): string[] =>
  answer
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(readText);
