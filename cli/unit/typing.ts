import { wrongUse } from '../faults.ts';
import type { CriteriaSet, Value } from './entry.ts';

const YES = ['có', 'yes', 'true', 'đúng', 'đạt'];
const NO = ['không', 'no', 'false', 'sai'];

/** What a criterion asks for, as the word table names it. */
export type Asked = 'words' | 'yesNo' | 'title' | 'number' | 'score';

export function askedBy({ criteria, grading }: CriteriaSet, id: string, scored: boolean): Asked | undefined {
  const criterion = criteria.find((each) => each.id === id);
  if (!criterion) return undefined;
  if (scored && grading) return 'score';
  return ({ narrative: 'words', boolean: 'yesNo', externalTitle: 'title', numeric: 'number' } as const)[criterion.type];
}

/** Typed text as its criterion takes it; of a criterion that is not the plan's, whatever it looks like: the rule refuses it. */
export function typedBy(set: CriteriaSet, criterion: string, scored: boolean, text: string): Value {
  const asked = askedBy(set, criterion, scored);
  if (asked === 'words') return text;
  if (asked === 'title') return NO.includes(text.toLowerCase()) ? false : text;
  const number = /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
  const truth = YES.includes(text.toLowerCase()) ? true : NO.includes(text.toLowerCase()) ? false : undefined;
  if (asked === undefined) return number ?? truth ?? text;
  return (asked === 'yesNo' ? truth : number) ?? fail(criterion, asked, text);
}

function fail(criterion: string, asked: 'yesNo' | 'number' | 'score', value: string): never {
  throw wrongUse(asked === 'yesNo' ? 'notYesNo' : 'notWhole', { criterion, value });
}
