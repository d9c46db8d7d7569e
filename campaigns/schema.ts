import path from 'node:path';
import { z } from 'zod';
import { Plan } from '../events/definition.ts';
import { Settings } from '../events/settings.ts';
import { Roster } from './roster.ts';
import { keyWords } from './schema-words.ts';

/** Where the JSON Schemas lie that editors complete campaign files by. */
export const schemaFolder = path.join(import.meta.dirname, 'schema');

const SCHEMAS = { plan: Plan, settings: Settings, units: Roster };

/** Name and text of each JSON Schema, made from the very schemas that read the files. */
export const schemaFiles = (): { file: string; text: string }[] =>
  Object.entries(SCHEMAS).map(([what, schema]) => {
    const made = z.toJSONSchema(schema, { target: 'draft-7', reused: 'ref' });
    const json = { title: `X.${what}.yaml`, ...(described(made) as object) };
    return { file: path.join(schemaFolder, `${what}.schema.json`), text: `${JSON.stringify(json, null, 2)}\n` };
  });

/** Keys with their words; beside a reference a description would be ignored, so that it is wrapped. */
function described(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(described);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, inner]) => [
      key,
      key === 'properties' ? withWords(inner as object) : described(inner),
    ]),
  );
}

const withWords = (properties: object): object =>
  Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const [description, inner] = [keyWords[key], described(schema) as object];
      if (description === undefined) return [key, inner];
      return [key, '$ref' in inner ? { description, allOf: [inner] } : { description, ...inner }];
    }),
  );
