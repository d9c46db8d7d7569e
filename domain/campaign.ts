import type { CampaignEvent } from '../events/campaign.ts';
import { nextDue, takeEffect } from './campaign/calendar.ts';
import * as closing from './campaign/closing.ts';
import type { CampaignCommand, CampaignCommandOf } from './campaign/commands.ts';
import * as course from './campaign/course.ts';
import * as cycles from './campaign/cycles.ts';
import { evolve } from './campaign/evolve.ts';
import { assertLawful } from './campaign/rights.ts';
import * as roster from './campaign/roster.ts';
import { initialState, type Campaign, type CampaignRecorded } from './campaign/state.ts';
import { succeed } from './campaign/succession.ts';
import type { Decider } from './decider.ts';

export { asks, nextAsk } from './campaign/calendar.ts';
export { deliveriesOf, type Delivery } from './campaign/deliveries.ts';
export { dataFor, isPaused, itemFor, recipients } from './campaign/pages.ts';
export { planFor } from './campaign/lookup.ts';
export { closeRefused } from './campaign/closing.ts';

type Rules = {
  [Name in CampaignCommand['type']]: (
    command: CampaignCommandOf<Name>,
    state: Campaign,
    now: string,
  ) => CampaignEvent[];
};

const rules: Rules = {
  LaunchCampaign: course.launch,
  AmendCampaign: course.amend,
  StartPhase: course.startPhase,
  EnrolUnits: roster.enrol,
  ChangeUnitKind: roster.changeKind,
  SucceedUnits: succeed,
  OpenCycle: cycles.openCycle,
  JoinCycle: cycles.join,
  ExtendDue: cycles.extendDue,
  RemindCycle: cycles.remind,
  PauseCycle: closing.pause,
  ResumeCycle: closing.resume,
  CancelCycle: closing.cancel,
  CloseCycle: closing.close,
  IssueReviewReport: closing.report,
  FreezePhase: closing.freeze,
  CloseCampaign: closing.closeCampaign,
  CancelCampaign: closing.cancelCampaign,
};

/** Campaign (phong trào thi đua): from its launch to its close. A decision that needs `counted` says nothing without it. */
export const campaign: Decider<Campaign, CampaignCommand, CampaignEvent, CampaignRecorded> = {
  initialState,
  decide(command, state, now) {
    assertLawful(command, state, now);
    const rule = rules[command.type] as (command: CampaignCommand, state: Campaign, now: string) => CampaignEvent[];
    return rule(command, state, now);
  },
  evolve,
  nextDue,
  takeEffect,
};
