import type { z } from 'zod';
import type { OpenCases, SuccessionAct, UnitName } from '../../events/campaign.ts';
import type { Recorded } from '../../events/index.ts';
import type { UnitPlan } from '../../events/settings.ts';
import type { UnitEvent } from '../../events/unit.ts';
import type { Activity } from '../../events/unit/record.ts';
import type { Target } from '../../events/unit/taking-part.ts';
import type { Document, Due } from '../../events/values.ts';
import type { Check, DataOf, Returned, Review } from './cases.ts';

export type UnitRecorded = Recorded<UnitEvent>;
/** The recorded event of one name. */
export type UnitRecordedOf<Name extends UnitEvent['type']> = Extract<UnitRecorded, { type: Name }>;

export type Commendation = Omit<DataOf<'UnitCommended'>, 'document'> & {
  commendationId: string;
  standing: 'commended' | 'revoked' | 'restored';
};

export type Hold = Omit<DataOf<'HoldPlaced'>, 'effectiveOn' | 'document'> & {
  document?: Document;
  lifted?: { on: string; outcome: 'cleared' | 'violation' };
  missedRounds: string[];
};

export type Succession = {
  act: z.infer<typeof SuccessionAct>;
  on: string;
  openCases: z.infer<typeof OpenCases>;
};

export type Report = z.infer<typeof Activity> & { on: string; corrections: string[] };

export type UnitStatus =
  'new' | 'enrolled' | 'submitted' | 'returned' | 'registered' | 'lapsed' | 'withdrawn' | 'succeeded' | 'closed';

export type Registration = {
  submittedBy?: string;
  submittedOn?: string;
  lateByDays?: number;
  targets: z.infer<typeof Target>[];
  pact?: string;
  lateAccepted: boolean;
  lapsedOn?: string;
  returned?: Returned & { resubmitBy?: string };
  registeredOn?: string;
  criteriaVersion?: string;
  remindersSent: number[];
  /** Reminders that fell on or before this date are not made up for. */
  remindAfter: string;
  years: Record<string, { targets: z.infer<typeof Target>[]; on: string }>;
};

/** Participation (tham gia phong trào) of one unit in one campaign. Plain JSON; keys without a value are absent. */
export type Unit = {
  v: 1;
  status: UnitStatus;
  campaignId: string;
  unitId: string;
  names: { name: string; from: string }[];
  kind: string;
  plan: UnitPlan | null;
  /** Criteria and grading that amendments replaced, by version: a case keeps those under which it opened. */
  formerCriteria: Record<string, Pick<UnitPlan, 'criteria' | 'grading'>>;
  definitionHash: string;
  enrolledOn: string;
  registration: Registration;
  checks: Record<string, Check>;
  reviews: Record<string, Review>;
  frozenPhases: string[];
  /** Dues moved for this unit before its cycle opened. */
  movedDues: Record<string, Due>;
  cancelledCycles: string[];
  reports: Record<string, Report>;
  recognitions: { title: string; body: string; year: number; number: string }[];
  commendations: Commendation[];
  holds: Record<string, Hold>;
  withdrawn?: { on: string; reason: string };
  /** `cases`: cycle ids of the checks and reviews that were open when the unit was succeeded. */
  succeeded?: Succession & { heirs: z.infer<typeof UnitName>[]; cases: string[] };
  inherited: (Succession & { predecessors: string[] })[];
  closed?: { outcome: DataOf<'UnitClosed'>['outcome']; on: string };
};

/** A unit that has been enrolled: its plan is known. */
export type Enrolled = Unit & { plan: UnitPlan };

export const newUnit = (): Unit => ({
  v: 1,
  status: 'new',
  campaignId: '',
  unitId: '',
  names: [],
  kind: '',
  plan: null,
  formerCriteria: {},
  definitionHash: '',
  enrolledOn: '',
  registration: { targets: [], lateAccepted: false, remindersSent: [], remindAfter: '', years: {} },
  checks: {},
  reviews: {},
  frozenPhases: [],
  movedDues: {},
  cancelledCycles: [],
  reports: {},
  recognitions: [],
  commendations: [],
  holds: {},
  inherited: [],
});

/** What each of these events makes of a unit's state. */
export type EvolversOf<Name extends UnitEvent['type']> = {
  [N in Name]: (state: Enrolled, event: UnitRecordedOf<N>) => Unit;
};
