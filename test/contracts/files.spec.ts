import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { files } from '../../contracts/files.ts';

const folder = path.resolve(import.meta.dirname, '../../contracts');
const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(json|html)$/.test(file) && !file.startsWith('released'),
);

describe('what is generated in contracts/', () => {
  const made = files();

  test('is what the schemas of events/ say today: `npm run contracts` writes it anew', () => {
    const stale = [...made].filter(
      ([file, text]) => !there.includes(file) || readFileSync(path.join(folder, file), 'utf8') !== text,
    );
    expect(stale.map(([file]) => file)).toEqual([]);
  });

  test('is all that lies there', () => expect(there.filter((file) => !made.has(file))).toEqual([]));

  test('is much', () => expect(made.size).toBeGreaterThan(130));

  test('has no name of a host, no path of a machine', () => {
    for (const [file, text] of made)
      expect([file, text.match(/\/(work|home|root)\/|https?:\/\/(?!json-schema[.]org)/)]).toEqual([file, null]);
  });
});
