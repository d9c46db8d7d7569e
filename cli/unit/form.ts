import { Document, isMap, isSeq } from 'yaml';
import type { Screen } from '../print.ts';
import { askedWords, formHeads } from '../words/unit-pages.ts';
import type { Form, Template } from './act.ts';
import type { CriteriaSet, Entry } from './entry.ts';
import { askedBy } from './typing.ts';

type Answers = Form['answers'];

/** One entry to a criterion, with its words; what was answered before a return stands in it already. */
export const blankForm = ({ criteria }: CriteriaSet, before: ReadonlyMap<string, Entry['value']>): Answers =>
  criteria.map(({ id, text }) => ({ criterion: id, asks: text, value: before.get(id) ?? null }));

/** A YAML file for a person, with what each value is to be as a comment; the same as JSON for a machine. */
export function printForm({ head, facts, form, set, scored }: Template, screen: Screen): void {
  screen.write(screen.json ? JSON.stringify(form, null, 2) : yamlOf());

  function yamlOf(): string {
    const document = new Document(form);
    document.commentBefore = [screen.word(head, facts), screen.word(formHeads.attach)]
      .map((line) => ` ${line}`)
      .join('\n');
    const answers = document.get('answers');
    if (isSeq(answers))
      for (const [at, row] of answers.items.entries())
        if (isMap(row)) row.commentBefore = ` ${expected(form.answers[at]?.criterion ?? '')}`;
    return document.toString({ lineWidth: 100, nullStr: '' }).trimEnd();
  }

  function expected(criterion: string): string {
    const asked = askedBy(set, criterion, scored);
    const maximum = set.grading?.maximum[criterion] ?? 0;
    return asked ? screen.word(askedWords[asked], { maximum }) : '';
  }
}
