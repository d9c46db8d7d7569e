import { z } from 'zod';
import type { Word } from '../domain/words.ts';
import { schemaName, Envelope } from '../events/envelope.ts';
import { shapes } from './shapes.ts';
import { envelopeTitle, envelopeWord, envelopeWords } from './words/envelope.ts';
import { both, eventTypes, fieldWord, type EventType } from './types.ts';

export type JsonSchema = { [keyword: string]: unknown };

/**
 * The JSON Schema (2020-12) of a type's `data`, by the type that travels: `thidua.unit.CheckReported.v1`; `undefined` for a
 * type that there is not. It is the reader's: a field that is not named in it may come with a later release and is ignored.
 */
export function schemaOf(type: string): JsonSchema | undefined {
  const found = eventTypes.find((each) => each.type === type);
  return found && dataSchema(found);
}

/** The JSON Schema of the envelope, `data` left open. */
export const envelopeSchema = (): JsonSchema =>
  written(
    'urn:thidua:schema:envelope:1',
    envelopeTitle,
    envelopeWord,
    Envelope,
    (name) => envelopeWords[name as keyof Envelope],
  );

const dataSchema = ({ type, name, schema, title, when }: EventType): JsonSchema =>
  written(schemaName(type), title, when, schema, (field) => fieldWord(name, field));

function written(
  $id: string,
  title: Word,
  description: Word,
  schema: z.ZodObject,
  wordOf: (field: string) => Word,
): JsonSchema {
  const { $schema, $defs, type, properties, ...rest } = z.toJSONSchema(schema, {
    metadata: registry,
    override: readable,
  });
  const described = Object.entries(properties ?? {}).map(([name, of]) => [
    name,
    { ...Object(of), description: both(wordOf(name)) },
  ]);
  return {
    ...{ $schema, $id, title: both(title), description: both(description) },
    ...{ type, properties: Object.fromEntries(described) as JsonSchema, ...rest },
    ...($defs && { $defs: sorted($defs) }),
  };
}

const registry = z.registry<{ id: string; description: string }>();
for (const { name, schema, word } of shapes) registry.add(schema, { id: name, description: both(word) });

/** Open to later fields, free of what only zod knows, and with the type beside what narrows it. */
function readable({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
  if ('$ref' in jsonSchema && 'maxLength' in jsonSchema) jsonSchema.type = 'string';
}

const sorted = <Value>(of: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1)));
