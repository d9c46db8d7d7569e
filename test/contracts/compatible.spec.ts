import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { breaches, type Schemas } from '../../contracts/compatible.ts';
import { current, published, released } from '../../contracts/files.ts';

const REMEDY =
  'A reader of the released schemas would fail on today\'s events. Give the type a new version (vN+1) and a line in events/upcast.ts, and leave the old one as it was; only a new optional field keeps the version. See CONTRIBUTING.md, "Add an event".';

describe('schemas that were released', () => {
  test('are of 0.1.0 at least', () => expect(Object.keys(released())).toContain('0.1.0'));

  test.each(Object.entries(released()))('%s: its readers can read on', (_, schemas) => {
    expect(Object.keys(schemas).length).toBeGreaterThan(60);
    const found = breaches(schemas, published(current(), Object.values(released())));
    expect(found.length === 0 ? [] : [REMEDY, ...found]).toEqual([]);
  });
});

const person = z.object({ id: z.string().regex(/^[a-z]+$/), age: z.int().max(120) });
const Name = z.string().max(80).meta({ id: 'Name' });
const shape = {
  name: Name.max(5),
  due: z.enum(['by', 'before']),
  note: z.string().max(10).optional(),
  list: z.array(person).max(3),
  basis: z.union([z.object({ review: z.string() }), z.object({ achievement: z.string() })]),
  scores: z.record(z.string(), z.int()),
};
const schema = (over: object = {}, without: string[] = []) => {
  const kept = Object.entries({ ...shape, ...over }).filter(([name]) => !without.includes(name));
  const { additionalProperties, ...open } = z.toJSONSchema(z.object(Object.fromEntries(kept) as z.ZodRawShape));
  return { ...open, additionalProperties };
};
const found = (over: object, ...without: string[]) => breaches({ 'x.v1': schema() }, { 'x.v1': schema(over, without) });

describe('what readers may rely on', () => {
  test.each<[string, object]>([
    ['nothing', {}],
    ['an optional field', { more: z.string().optional() }],
    ['an optional field deep within', { list: z.array(person.extend({ more: z.int().optional() })).max(3) }],
    [
      'an optional field in one branch of a union, branches in another order',
      {
        basis: z.union([
          z.object({ achievement: z.string() }),
          z.object({ review: z.string(), on: z.string().optional() }),
        ]),
      },
    ],
    ['values of an enum in another order', { due: z.enum(['before', 'by']) }],
    ['other words', { due: z.enum(['by', 'before']).describe('hạn') }],
    ['a named shape in place of the same shape', { list: z.array(person.meta({ id: 'Person' })).max(3) }],
  ])('is kept by %s', (_, over) => expect(found(over)).toEqual([]));

  test.each<[string, object, string[]]>([
    ['a field that is gone', { note: undefined }, ['x.v1/note: the field is gone']],
    ['a required field that is new', { more: z.string() }, ['x.v1/more: a required field is new']],
    ['a field that became required', { note: z.string().max(10) }, ['x.v1/note: became required']],
    ['a field that became optional', { due: shape.due.optional() }, ['x.v1/due: became optional']],
    [
      'another type',
      { note: z.boolean().optional() },
      ['x.v1/note: type was "string", is "boolean"', 'x.v1/note: maxLength was 10, is not there'],
    ],
    [
      'a value more',
      { due: z.enum(['by', 'before', 'on']) },
      ['x.v1/due: enum was ["before","by"], is ["before","by","on"]'],
    ],
    ['a value less', { due: z.enum(['by']) }, ['x.v1/due: enum was ["before","by"], is ["by"]']],
    ['another limit beside a named shape', { name: Name.max(4) }, ['x.v1/name: maxLength was 5, is 4']],
    ['a wider limit', { note: z.string().max(20).optional() }, ['x.v1/note: maxLength was 10, is 20']],
    ['another limit of a list', { list: z.array(person).max(2) }, ['x.v1/list: maxItems was 3, is 2']],
    [
      'another pattern, deep within',
      { list: z.array(person.extend({ id: z.string().regex(/^[A-Z]+$/) })).max(3) },
      ['x.v1/list/items/id: pattern was "^[a-z]+$", is "^[A-Z]+$"'],
    ],
    [
      'a required field deep within',
      { list: z.array(person.extend({ more: z.int() })).max(3) },
      ['x.v1/list/items/more: a required field is new'],
    ],
    [
      'other values of a record',
      { scores: z.record(z.string(), z.string()) },
      ['x.v1/scores/additionalProperties: type was "integer", is "string"'],
    ],
    [
      'a branch that is gone',
      { basis: z.union([z.object({ achievement: z.string() })]) },
      ['x.v1/basis/anyOf/1: the branch is gone'],
    ],
    [
      'a branch that is new',
      { basis: z.union([...shape.basis.options, z.object({ title: z.string() })]) },
      ['x.v1/basis/anyOf: a branch is new'],
    ],
    [
      'a branch that needs more',
      { basis: z.union([shape.basis.options[0], z.object({ achievement: z.string(), on: z.string() })]) },
      ['x.v1/basis/anyOf/1/on: a required field is new'],
    ],
    ['a union in place of a shape', { due: z.union([shape.due, z.int()]) }, ['x.v1/due: anyOf was not there']],
  ])('is broken by %s', (_, over, said) => {
    const gone = Object.entries(over).flatMap(([name, value]) => (value === undefined ? [name] : []));
    const lines = found(over, ...gone);
    for (const line of said) expect(lines).toContainEqual(expect.stringContaining(line));
    expect(lines.length).toBeGreaterThan(0);
  });

  test('is broken by a type that is gone', () =>
    expect(breaches({ 'x.v1': schema() }, { 'y.v1': schema() })).toEqual(['x.v1: the type is gone']));
});

describe('a new version', () => {
  const old: Schemas = { 'x.v1': schema() };
  const today: Schemas = { 'x.v2': schema({ due: z.int() }) };

  test('leaves the old one published, as its events stay on the topic', () => {
    expect(published(today, [old])).toEqual({ ...old, ...today });
    expect(breaches(old, published(today, [old]))).toEqual([]);
  });

  test('of another type excuses nothing', () =>
    expect(breaches(old, published({ 'y.v2': schema() }, [old]))).toEqual(['x.v1: the type is gone']));
});
