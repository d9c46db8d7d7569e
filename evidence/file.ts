import { createHash, type Hash } from 'node:crypto';
import { open, realpath, lstat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { Text, type Evidence } from '../events/values.ts';
import { mediaTypeOf } from './media-type.ts';
import { EvidenceUnfit, unfit } from './refused.ts';

/** 100 MB; a longer file lies elsewhere and is named in words. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** What the record says of a file: its name, hash, type and size. Nothing is stored. */
export async function describeFile(path: string): Promise<Evidence> {
  const name = basename(path).normalize('NFC');
  if (!Text.safeParse(name).success) throw new EvidenceUnfit('badName', path);
  const hash = createHash('sha256');
  const bytes = await readThrough(path, (chunk) => void hash.update(chunk));
  return { name, sha256: textOf(hash), mediaType: mediaTypeOf(name), bytes };
}

/** A hash as events write it (`Sha256`). */
export const textOf = (hash: Hash): string => hash.digest('base64url');

/** Gives each piece of a file that may be evidence to `take`; answers its length. Throws `EvidenceUnfit`. */
export async function readThrough(path: string, take: (chunk: Buffer) => void | Promise<void>): Promise<number> {
  const file = await openEvidence(path);
  try {
    let bytes = 0;
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new EvidenceUnfit('tooLarge', path);
      await take(chunk);
    }
    if (bytes === 0) throw new EvidenceUnfit('empty', path);
    return bytes;
  } catch (error) {
    throw unfit(error, path);
  } finally {
    await file.close();
  }
}

/** What is open is what was looked at: the file cannot be exchanged in between. */
async function openEvidence(path: string): Promise<FileHandle> {
  const file = await open(await placeOf(path), 'r').catch((error: unknown) => {
    throw unfit(error, path);
  });
  const found = await file.stat();
  const why = reasonAgainst(found.isFile(), found.size);
  if (!why) return file;
  await file.close();
  throw new EvidenceUnfit(why, path);
}

const reasonAgainst = (isFile: boolean, size: number) => {
  if (!isFile) return 'notAFile';
  if (size > MOST_BYTES) return 'tooLarge';
  return size === 0 ? 'empty' : undefined;
};

/** A symbolic link counts as the file it names only within its own folder: else a copied folder could give away any file. */
async function placeOf(path: string): Promise<string> {
  try {
    const own = await lstat(path);
    if (own.isDirectory()) throw new EvidenceUnfit('folder', path);
    const real = await realpath(path);
    if (own.isSymbolicLink() && !isWithin(await realpath(dirname(resolve(path))), real))
      throw new EvidenceUnfit('leadsOut', path);
    const target = await lstat(real);
    if (target.isDirectory()) throw new EvidenceUnfit('folder', path);
    // Opening a pipe or a device would wait for whoever writes to it.
    if (!target.isFile()) throw new EvidenceUnfit('notAFile', path);
    return real;
  } catch (error) {
    throw unfit(error, path);
  }
}

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
};
