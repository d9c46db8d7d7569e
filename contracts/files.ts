import { readdirSync, readFileSync } from 'node:fs';
import { asyncapi } from './asyncapi.ts';
import type { Schemas } from './compatible.ts';
import { page } from './page/page.ts';
import { exampleOf } from './examples.ts';
import { envelopeSchema, schemaOf, type JsonSchema } from './schemas.ts';
import { eventTypes } from './types.ts';

/** Schemas of what is written today. */
export const current = (): Schemas => ({
  'envelope.v1': envelopeSchema(),
  ...Object.fromEntries(eventTypes.map(({ file, type }) => [file, schemaOf(type) as JsonSchema])),
});

/** Schemas as they were released, by release. */
export const released = (): Record<string, Schemas> =>
  Object.fromEntries(readdirSync(folder).map((release) => [release, schemasIn(new URL(`${release}/`, folder))]));

/**
 * What readers need: today's schemas, and each released one whose type is written at a later version now, as its events
 * stay on the topic.
 */
export function published(today: Schemas, releases: readonly Schemas[]): Schemas {
  const names = new Set(Object.keys(today).map(versionless));
  const former = releases
    .flatMap((schemas) => Object.entries(schemas))
    .filter(([name]) => names.has(versionless(name)));
  return { ...Object.fromEntries(former), ...today };
}

/** Every generated file by its path in `contracts/`. */
export function files(): Map<string, string> {
  const today = current();
  const schemas = published(today, Object.values(released()));
  return new Map([
    ['asyncapi.json', json(asyncapi(today, packageVersion()))] as const,
    ['index.html', page(today, packageVersion())] as const,
    ...Object.entries(schemas).map(([name, schema]) => [`schemas/${name}.json`, json(schema)] as const),
    ...eventTypes.map(({ file }) => [`examples/${file}.json`, json(exampleOf(file))] as const),
  ]);
}

const folder = new URL('released/', import.meta.url);
const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
const versionless = (name: string): string => name.replace(/\.v\d+$/, '');
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const schemasIn = (release: URL): Schemas =>
  Object.fromEntries(
    readdirSync(release).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(file, release), 'utf8')) as JsonSchema,
    ]),
  );
