import { table, type Screen } from '../print.ts';
import type { History } from '../history.ts';
import { historyWords, labels } from '../words.ts';
import { inWords } from './event.ts';

/** A unit's timeline: one event a row, in the order in which they were decided. */
export function historyLines({ stream, events, missing }: History, screen: Screen): string[] {
  const rows = events.map((event) => {
    const { time, what, who, paper, effective } = inWords(event, screen);
    return [String(Number(event.sequence)), time, what, who, paper, effective];
  });
  return [
    screen.bold(stream),
    ...table(screen, [labels.number, labels.time, labels.what, labels.actor, labels.paper, labels.effective], rows),
    ...(missing === undefined ? [] : [screen.word(historyWords.missing, { number: missing })]),
  ];
}
