type Terminal = { isTTY?: boolean; write: (text: string) => unknown };

/** One line on stderr that is written over while a long act goes on; silent where nobody looks at a terminal. */
export type Progress = { say: (line: string) => void; end: () => void };

export function progressOf(output: Terminal = process.stderr): Progress {
  const put = (text: string): void => void (output.isTTY && output.write(`\r\u001b[K${text}`));
  return { say: put, end: () => put('') };
}
