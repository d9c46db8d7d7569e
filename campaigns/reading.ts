import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { leaves } from './issues.ts';
import { keysAt, nearestKey } from './keys.ts';
import type { Problem, Sentence } from './problems.ts';
import { issueSentence, syntaxSentence } from './sentences.ts';

/** A mistake found in what a file says, not yet placed on a line. */
export type Finding = Sentence & { path: readonly PropertyKey[] };

/** A file as read: its value when the schema accepts it, the mistakes found, and a way to place more of them. */
export type Reading<Value> = { value?: Value; problems: Problem[]; place: (finding: Finding) => Problem };

export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): Reading<z.output<Schema>> {
  const text = textOf(file);
  if (typeof text !== 'string') return unread(file, text);
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, lineCounter: lines });
  const place = ({ path, vi, en }: Finding): Problem => {
    return { file, line: lines.linePos(offsetOf(document, path)).line, path: path.map(String).join('.'), vi, en };
  };
  const syntax = [...document.errors, ...document.warnings]
    .map(({ code, pos }): Problem => ({ file, line: lines.linePos(pos[0]).line, path: '', ...syntaxSentence(code) }))
    .filter(firstBroken);
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { problems: syntax, place };
  return accepted(document, schema, syntax, place);
}

/** Where a file can no longer be read, all that follows is said once. */
const firstBroken = ({ vi }: Problem, index: number, all: readonly Problem[]): boolean =>
  vi !== syntaxSentence('').vi || all.findIndex((other) => other.vi === vi) === index;

function accepted<Schema extends z.ZodType>(
  document: Document,
  schema: Schema,
  syntax: Problem[],
  place: Reading<unknown>['place'],
): Reading<z.output<Schema>> {
  const said = (code: string) => ({ problems: [...syntax, place({ path: [], ...syntaxSentence(code) })], place });
  const raw = plain(document);
  if (raw === undefined) return said('BAD_ALIAS');
  if (raw === null) return said('EMPTY');
  const parsed = schema.safeParse(raw, { reportInput: true });
  const issues = parsed.success ? [] : issueFindings(schema, leaves(parsed.error.issues));
  const problems = [...syntax, ...[...issues, ...repeats(raw)].map(place)].toSorted((a, b) => a.line - b.line);
  return { ...(parsed.success && problems.length === 0 && { value: parsed.data }), problems, place };
}

/** A key that was meant by an unknown one is not told as missing, too. */
function issueFindings(schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): Finding[] {
  const said = issues.map((issue) => ({ issue, meant: meantBy(schema, issue) }));
  const meant = said.flatMap(({ issue, meant: key }) => (key === undefined ? [] : [beside(issue, key)]));
  return said
    .filter(({ issue }) => issue.input !== undefined || !meant.includes(issue.path.join('.')))
    .map(({ issue, meant: key }) => ({ path: issue.path, ...issueSentence(issue, key) }));
}

const beside = ({ path }: z.core.$ZodIssue, key: string): string => [...path.slice(0, -1), key].join('.');

function meantBy(schema: z.ZodType, issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const taken = Object.keys(Object(issue.input) as object);
  const known = keysAt(schema, issue.path.slice(0, -1)).filter((key) => !taken.includes(key));
  return nearestKey(String(issue.path.at(-1)), known);
}

const unread = (file: string, sentence: Sentence): Reading<never> => {
  const place = ({ path, vi, en }: Finding): Problem => ({ file, line: 0, path: path.map(String).join('.'), vi, en });
  return { problems: [place({ path: [], ...sentence })], place };
};

const UNREAD: Record<string, Sentence> = {
  ENOENT: { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' },
  ERR_ENCODING_INVALID_ENCODED_DATA: {
    vi: 'Tệp không phải là chữ UTF-8; lưu lại với bảng mã UTF-8.',
    en: 'The file is not UTF-8 text; save it in UTF-8.',
  },
};
const SHUT: Sentence = { vi: 'Không mở được tệp này.', en: 'The file cannot be opened.' };

function textOf(file: string): string | Sentence {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    return UNREAD[(error as NodeJS.ErrnoException).code ?? ''] ?? SHUT;
  }
}

/** `undefined` where aliases lead nowhere or multiply beyond reason. */
function plain(document: Document): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    return undefined;
  }
}

/** Where a path stands, items of lists by their place or their id; of a missing item, where what should hold it begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = rangeOf(node);
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => scalar(key) === String(step)) : undefined;
    const next = pair ? pair.value : isSeq(node) ? itemOf(node.items, step) : undefined;
    if (!pair && next === undefined) break;
    offset = rangeOf(pair ? pair.key : next);
    node = next;
  }
  return offset;
}

const scalar = (node: unknown): string => String(isScalar(node) ? node.value : node);

const itemOf = (items: readonly unknown[], step: PropertyKey): unknown =>
  items.find((item) => isMap(item) && NAMES.some((name) => item.has(name) && scalar(item.get(name, true)) === step)) ??
  items[Number(step)];

const rangeOf = (node: unknown): number => (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;

const NAMES = ['id', 'cycleId', 'unitId', 'year', 'grade'];

/** Items of a list that bear the name of an earlier one. */
function repeats(value: unknown, path: readonly PropertyKey[] = []): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.entries(value).flatMap(([key, item]) => repeats(item, [...path, key]));
  if (!Array.isArray(value)) return within;
  const named = NAMES.flatMap((name) => {
    const given = value.map((item: unknown) => (Object(item) as Record<string, string | number | undefined>)[name]);
    return given.flatMap((id, index): Finding[] =>
      id === undefined || given.indexOf(id) === index ? [] : [{ path: [...path, index, name], ...repeated(`${id}`) }],
    );
  });
  return [...named, ...within];
}

const repeated = (id: string): Sentence => ({ vi: `“${id}” đã có ở trên.`, en: `"${id}" is already named above.` });
