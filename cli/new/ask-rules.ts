import { showDate } from '../dates.ts';
import { askParts } from '../words/new.ts';
import { unfitWords } from '../words/new-faults.ts';
import { askRules } from '../words/new-rules.ts';
import { writtenWords } from '../words/new-written.ts';
import type { RulesAnswers, SourceKind } from './answers.ts';
import { readTiming } from './ask-times.ts';
import { noPlaceOf, wordsFrom } from './ask-words.ts';
import { addDays } from './days.ts';
import type { Interview } from './interview.ts';
import { Unfit } from './unfit.ts';
import { readDay, readMonthDay, readMonthDays } from './read-dates.ts';
import { orNothing, readOne, readQuote, readText } from './readers.ts';

/** Days that registration stays open where nobody says otherwise: from today on, so that nobody lapses at once. */
const OPEN = 30;
const MOST = 30;

/** Registration, yearly checks, and who is given what. */
export async function askForRules(interview: Interview, source: SourceKind, today: string): Promise<RulesAnswers> {
  const { ask, say, screen } = interview;
  say(`\n${screen.bold(screen.word(askParts.rules))}`);
  const wording = wordsFrom(interview, source);
  const need = await ask({ ask: askRules.need, fallback: '1', read: readOne('required', 'expected', 'none') });
  const needWords = await wording(askRules.needWords);
  const window = need === 'none' ? { opensOn: today } : await askForWindow(interview, today);
  const checks = await ask({
    ask: askRules.checks,
    fallback: '15/12',
    read: (answer) => (answer === '0' ? undefined : readMonthDay(answer)),
  });
  const checkWords = await wording(askRules.checkWords);
  return {
    need,
    needWords,
    ...window,
    ...(checks && { checks }),
    checkWords,
    duties: await askForDuties(interview, source),
  };
}

async function askForWindow({ ask, say, screen }: Interview, today: string) {
  const opensOn = await ask({ ask: askRules.opens, fallback: showDate(today, 'vi'), read: readDay });
  const later = opensOn > today ? opensOn : today;
  const due = await ask({
    ask: askRules.due,
    fallback: showDate(addDays(later, OPEN), 'vi'),
    read: (answer) => notBefore(readDay(answer), opensOn),
  });
  if (due < today) say(`  ${screen.word(writtenWords.past, { date: showDate(due, 'vi') })}`);
  const yearly = await ask({ ask: askRules.yearly, read: orNothing(readMonthDays) });
  return { opensOn, due, ...(yearly && { yearly }) };
}

function notBefore(day: string, least: string): string {
  if (day < least) throw new Unfit(unfitWords.early, { date: showDate(least, 'vi') });
  return day;
}

/** A duty is words of the plan: without them nobody has one. */
async function askForDuties({ ask, screen }: Interview, source: SourceKind): Promise<RulesAnswers['duties']> {
  const duties: RulesAnswers['duties'] = [];
  for (let number = 1; number <= MOST; number += 1) {
    const read = readQuote(noPlaceOf(source, screen.word));
    const words = await ask({ ask: askRules.duty, facts: { number }, read });
    if (!words) break;
    const who = await ask({ ask: askRules.dutyWho, read: readText });
    const kind = await ask({
      ask: askRules.dutyKind,
      fallback: '5',
      read: readOne('lead', 'check', 'report', 'publish', 'other'),
    });
    const upward = kind === 'report';
    const to = upward ? await ask({ ask: askRules.dutyTo, read: orNothing(readText) }) : undefined;
    const by = upward ? await ask({ ask: askRules.dutyBy, read: orNothing(readTiming) }) : undefined;
    duties.push({ words, who, kind, ...(to && { to }), ...(by && { by }) });
  }
  return duties;
}
