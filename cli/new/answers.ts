import type { z } from 'zod';
import type { DutyKind, ReviewKind, SubjectKind, Timing } from '../../events/definition.ts';
import type { Span } from './read-dates.ts';
import type { Opened, Said, Words } from './readers.ts';

/** What is at hand: the full text, an excerpt, a draft, or only facts without words. It says why a place is open where nobody says. */
export type SourceKind = 'full' | 'excerpt' | 'draft' | 'facts';

/** A value, and its words where they were copied from the text. */
export type Worded<Value> = { value: Value; says?: string };

export type PaperAnswers = {
  campaignId: string;
  source: SourceKind;
  title: string | Opened;
  issuer: string | Opened;
  kind: string | Opened;
  number: string | Opened;
  date: Worded<string> | Opened;
  capacity: Worded<'head' | 'KT' | 'TM' | 'TL' | 'TUQ'> | Opened;
  parents: { text: string; campaignId?: string }[];
};

export type ReviewAnswers = {
  kind: z.infer<typeof ReviewKind>;
  words: Said;
  when?: z.infer<typeof Timing>;
  /** The operator's own due date; without one HR opens it by command. */
  due?: string;
};

export type PhaseAnswers = { id: string; span: Span; words: Said; review?: ReviewAnswers };
/** Without phases `phases` is empty and the review is that of the whole. */
export type TimesAnswers = { span: Span; words: Said; phases: PhaseAnswers[]; review?: ReviewAnswers };

export type CriterionAnswers = { words: Words } & (
  | { type: 'narrative' | 'boolean' }
  | { type: 'externalTitle'; title: string; body?: string }
  | { type: 'numeric'; atLeast: number; measure?: string }
);
export type KindAnswers = {
  id: string;
  words: Words;
  subject: z.infer<typeof SubjectKind>;
  criteria: CriterionAnswers[];
};

export type RulesAnswers = {
  need: 'required' | 'expected' | 'none';
  needWords: Said;
  opensOn: string;
  due?: string;
  yearly?: { opens: string; closes: string };
  /** `MM-DD` by which each year's report is due. */
  checks?: string;
  checkWords: Said;
  duties: { words: Words; who: string; kind: z.infer<typeof DutyKind>; to?: string; by?: z.infer<typeof Timing> }[];
};

export type AwardAnswers = {
  forms: string[];
  formsWords: Said;
  basis: 'concludedReview' | 'anyAchievement';
  report: 'required' | 'none';
};

export type UnitAnswers = { unitId: string; name: string; kind: string }[];

export type Answers = {
  paper: PaperAnswers;
  times: TimesAnswers;
  kinds: KindAnswers[];
  rules: RulesAnswers;
  awards: AwardAnswers;
  units: UnitAnswers;
  /** The day in Việt Nam on which the questions were answered. */
  today: string;
};

/** Why a place is open where the answer does not say: the text is silent, or we do not have all of it. */
export const openOf = (source: SourceKind): Opened['open'] =>
  source === 'excerpt' || source === 'facts' ? 'cut' : 'silent';

/** The id of a name: unaccented, hyphens between words, at most four of them. */
export function slug(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const short = words.slice(0, 4).join('-') || 'loai';
  const free = [short, ...Array.from({ length: 99 }, (_, index) => `${short}-${index + 2}`)];
  return free.find((id) => !taken.includes(id)) ?? short;
}
