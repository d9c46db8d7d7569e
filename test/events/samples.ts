import type { EventOf } from '../../events/index.ts';
import { unitPlan } from '../../domain/definition.ts';
import { aDefinition, census, document, tally } from '../support/definition.ts';

type DataOf<Event extends { type: string; data: object }> = {
  [Name in Event['type']]: Omit<Extract<Event, { type: Name }>['data'], 'effectiveOn' | 'document'>;
};

const hash = 'A'.repeat(43);
const due = { on: '2024-12-15', rule: 'by' as const };
const period = { from: '2024-01-01', to: '2024-12-31' };
const reason = 'Ảnh hưởng bão số 3';
const evidence = [{ name: 'Biên bản.pdf', sha256: hash, mediaType: 'application/pdf', bytes: 48_213 }];
const named = { unitId: 'tckttv', name: 'Tổng cục Khí tượng Thủy văn' };
const heirs = [{ unitId: 'cuc-kttv', name: 'Cục Khí tượng Thủy văn' }];
const cycle = { cycleId: 'check-2024', phase: 'p1', due, graceDays: 5, reminders: [14, 3] };
const answers = [
  { criterion: 'k1', value: true, evidence },
  { criterion: 'k2', value: 42 },
  { criterion: 'k3', value: 'Đã tổ chức ba lớp' },
];
const activity = { title: 'Ngày hội đọc sách', period, indicators: answers, evidence };
const subject = { kind: 'unit' as const, id: 'tckttv' };
const registration = [{ id: 't1', text: 'Tỷ lệ học viên', value: 40 }, { text: 'Mở thư viện' }];
const items = [{ path: '/answers/k2', reason: 'Thiếu minh chứng' }];
const definition = aDefinition();
const plan = unitPlan(definition, 'school', ['check-2023']);
const judgement = { cycleId: 'check-2024', authority: 'Vụ Tổ chức cán bộ', reason };
const act = { act: 'merge' as const, on: '2025-03-01', openCases: 'combine' as const };

export const campaignSamples: DataOf<EventOf['campaign']> = {
  CampaignLaunched: { campaignId: 'hoc-tap', definition, definitionHash: hash, beforeRecord: ['check-2023'] },
  CampaignAmended: {
    definition,
    from: hash,
    to: hash,
    changes: [{ path: '/settings/cycles/check-2024/due/on', from: '2024-12-10', to: '2024-12-15' }],
    beforeRecord: ['check-2023'],
    reason,
  },
  PhaseStarted: { phase: 'p1', by: 'date' },
  UnitsEnrolled: {
    units: [named],
    kind: 'school',
    refused: [{ unitId: 'vp', code: 'R-ALREADY-ENROLLED' }],
    rosterSize: 24,
    rosterHash: hash,
  },
  UnitKindChanged: { unitId: 'tckttv', kind: 'person', reason },
  UnitsSucceeded: { ...act, from: ['tckttv'], to: heirs },
  CycleOpened: {
    ...cycle,
    ...{ kind: 'periodicCheck', period, opensOn: '2024-11-15', closesAfterDays: 10, report: 'required' },
    ...{
      inspection: ['tckttv'],
      by: 'hr',
      scope: { kinds: ['school'] },
      team: 'Tổ 1',
      rosterSize: 24,
      rosterHash: hash,
    },
  },
  UnitsJoinedCycle: { cycleId: 'check-2024', units: ['tckttv'] },
  DueExtended: { cycleId: 'check-2024', units: ['tckttv'], due },
  CycleReminderSent: { cycleId: 'check-2024', to: 'incomplete', count: 3 },
  CyclePaused: { cycleId: 'check-2024', reason },
  CycleResumed: { cycleId: 'check-2024', reason },
  CycleCancelled: { cycleId: 'check-2024', reason },
  CycleClosed: { cycleId: 'check-2024', tally: tally({ open: 1, concluded: 23 }), forced: true, reason },
  CloseRefused: { what: 'check-2024', code: 'R-CYCLE-OPEN-UNITS', tally: tally({ open: 1 }) },
  ReviewReportIssued: {
    ...{ phase: 'p1', level: 'Bộ', results: '24 đơn vị tham gia', weaknesses: 'Báo cáo muộn' },
    ...{ causes: 'Thiếu cán bộ', lessons: 'Đôn đốc sớm' },
  },
  PhaseFrozen: { phase: 'p1' },
  CampaignClosed: { reason: 'Hết thời gian thực hiện', census },
  CampaignCancelled: { reason: 'Sáp nhập phong trào' },
};

