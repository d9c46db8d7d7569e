import { canonical } from '../../events/canonical.ts';

/** One difference; `path` is a JSON pointer in which the items of a list go by their id where they have one. */
export type Change = { path: string; from?: string; to?: string };

export function changesBetween(before: unknown, after: unknown, path = ''): Change[] {
  if (canonical(before) === canonical(after)) return [];
  const [old, young] = [branches(before), branches(after)];
  if (!old || !young) return [change(path, before, after)];
  const keys = new Set([...old.keys(), ...young.keys()]);
  const changes = [...keys].flatMap((key) => changesBetween(old.get(key), young.get(key), `${path}/${key}`));
  return changes.length > 0 ? changes : [change(path, [...old.keys()].join(', '), [...young.keys()].join(', '))];
}

/** A list too long to print says how many are left out. */
export const atMost = (changes: readonly Change[], most: number): Change[] =>
  changes.length <= most
    ? [...changes]
    : [...changes.slice(0, most - 1), { path: '/', to: `… ${changes.length - most + 1}` }];

function branches(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const keyed = new Map(value.map((item: unknown, index) => [keyOf(item) ?? String(index), item]));
  return keyed.size === value.length ? keyed : new Map(value.map((item: unknown, index) => [String(index), item]));
}

function keyOf(item: unknown): string | undefined {
  const { id, cycleId } = Object(item) as { id?: string; cycleId?: string };
  return id ?? cycleId;
}

const change = (path: string, from: unknown, to: unknown): Change => ({
  path,
  ...(from === undefined ? {} : { from: brief(from) }),
  ...(to === undefined ? {} : { to: brief(to) }),
});

/** At most 200 characters of a value, cut between code points. */
function brief(value: unknown): string {
  const letters = Array.from(typeof value === 'string' ? value : canonical(value));
  return letters.length <= 200 ? letters.join('') : `${letters.slice(0, 199).join('')}…`;
}
