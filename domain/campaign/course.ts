import type { CampaignEvent } from '../../events/campaign.ts';
import { passed, startOf } from '../calendar.ts';
import { atMost, changesBetween, definitionHash, own, phaseOf, phasesOf } from '../definition.ts';
import { definitionProblems, findingText } from '../definition/problems.ts';
import { canonical } from '../../events/canonical.ts';
import type { Cycle, Definition } from '../../events/settings.ts';
import { refuse } from '../refusals.ts';
import { phaseStarted } from './calendar.ts';
import type { CampaignCommandOf } from './commands.ts';
import { definitionOf, paperOf, settled } from './lookup.ts';
import type { Campaign } from './state.ts';

/** Launch (phát động): what was over by then is `beforeRecord`; phases whose day has come have started. */
export function launch(command: CampaignCommandOf<'LaunchCampaign'>, _: Campaign, now: string): CampaignEvent[] {
  const { campaignId, definition } = command.data;
  assertRunnable(definition, campaignId);
  const beforeRecord = over(definition.settings.cycles, now);
  const launched = { campaignId, definition, definitionHash: definitionHash(definition), beforeRecord };
  const started = phasesOf(definition).filter(({ starts, from }) => starts === 'onDate' && startOf(from) <= now);
  return [{ type: 'CampaignLaunched', data: { ...launched, ...paperOf(command, now) } }, ...started.map(phaseStarted)];
}

/** Amendment (điều chỉnh): a whole new definition. A cycle that is open stays as it was opened. */
export function amend(command: CampaignCommandOf<'AmendCampaign'>, state: Campaign, now: string): CampaignEvent[] {
  const { definition, reason } = command.data;
  assertRunnable(definition, state.campaignId);
  const [from, to] = [state.definitionHash, definitionHash(definition)];
  if (from === to) refuse('R-NO-CHANGE', { definitionHash: to });
  assertPastStays(definition, state);
  const changes = atMost(changesBetween(definitionOf(state), definition), 500);
  const beforeRecord = over(
    definition.settings.cycles.filter(({ cycleId }) => !settled(state, cycleId)),
    now,
  );
  const amended = { definition, from, to, changes, beforeRecord, reason };
  return [{ type: 'CampaignAmended', data: { ...amended, ...paperOf(command, now) } }];
}

export function startPhase(command: CampaignCommandOf<'StartPhase'>, state: Campaign, now: string): CampaignEvent[] {
  const { phase } = command.data;
  const awaits = phaseOf(definitionOf(state), phase)?.starts === 'onGuidance' && !own(state.phases, phase);
  if (!awaits) refuse('R-PHASE', { phase });
  return [{ type: 'PhaseStarted', data: { phase, by: 'guidance', ...paperOf(command, now) } }];
}

const over = (cycles: readonly Cycle[], now: string): string[] =>
  cycles.filter(({ due, graceDays }) => passed(due, graceDays) <= now).map(({ cycleId }) => cycleId);

function assertRunnable(definition: Definition, campaignId: string): void {
  const found = definition.plan.campaignId;
  const other = found === campaignId ? [] : [`plan.campaignId: found ${found}, expected ${campaignId}`];
  const problems = [...other, ...definitionProblems(definition).map(findingText)];
  if (problems.length > 0) refuse('R-DEFINITION-INVALID', { problems });
}

/** Concluded cycles, frozen phases and their cycles stay word for word; phases that began and kinds in use stay. */
function assertPastStays(after: Definition, state: Campaign): void {
  const before = definitionOf(state);
  const concluded = Object.values(state.cycles).filter(({ status }) => status === 'closed' || status === 'cancelled');
  const frozen = Object.values(state.phases).filter(({ frozenOn }) => frozenOn !== undefined);
  const touched = [
    ...concluded.filter(({ cycleId }) => differ(before, after, (d) => cycleOf(d, cycleId))).map((c) => c.cycleId),
    ...frozen.filter(({ id }) => differ(before, after, (d) => phaseWith(d, id))).map(({ id }) => id),
    ...Object.keys(state.phases).filter((id) => !phaseOf(after, id)),
  ];
  if (touched.length > 0) refuse('R-AMENDS-THE-PAST', { touched: [...new Set(touched)] });
  const kinds = new Set(Object.values(state.roster).map(({ kind }) => kind));
  const lost = [...kinds].filter((kind) => !after.plan.kinds.some(({ id }) => id === kind));
  if (lost.length > 0) refuse('R-UNKNOWN-KIND', { kinds: lost });
}

const differ = (a: Definition, b: Definition, part: (definition: Definition) => unknown): boolean =>
  canonical(part(a)) !== canonical(part(b));

const cycleOf = ({ settings }: Definition, id: string) => settings.cycles.find(({ cycleId }) => cycleId === id);

const phaseWith = (definition: Definition, id: string) => ({
  phase: phaseOf(definition, id),
  planned: definition.plan.phases.find((phase) => phase.id === id),
  cycles: definition.settings.cycles.filter(({ phase }) => phase === id),
});
