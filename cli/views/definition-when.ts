import type { Source, When } from '../definition/calendar.ts';
import { showDate, showDue } from '../dates.ts';
import type { Screen } from '../print.ts';
import { sourceWords, whenWords } from '../words/definition-calendar.ts';

/** When something is, as exactly as it is known. */
export function whenText(when: When, screen: Screen): string {
  const { word, language } = screen;
  if ('due' in when && !('opensOn' in when)) return showDue(when.due, screen);
  if ('span' in when) return spanText(when.span, screen);
  if ('opensOn' in when) return windowText(when, screen);
  if ('yearlyFrom' in when) {
    const [from, to] = [when.yearlyFrom, when.yearlyTo].map((day) => showDate(day, language));
    return word(whenWords.yearlySpan, { from: from ?? '', to: to ?? '' });
  }
  return timingText(when, screen);
}

function spanText({ from, to }: { from?: string | undefined; to: string }, { word, language }: Screen): string {
  const until = showDate(to, language);
  return from === undefined
    ? word(whenWords.fromIssueTo, { to: until })
    : from === to
      ? showDate(from, language)
      : `${showDate(from, language)} – ${until}`;
}

function windowText({ opensOn, due }: Extract<When, { opensOn: string }>, screen: Screen): string {
  const from = showDate(opensOn, screen.language);
  return due ? `${from} – ${showDue(due, screen)}` : screen.word(whenWords.since, { date: from });
}

function timingText(when: When, screen: Screen): string {
  const { word } = screen;
  if ('within' in when) return withinText(when, screen);
  if ('days' in when) {
    const side = 'after' in when ? 'After' : 'Before';
    const of = 'after' in when ? when.after : when.before;
    return word(whenWords[`${when.counted}${side}`], {
      days: when.days,
      of: of === 'issue' ? word(whenWords.issue) : of,
    });
  }
  if ('regular' in when) return regularText(when, screen);
  return 'awaits' in when ? word(whenWords.awaits, { what: when.awaits }) : word(whenWords.fromIssue);
}

function regularText({ yearly = [] }: Extract<When, { regular: string }>, { word, language }: Screen): string {
  if (yearly.length === 0) return word(whenWords.regular);
  const days = yearly.map(({ on, rule }) =>
    word(rule === 'by' ? whenWords.yearlyBy : whenWords.yearlyBefore, { date: showDate(on, language) }),
  );
  return days.join(', ');
}

function withinText({ within, quarter, rule }: Extract<When, { within: string }>, { word, language }: Screen): string {
  const shown = showDate(within, language);
  const date =
    quarter !== undefined
      ? word(whenWords.quarter, { quarter: ROMAN[quarter] ?? '', year: shown })
      : within.length === 4
        ? word(whenWords.year, { date: shown })
        : within.length === 7
          ? word(whenWords.month, { date: shown })
          : word(whenWords.withinDay, { date: shown });
  if (rule === undefined) return within.length === 10 ? date : word(whenWords.within, { date });
  return word(whenWords[rule], { date });
}

const ROMAN: Readonly<Record<number, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** Letters of a quote that a line shows; `--json` has all. */
const SHOWN = 70;

/** Cut between words. */
export function shortened(text: string, most: number = SHOWN): string {
  if (Array.from(text).length <= most) return text;
  const cut = Array.from(text).slice(0, most).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;.:]+$/, '')}…`;
}

export const quoted = ({ says, at }: { says: string; at: string }, { word }: Screen): string =>
  word(sourceWords.plan, { says: shortened(says), at: shortened(at, 40) });

export function sourceText(source: Source, screen: Screen): string {
  const { word } = screen;
  if ('settings' in source) return word(sourceWords.settings, { of: source.settings });
  if ('plan' in source) return quoted({ says: source.plan, at: source.at }, screen);
  const said = { of: source.parent, says: shortened(source.says), at: shortened(source.at, 40) };
  const reminds = source.reminds ? `; ${word(sourceWords.reminds)}` : '';
  return `${word(sourceWords.parent, said)}${reminds}`;
}
