import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a worker runs of ours. */
const ROOMS = ['activities', 'client', 'domain', 'events', 'kafka', 'worker', 'workflows'];
const root = path.dirname(import.meta.dirname);

/** The code of this checkout as a short hash: a worker reports it to Temporal, and who asks for it sees whether it is the same. */
export function buildId(): string {
  const hash = createHash('sha256');
  for (const file of ROOMS.flatMap(sourcesIn))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  return `thidua-${hash.digest('hex').slice(0, 12)}`;
}

const sourcesIn = (room: string): string[] =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
    .toSorted();
