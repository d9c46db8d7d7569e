import { createHash, randomUUID } from 'node:crypto';
import { copyFile, constants, link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Sha256, type Evidence } from '../events/values.ts';
import { readThrough, textOf } from './file.ts';
import { EvidenceUnfit, unwritten } from './refused.ts';

export type Lies = 'kept' | 'missing' | 'changed';

/** Where evidence lies, by the hash of its bytes. A port: this folder here, any archive elsewhere. */
export type EvidenceStore = {
  /** Takes a file in under the hash that the record has of it; what is there already stays as it is. */
  keep: (path: string, evidence: Evidence) => Promise<void>;
  /** Whether the bytes are there, and still have their hash. */
  look: (sha256: string) => Promise<Lies>;
  /** Writes a copy to a path that is free. */
  copyOut: (sha256: string, to: string) => Promise<void>;
};

/** A folder of files named by their hash, readable by their owner alone; none is ever overwritten. */
export function openStore(folder: string): EvidenceStore {
  const placeOf = (sha256: string): string => {
    const name = Sha256.parse(sha256);
    return join(folder, name.slice(0, 2), name);
  };
  return {
    async keep(path, { sha256 }) {
      const place = placeOf(sha256);
      const found = await lies(place, sha256);
      if (found === 'changed') throw new EvidenceUnfit('changed', place);
      if (found === 'kept') return;
      await takeIn(path, sha256, place).catch((error: unknown) => {
        throw unwritten(error, folder);
      });
    },

    look: (sha256) => lies(placeOf(sha256), sha256),

    async copyOut(sha256, to) {
      const place = placeOf(sha256);
      const found = await lies(place, sha256);
      if (found !== 'kept') throw new EvidenceUnfit(found, place);
      await copyFile(place, to, constants.COPYFILE_EXCL).catch((error: unknown) => {
        throw unwritten(error, to);
      });
    },
  };
}

async function lies(place: string, sha256: string): Promise<Lies> {
  const hash = createHash('sha256');
  try {
    await readThrough(place, (chunk) => void hash.update(chunk));
  } catch (error) {
    if (error instanceof EvidenceUnfit && error.why === 'missing') return 'missing';
    if (error instanceof EvidenceUnfit && error.why !== 'unreadable') return 'changed';
    throw error;
  }
  return textOf(hash) === sha256 ? 'kept' : 'changed';
}

/** Whole or not at all: written beside its place, to the disk, then linked into it; a link never overwrites. */
async function takeIn(path: string, sha256: string, place: string): Promise<void> {
  await mkdir(join(place, '..'), { recursive: true, mode: 0o700 });
  const beside = `${place}.${randomUUID()}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    await readThrough(path, async (chunk) => {
      hash.update(chunk);
      await file.writeFile(chunk);
    });
    await file.sync();
    if (textOf(hash) !== sha256) throw new EvidenceUnfit('changed', path);
    await link(beside, place).catch(alreadyThere);
  } finally {
    await file.close();
    await rm(beside, { force: true });
  }
}

/** Somebody else took in the same bytes in the meantime. */
function alreadyThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
