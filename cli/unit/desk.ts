import { join } from 'node:path';
import { describeFile } from '../../evidence/file.ts';
import { EvidenceUnfit, type Unfit } from '../../evidence/refused.ts';
import { openStore, type EvidenceStore } from '../../evidence/store.ts';
import type { Evidence } from '../../events/values.ts';
import { absent, wrongUse, type Fault } from '../faults.ts';
import { stackFolder } from '../places.ts';

/** Where the bytes of evidence lie. */
export const evidenceFolder = (env = process.env): string => env.THIDUA_EVIDENCE || join(stackFolder(env), 'evidence');
export const evidenceStore = (env = process.env): EvidenceStore => openStore(evidenceFolder(env));

/** Files that a command names: described at once, stored only when the command is to be sent. */
export function openDesk() {
  const files: { path: string; evidence: Evidence }[] = [];
  return {
    files,
    evidence: async (path: string): Promise<Evidence> => {
      const evidence = await orFault(describeFile(path));
      files.push({ path, evidence });
      return evidence;
    },
    keepAll: async (store: EvidenceStore): Promise<void> => {
      for (const { path, evidence } of files) await orFault(store.keep(path, evidence));
    },
  };
}
export type Desk = ReturnType<typeof openDesk>;

/** What is wrong with a file, in the reader's words; what the store has lost is no wrong use. */
export async function orFault<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof EvidenceUnfit ? faultOf(error) : error;
  }
}

function faultOf({ why, path }: EvidenceUnfit): Fault {
  const key = `evidence${why[0]?.toUpperCase()}${why.slice(1)}` as `evidence${Capitalize<Unfit>}`;
  return (why === 'changed' ? absent : wrongUse)(key, { path });
}
