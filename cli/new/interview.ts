import { createInterface } from 'node:readline';
import type { Word } from '../../domain/words.ts';
import { EXIT, Fault, wrongUse } from '../faults.ts';
import type { Facts, Screen } from '../print.ts';
import { unfitWords } from '../words/new-faults.ts';
import { folded } from './fold.ts';
import { givenOf } from './given.ts';
import { OPEN } from './readers.ts';
import { Unfit } from './unfit.ts';

/** `read` gives the value or throws `Unfit`, `opens` where it takes `?`; an empty answer is the fallback, shown as `shown`. */
export type Question<Value> = {
  ask: Word;
  facts?: Facts;
  fallback?: string;
  shown?: string;
  read: ((answer: string) => Value) & { opens?: true };
};

export type Interview = {
  screen: Screen;
  /** Somebody types, and can be asked again. */
  typing: boolean;
  ask: <Value>(question: Question<Value>) => Promise<Value>;
  say: (text: string) => void;
  /** Questions as a whole: within them `<` goes back to the one before. */
  course: <Value>(questions: () => Promise<Value>) => Promise<Value>;
  close: () => void;
};

type Input = NodeJS.ReadableStream & { isTTY?: boolean };

/**
 * Asks on `screen` and reads lines; text is composed (NFC) at this door. Who types is asked again until the answer fits;
 * of a pipe the first that does not fit ends it, for those after it would answer other questions.
 */
export function interview(screen: Screen, input: Input, output: NodeJS.WritableStream): Interview {
  const typing = input.isTTY === true;
  const lines = createInterface({ input, output, terminal: typing });
  const answers = queueOf(lines, output);
  const given = givenOf();
  const say = (text: string): void => {
    if (!given.replaying()) screen.write(folded(text, screen.width).join('\n'));
  };
  const ask = async <Value>({ fallback, shown = fallback, ...question }: Question<Value>): Promise<Value> => {
    const before = given.next();
    if (before !== undefined) return question.read(before);
    const text = screen.word(question.ask, question.facts);
    for (;;) {
      const prompt = folded(`${text}${shown === undefined ? '' : ` [${shown}]`}: `, screen.width);
      for (const line of prompt.slice(0, -1)) screen.write(line.trimEnd());
      lines.setPrompt(prompt.at(-1) ?? '');
      lines.prompt();
      const typed = (await answers()).normalize('NFC').trim();
      if (!typing) output.write(`${typed}\n`);
      try {
        const answer = typed === '' ? (fallback ?? '') : typed;
        if (BACK.includes(answer)) given.back();
        return given.keep(answer, valueOf(question, answer));
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        const why = screen.word(error.word, error.facts);
        if (!typing) throw wrongUse('answerUnfit', { question: text, why });
        say(`  ${why}`);
      }
    }
  };
  return { screen, typing, ask, say, course: given.course, close: () => lines.close() };
}

const BACK = ['<', 'lùi'];

function valueOf<Value>({ read }: Question<Value>, answer: string): Value {
  if (OPEN.test(answer) && !read.opens) throw new Unfit(unfitWords.notOpen);
  return read(answer);
}

/** The next line, or the fault that ends it: a line that came early is kept, for a pipe does not wait to be asked. */
function queueOf(lines: ReturnType<typeof createInterface>, output: NodeJS.WritableStream): () => Promise<string> {
  const early: string[] = [];
  let ended: Fault | undefined;
  let waiting: { resolve: (line: string) => void; reject: (fault: Fault) => void } | undefined;
  const end = (fault: Fault) => {
    ended ??= fault;
    waiting?.reject(ended);
  };
  lines.on('line', (line) => {
    if (!waiting) return void early.push(line);
    waiting.resolve(line);
    waiting = undefined;
  });
  lines.on('SIGINT', () => {
    output.write('\n');
    end(new Fault(EXIT.interrupted, 'askingStopped'));
  });
  lines.on('close', () => end(wrongUse('answersEnded')));
  return () =>
    new Promise((resolve, reject) => {
      const line = early.shift();
      if (line !== undefined) resolve(line);
      else if (ended) reject(ended);
      else waiting = { resolve, reject };
    });
}
