import { say, type Language } from '../domain/words.ts';
import type { Failure } from './failure.ts';
import { cut } from './letters.ts';
import type { Waiting } from './patience.ts';
import type { Verdict } from './verdict.ts';
import { counted, failureWords, sentence, sentences } from './words.ts';

/** The same outage is told again after this long. */
const AGAIN = 15_000;

/** Tells what is waited for, once for as long as it lasts. */
export function tellWaiting(tell: (text: string) => void, language: Language): Waiting {
  const told = { temporal: -Infinity, kafka: -Infinity };
  return (what) => {
    const now = Date.now();
    if (now - told[what] < AGAIN) return;
    told[what] = now;
    tell(say(what === 'temporal' ? sentences.waitTemporal : sentences.waitKafka, language));
  };
}

/** Failures that are told one by one. */
const TOLD = 12;
const LONGEST = 300;

/** The verdict in words: one sentence, and where it is not good what failed where. */
export function verdictText(verdict: Verdict, failures: readonly Failure[], language: Language): string {
  const { units, streams, events, foldEqualsWorkflow, seconds, lateness, ok } = verdict;
  const decimal = (number: number) => (language === 'vi' ? String(number).replace('.', ',') : String(number));
  const facts = {
    ...{ units, streams, equal: foldEqualsWorkflow, events: counted(events, language), failures: failures.length },
    ...{ seconds: decimal(seconds), p50: decimal(lateness.p50), max: decimal(lateness.max) },
  };
  if (ok) return sentence(sentences.ok, language, facts);
  const left = failures.length - TOLD;
  return [
    sentence(sentences.notOk, language, facts),
    ...failures.slice(0, TOLD).map((failure) => `  ${failureText(failure, language)}`),
    ...(left > 0 ? [`  ${sentence(sentences.more, language, { count: left })}`] : []),
  ].join('\n');
}

function failureText({ check, stream, expected, found }: Failure, language: Language): string {
  const facts = {
    check: say(failureWords[check], language),
    stream,
    expected: cut(expected, LONGEST),
    found: cut(found, LONGEST),
  };
  return sentence(sentences.failed, language, facts);
}
