import { unfitWords } from '../words/new-faults.ts';
import { Unfit } from './unfit.ts';

/** Thrown by `back`, to begin the questions anew. */
class Back extends Error {
  override readonly name = 'Back';
}

/** Answers so far. To go back, the last is dropped and the questions are run again: the others answer themselves. */
export function givenOf() {
  const answers: string[] = [];
  let at = 0;
  return {
    replaying: (): boolean => at < answers.length,
    next: (): string | undefined => (at < answers.length ? answers[at++] : undefined),
    keep: <Value>(answer: string, value: Value): Value => {
      answers.push(answer);
      at += 1;
      return value;
    },
    back: (): never => {
      if (answers.pop() === undefined) throw new Unfit(unfitWords.first);
      throw new Back();
    },
    course: async <Value>(questions: () => Promise<Value>): Promise<Value> => {
      for (;;) {
        try {
          return await questions();
        } catch (error) {
          if (!(error instanceof Back)) throw error;
          at = 0;
        }
      }
    },
  };
}
