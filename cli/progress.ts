import type { Word } from '../domain/words.ts';
import type { Screen } from './print.ts';

type Terminal = { isTTY?: boolean; write: (text: string) => unknown };

/** One line on stderr that is written over while a long act goes on; silent where nobody looks at a terminal. */
export type Progress = { say: (line: string) => void; end: () => void };

/** Milliseconds between two lines: a terminal that is far away is not flooded. */
const PAUSE = 100;

export function progressOf(output: Terminal = process.stderr): Progress {
  const put = (text: string): void => void (output.isTTY && output.write(`\r\u001b[K${text}`));
  let next = 0;
  const say = (line: string): void => {
    if (Date.now() < next) return;
    next = Date.now() + PAUSE;
    put(line);
  };
  return { say, end: () => put('') };
}

/** “Đang hỏi 120/3000”: one line that counts, in the words of `{done}` and `{of}`. */
export function counterOf({ word }: Pick<Screen, 'word'>, sentence: Word, of: number) {
  const { say, end } = progressOf();
  let done = 0;
  const next = (): void => say(word(sentence, { done: (done += 1), of }));
  return { next, end };
}
