import { createInterface } from 'node:readline';
import type { Word } from '../../domain/words.ts';
import { EXIT, Fault, wrongUse } from '../faults.ts';
import type { Facts, Screen } from '../print.ts';

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

/** `read` gives the value or throws `Unfit`; an empty answer is the fallback where there is one. */
export type Question<Value> = {
  ask: Word;
  facts?: Facts;
  fallback?: string;
  read: (answer: string) => Value;
};

export type Interview = {
  screen: Screen;
  ask: <Value>(question: Question<Value>) => Promise<Value>;
  say: (text: string) => void;
  close: () => void;
};

type Input = NodeJS.ReadableStream & { isTTY?: boolean };

/**
 * Asks on `screen` and reads lines; text is composed (NFC) at this door. Who types is asked again until the answer fits;
 * of a pipe the first that does not fit ends it, for those after it would answer other questions.
 */
export function interview(screen: Screen, input: Input, output: NodeJS.WritableStream): Interview {
  const lines = createInterface({ input, output, terminal: input.isTTY === true });
  const answers = queueOf(lines, output);
  const ask = async <Value>({ ask: words, facts, fallback, read }: Question<Value>): Promise<Value> => {
    const shown = fallback === undefined ? '' : ` [${fallback}]`;
    for (;;) {
      lines.setPrompt(`${screen.word(words, facts)}${shown}: `);
      lines.prompt();
      const answer = (await answers()).normalize('NFC').trim();
      if (input.isTTY !== true) output.write(`${answer}\n`);
      try {
        return read(answer === '' ? (fallback ?? '') : answer);
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        const why = screen.word(error.word, error.facts);
        if (input.isTTY !== true) throw wrongUse('answerUnfit', { question: screen.word(words, facts), why });
        screen.write(`  ${why}`);
      }
    }
  };
  return { screen, ask, say: screen.write, close: () => lines.close() };
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
