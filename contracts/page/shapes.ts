import type { Schemas } from '../compatible.ts';
import type { JsonSchema } from '../schemas.ts';
import { pageWords as words } from '../words/page.ts';
import { shapes } from '../shapes.ts';
import { markup, type Html } from './html.ts';
import { fields, prose } from './parts.ts';
import { typeOf } from './type.ts';

/** What `cited(T)` in the column of types means. */
const cited = markup`<article id="shape-cited"><h3><code>cited(T)</code></h3>${prose(words.cited)}<p class="type"><i>{</i> value<i>:</i> T<i>,</i> says<i>:</i> <a href="#shape-Text">Text</a><i>,</i> at<i>:</i> <a href="#shape-Text">Text</a> <i>} |</i> <a href="#shape-Open">Open</a></p></article>
`;

/** Each shape that some schema refers to, in the order of `events/`: its words, then its fields or what it may be. */
export function shapeSections(schemas: Schemas): Html[] {
  const used = Object.assign({}, ...Object.values(schemas).map(({ $defs }) => $defs)) as Record<string, JsonSchema>;
  const named = shapes.flatMap(({ name, word }) => {
    const shape = used[name];
    if (!shape) return [];
    const inside = shape.properties ? fields(shape) : markup`<p class="type">${typeOf(shape)}</p>${patternOf(shape)}`;
    return [markup`<article id="shape-${name}"><h3><code>${name}</code></h3>${prose(word)}${inside}</article>\n`];
  });
  return [cited, ...named];
}

/** Long ones say what the words say better: a day that exists. */
function patternOf({ pattern }: JsonSchema): Html | undefined {
  if (typeof pattern !== 'string' || pattern.length > 80) return undefined;
  return markup`<p class="pattern"><code>${pattern}</code></p>`;
}
