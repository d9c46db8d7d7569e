import { campaignEventWords, unitEventWords, type Word } from '../../domain/words.ts';
import { actorOf, Envelope } from '../../events/envelope.ts';
import type { Document } from '../../events/values.ts';
import type { Recorded } from '../../kafka/source.ts';
import { dayOf, showDate, showInstant } from '../dates.ts';
import { officeName, type Screen } from '../print.ts';
import { resultWords, smallWords, tailWords } from '../words.ts';
import { returnWords } from '../words/unit-pages.ts';

/** One event in words: when it was recorded, what, who, on which paper, and its own date where that is another. */
export type EventInWords = { time: string; what: string; who: string; paper: string; effective: string };

/** What events of any kind may carry. */
type Shown = Partial<{
  effectiveOn: string;
  document: Document;
  decision: Document;
  lateByDays: number;
  units: unknown[] | 'all';
  count: number;
  grade: string;
  result: keyof typeof resultWords;
  items: { path: string; reason: string }[];
  resubmitBy: string;
  minutes: { number: string };
}> & { [key: string]: unknown };

export function inWords({ time, type, actor, data }: Envelope, screen: Screen): EventInWords {
  const shown = data as Shown;
  const { effectiveOn } = shown;
  const paper = shown.document ?? shown.decision;
  return {
    time: showInstant(time, screen.language),
    what: [
      wordOf(type, screen),
      ...aboutWhat(shown),
      ...howMany(shown, screen),
      ...outcome(shown, screen),
      ...onReturn(shown, screen),
    ].join(' '),
    who: whoOf(actor, screen),
    paper: paper ? paperOf(paper, screen) : '',
    effective: effectiveOn === undefined || effectiveOn === dayOf(time) ? '' : showDate(effectiveOn, screen.language),
  };
}

/** One line of a tail; the record's prefix is left out, a message that is no event says where it lies. */
export function eventLine({ key, value, partition, offset }: Recorded, prefix: string, screen: Screen): string {
  const envelope = envelopeIn(value);
  if (!envelope) return screen.word(tailWords.unreadable, { partition, offset, key });
  const { time, what, who, paper, effective } = inWords(envelope, screen);
  const stream = key.startsWith(prefix) ? key.slice(prefix.length) : key;
  const place = `${stream} #${Number(envelope.sequence)}`;
  const dated = effective && screen.word(tailWords.effective, { date: effective });
  return wrapped([time, place.padEnd(32), what.padEnd(40), who, paper, dated].filter(Boolean).join('  '), screen.width);
}

/** Broken between words to the terminal's width, what follows indented; a word that is longer is not cut: ids are copied. */
function wrapped(text: string, width = Infinity): string {
  const lines = [''];
  for (const word of text.normalize('NFC').split(/(?<= )(?! )/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && (line + word).trimEnd().length > width) lines.push(`    ${word}`);
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

function envelopeIn(value: string): Envelope | undefined {
  try {
    return Envelope.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

/** `thidua.unit.CheckReported.v1` → “Nộp báo cáo”; a type of tomorrow stays as it is. */
function wordOf(type: string, { word }: Screen): string {
  const [, category, name = type] = type.split('.');
  const words: Readonly<Record<string, Word>> = category === 'campaign' ? campaignEventWords : unitEventWords;
  return word(words[name] ?? [name, name]);
}

/** A cycle, a phase, a hold, a form of commendation, a title, a year, a name. */
function aboutWhat(data: Shown): string[] {
  const found = ['cycleId', 'phase', 'holdId', 'form', 'title', 'year', 'name', 'what'].find((key) => key in data);
  return found === undefined ? [] : [String(data[found])];
}

function howMany({ units, count }: Shown, { word }: Screen): string[] {
  const number = count ?? (Array.isArray(units) ? units.length : undefined);
  return number === undefined ? [] : [`(${word(tailWords.units, { count: number })})`];
}

function outcome({ lateByDays, grade, result }: Shown, { word }: Screen): string[] {
  return [
    ...(lateByDays === undefined ? [] : [`(${word(smallWords.lateBy, { days: lateByDays })})`]),
    ...(grade === undefined ? [] : [`(${grade})`]),
    ...(result === undefined ? [] : [`(${word(resultWords[result])})`]),
  ];
}

/** What was returned and why, until when; the number of an inspection's minutes. */
function onReturn({ items = [], resubmitBy, minutes }: Shown, { word, language }: Screen): string[] {
  const asked = [
    ...items.map(({ path, reason }) => `${path}: ${reason}`),
    ...(resubmitBy === undefined ? [] : [word(returnWords.until, { date: showDate(resubmitBy, language) })]),
  ];
  return [
    ...(asked.length === 0 ? [] : [`(${asked.join('; ')})`]),
    ...(minutes === undefined ? [] : [`(${word(returnWords.minutes, { number: minutes.number })})`]),
  ];
}

function whoOf(actor: string, screen: Screen): string {
  const { office = actor, id, unitId } = actorOf(actor) ?? {};
  const name = officeName(office, screen);
  return office === 'calendar' || id === undefined ? name : `${name} · ${id}@${unitId}`;
}

const paperOf = ({ kind, number, date }: Document, { language }: Screen): string =>
  [kind, number, showDate(date, language)].filter(Boolean).join(' · ');
