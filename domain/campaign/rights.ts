import { dateAt } from '../calendar.ts';
import { refuse } from '../refusals.ts';
import { asks } from './calendar.ts';
import type { CampaignCommand } from './commands.ts';
import type { Campaign } from './state.ts';

const STANDING = ['standingAgency', 'head'];
/** Acts that rest on a paper; a reorganisation has a refusal of its own. */
const ON_PAPER: readonly CampaignCommand['type'][] = [
  'AmendCampaign',
  'StartPhase',
  'SucceedUnits',
  'ExtendDue',
  'CancelCycle',
  'IssueReviewReport',
  'FreezePhase',
  'CloseCampaign',
  'CancelCampaign',
];

/** What is asked of every command before its own rule. */
export function assertLawful(command: CampaignCommand, state: Campaign, now: string): void {
  if (!isCompetent(command, state, now))
    refuse('R-NOT-COMPETENT', { office: command.actor.office, type: command.type });
  if (command.type === 'LaunchCampaign') {
    if (state.status !== 'new') refuse('R-ALREADY-LAUNCHED', { campaignId: state.campaignId });
  } else {
    if (state.status === 'new') refuse('R-NOT-LAUNCHED');
    if (state.status !== 'launched') refuse('R-CLOSED', { status: state.status });
  }
  const today = dateAt(now);
  const dates = [command.effectiveOn, command.document?.date].filter((date) => date !== undefined && date > today);
  if (dates.length > 0) refuse('R-IN-THE-FUTURE', { dates: dates.map(String), today });
  if (ON_PAPER.includes(command.type) && !command.document)
    refuse(command.type === 'SucceedUnits' ? 'R-NO-LEGAL-ACT' : 'R-NO-DOCUMENT', { type: command.type });
}

function isCompetent({ type, actor, ...command }: CampaignCommand, state: Campaign, now: string): boolean {
  if (STANDING.includes(actor.office)) return true;
  if (actor.office === 'councilSecretary') return type === 'IssueReviewReport';
  return actor.office === 'calendar' && asks(state, now).some(({ commandId }) => commandId === command.commandId);
}
