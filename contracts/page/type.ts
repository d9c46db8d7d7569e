import type { JsonSchema } from '../schemas.ts';
import { between, markup, type Html } from './html.ts';

const record = (value: unknown): JsonSchema => Object(value) as JsonSchema;
const OR = markup` <i>|</i> `;

/** What a value may be, in one line: a named shape is a link to it, a small object stands as it is. */
export function typeOf(node: JsonSchema): Html {
  const [, shape] = /([^/]+)$/.exec((node.$ref as string | undefined) ?? '') ?? [];
  if (shape !== undefined) return markup`<a href="#shape-${shape}">${shape}</a>${limits(node)}`;
  if ('const' in node) return markup`<b>${JSON.stringify(node.const)}</b>`;
  const value = citedIn(node);
  if (value) return markup`<a href="#shape-cited">cited</a><i>(</i>${typeOf(value)}<i>)</i>`;
  const choices = (node.enum ?? node.anyOf ?? node.oneOf) as unknown[] | undefined;
  if (choices)
    return between(
      choices.map((each) => (node.enum ? markup`<b>${String(each)}</b>` : typeOf(record(each)))),
      OR,
    );
  if (node.type === 'array') return markup`<i>[</i>${typeOf(record(node.items))}<i>, …]</i>${limits(node)}`;
  if (node.type === 'object') return objectOf(node);
  return markup`${(node.type as string | undefined) ?? 'any'}${limits(node)}`;
}

/** What is cited, where a value stands together with its words, or is openly left open. */
function citedIn({ anyOf }: JsonSchema): JsonSchema | undefined {
  const [{ properties } = {}, open] = (anyOf ?? []) as JsonSchema[];
  const fields = record(properties);
  const cited = open?.$ref === '#/$defs/Open' && Object.keys(fields).join(' ') === 'value says at';
  return cited ? record(fields.value) : undefined;
}

function objectOf({ properties, required, additionalProperties }: JsonSchema): Html {
  const needed = new Set((required ?? []) as string[]);
  const fields = Object.entries(record(properties)).map(
    ([name, of]) => markup`${name}<i>${needed.has(name) ? ':' : '?:'}</i> ${typeOf(record(of))}`,
  );
  const others = additionalProperties ? [markup`<i>[…]:</i> ${typeOf(record(additionalProperties))}`] : [];
  const all = [...fields, ...others];
  return all.length === 0 ? markup`object` : markup`<i>{</i> ${between(all, markup`<i>,</i> `)} <i>}</i>`;
}

/** Whole numbers end at 2^53 by themselves; that is said once, among the promises. */
function limits(node: JsonSchema): Html | undefined {
  const low = bound(node.minimum) ?? bound(node.minLength) ?? bound(node.minItems) ?? above(node.exclusiveMinimum);
  const high = bound(node.maximum) ?? bound(node.maxLength) ?? bound(node.maxItems);
  if (low !== undefined && low === high) return markup` <small>= ${low}</small>`;
  if (low !== undefined && high !== undefined) return markup` <small>${low}–${high}</small>`;
  if (low !== undefined) return markup` <small>≥ ${low}</small>`;
  return high === undefined ? undefined : markup` <small>≤ ${high}</small>`;
}

const bound = (value: unknown): number | undefined =>
  typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
const above = (value: unknown): number | undefined => (typeof value === 'number' ? value + 1 : undefined);
