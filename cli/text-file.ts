import { readFileSync } from 'node:fs';
import { wrongUse } from './faults.ts';

/** A file that was typed, as composed text without the mark that some editors put first. Throws the fault of a file that is not there or not readable. */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .normalize('NFC');
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw wrongUse(gone ? 'fileMissing' : 'fileUnreadable', { path });
  }
}
