import type { Form } from './act.ts';
import type { CriteriaSet, Entry } from './answers.ts';

type Answers = Form['answers'];

/** One entry to a criterion, with its words; what was answered before a return stands in it already. */
export const blankForm = ({ criteria }: CriteriaSet, before: ReadonlyMap<string, Entry['value']>): Answers =>
  criteria.map(({ id, text }) => ({ criterion: id, asks: text, value: before.get(id) ?? null }));