export const unitSamples: DataOf<EventOf['unit']> = {
  UnitEnrolled: { campaignId: 'hoc-tap', ...named, kind: 'school', unitPlan: plan, definitionHash: hash },
  PlanAdopted: { unitPlan: plan, definitionHash: hash },
  UnitKindChanged: { kind: 'school', unitPlan: plan, reason },
  RegistrationSubmitted: { targets: registration, pact: 'Giao ước số 1', lateByDays: 2 },
  RegistrationReturned: { items, resubmitBy: '2024-05-10' },
  UnitRegistered: { criteriaVersion: 'Q2x8Zb0-_4aT', by: 'approval' },
  RegistrationRenewed: { year: 2025, targets: registration },
  RegistrationReminderSent: { due, by: 'calendar', at: '2024-04-15T17:00:00.000Z' },
  RegistrationLapsed: { due, graceDays: 5 },
  LateRegistrationAccepted: { authority: 'Vụ Tổ chức cán bộ', reason },
  UnitWithdrew: { reason },
  UnitRenamed: { name: 'Cục Khí tượng Thủy văn', from: '2025-03-01' },
  UnitSucceeded: { ...act, heirs, cases: ['check-2024'] },
  UnitBecameHeir: { ...act, predecessors: ['tckttv', 'c-bdkh'] },
  UnitClosed: { outcome: 'campaignClosed', reason: 'Hết thời gian thực hiện' },
  CheckOpened: { ...cycle, period, report: 'required', inspected: true, by: 'plan' },
  CheckNotApplicable: { cycleId: 'check-2024', reason: 'enrolledAfter' },
  CheckReminderSent: { cycleId: 'check-2024', due, by: 'calendar', daysBefore: 14 },
  CheckReported: { cycleId: 'check-2024', answers, note: 'Kèm phụ lục', lateByDays: 3 },
  CheckReportReturned: { cycleId: 'check-2024', items },
  CheckInspected: {
    ...{ cycleId: 'check-2024', team: 'Tổ 1', substitute: 'o-9', findings: [{ text: 'Thiếu sổ', criterion: 'k1' }] },
    remedies: [{ remedyId: 'check-2024.1', what: 'Lập sổ', by: '2025-01-31' }],
    minutes: { number: '03/BB', signers: ['o-7', 'o-12'] },
  },
  CheckConcluded: { cycleId: 'check-2024', result: 'satisfactory', note: 'Khắc phục trong tháng' },
  RemedyCompleted: { cycleId: 'check-2024', remedyId: 'check-2024.1', evidence },
  RemedyOverdue: { cycleId: 'check-2024', remedyId: 'check-2024.1', by: '2025-01-31' },
  CheckMissed: { cycleId: 'check-2024', due, graceDays: 5 },
  CheckAcceptedLate: judgement,
  CheckMissUpheld: judgement,
  CheckExcused: judgement,
  CheckSettled: { cycleId: 'check-2024', outcome: 'upheld', reason },
  CheckCancelled: { cycleId: 'check-2024', reason },
  CheckDueExtended: { cycleId: 'check-2024', due },
  ReviewOpened: {
    ...{ ...cycle, cycleId: 'review-2025', kind: 'preliminaryReview', criteriaVersion: 'Q2x8Zb0-_4aT', by: 'hr' },
    basis: {
      checks: [{ cycleId: 'check-2024', status: 'concluded', lateByDays: 3 }],
      recognitions: ['Công dân học tập'],
      earlier: { phase: 'p0', status: 'frozen', grade: 'Tốt' },
    },
  },
  ReviewReminderSent: { phase: 'p1', due, by: 'hr', daysBefore: 3 },
  SelfAssessed: {
    ...{ phase: 'p1', narrative: 'Hoàn thành', lateByDays: 1 },
    entries: [{ criterion: 'k1', value: 35, narrative: 'Có thư viện', evidence }],
  },
  AssessmentReturned: { phase: 'p1', items },
  AssessmentVerified: { phase: 'p1', entries: [{ criterion: 'k1', value: 30, reason: 'Minh chứng chưa đủ' }] },
  ReviewConcluded: {
    ...{ phase: 'p1', perCriterion: [{ criterion: 'k1', value: 30 }], total: 78, grade: 'Đạt', how: 'computed' },
    ...{ basis: '12/BB', onHold: false },
  },
  ReviewFrozen: { phase: 'p1', outcome: 'frozen' },
  ReviewReopened: { phase: 'p1', authority: 'Bộ trưởng', reason },
  ReviewCancelled: { phase: 'p1', cycleId: 'review-2025', reason },
  ReviewDueExtended: { phase: 'p1', cycleId: 'review-2025', due },
  ActivityReported: activity,
  ReportCorrected: { eventId: 'unit/hoc-tap/tckttv:9', reason, replacement: activity, afterFreeze: true },
  UnitRecognised: { title: 'Đơn vị học tập', body: 'Hội Khuyến học', year: 2024, number: '15/QĐ' },
  UnitCommended: {
    ...{ subject, form: 'Bằng khen', achievement: { period, description: 'Hoàn thành xuất sắc' } },
    ...{ decision: document, basis: { review: 'p1' }, formStanding: 'allowed' },
  },
  CommendationRevoked: { commendationId: 'unit/hoc-tap/tckttv:30', grounds: 'Khai báo sai thành tích' },
  CommendationRestored: { commendationId: 'unit/hoc-tap/tckttv:30', grounds: 'Kết luận giải quyết khiếu nại' },
  HoldPlaced: { holdId: 'h1', subject, reason: 'inspection', by: 'Thanh tra Bộ', since: '2025-10-01' },
  HoldLifted: { holdId: 'h1', outcome: 'cleared' },
  RoundMissedOnHold: { phase: 'p1', holds: ['h1'] },
};
