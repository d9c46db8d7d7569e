import type { Change } from '../../domain/definition/changes.ts';
import type { Definition } from '../../events/settings.ts';
import { part, table, type Screen } from '../print.ts';
import { doneLines, type Sent } from '../sending.ts';
import { campaignSaid, paperWords } from '../words/campaign-acts.ts';

type Around = { lacking: readonly string[]; speaks: boolean };

export function launchLines(sent: Sent, definition: Definition, { lacking, speaks }: Around, screen: Screen): string[] {
  const { word } = screen;
  const { plan, settings } = definition;
  const title = 'value' in plan.title ? plan.title.value : plan.campaignId;
  const counts = { phases: settings.phases.length, cycles: settings.cycles.length, kinds: plan.kinds.length };
  return [
    word(campaignSaid.launches, { title, ...counts }),
    ...(lacking.length > 0
      ? [
          word(campaignSaid.withoutPaper, {
            lacking: lacking.map((field) => word(paperWords[field] ?? [field, field])).join(', '),
          }),
        ]
      : []),
    ...doneLines(sent, screen),
    ...(speaks ? [word(campaignSaid.speaksOf, { record: sent.record })] : []),
  ];
}

/** Changes that a page lists; a machine gets all. */
const LISTED = 60;

export function changeLines(changes: readonly Change[], screen: Screen): string[] {
  const { word } = screen;
  const shown = changes.slice(0, LISTED).map(({ path, from, to }) => [path, from ?? '–', to ?? '–']);
  const rest = changes.length - shown.length;
  return [
    ...part(
      screen,
      campaignSaid.changes,
      table(screen, [campaignSaid.place, campaignSaid.before, campaignSaid.after], shown),
    ).slice(1),
    ...(rest > 0 ? [`  ${word(campaignSaid.moreChanges, { count: rest })}`] : []),
    ...(changes.length > 0 ? [''] : []),
  ];
}
