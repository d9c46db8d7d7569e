import type { z } from 'zod';
import type { ReturnItem } from '../../events/unit/taking-part.ts';
import type { Document } from '../../events/values.ts';
import { refuse } from '../refusals.ts';

/** A return names at least one item, and each has its reason. */
export function assertReasons(items: readonly z.infer<typeof ReturnItem>[]): void {
  const silent = items.filter(({ reason }) => reason.trim() === '').map(({ path }) => path);
  if (items.length === 0 || silent.length > 0) refuse('R-NO-REASON', { items: silent });
}

export function assertDocument({ type, document }: { type: string; document?: Document | undefined }): void {
  if (!document) refuse('R-NO-DOCUMENT', { command: type });
}
