import type { Inherited } from '../../campaigns/inheritance.ts';
import type { Checked } from '../definition/checked.ts';
import type { Unconfirmed, OpenPlace } from '../definition/open.ts';
import type { Calendar } from '../definition/order.ts';
import { showDate, showSpan } from '../dates.ts';
import { pairs, part, table, type Screen } from '../print.ts';
import { labels } from '../words.ts';
import { capacityWords, openWords } from '../words/definition.ts';
import { definitionLabels, definitionLines, definitionParts, openPlaceWords } from '../words/definition-parts.ts';
import { awardLines, dutyLines, milestoneAwardRows, ruleLines } from './definition-acts.ts';
import { calendarLines } from './definition-calendar.ts';
import { kindLines, targetRows } from './definition-kinds.ts';
import { inheritanceRows, relatedRows } from './definition-parents.ts';
import { quoted, whenText } from './definition-when.ts';

/** All that was understood of a campaign's files. */
export type DefinitionPage = Checked & {
  calendar: Calendar;
  inheritance: Inherited[];
  open: OpenPlace[];
  unconfirmed: Unconfirmed[];
  nameOf: (campaignId: string) => string;
};

export function definitionPage(page: DefinitionPage, screen: Screen): string[] {
  const { plan, settings } = page;
  const together = plan.assessedTogetherWith.map((quote) => quoted(quote, screen));
  return [
    ...headLines(page, screen),
    ...calendarLines(page.calendar, screen),
    ...part(screen, definitionParts.kinds, kindLines(plan, settings, screen)),
    ...part(screen, definitionParts.targets, targetRows(plan, screen)),
    ...part(screen, definitionParts.duties, dutyLines(plan, screen)),
    ...part(screen, definitionParts.rules, ruleLines(plan, settings, screen)),
    ...part(screen, definitionParts.awards, awardLines(plan, settings, screen)),
    ...part(screen, definitionParts.awardsAt, milestoneAwardRows(plan, screen)),
    ...part(screen, definitionParts.together, together),
    ...part(screen, definitionParts.related, relatedRows(plan, screen)),
    ...part(screen, definitionParts.inheritance, parentLines(page, screen)),
    ...part(screen, definitionParts.open, openRows(page.open, screen)),
    ...part(screen, definitionParts.unconfirmed, unconfirmedLines(page.unconfirmed, screen)),
    '',
    screen.bold(endingOf(page, screen)),
  ].map((line) => line.trimEnd());
}

function headLines({ plan, settings, roster, files }: DefinitionPage, screen: Screen): string[] {
  const { kind, number, date, issuer, signer, capacity } = plan.document;
  const texts = [kind, number, date, issuer].map((cited) => ('value' in cited ? cited.value : undefined));
  const [what, no, on, by] = texts;
  const paper = [what, no, on && showDate(on, screen.language), by].filter(Boolean).join(' · ');
  const signed = [
    ...('value' in capacity ? [screen.word(capacityWords[capacity.value])] : []),
    ...('value' in signer ? [signer.value] : []),
  ];
  return [
    screen.bold('value' in plan.title ? plan.title.value : plan.campaignId),
    ...pairs(screen, [
      [labels.campaign, plan.campaignId],
      [definitionLabels.paper, paper],
      [definitionLabels.signer, signed.join(' · ')],
      [labels.period, 'value' in plan.period ? whenText({ span: plan.period.value }, screen) : undefined],
      [definitionLabels.run, settings && showSpan(settings.period, screen.language)],
      [definitionLabels.roster, roster && rosterText(roster.units, screen)],
      [definitionLabels.files, Object.values(files).join(', ')],
    ]),
  ];
}

function rosterText(units: readonly { kind: string }[], { word }: Screen): string {
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const each = kinds.map((kind) => `${kind} ${units.filter((unit) => unit.kind === kind).length}`).join(', ');
  return word(definitionLines.unitCount, { count: units.length, each });
}

function parentLines({ plan, lineage, inheritance, nameOf }: DefinitionPage, screen: Screen): string[] {
  if (lineage && lineage.parents.length > 0) return inheritanceRows(inheritance, nameOf, screen);
  const named = plan.related.some(({ relation }) => relation === 'implements');
  return named ? [screen.word(definitionLines.noneAbove)] : [];
}

const openRows = (places: readonly OpenPlace[], screen: Screen): string[] =>
  table(
    screen,
    [definitionLabels.place, definitionLabels.open, definitionLabels.note],
    places.map(({ what, of, open, note }) => {
      const place = screen.word(openPlaceWords[what] ?? [what, what]);
      return [[place, of].filter(Boolean).join(' '), screen.word(openWords[open]), note ?? '–'];
    }),
  );

const unconfirmedLines = (all: readonly Unconfirmed[], { word }: Screen): string[] =>
  all.map((each) => {
    if (each.what === 'forms') return word(definitionLines.formsUnknown);
    if (each.what !== 'daysOff') return word(definitionLines[each.what], each);
    const years = each.from === each.to ? `${each.from}` : `${each.from}–${each.to}`;
    return word(definitionLines.daysOff, { years });
  });

function endingOf({ settings, files }: DefinitionPage, { word }: Screen): string {
  const file = files.plan.replace(/\.plan\.yaml$/, '.settings.yaml');
  return settings ? word(definitionLines.ready) : word(definitionLines.noSettings, { file });
}
