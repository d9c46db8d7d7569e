import { campaignWords, cycleWords, type Word } from '../../domain/words.ts';
import type { Plan } from '../../events/definition.ts';
import type { Progress } from '../../workflows/messages.ts';
import type { Ahead, Rule } from '../agenda.ts';
import { showDate, showDue, showInstant, showSpan } from '../dates.ts';
import { officeName, pairs, part, table, type Screen } from '../print.ts';
import type { Campaign } from '../states.ts';
import { agendaWords, kindWords, labels, parts, smallWords } from '../words.ts';
import { tallyText } from './cycle-close.ts';

export type CampaignPage = { record: string; state: Campaign; progress: Progress; ahead: readonly Ahead[] };

/** Things ahead that a page lists; a machine gets all. */
const LISTED = 8;

export function campaignLines({ record, state, progress, ahead }: CampaignPage, screen: Screen): string[] {
  const title = state.definition && valueOf(state.definition.plan.title);
  return [
    screen.bold(title ?? state.campaignId),
    ...pairs(screen, headOf(record, state, progress, screen)),
    ...part(screen, parts.phases, phaseRows(state, screen)),
    ...part(screen, parts.cycles, cycleRows(state, screen)),
    ...part(screen, parts.amendments, amendmentRows(state, screen)),
    ...part(screen, parts.ahead, aheadRows(ahead.slice(0, LISTED), screen)),
  ];
}

function headOf(record: string, state: Campaign, progress: Progress, screen: Screen): [Word, string | undefined][] {
  const { language, word } = screen;
  const settings = state.definition?.settings;
  const closed = state.closed && `${showDate(state.closed.on, language)}, ${state.closed.reason}`;
  return [
    [labels.campaign, state.campaignId],
    [labels.record, record],
    [labels.status, word(campaignWords[state.status])],
    [labels.document, state.definition ? paperOf(state.definition.plan, screen) : undefined],
    [labels.period, settings && showSpan(settings.period, language)],
    [labels.launched, state.launchedOn && showDate(state.launchedOn, language)],
    [labels.closed, closed],
    [labels.now, state.closed ? undefined : showInstant(progress.now, language)],
    [labels.units, rosterOf(state)],
    [labels.sending, progress.deliveries.map(({ command, done, of }) => `${command} ${done}/${of}`).join(', ')],
  ];
}

/** Number, date and issuer as far as the plan states them. */
function paperOf({ document }: Plan, { language }: Screen): string {
  const { kind, number, date, issuer } = document;
  const day = valueOf(date);
  return [valueOf(kind), valueOf(number), day && showDate(day, language), valueOf(issuer)].filter(Boolean).join(' · ');
}

const valueOf = <Value>(cited: { value: Value } | { open: string }): Value | undefined =>
  'value' in cited ? cited.value : undefined;

function rosterOf({ roster }: Campaign): string {
  const counts = new Map<string, number>();
  for (const { kind } of Object.values(roster)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const each = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  return `${Object.keys(roster).length}${each && ` (${each})`}`;
}

const phaseRows = (state: Campaign, screen: Screen): string[] =>
  table(
    screen,
    [labels.id, labels.period, labels.started, labels.reports, labels.frozen],
    (state.definition?.settings.phases ?? []).map(({ id, from, to }) => {
      const phase = state.phases[id];
      const reports = phase?.reports.map(({ level, on }) => `${level} ${showDate(on, screen.language)}`) ?? [];
      return [
        id,
        showSpan({ from, to }, screen.language),
        dateOr(phase?.startedOn, screen),
        reports.join(', ') || '–',
        dateOr(phase?.frozenOn, screen),
      ];
    }),
  );

/** Every cycle that was opened, then those of the plan that were not. */
export function cycleRows(state: Campaign, screen: Screen): string[] {
  const planned = state.definition?.settings.cycles ?? [];
  const opened = Object.values(state.cycles);
  const others = planned.filter(({ cycleId }) => !state.cycles[cycleId]);
  const rest = others.map((cycle) => ({ ...cycle, status: 'foreseen' as const, tally: undefined, forced: false }));
  const rows = [...opened, ...rest].toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
  return table(
    screen,
    [labels.id, labels.kind, labels.reportedPeriod, labels.due, labels.status, labels.result],
    rows.map(({ cycleId, kind, period, due, status, tally, forced }) => [
      cycleId,
      screen.word(kindWords[kind]),
      showSpan(period, screen.language),
      showDue(due, screen),
      screen.word(
        state.beforeRecord.includes(cycleId) && status === 'foreseen' ? smallWords.beforeRecord : cycleWords[status],
      ),
      (tally ? tallyText(tally, screen) : '') + (forced ? ` (${screen.word(smallWords.forced)})` : ''),
    ]),
  );
}

const amendmentRows = ({ amendments }: Campaign, screen: Screen): string[] =>
  table(
    screen,
    [labels.date, labels.reason],
    amendments.map(({ on, reason }) => [showDate(on, screen.language), reason]),
  );

export const aheadRows = (ahead: readonly Ahead[], screen: Screen): string[] =>
  table(
    screen,
    [labels.date, labels.what, labels.id, labels.who, labels.rule],
    ahead.map(({ on, due, what, of, who, rule }) => [
      due ? showDue(due, screen) : showDate(on, screen.language),
      screen.word(what),
      of,
      officeName(who, screen),
      ruleText(rule, screen),
    ]),
  );

export function ruleText(rule: Rule, { word }: Screen): string {
  if ('plan' in rule) return rule.plan;
  return 'by' in rule ? word(agendaWords[rule.by]) : word(agendaWords[rule.settings], { of: rule.of ?? '' });
}

const dateOr = (date: string | undefined, { language }: Screen): string => (date ? showDate(date, language) : '–');
