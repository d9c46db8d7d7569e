import type { Word } from '../../domain/words.ts';
import { Plan } from '../../events/definition.ts';
import { showDate } from '../dates.ts';
import type { Screen } from '../print.ts';
import { entryWords } from '../words/definition-calendar.ts';
import { writtenWords } from '../words/new-written.ts';
import {
  openOf,
  type Answers,
  type CriterionAnswers,
  type KindAnswers,
  type PaperAnswers,
  type ReviewAnswers,
  type Worded,
} from './answers.ts';
import type { Opened, Said } from './readers.ts';

type Say = Screen['word'];

/** The plan in the issuer's words: a value without words is left open here and lies in the settings. */
export function planOf({ paper, times, kinds, rules, awards }: Answers, word: Say): Plan {
  const open = { open: openOf(paper.source) };
  const checking = 'says' in rules.checkWords ? rules.checkWords : undefined;
  return Plan.parse({
    campaignId: paper.campaignId,
    ...documentOf(paper, word),
    legalGrounds: open,
    purpose: [],
    requirements: [],
    contents: open,
    solutions: open,
    period: cited(times.span, times.words),
    phases: times.phases.map((phase, index) => ({
      id: phase.id,
      name: 'says' in phase.words ? phase.words : { says: `Giai đoạn ${index + 1}`, at: word(writtenWords.operator) },
      period: cited(phase.span, phase.words),
      starts: 'onDate',
      review: reviewOf(phase.review, word) ?? open,
      tasks: [],
    })),
    milestones: [
      ...milestoneOf(times.review),
      ...(checking
        ? [{ id: 'kiem-tra', kind: 'periodicCheck', when: { regular: checking.says }, text: checking }]
        : []),
    ],
    kinds: kinds.map((kind) => kindOf(kind, open)),
    targets: [],
    duties: rules.duties.map(({ words, ...duty }) => ({ ...duty, does: words.says, text: words })),
    assessedTogetherWith: [],
    registration: cited(rules.need, rules.needWords),
    inspection: cited(checking?.says, rules.checkWords),
    awards: { forms: cited(awards.forms, awards.formsWords), basis: open, quota: open, authority: open },
    reviewReport: open,
  });
}

const cited = <Value>(value: Value, words: Said) => ('says' in words ? { value, ...words } : words);

function documentOf({ source, title, parents, ...paper }: PaperAnswers, word: Say) {
  const at = word(PLACES[source]);
  const stated = (value: string | Opened) => (typeof value === 'string' ? { value, says: value, at } : value);
  const copied = source === 'full' || source === 'draft';
  return {
    title: stated(title),
    document: {
      kind: stated(paper.kind),
      number: stated(paper.number),
      date: worded(paper.date, word, writtenWords.head),
      issuer: stated(paper.issuer),
      signer: { open: source === 'draft' ? 'blank' : openOf(source), note: word(writtenWords.signer) },
      capacity: worded(paper.capacity, word, writtenWords.signature),
    },
    related: parents.map(({ text, campaignId }) => ({
      relation: 'implements',
      text: { says: text, at: word(copied ? writtenWords.grounds : writtenWords.typed) },
      ...(/\d+\S*\/\S+/.test(text) && { number: /\d+\S*\/[^\s,;]+/.exec(text)?.[0] }),
      ...(campaignId && { campaignId }),
    })),
  };
}

const PLACES = {
  full: writtenWords.head,
  draft: writtenWords.head,
  excerpt: writtenWords.source,
  facts: writtenWords.typed,
} as const satisfies Record<PaperAnswers['source'], unknown>;

/** A value whose words were not copied says who wrote it. */
function worded<Value extends string>(stated: Worded<Value> | Opened, word: Say, place: Word) {
  if ('open' in stated) return stated;
  const { value, says } = stated;
  return says === undefined
    ? { value, says: showDate(value, 'vi'), at: word(writtenWords.typed) }
    : { value, says, at: word(place) };
}

/** Without words nothing is quoted: what was answered is a note on the open place. */
function reviewOf(review: ReviewAnswers | undefined, word: Say) {
  if (!review) return undefined;
  const { kind, when, words } = review;
  if ('says' in words) return cited({ kind, when, levels: [] }, words);
  return { ...words, note: word(writtenWords.reviewNote, { review: word(entryWords[kind]).toLowerCase() }) };
}

/** Without phases the review is a milestone. */
const milestoneOf = (review: ReviewAnswers | undefined) =>
  review && 'says' in review.words
    ? [
        {
          id: review.kind === 'finalReview' ? 'tong-ket' : 'so-ket',
          kind: review.kind,
          when: review.when,
          text: review.words,
        },
      ]
    : [];

const kindOf = ({ id, words, subject, criteria }: KindAnswers, open: Opened) => ({
  id,
  name: words,
  subject,
  criteria: criteria.map((criterion, index) => criterionOf(`${id}.${index + 1}`, criterion)),
  passRule: open,
});

const criterionOf = (id: string, { words, ...judged }: CriterionAnswers) => ({ id, text: words, ...judged });
