import type { UnitCommand } from './commands.ts';

const hr = ['standingAgency'];
const judging = ['standingAgency', 'head'];
const campaign = ['campaign', 'calendar', 'standingAgency', 'head'];
const own = ['unit'];
const verifying = ['standingAgency', 'councilSecretary', 'inspector'];
const awarding = ['councilSecretary', 'standingAgency', 'head'];
const holding = ['standingAgency', 'councilSecretary', 'inspector', 'head'];

/** Which offices may type which command. `standingAgency` is the HR department (cơ quan thường trực). */
export const competence: Record<UnitCommand['type'], readonly string[]> = {
  Enrol: campaign,
  AdoptAmendment: campaign,
  ChangeKind: campaign,
  OpenCheck: campaign,
  OpenReview: campaign,
  ExtendDue: campaign,
  CancelCheck: campaign,
  SettleCheck: campaign,
  Remind: campaign,
  FreezeReview: campaign,
  AnswerByReport: [...campaign, 'councilSecretary'],
  Succeed: campaign,
  BecomeHeir: campaign,
  Close: campaign,
  SubmitRegistration: own,
  ReturnRegistration: hr,
  ApproveRegistration: judging,
  RenewRegistration: own,
  AcceptLateRegistration: judging,
  Withdraw: own,
  ReportActivity: own,
  CorrectReport: ['unit', 'standingAgency'],
  RecordRecognition: ['unit', 'standingAgency'],
  SubmitCheckReport: own,
  ReturnCheckReport: hr,
  RecordInspection: ['inspector', 'standingAgency'],
  ConcludeCheck: ['standingAgency', 'inspector', 'head'],
  CompleteRemedy: own,
  AcceptLate: judging,
  UpholdMissed: judging,
  ExcuseCheck: judging,
  SelfAssess: own,
  ReturnAssessment: verifying,
  VerifyAssessment: verifying,
  ConcludeReview: awarding,
  ReopenReview: judging,
  RecordCommendation: awarding,
  RevokeCommendation: awarding,
  RestoreCommendation: awarding,
  PlaceHold: holding,
  LiftHold: holding,
};
