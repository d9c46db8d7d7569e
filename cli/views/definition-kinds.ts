import type { z } from 'zod';
import type { Criterion, PassRule, Plan } from '../../events/definition.ts';
import type { Settings } from '../../events/settings.ts';
import { table, type Screen } from '../print.ts';
import { labels } from '../words.ts';
import { criterionWords, judgedWords, openWords, subjectWords } from '../words/definition.ts';
import { definitionLabels } from '../words/definition-parts.ts';
import { showDate } from '../dates.ts';
import { quoted } from './definition-when.ts';

type Kind = Plan['kinds'][number];
type Judged = z.infer<typeof Criterion>;

/** Each kind with what it is judged by, and when it has passed. */
export const kindLines = (plan: Plan, settings: Settings | undefined, screen: Screen): string[] =>
  plan.kinds.flatMap((kind, index) => [...(index > 0 ? [''] : []), ...oneKind(kind, settings, screen)]);

function oneKind(kind: Kind, settings: Settings | undefined, screen: Screen): string[] {
  const { word } = screen;
  const { id, name, subject, criteria, criteriaSet, answersTo = [] } = kind;
  const narrow = { ...screen, ...(screen.width && { width: screen.width - 4 }) };
  const rows = criteria.map((criterion) => [criterion.id, typeText(criterion, screen), quoted(criterion.text, screen)]);
  const kinds = answersTo.map((above) => `${above.campaignId} ${above.kind}`).join(', ');
  const below = [
    ...(criteria.length === 0 ? [word(judgedWords.noCriteria)] : []),
    ...(criteriaSet ? [word(judgedWords.set, criteriaSet)] : []),
    word(judgedWords.pass, { rule: passText(kind, screen) }),
    ...(settings ? [gradeText(settings.grading[id]?.grades, screen)] : []),
    ...(kinds ? [word(judgedWords.answersTo, { kinds })] : []),
  ];
  return [
    screen.bold(`${id} · ${word(subjectWords[subject])} · ${quoted(name, screen)}`),
    ...table(narrow, [labels.id, definitionLabels.type, definitionLabels.words], rows).map(indented),
    ...below.map(indented),
  ];
}

const indented = (line: string): string => `  ${line}`;

function typeText({ type, title, body, proof, atLeast, measure = '', weight }: Judged, { word }: Screen): string {
  const parts = [
    word(criterionWords[type]),
    ...(title ? [word(judgedWords.title, { title, body: body ?? word(judgedWords.unnamed) })] : []),
    ...(proof ? [word(judgedWords.proof, { proof })] : []),
    ...(atLeast === undefined ? [] : [word(judgedWords.atLeast, { number: `${atLeast} ${measure}`.trim() })]),
    ...(weight === undefined ? [] : [word(judgedWords.weight, { number: weight })]),
  ];
  return parts.join(' · ');
}

/** The plan's words, and the rule in numbers where there is one. */
function passText({ passRule, pass }: Kind, screen: Screen): string {
  const said = 'value' in passRule ? quoted(passRule, screen) : screen.word(openWords[passRule.open]);
  return pass ? `${said} · ${ruleText(pass, screen)}` : said;
}

function ruleText({ total, each, all, basis, unconfirmed }: z.infer<typeof PassRule>, { word }: Screen): string {
  const parts = [
    ...(total ? [word(judgedWords.total, { least: total.atLeast, of: total.of })] : []),
    ...(each ? [word(judgedWords.each, { least: each.atLeast })] : []),
    ...(all ? [word(judgedWords.all)] : []),
    word(judgedWords.ruleBasis, { basis }),
    ...(unconfirmed ? [word(judgedWords.unconfirmed, { why: unconfirmed })] : []),
  ];
  return parts.join(', ');
}

function gradeText(grades: readonly { grade: string; total: number; each: number }[] | undefined, { word }: Screen) {
  if (!grades) return word(judgedWords.ungraded);
  const each = grades.map(({ grade, total }) => `${grade} ≥ ${total}`).join(', ');
  return word(judgedWords.graded, { grades: each });
}

export const targetRows = ({ targets }: Plan, screen: Screen): string[] =>
  table(
    screen,
    [labels.id, definitionLabels.value, definitionLabels.in, definitionLabels.words],
    targets.map((target) => [
      target.id,
      targetText(target, screen),
      target.within ? showDate(target.within, screen.language) : '–',
      quoted(target.text, screen),
    ]),
  );

type Target = Pick<Plan['targets'][number], 'direction' | 'value' | 'measure' | 'parentValue'>;

export function targetText({ direction, value, measure = '', parentValue }: Target, { word }: Screen): string {
  const number = `${value} ${measure}`.trim();
  const above = parentValue === undefined ? '' : ` (${word(judgedWords.parentValue, { number: parentValue })})`;
  return `${word(judgedWords[direction], { number })}${above}`;
}
