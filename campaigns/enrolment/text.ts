import { brief, noteOf, type Note } from './rows.ts';
import { Unusable } from './words.ts';

/** How a text file may be written; without one it is UTF-8, or what its byte-order mark says. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The text of a file, without its mark. Windows-1258 writes letters and their marks apart: they are composed. */
export function textOf(bytes: Buffer, asked?: Encoding): { text: string; notes: Note[] } {
  const encoding = markOf(bytes) ?? asked ?? 'utf-8';
  if (encoding === 'windows-1258') return { text: vietnamese(bytes), notes: [noteOf('decoded')] };
  const text = decoded(bytes, encoding);
  if (text === undefined && encoding === 'utf-8' && asked === undefined) throw notUtf8(bytes);
  if (text === undefined) throw new Unusable('notThat', { encoding });
  if (text.includes('\u0000')) throw new Unusable('nulBytes');
  return { text, notes: [] };
}

const markOf = (bytes: Buffer): Encoding | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
};

function decoded(bytes: Buffer, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text that is UTF-8 beyond ASCII is not Windows-1258 by chance. */
function vietnamese(bytes: Buffer): string {
  if (bytes.some((byte) => byte > 0x7f) && decoded(bytes, 'utf-8') !== undefined) throw new Unusable('isUtf8');
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
}

/** Names the first line that is no UTF-8, and how it would read. */
function notUtf8(bytes: Buffer): Unusable {
  const lines = new TextDecoder('windows-1258').decode(bytes).normalize('NFC').split('\n');
  const broken = new TextDecoder('utf-8')
    .decode(bytes)
    .split('\n')
    .findIndex((line) => line.includes('\ufffd'));
  return new Unusable('notUtf8', { line: String(broken + 1), sample: brief(lines[broken]?.trim() ?? '') }, broken + 1);
}
