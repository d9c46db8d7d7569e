import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './files.ts';

/** `npm run contracts` writes every generated file anew; what is generated no longer goes. Released schemas stay. */
const here = new URL('./', import.meta.url);
const made = files();
for (const folder of ['schemas', 'examples']) rmSync(new URL(folder, here), { recursive: true, force: true });
for (const [path, text] of made) {
  const file = fileURLToPath(new URL(path, here));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.stdout.write(`contracts/: ${made.size} files\n`);
