import type { JsonSchema } from './schemas.ts';

/** JSON Schemas by file name, without the ending. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

/**
 * What readers of the released schemas would trip over today, one line each. A new type and a new optional field, at any
 * depth and in a branch of a union too, are none; anything else needs a new version of the type. Words are not compared.
 */
export const breaches = (released: Schemas, now: Schemas): string[] =>
  Object.entries(released).flatMap(([name, old]) => {
    const today = now[name];
    if (!today) return [`${name}: the type is gone`];
    return changes(whole(old), whole(today), '').map((change) => `${name}${change}`);
  });

/** A node of a schema, with the document that its references lead into. */
type Node = { of: JsonSchema; root: JsonSchema };

const whole = (root: JsonSchema): Node => ({ of: root, root });

function changes(old: Node, now: Node, path: string): string[] {
  const [a, b] = [resolved(old), resolved(now)];
  return [...fieldChanges(a, b, path), ...innerChanges(a, b, path), ...branchChanges(a, b, path), ...rest(a, b, path)];
}

/** What stands beside a reference narrows it. No shape refers to itself, so following references ends. */
function resolved({ of: { $ref, ...beside }, root }: Node): Node {
  const [, name] = /^#\/\$defs\/(.+)$/.exec(String($ref)) ?? [];
  if (name === undefined) return { of: beside, root };
  const { of } = resolved({ of: record(record(root.$defs)[name]), root });
  return { of: { ...of, ...beside }, root };
}

const record = (value: unknown): JsonSchema => Object(value) as JsonSchema;
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function fieldChanges(old: Node, now: Node, path: string): string[] {
  const [before, after] = [record(old.of.properties), record(now.of.properties)];
  const [needed, needs] = [strings(old.of.required), strings(now.of.required)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const at = `${path}/${name}`;
    if (!(name in after)) return [`${at}: the field is gone`];
    if (!(name in before)) return needs.includes(name) ? [`${at}: a required field is new`] : [];
    const was = needed.includes(name);
    const turned = was === needs.includes(name) ? [] : [`${at}: became ${was ? 'optional' : 'required'}`];
    const inner = changes(child(old, before[name]), child(now, after[name]), at);
    return [...turned, ...inner];
  });
}

const child = ({ root }: Node, of: unknown): Node => ({ of: record(of), root });

const INNER = ['items', 'additionalProperties', 'propertyNames'];
const BRANCHES = ['anyOf', 'oneOf'];
/** Words, and what is compared by the functions above. */
const APART = new Set(['$schema', '$id', '$defs', '$comment', 'title', 'description', 'properties', 'required']);

const inBoth = (keyword: string, a: Node, b: Node): boolean => keyword in a.of && keyword in b.of;

const innerChanges = (old: Node, now: Node, path: string): string[] =>
  INNER.filter((keyword) => inBoth(keyword, old, now)).flatMap((keyword) =>
    changes(child(old, old.of[keyword]), child(now, now.of[keyword]), `${path}/${keyword}`),
  );

/** Each branch is compared with the one that is most like it; none may be left over. */
function branchChanges(old: Node, now: Node, path: string): string[] {
  return BRANCHES.filter((keyword) => inBoth(keyword, old, now)).flatMap((keyword) => {
    const left = [...(now.of[keyword] as unknown[])];
    const found = (old.of[keyword] as unknown[]).flatMap((branch, index) => {
      const each = left.map((other) => changes(child(old, branch), child(now, other), `${path}/${keyword}/${index}`));
      const nearest = each.reduce((best, those, at) => (those.length < (each[best] ?? []).length ? at : best), 0);
      left.splice(nearest, 1);
      return each[nearest] ?? [`${path}/${keyword}/${index}: the branch is gone`];
    });
    return [...found, ...left.map((branch) => `${path}/${keyword}: a branch is new: ${JSON.stringify(branch)}`)];
  });
}

function rest({ of: a }: Node, { of: b }: Node, path: string): string[] {
  const compared = [...INNER, ...BRANCHES].filter((keyword) => keyword in a && keyword in b);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((keyword) => !APART.has(keyword) && !compared.includes(keyword) && text(a[keyword]) !== text(b[keyword]))
    .map((keyword) => `${path}: ${keyword} was ${text(a[keyword])}, is ${text(b[keyword])}`);
}

/** The order of an enum's values says nothing. */
const text = (value: unknown): string =>
  value === undefined ? 'not there' : JSON.stringify(Array.isArray(value) ? value.map(String).toSorted() : value);
