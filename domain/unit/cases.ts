import type { z } from 'zod';
import type { Cycle } from '../../events/settings.ts';
import type { UnitEvent } from '../../events/unit.ts';
import type { Answer, Finding, Remedy } from '../../events/unit/check.ts';
import type { Assessed, Verified } from '../../events/unit/review.ts';
import type { ReturnItem } from '../../events/unit/taking-part.ts';
import type { Due, Evidence } from '../../events/values.ts';

export type DataOf<Name extends UnitEvent['type']> = Extract<UnitEvent, { type: Name }>['data'];
export type Returned = { items: z.infer<typeof ReturnItem>[]; on: string };

export type CheckStatus =
  | 'open'
  | 'reported'
  | 'returned'
  | 'inspected'
  | 'concluded'
  | 'missed'
  | 'acceptedLate'
  | 'upheld'
  | 'excused'
  | 'notApplicable'
  | 'cancelled'
  | 'succeeded';

/** What a check and a review have in common. `remindAfter`: reminders that fell on or before this date are not made up for. */
type Case = {
  cycleId: string;
  phase: string;
  due: Due;
  graceDays: number;
  reminders: number[];
  remindersSent: number[];
  remindAfter: string;
  criteriaVersion: string;
  openedOn: string;
  lateByDays?: number;
  returned?: Returned;
  /** The review report of its own campaign that answered for the unit. */
  byReport?: string;
};

/** Periodic check (kiểm tra định kỳ) of one cycle. `inspected`: it is to be inspected before it is concluded. */
export type Check = Case & {
  status: CheckStatus;
  period: Cycle['period'];
  report: 'required' | 'none';
  inspected: boolean;
  /** HR opened it when its due, with grace, had passed: no timer declares it missed. */
  openedAfterDue: boolean;
  /** When it was declared missed, whatever became of it. */
  missedOn?: string;
  answers: Answer[];
  /** Of the report as a whole. */
  evidence?: z.infer<typeof Evidence>[];
  reportedOn?: string;
  inspection?: { team: string; findings: z.infer<typeof Finding>[]; minutes: string; on: string };
  remedies: (z.infer<typeof Remedy> & { status: 'due' | 'overdue' | 'completed' })[];
  result?: DataOf<'CheckConcluded'>['result'];
  reason?: string;
};

export type ReviewStatus =
  | 'open'
  | 'selfAssessed'
  | 'returned'
  | 'verified'
  | 'concluded'
  | 'frozen'
  | 'notConcluded'
  | 'cancelled'
  | 'succeeded';

/** Preliminary (sơ kết) or final review (tổng kết) of one phase. */
export type Review = Case & {
  status: ReviewStatus;
  kind: DataOf<'ReviewOpened'>['kind'];
  basis: DataOf<'ReviewOpened'>['basis'];
  entries: Assessed[];
  verified: Verified[];
  assessedOn?: string;
  /** The last conclusion; a reopening takes it back. */
  conclusion?: Omit<DataOf<'ReviewConcluded'>, 'phase' | 'document'>;
  reopenings: number;
};

/** Checks that still ask somebody for something; a missed one does too. */
export const OPEN_CHECK: readonly CheckStatus[] = [
  'open',
  'reported',
  'returned',
  'inspected',
  'missed',
  'acceptedLate',
];
/** Checks that a report is taken for. */
export const AWAITS_REPORT: readonly CheckStatus[] = ['open', 'returned', 'acceptedLate'];
/** Reviews that are under way. */
export const OPEN_REVIEW: readonly ReviewStatus[] = ['open', 'selfAssessed', 'returned', 'verified'];
/** Reviews that move towards their conclusion, or have it and await the freeze. */
export const MOVING_REVIEW: readonly ReviewStatus[] = [...OPEN_REVIEW, 'concluded'];
