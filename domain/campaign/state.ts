import type { CampaignEvent } from '../../events/campaign.ts';
import type { Recorded } from '../../events/index.ts';
import type { Definition } from '../../events/settings.ts';
import type { Due } from '../../events/values.ts';

export type CampaignRecorded = Recorded<CampaignEvent>;
type DataOf<Name extends CampaignEvent['type']> = Extract<CampaignEvent, { type: Name }>['data'];

/**
 * Cycle (đợt): one round of checks or one review over the units of a campaign. `foreseen`: of the plan, not open yet,
 * and already extended; `asked`: the instant of the last close that the calendar asked for and was refused.
 */
export type CampaignCycle = Omit<DataOf<'CycleOpened'>, 'effectiveOn' | 'document' | 'rosterSize' | 'rosterHash'> & {
  status: 'foreseen' | 'open' | 'paused' | 'closed' | 'cancelled';
  openedOn: string;
  extended: Record<string, Due>;
  remindersSent: { on: string; count: number }[];
  tally?: DataOf<'CycleClosed'>['tally'];
  forced?: boolean;
  closedOn?: string;
  asked?: string;
};

export type CampaignPhase = {
  id: string;
  startedOn: string;
  reports: { level: string; on: string }[];
  frozenOn?: string;
};

/** Campaign (phong trào thi đua): its definition as launched, phases, roster and cycles. Plain JSON. */
export type Campaign = {
  v: 1;
  status: 'new' | 'launched' | 'closed' | 'cancelled';
  campaignId: string;
  definition: Definition | null;
  definitionHash: string;
  launchedOn: string;
  amendments: { on: string; to: string; reason: string }[];
  beforeRecord: string[];
  phases: Record<string, CampaignPhase>;
  roster: Record<string, { kind: string; succeededOn?: string }>;
  cycles: Record<string, CampaignCycle>;
  closed?: { on: string; reason: string };
};

export const initialState = (): Campaign => ({
  v: 1,
  status: 'new',
  campaignId: '',
  definition: null,
  definitionHash: '',
  launchedOn: '',
  amendments: [],
  beforeRecord: [],
  phases: {},
  roster: {},
  cycles: {},
});
