import { unitEventWords, type Word } from '../../domain/words.ts';
import { table, type Screen } from '../print.ts';
import type { Sent } from '../unit/evidence.ts';
import { labels } from '../words.ts';
import { evidenceWords } from '../words/unit-pages.ts';

export type EvidencePage = { record: string; stream: string; unitId: string; folder: string; evidence: Sent[] };

/** One file a row; its number names it for `--take`. */
export function evidenceLines({ stream, folder, evidence }: EvidencePage, screen: Screen): string[] {
  const { word } = screen;
  if (evidence.length === 0) return [word(evidenceWords.none)];
  return [
    screen.bold(stream),
    ...table(
      screen,
      [labels.number, evidenceWords.file, evidenceWords.size, labels.what, evidenceWords.lies, evidenceWords.hash],
      evidence.map(({ name, bytes, type, criterion, lies, sha256 }, at) => [
        String(at + 1),
        name,
        sizeOf(bytes),
        [eventWord(type, screen), criterion].filter(Boolean).join(' '),
        word(evidenceWords[lies]),
        sha256,
      ]),
    ),
    word(evidenceWords.store, { folder }),
  ];
}

/** `thidua.unit.CheckReported.v1` → “Nộp báo cáo”. */
function eventWord(type: string, { word }: Screen): string {
  const name = type.split('.')[2] ?? type;
  const words: Readonly<Record<string, Word>> = unitEventWords;
  return word(words[name] ?? [name, name]);
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes}\u00a0B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)}\u00a0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
