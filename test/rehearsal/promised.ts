import type { Peculiarity } from '../../rehearsal/peculiar.ts';

/**
 * What `lifecycle.md` §4 promises of the main job, and to whom the seed 615 deals it among its 24 units. Its plan requires
 * registration, so nobody takes part without it.
 */
export const PROMISED: Record<Exclude<Peculiarity, 'neverRegistered'>, string[]> = {
  registeredLate: ['vu-khtc'],
  registrationReturned: ['c-bdkh', 'c-bhd'],
  lapsedForEver: ['doan-thanh-nien-bo'],
  lapsedThenAccepted: ['c-ddbd'],
  enteredLate: ['cong-doan-bo'],
  withdrew: ['v-dcks'],
  renamed: ['tckttv'],
  merged: ['c-dc', 'c-ks'],
  heir: ['c-dcks'],
  kindChanged: ['vp-bo'],
  addedCheck: [
    ...['c-dc', 'c-ks', 'c-tnn', 'ca-nhan-01', 'ca-nhan-03', 'cong-doan-bo', 'hoi-ccb-bo', 'tckttv', 'vp-bo'],
    'vu-khtc',
  ],
  checkCancelled: ['cong-doan-bo', 'hoi-ccb-bo'],
  reportReturned: ['vu-mt'],
  reportBackdated: ['ca-nhan-02'],
  reportLate: ['c-bdkh', 'c-ddbd', 'c-ksonmt', 'c-tnn', 'dh-tnmt-hcm', 'v-kttv-bdkh'],
  dueExtended: ['ca-nhan-01'],
  missUpheld: ['c-vtqg'],
  missAccepted: ['t-dtbd'],
  excused: ['ca-nhan-03'],
  settledByClose: ['hoi-ccb-bo'],
  remedyCompleted: ['dh-tnmt-hn'],
  remedyOverdue: ['tckttv'],
  corrected: ['dh-tnmt-hn'],
  correctedAfterFreeze: ['c-btdd', 'c-tnn'],
  recognised: ['ca-nhan-01', 'ca-nhan-02', 'ca-nhan-03'],
  assessmentReturned: ['v-kttv-bdkh', 'vu-khtc'],
  assessmentLate: ['c-vtqg', 'vu-mt'],
  scoreDiffers: ['c-dcks', 't-dtbd'],
  notConcluded: ['ca-nhan-01'],
  heldThenCleared: ['hoi-ccb-bo'],
  missedOnHold: ['ca-nhan-02'],
  reopened: ['c-dcks'],
  revoked: ['cong-doan-bo'],
  restored: ['ca-nhan-03'],
};
/** How many of these there are depends on the company and on chance. */
export const VARYING: readonly Peculiarity[] = ['addedCheck', 'checkCancelled', 'reportLate', 'recognised'];
/** From so many units on every part can be dealt. */
export const WHOLE = 16;

/** Acts of the campaign in the main job: what HR did, and what came of it. */
export const HAPPENED = {
  ...{ CampaignLaunched: 1, UnitsEnrolled: 6, CampaignAmended: 1, UnitsSucceeded: 2, UnitKindChanged: 1 },
  ...{ PhaseStarted: 2, CycleOpened: 12, DueExtended: 1, CycleReminderSent: 9, CyclePaused: 1, CycleResumed: 1 },
  ...{ CycleCancelled: 1, CloseRefused: 2, CycleClosed: 11, ReviewReportIssued: 2, PhaseFrozen: 2, CampaignClosed: 1 },
};

/** Rules that are seen to say no. */
export const REFUSED = [
  ...['R-CLOSED', 'R-CYCLE-OPEN-UNITS', 'R-FROZEN', 'R-GRADE-IS-COMPUTED', 'R-NO-REVIEW-REPORT', 'R-NOT-REGISTERED'],
  ...['R-ON-HOLD', 'R-OWN-APPROVAL', 'R-SUCCEEDED', 'R-TITLE-NOT-IN-FORCE', 'R-WITHDRAWN'],
];
