import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../architecture/tree.ts';

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Files under a folder, by their path from the root. */
export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)
    .toSorted();

export const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'campaigns/README.md', ...filesIn('docs', '.md')];

/** Rows of a page's tables: what stands between the bars, without heads and rules. */
export const rowsOf = (page: string, first: RegExp): string[][] =>
  read(page)
    .split('\n')
    .filter((line) => line.startsWith('|') && first.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

export type Link = { text: string; file: string; anchor?: string };

/** Links to our own files; `file` is from the root. What stands in a fenced block is no link. */
export function linksOf(page: string, text = read(page)): Link[] {
  const prose = text.replaceAll(/^```[^]*?^```/gm, '');
  return [...prose.matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)]
    .filter(([, , target = '']) => !/^[a-z]+:/.test(target))
    .map(([, words = '', target = '']) => {
      const [file = '', anchor] = target.split('#');
      const at = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      return { text: words.replaceAll('`', ''), file: at, ...(anchor !== undefined && { anchor }) };
    });
}

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-');

const headings = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));

/** What is wrong with a link: no such file, no such heading, or words that the file does not have. */
export function problemOf({ text, file, anchor }: Link): string | undefined {
  if (!existsSync(path.join(root, file))) return `${file} is not there`;
  if (anchor !== undefined && !headings(file).includes(anchor)) return `${file} has no heading #${anchor}`;
  const code = /\.(ts|mjs|cjs|yaml)$/.test(file);
  if (!code || file.endsWith(text) || path.basename(file).startsWith(`${text}.`)) return undefined;
  return read(file).includes(text) ? undefined : `${file} does not have the words: ${text}`;
}
