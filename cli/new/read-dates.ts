import { CalendarDate, MonthDay } from '../../events/values.ts';
import { unfitWords } from '../words/new-faults.ts';
import { Unfit } from './unfit.ts';
import { readText } from './readers.ts';

export type Span = { from: string; to: string };

const two = (text: string): string => text.padStart(2, '0');

/** A year, a month or a day, as people or as machines write it: `2024`, `12/2024`, `15/12/2024`, `2024-12-15`. */
function partial(text: string): string | undefined {
  const turned = text.replace(
    /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/,
    (_, day: string | undefined, month: string, year: string) =>
      [year, two(month), ...(day ? [two(day)] : [])].join('-'),
  );
  const fits = /^\d{4}(-\d{2}){0,2}$/.test(turned) && CalendarDate.safeParse(`${turned}-01-01`.slice(0, 10)).success;
  return fits ? turned : undefined;
}

export function readPartial(answer: string): string {
  const date = partial(readText(answer));
  if (date === undefined) throw new Unfit(unfitWords.date, { answer });
  return date;
}

export function readDay(answer: string): string {
  const date = partial(answer);
  if (date?.length !== 10) throw new Unfit(unfitWords.day, { answer });
  return date;
}

/** From and to as they were typed, years as years; dates with hyphens are parted by two dots or a spaced hyphen. */
export function readSpan(answer: string): Span {
  readText(answer);
  const halves =
    /^(.+?)\s*(?:[.]{2}|–|—|\s-\s|\sđến\s|\sto\s)\s*(.+)$/u.exec(answer) ?? /^([^-]+)-([^-]+)$/.exec(answer) ?? [];
  const [from, to] = halves.slice(1).map((half) => partial(half.trim()));
  if (from === undefined || to === undefined) throw new Unfit(unfitWords.span, { answer });
  if (firstDay(from) > finalDay(to)) throw new Unfit(unfitWords.backwards);
  return { from, to };
}

export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
export function finalDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const days = ['31', '30', '29', '28'].map((day) => `${date}-${day}`);
  return days.find((day) => CalendarDate.safeParse(day).success) ?? date;
}

/** `15/12` as `12-15`. */
export function readMonthDay(answer: string): string {
  const [, day = '', month = ''] = /^(\d{1,2})[/.](\d{1,2})$/.exec(answer) ?? [];
  const found = `${two(month)}-${two(day)}`;
  if (!MonthDay.safeParse(found).success) throw new Unfit(unfitWords.monthDay, { answer });
  return found;
}

export function readMonthDays(answer: string): { opens: string; closes: string } {
  const [opens = '', closes = ''] = answer.split(/\s*[-–]\s*/);
  return { opens: readMonthDay(opens), closes: readMonthDay(closes) };
}
