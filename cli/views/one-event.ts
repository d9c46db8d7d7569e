import { pairs, part, type Screen } from '../print.ts';
import type { Found } from '../events-get.ts';
import { labels } from '../words.ts';
import { eventWords } from '../words/events.ts';
import { inWords } from './event.ts';

/** One event: what happened in words, the attributes of its envelope, then its data as it is written. */
export function oneEventLines({ envelope, hash, ...place }: Found, screen: Screen): string[] {
  const { time, what, who, paper, effective } = inWords(envelope, screen);
  const rows = pairs(screen, [
    [labels.what, what],
    [labels.time, `${time} (${envelope.time})`],
    [labels.actor, `${who} (${envelope.actor})`],
    [labels.paper, paper],
    [labels.effective, effective],
    [eventWords.type, envelope.type],
    [labels.number, String(Number(envelope.sequence))],
    [labels.record, envelope.source.slice('/thidua/'.length)],
    [eventWords.command, envelope.causationid],
    [eventWords.correlation, envelope.correlationid],
    [eventWords.previous, envelope.prevhash],
    [eventWords.hash, hash],
    [eventWords.place, screen.word(eventWords.placed, place)],
  ]);
  const data = JSON.stringify(envelope.data, null, 2).split('\n');
  return [screen.bold(envelope.id), ...rows, ...part(screen, eventWords.data, data)];
}
