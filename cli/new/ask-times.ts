import type { z } from 'zod';
import type { Timing } from '../../events/definition.ts';
import { addDays } from './days.ts';
import { entryWords } from '../words/definition-calendar.ts';
import { showDate } from '../dates.ts';
import { unfitWords } from '../words/new-faults.ts';
import { askParts, askTimes } from '../words/new.ts';
import type { PhaseAnswers, ReviewAnswers, SourceKind, TimesAnswers } from './answers.ts';
import { wordsFrom, type AskWords } from './ask-words.ts';
import type { Interview } from './interview.ts';
import { Unfit } from './unfit.ts';
import { finalDay, firstDay, readDay, readPartial, readSpan, type Span } from './read-dates.ts';
import { orNothing, readCount } from './readers.ts';

/** The period, its phases, and the review at the end of each. */
export async function askForTimes(interview: Interview, source: SourceKind): Promise<TimesAnswers> {
  const { ask, say, screen } = interview;
  say(`\n${screen.bold(screen.word(askParts.times))}`);
  const wording = wordsFrom(interview, source);
  const span = await ask({ ask: askTimes.period, read: readSpan });
  const words = await wording(askTimes.periodWords);
  const count = await ask({ ask: askTimes.phases, fallback: '1', read: readCount(0, 20) });
  const phases: PhaseAnswers[] = [];
  for (let number = 1; count > 1 && number <= count; number += 1) {
    phases.push(await askForPhase(interview, { number, count, whole: span, before: phases.at(-1), wording }));
  }
  const review =
    count > 1
      ? undefined
      : await askForReview(interview, { of: screen.word(askTimes.whole), span, fallback: '2', wording });
  return { span, words, phases, ...(review && { review }) };
}

type Place = { number: number; count: number; whole: Span; before: PhaseAnswers | undefined; wording: AskWords };

async function askForPhase(
  interview: Interview,
  { number, count, whole, before, wording }: Place,
): Promise<PhaseAnswers> {
  const { ask, screen } = interview;
  const facts = { number };
  const from = before ? following(before.span.to) : whole.from;
  const span = await ask({
    ask: askTimes.phase,
    facts,
    ...(number === count && { fallback: `${typed(from)} - ${typed(whole.to)}` }),
    read: (answer) => inOrder(readSpan(answer), whole, before),
  });
  const words = await wording(askTimes.phaseWords, facts);
  const of = screen.word(askTimes.phaseName, facts);
  const review = await askForReview(interview, { of, span, fallback: number === count ? '2' : '1', wording });
  return { id: `giai-doan-${number}`, span, words, ...(review && { review }) };
}

/** The year, month or day after one; a phase that begins there leaves no gap. */
const following = (date: string): string => (date.length === 4 ? String(Number(date) + 1) : addDays(finalDay(date), 1));

const typed = (date: string): string => showDate(date, 'vi');

function inOrder(span: Span, whole: Span, before: PhaseAnswers | undefined): Span {
  if (firstDay(span.from) < firstDay(whole.from) || finalDay(span.to) > finalDay(whole.to)) {
    throw new Unfit(unfitWords.outside);
  }
  if (before && firstDay(span.from) <= finalDay(before.span.to)) {
    throw new Unfit(unfitWords.overlaps, { date: typed(finalDay(before.span.to)) });
  }
  return span;
}

async function askForReview(
  { ask, screen }: Interview,
  { of, span, fallback, wording }: { of: string; span: Span; fallback: string; wording: AskWords },
): Promise<ReviewAnswers | undefined> {
  const choice = await ask({ ask: askTimes.review, facts: { phase: of }, fallback, read: readCount(0, 2) });
  const kind = KINDS[choice];
  if (!kind) return undefined;
  const facts = { review: screen.word(entryWords[kind]).toLowerCase() };
  const words = await wording(askTimes.reviewWords, facts);
  const when =
    'says' in words
      ? await ask({ ask: askTimes.reviewWhen, facts, fallback: span.to.slice(0, 4), read: readTiming })
      : undefined;
  const due = await ask({
    ask: askTimes.reviewDue,
    facts,
    read: orNothing((answer) => notBefore(span, readDay(answer))),
  });
  return { kind, words, ...(when && { when }), ...(due && { due }) };
}

const KINDS: readonly (ReviewAnswers['kind'] | undefined)[] = [undefined, 'preliminaryReview', 'finalReview'];

function notBefore({ from }: Span, day: string): string {
  if (day < firstDay(from)) throw new Unfit(unfitWords.early, { date: typed(firstDay(from)) });
  return day;
}

/** `2025`, `quý 4/2025`, `12/2025`, `30/11/2025`, or `15/12 hằng năm`. */
export function readTiming(answer: string): z.infer<typeof Timing> {
  const [, quarter, year] = /^(?:quý|quarter|q)\s*([1-4])[\s/]+(\d{4})$/iu.exec(answer) ?? [];
  if (quarter !== undefined && year !== undefined) return { within: year, quarter: Number(quarter) };
  const [, day, month] = /^(\d{1,2})[/.](\d{1,2})(?:\s+(?:hằng năm|hàng năm|every year))?$/iu.exec(answer) ?? [];
  if (day !== undefined && month !== undefined) {
    const on = readDay(`${day}/${month}/2001`).slice(5);
    return { regular: answer, yearly: [{ on, rule: 'by' }] };
  }
  const date = readPartial(answer);
  return date.length === 10 ? { due: { on: date, rule: 'by' } } : { within: date };
}
