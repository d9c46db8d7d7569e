import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { envelopeSchema, schemaOf, type JsonSchema } from '../../contracts/schemas.ts';
import { eventTypes } from '../../contracts/types.ts';
import type { Envelope } from '../../events/envelope.ts';

const at = (place: string) => new URL(`../../${place}`, import.meta.url);
const jsonIn = (place: string) => JSON.parse(readFileSync(at(place), 'utf8')) as unknown;

const ajv = new Ajv2020({ strict: true, allErrors: true });
(formats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv);
for (const file of readdirSync(at('contracts/schemas/')))
  ajv.addSchema(jsonIn(`contracts/schemas/${file}`) as JsonSchema);

const validator = (name: string) => {
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`no schema says that it is ${name}`);
  return validate;
};
const envelope = validator('urn:thidua:schema:envelope:1');
const fits = (event: Envelope) => Boolean(envelope(event)) && Boolean(validator(event.dataschema)(event.data));

const samples = eventTypes.map(({ file }): [string, Envelope] => [
  file,
  jsonIn(`test/events/corpus/${file}.json`) as Envelope,
]);

describe('JSON Schemas of events', () => {
  test.each(samples)('%s: the golden sample fits by the name it gives, and is the example', (file, sample) => {
    expect({ fits: fits(sample), errors: validator(sample.dataschema).errors }).toEqual({ fits: true, errors: null });
    expect(jsonIn(`contracts/examples/${file}.json`)).toEqual(sample);
  });

  test.each(samples)('%s: wherever it is broken, it is refused as the engine refuses it', (file, sample) => {
    const { schema } = eventTypes.find((each) => each.file === file)!;
    const spoilt = [...variants(sample.data)];
    const said = spoilt.map((data) => [fits({ ...sample, data: data as Envelope['data'] }), data]);
    expect(said).toEqual(spoilt.map((data) => [schema.safeParse(data).success, data]));
    expect(said.filter(([fit]) => fit === false).length).toBeGreaterThan(5);
  });

  const [, first] = samples[0]!;

  test('a field of a later release is no error to a reader, though the engine would not write it', () => {
    expect(fits({ ...first, data: { ...first.data, later: 1 } })).toBe(true);
    expect(eventTypes[0]?.schema.safeParse({ ...first.data, later: 1 }).success).toBe(false);
  });

  test('an envelope is refused when an attribute is missing or wrong', () => {
    const wrong = { specversion: '1.1', source: '/other/main', type: 'CheckReported', sequence: '1', prevhash: 'x' };
    for (const [name, value] of Object.entries({ ...wrong, time: '2024-06-03' }))
      expect([name, envelope({ ...first, [name]: value })]).toEqual([name, false]);
    for (const name of envelopeSchema().required as string[]) {
      const { [name as keyof Envelope]: _, ...lacking } = first;
      expect([name, envelope(lacking)]).toEqual([name, false]);
    }
  });

  test('there is none for a type that there is not', () => expect(schemaOf('thidua.unit.Sang.v1')).toBeUndefined());
});

/** What a part is replaced by; whether it fits never depends on what JSON Schema cannot say. */
const OTHERS = [null, true, -7, 1.5, '', '\n', 'x'.repeat(5_000), [], {}];

/** A value with each part of it, at any depth, left out or replaced. */
function* variants(value: unknown): Generator {
  yield* OTHERS;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const { [key]: part, ...rest } = value as Record<string, unknown>;
    const list = Array.isArray(value) ? (value as unknown[]) : undefined;
    if (!list) yield rest;
    for (const other of variants(part)) yield list?.with(Number(key), other) ?? { ...rest, [key]: other };
  }
}
