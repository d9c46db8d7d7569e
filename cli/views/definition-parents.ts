import type { Inherited, Place, Said } from '../../campaigns/inheritance.ts';
import type { Plan } from '../../events/definition.ts';
import type { When } from '../definition/calendar.ts';
import { showDate } from '../dates.ts';
import { table, type Screen } from '../print.ts';
import { labels } from '../words.ts';
import { entryWords, sourceWords } from '../words/definition-calendar.ts';
import {
  basisWords,
  conflictWords,
  dutyWords,
  needWords,
  placeWords,
  relationWords,
  stateWords,
} from '../words/definition.ts';
import { definitionLabels } from '../words/definition-parts.ts';
import { targetText } from './definition-kinds.ts';
import { quoted, shortened, whenText } from './definition-when.ts';

/** Texts that the plan names: those it implements first. */
export const relatedRows = ({ related }: Plan, screen: Screen): string[] =>
  table(
    screen,
    [definitionLabels.relation, labels.number, labels.date, labels.campaign, definitionLabels.words],
    Object.entries(relationWords).flatMap(([relation, word]) =>
      related
        .filter((text) => text.relation === relation)
        .map(({ number, date, campaignId, text }) => [
          screen.word(word),
          number ?? '–',
          date ? showDate(date, screen.language) : '–',
          campaignId ?? '–',
          quoted(text, screen),
        ]),
    ),
  );

/** What is the plan's own, what comes from above, what is overridden, and where there is a conflict. */
export const inheritanceRows = (
  rows: readonly Inherited[],
  nameOf: (campaignId: string) => string,
  screen: Screen,
): string[] =>
  table(
    screen,
    [definitionLabels.place, definitionLabels.state, definitionLabels.ownWords, definitionLabels.above],
    rows
      .filter(({ state }) => state !== 'open')
      .map((row) => [
        topicText(row, screen),
        stateText(row, screen),
        row.own.map((said) => saidText(row.place, said, screen)).join('; ') || '–',
        aboveText(row, nameOf, screen) || '–',
      ]),
  );

function topicText({ place, of }: Inherited, { word }: Screen): string {
  const kinds: Readonly<Record<string, (typeof entryWords)[keyof typeof entryWords]>> =
    place === 'duties' ? dutyWords : entryWords;
  const named = of === undefined ? undefined : kinds[of];
  return [word(placeWords[place]), named ? word(named).toLowerCase() : of].filter(Boolean).join(': ');
}

function stateText({ state, conflict }: Inherited, { word, bold }: Screen): string {
  return conflict ? bold(`${word(stateWords[state])}: ${word(conflictWords[conflict])}`) : word(stateWords[state]);
}

/** Each plan above with all that it says. */
function aboveText(
  { place, above, strictest = [] }: Inherited,
  nameOf: (id: string) => string,
  screen: Screen,
): string {
  const plans = [...new Set(above.map(({ campaignId }) => campaignId))];
  const shown = (said: Said) =>
    `${saidText(place, said, screen)}${strictest.includes(said) ? ` (${screen.word(sourceWords.reminds)})` : ''}`;
  return plans
    .map(
      (id) =>
        `${nameOf(id)}: ${above
          .filter((said) => said.campaignId === id)
          .map(shown)
          .join('; ')}`,
    )
    .join(' | ');
}

const LIST = 50;

/** A value in short, as its place has it. */
function saidText(place: Place, { value, says }: Said, screen: Screen): string {
  const { word } = screen;
  if (place === 'period' || (place === 'phases' && typeof value === 'object')) {
    return whenText({ span: value as { from?: string; to: string } }, screen);
  }
  if (place === 'milestones') return whenText(value as When, screen);
  if (place === 'targets') return targetText(value as Parameters<typeof targetText>[0], screen);
  if (place === 'duties') return dutyText(value as Duty, screen);
  if (place === 'registration' || place === 'reviewReport') return word(needWords[value as keyof typeof needWords]);
  if (place === 'awards.basis') return word(basisWords[value as keyof typeof basisWords]);
  if (place === 'awards.forms') return (value as string[]).join(', ');
  return shortened(place === 'kinds' || place === 'phases' ? says : String(value), LIST);
}

type Duty = { who: string; does: string; to?: string; by?: When };

const dutyText = ({ who, does, to, by }: Duty, screen: Screen): string =>
  [`${who}: ${shortened(does, LIST)}`, to && `→ ${to}`, by && whenText(by, screen)].filter(Boolean).join(' ');
