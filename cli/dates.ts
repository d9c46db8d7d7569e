import type { Language } from '../domain/words.ts';
import type { Due } from '../events/values.ts';
import type { Screen } from './print.ts';
import { dateWords } from './words.ts';

/** Việt Nam is at +07:00 all year. */
const local = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();

/** The day in Việt Nam at an instant. */
export const dayOf = (instant: string): string => local(instant).slice(0, 10);

/** `2025-12-15` as its reader writes it: 15/12/2025 in Vietnamese. */
export const showDate = (date: string, language: Language): string =>
  language === 'vi' ? date.split('-').toReversed().join('/') : date;

/** An instant in Việt Nam, to the minute. */
export const showInstant = (instant: string, language: Language): string =>
  `${showDate(dayOf(instant), language)} ${local(instant).slice(11, 16)}`;

/** Whether today is past the last day of a due. */
export const isPast = ({ on, rule }: Due, today: string): boolean => (rule === 'by' ? on < today : on <= today);

export const showSpan = ({ from, to }: { from: string; to: string }, language: Language): string =>
  `${showDate(from, language)} – ${showDate(to, language)}`;

export const showDue = ({ on, rule }: Due, { word, language }: Screen): string =>
  word(dateWords[rule], { date: showDate(on, language) });

/** `5/12/2026`, as people write a day, as machines do; anything else as it is. */
export const turned = (text: string): string =>
  text.replace(
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
