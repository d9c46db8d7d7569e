import type { Plan } from '../../events/definition.ts';
import type { Settings } from '../../events/settings.ts';
import { pairs, table, type Screen } from '../print.ts';
import { labels } from '../words.ts';
import { basisWords, dutyWords, needWords, openWords, placeWords } from '../words/definition.ts';
import { definitionLabels, definitionLines } from '../words/definition-parts.ts';
import { quoted, shortened, whenText } from './definition-when.ts';

/** Who checks, who reports to whom by when, who publishes; a copy list is no reporting. */
export function dutyLines({ duties, copies = [] }: Plan, screen: Screen): string[] {
  const { word } = screen;
  const rows = duties.map(({ who, does, to, kind = 'other', by, text }) => [
    word(dutyWords[kind]),
    `${who}: ${shortened(does)}`,
    to ?? '–',
    by ? whenText(by, screen) : '–',
    quoted(text, screen),
  ]);
  const heads = [labels.kind, labels.who, definitionLabels.to, definitionLabels.by, definitionLabels.words];
  const who = copies.map(({ says }) => says.replace(/[;,.]$/, '')).join('; ');
  return [
    ...table(screen, heads, rows),
    ...(duties.some(({ kind }) => kind === 'report') ? [] : [word(definitionLines.noReport)]),
    ...(copies.length > 0 ? [word(definitionLines.copies, { who })] : []),
  ];
}

type Cited<Value> = { value: Value; says: string; at: string } | { open: 'blank' | 'silent' | 'cut' };

/** A value with its words; where the plan leaves it open, why, and what the operator has set. */
function citedText<Value>(
  cited: Cited<Value>,
  shown: (value: Value) => string,
  setting: string | undefined,
  screen: Screen,
): string {
  const { word } = screen;
  if ('value' in cited) {
    const value = shown(cited.value);
    return cited.says.includes(value.replace(/…$/, '')) ? quoted(cited, screen) : `${value} ${quoted(cited, screen)}`;
  }
  const why = word(openWords[cited.open]);
  return setting ? `${word(definitionLines.bySettings, { value: setting })} · ${why}` : why;
}

const brief = (value: string): string => shortened(value);

/** What the plan, else the operator, says of registration, inspection and the report after a review. */
export function ruleLines(plan: Plan, settings: Settings | undefined, screen: Screen): string[] {
  const { word } = screen;
  const need = (value: keyof typeof needWords) => word(needWords[value]);
  return pairs(screen, [
    [placeWords.registration, citedText(plan.registration, need, settings && need(settings.registration.need), screen)],
    [placeWords.inspection, citedText(plan.inspection, brief, undefined, screen)],
    [placeWords.reviewReport, citedText(plan.reviewReport, need, settings && need(settings.reviewReport), screen)],
  ]);
}

export function awardLines({ awards }: Plan, settings: Settings | undefined, screen: Screen): string[] {
  const { word } = screen;
  const join = (forms: readonly string[]) => forms.join(', ');
  const basis = (value: keyof typeof basisWords) => word(basisWords[value]);
  return pairs(screen, [
    [definitionLabels.forms, citedText(awards.forms, join, settings && join(settings.forms), screen)],
    [definitionLabels.basis, citedText(awards.basis, basis, settings && basis(settings.basis), screen)],
    [definitionLabels.quota, citedText(awards.quota, brief, undefined, screen)],
    [definitionLabels.authority, citedText(awards.authority, brief, undefined, screen)],
  ]);
}

export const milestoneAwardRows = ({ awards }: Plan, screen: Screen): string[] =>
  table(
    screen,
    [definitionLabels.milestone, definitionLabels.forms, definitionLabels.quota, definitionLabels.authority],
    (awards.milestones ?? []).map(({ on, forms, quota, authority }) => [
      on,
      citedText(forms, (list) => list.join(', '), undefined, screen),
      quota ? citedText(quota, brief, undefined, screen) : '–',
      authority ? citedText(authority, brief, undefined, screen) : '–',
    ]),
  );
