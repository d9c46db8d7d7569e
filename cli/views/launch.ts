import type { Change } from '../../domain/definition/changes.ts';
import type { Definition } from '../../events/settings.ts';
import { part, table, type Screen } from '../print.ts';
import { doneLines, type Sent } from '../sending.ts';
import type { Campaign } from '../states.ts';
import { campaignSaid, paperWords } from '../words/campaign-acts.ts';

/** `state`: as the launch left it, with those who were enrolled along with it. */
type Around = { lacking: readonly string[]; speaks: boolean; state?: Pick<Campaign, 'phases' | 'roster'> };

export function launchLines(sent: Sent, definition: Definition, around: Around, screen: Screen): string[] {
  const { lacking, speaks, state } = around;
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
    ...(state ? startedLines(state, plan, screen) : []),
    ...(speaks ? [word(campaignSaid.speaksOf, { record: sent.record })] : []),
  ];
}

/** The phases that began with the launch, and what to do where nobody takes part yet. */
function startedLines(
  { phases, roster }: NonNullable<Around['state']>,
  plan: Definition['plan'],
  { word }: Screen,
): string[] {
  const started = Object.keys(phases).map((id) => {
    const name = plan.phases.find((phase) => phase.id === id)?.name.says;
    return name === undefined ? id : `${id} (${name})`;
  });
  return [
    word(started.length > 0 ? campaignSaid.started : campaignSaid.startedNone, { phases: started.join(', ') }),
    ...(Object.keys(roster).length === 0 ? [word(campaignSaid.enrolNext)] : []),
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
