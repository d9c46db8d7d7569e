import type { z } from 'zod';
import type { OpenCases, SuccessionAct, UnitName } from '../../events/campaign.ts';
import type { Cycle, UnitPlan } from '../../events/settings.ts';
import type { UnitEvent } from '../../events/unit.ts';
import type { Answer, Finding, Remedy } from '../../events/unit/check.ts';
import type { Assessed, Verified } from '../../events/unit/review.ts';
import type { ReturnItem, Target } from '../../events/unit/taking-part.ts';
import type { Document, Due } from '../../events/values.ts';
import type { Recorded } from '../../events/index.ts';

export type UnitRecorded = Recorded<UnitEvent>;
type DataOf<Name extends UnitEvent['type']> = Extract<UnitEvent, { type: Name }>['data'];
type Returned = { items: z.infer<typeof ReturnItem>[]; on: string };

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

/** Periodic check (kiểm tra định kỳ) of one cycle. */
export type Check = {
  status: CheckStatus;
  cycleId: string;
  phase: string;
  period: Cycle['period'];
  due: Due;
  graceDays: number;
  reminders: number[];
  remindersSent: number[];
  report: 'required' | 'none';
  inspected: boolean;
  missedDeclared: boolean;
  answers: Answer[];
  reportedOn?: string;
  lateByDays?: number;
  returned?: Returned;
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
export type Review = {
  status: ReviewStatus;
  phase: string;
  cycleId: string;
  kind: DataOf<'ReviewOpened'>['kind'];
  due: Due;
  graceDays: number;
  reminders: number[];
  remindersSent: number[];
  criteriaVersion: string;
  basis: DataOf<'ReviewOpened'>['basis'];
  entries: Assessed[];
  verified: Verified[];
  assessedOn?: string;
  lateByDays?: number;
  returned?: Returned;
  conclusion?: Omit<DataOf<'ReviewConcluded'>, 'phase' | 'document'>;
  reopenings: number;
};

export type Commendation = Omit<DataOf<'UnitCommended'>, 'document'> & {
  commendationId: string;
  standing: 'commended' | 'revoked' | 'restored';
};

export type Hold = Omit<DataOf<'HoldPlaced'>, 'effectiveOn' | 'document'> & {
  document?: Document | undefined;
  lifted?: { on: string; outcome: 'cleared' | 'violation' };
  missedRounds: string[];
};

export type Succession = {
  act: z.infer<typeof SuccessionAct>;
  on: string;
  openCases: z.infer<typeof OpenCases>;
};

export type UnitStatus =
  'new' | 'enrolled' | 'submitted' | 'returned' | 'registered' | 'lapsed' | 'withdrawn' | 'succeeded' | 'closed';

/** Participation (tham gia phong trào) of one unit in one campaign. Plain JSON. */
export type Unit = {
  v: 1;
  status: UnitStatus;
  campaignId: string;
  unitId: string;
  names: { name: string; from: string }[];
  kind: string;
  plan: UnitPlan | null;
  definitionHash: string;
  enrolledOn: string;
  registration: {
    submittedBy?: string;
    targets: z.infer<typeof Target>[];
    pact?: string;
    lateAccepted: boolean;
    returned?: Returned & { resubmitBy?: string };
    registeredOn?: string;
    criteriaVersion?: string;
    remindersSent: number[];
    years: Record<string, { targets: z.infer<typeof Target>[]; on: string }>;
  };
  checks: Record<string, Check>;
  reviews: Record<string, Review>;
  frozenPhases: string[];
  /** Dues moved for this unit before its cycle opened. */
  movedDues: Record<string, Due>;
  cancelledCycles: string[];
  reports: Record<
    string,
    z.infer<typeof import('../../events/unit/record.ts').Activity> & { on: string; corrections: string[] }
  >;
  recognitions: { title: string; body: string; year: number; number: string }[];
  commendations: Commendation[];
  holds: Record<string, Hold>;
  succeeded?: Succession & { heirs: z.infer<typeof UnitName>[]; cases: string[] };
  inherited: (Succession & { predecessors: string[] })[];
  closed?: { outcome: DataOf<'UnitClosed'>['outcome']; on: string };
};
