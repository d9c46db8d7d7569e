import type { Word } from '../../domain/words.ts';
import type { JsonSchema } from '../schemas.ts';
import { pageWords as words } from '../words/page.ts';
import { markup, type Html } from './html.ts';
import { typeOf } from './type.ts';

/** A heading or label in both languages, English after the Vietnamese and quieter. */
export const label = ([vi, en]: Word): Html => markup`${vi} <span class="en" lang="en">${en}</span>`;

/** Sentences in both languages, side by side where there is room. */
export const prose = ([vi, en]: Word): Html =>
  markup`<div class="both">
    <p>${vi}</p>
    <p class="en" lang="en">${en}</p>
  </div>`;

/** `description` is `vi / en`, as `both` wrote it. */
const wordOf = (description = ''): Word => {
  const [vi = '', en = ''] = description.split(' / ');
  return [vi, en];
};

/** The fields of an object schema; the column of meanings is there where something is said. */
export function fields({ properties, required }: JsonSchema): Html {
  const all = Object.entries(Object(properties) as Record<string, JsonSchema>);
  const needed = new Set((required ?? []) as string[]);
  const said = all.some(([, { description }]) => description !== undefined);
  const heads = [words.field, words.type, ...(said ? [words.meaning] : [])].map(
    (word) => markup`<th>${label(word)}</th>`,
  );
  const rows = all.map(([name, of]) => row(name, of, needed.has(name), said));
  return markup`<table><thead><tr>${heads}</tr></thead><tbody>\n${rows}</tbody></table>`;
}

function row(name: string, of: JsonSchema, needed: boolean, said: boolean): Html {
  const [vi, en] = wordOf(of.description as string | undefined);
  const optional = needed ? undefined : markup`<small>${label(words.optional)}</small>`;
  const meaning = said ? markup`<td>${vi}<span class="en" lang="en">${en}</span></td>` : undefined;
  return markup`<tr><th scope="row"><code>${name}</code>${optional}</th><td class="type">${typeOf(of)}</td>${meaning}</tr>\n`;
}

export const example = (value: unknown): Html =>
  markup`<details><summary>${label(words.example)}</summary><pre tabindex="0">${JSON.stringify(value, undefined, 2)}</pre></details>`;
