import { Id } from '../../events/values.ts';
import { wrongUse } from '../faults.ts';
import { readTextFile } from '../text-file.ts';

export type Choice = { from?: string; all?: true; status?: string; kind?: string; yes?: true };
/** Ids that were typed or stand in a file, or a filter over all. */
export type Chosen = { ids: string[] } | { all: true };

/** The units that an act is for, named in exactly one way. */
export function chosen(ids: readonly string[] | undefined, { from, all, status, kind }: Choice): Chosen {
  const ways = [ids, from, all].filter((way) => way !== undefined);
  if (ways.length !== 1) throw wrongUse('whichUnits');
  if (all) return { all };
  const filter = status !== undefined ? '--status' : kind !== undefined ? '--kind' : undefined;
  if (filter !== undefined) throw wrongUse('filterAlone', { option: filter });
  return { ids: [...new Set(ids ?? idsIn(from ?? ''))] };
}

/** One id a line: the first cell of a row, so that an exported table serves too; a head line and remarks are passed over. */
function idsIn(file: string): string[] {
  const rows = readTextFile(file)
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, id: (line.split(/[,;\t]/)[0] ?? '').replace(/^"|"$/g, '').trim() }))
    .filter(({ id, line }) => id !== '' && !id.startsWith('#') && !(line === 1 && HEADS.includes(id.toLowerCase())));
  const wrong = rows
    .filter(({ id }) => !Id.safeParse(id).success)
    .map(({ line, id }) => `${line} (${id.slice(0, 40)})`);
  if (wrong.length > 0) throw wrongUse('badIdsFile', { file, lines: wrong.join(', ') });
  return rows.map(({ id }) => id);
}

const HEADS = ['unitid', 'id', 'mã', 'mã đơn vị', 'unit'];
