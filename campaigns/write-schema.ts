import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFiles, schemaFolder } from './schema.ts';

/** Writes the JSON Schemas anew: `npx tsx campaigns/write-schema.ts`, after a change of the schemas they are made from. */
mkdirSync(schemaFolder, { recursive: true });
for (const { file, text } of schemaFiles()) writeFileSync(file, text);
