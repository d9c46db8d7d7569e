import { z } from 'zod';
import { Evidence } from '../../events/values.ts';
import type { EvidenceStore, Lies } from '../../evidence/store.ts';
import type { History } from '../history.ts';

/** A file that a unit sent: with which event, of which criterion, and whether its bytes are in the store. */
export type Sent = Evidence & { event: string; type: string; criterion?: string; lies: Lies };
type Named = Omit<Sent, 'lies'>;

/** Every file that a unit's events name, in the order in which they were recorded. */
export async function evidenceIn({ events }: Pick<History, 'events'>, store: EvidenceStore): Promise<Sent[]> {
  const named = events.flatMap(({ id, type, data }) =>
    filesIn(data).map((file): Named => ({ ...file, event: id, type })),
  );
  const sent: Sent[] = [];
  for (const file of named) sent.push({ ...file, lies: await store.look(file.sha256) });
  return sent;
}

type File = Evidence & { criterion?: string };
const Files = z.array(Evidence);

/** Whatever stands under `evidence`, at any depth; beside a criterion it is evidence of that. */
function filesIn(value: unknown): File[] {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): File[] => {
    const files = key === 'evidence' ? Files.safeParse(inner).data : undefined;
    return files ? files.map((file) => ({ ...file, ...criterionOf(value) })) : filesIn(inner);
  });
}

const criterionOf = (value: object): { criterion?: string } =>
  'criterion' in value && typeof value.criterion === 'string' ? { criterion: value.criterion } : {};
