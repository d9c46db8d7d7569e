/** Why a file is no evidence, or its bytes cannot be had; the words for it are its reader's. */
export type Unfit =
  | 'missing'
  | 'folder'
  | 'notAFile'
  | 'empty'
  | 'tooLarge'
  | 'leadsOut'
  | 'unreadable'
  | 'badName'
  | 'changed'
  | 'taken'
  | 'unwritable';

export class EvidenceUnfit extends Error {
  override readonly name = 'EvidenceUnfit';
  readonly why: Unfit;
  readonly path: string;

  constructor(why: Unfit, path: string) {
    super(`${path}: ${why}`);
    this.why = why;
    this.path = path;
  }
}

/** What the file system said, as a reason of ours. */
export function unfit(error: unknown, path: string): EvidenceUnfit {
  if (error instanceof EvidenceUnfit) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new EvidenceUnfit('missing', path);
  return new EvidenceUnfit(code === 'EISDIR' ? 'folder' : 'unreadable', path);
}

/** The same for a place that is written to. */
export function unwritten(error: unknown, path: string): EvidenceUnfit {
  if (error instanceof EvidenceUnfit) return error;
  return new EvidenceUnfit((error as NodeJS.ErrnoException).code === 'EEXIST' ? 'taken' : 'unwritable', path);
}
