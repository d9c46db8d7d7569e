/** One mistake in a file: where it stands and a sentence that a clerk understands. Line 0 is the file as a whole. */
export type Problem = { file: string; line: number; path: string; vi: string; en: string };
export type Sentence = Pick<Problem, 'vi' | 'en'>;

/** Campaign files that cannot be used, with every mistake found in them. */
export class UnreadableDefinition extends Error {
  override readonly name = 'UnreadableDefinition';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, vi }) => (line > 0 ? `${file}:${line}: ${vi}` : `${file}: ${vi}`)).join('\n'));
    this.problems = problems;
  }
}
