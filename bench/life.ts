import { loadDefinition } from '../campaigns/load.ts';
import { startOf } from '../domain/calendar.ts';
import { definitionHash, unitPlan } from '../domain/definition.ts';
import { unit } from '../domain/unit.ts';
import { UnitCommand, type UnitCommandOf } from '../domain/unit/commands.ts';
import type { Actor } from '../events/envelope.ts';
import type { Cycle, Definition } from '../events/settings.ts';
import { openDryBook } from '../rehearsal/dry-book.ts';
import { unitStream } from '../workflows/messages.ts';
import { callsOf, type Call } from './calls.ts';

export const CAMPAIGN = 'btnmt-615';
export const PHASE = 'giai-doan-1';
export const KIND = 'unit';
/** Deadlines that no slow machine runs into: what is measured is always the same. */
const FAR = '2030-11-30';

export const hr: Actor = { id: 'hr-1', office: 'standingAgency', unitId: 'vu-tccb' };
const secretary: Actor = { id: 'sec-1', office: 'councilSecretary', unitId: 'hoi-dong' };
const ownOf = (unitId: string): Actor => ({ id: `${unitId}-1`, office: 'unit', unitId });

export const decision = {
  ...{ kind: 'Quyết định', number: '615/QĐ-BTNMT', date: '2024-03-13', issuer: 'Bộ Tài nguyên và Môi trường' },
  ...{ signer: 'head-1', capacity: 'head' as const },
};

const { plan, settings } = loadDefinition('campaigns/btnmt-615.plan.yaml').definition;
const { registration } = settings;

/** Seed 001 for units that take part without registering, as its operator set its cycles. */
export const unregistered: Definition = {
  plan,
  settings: { ...settings, registration: { ...registration, need: 'none' } },
};

const cycle = (cycleId: string, kind: Cycle['kind'], opensOn: string): Cycle => ({
  ...{ cycleId, kind, opensOn, phase: PHASE, period: { from: '2024-01-01', to: '2024-12-31' } },
  ...{ due: { on: FAR, rule: 'by' }, graceDays: 5, reminders: [14, 3], report: 'required', inspection: 'all' },
});

/** Seed 001 with one check and one review, 60 and 120 days after the enrolment. */
const brief: Definition = {
  plan,
  settings: {
    ...settings,
    registration: { ...registration, due: { on: FAR, rule: 'by' } },
    cycles: [cycle('check', 'periodicCheck', '2024-05-31'), cycle('so-ket', 'preliminaryReview', '2024-07-30')],
  },
};
export const STARTS_ON = '2024-04-01';

const criteria = plan.kinds.find(({ id }) => id === KIND)?.criteria ?? [];
const answers = criteria.map(({ id }) => ({ criterion: id, value: 'Đã thực hiện đầy đủ theo kế hoạch của năm' }));
const entries = criteria.map(({ id }) => ({ criterion: id, value: 28 }));
const span = { from: '2024-01-01', to: '2024-12-31' };

const command = <Name extends UnitCommand['type']>(
  type: Name,
  actor: Actor,
  data: UnitCommandOf<Name>['data'],
): UnitCommand => ({ type, commandId: type, actor, data }) as UnitCommand;

const enrol = (unitId: string, definition: Definition): UnitCommand =>
  command('Enrol', hr, {
    ...{ campaignId: CAMPAIGN, unitId, name: `Đơn vị ${unitId}`, kind: KIND },
    ...{ unitPlan: unitPlan(definition, KIND, []), definitionHash: definitionHash(definition) },
  });

/** A unit from its enrolment to its commendation: 11 commands, a check and a review that its calendar opens. */
export function lifeOf(record: string, unitId: string): Call[] {
  const own = ownOf(unitId);
  const phase = PHASE;
  const cycleId = 'check';
  const minutes = { number: '03/BB', signers: ['inspector-1'] };
  const subject = { kind: 'unit' as const, id: unitId };
  const award = { form: 'Bằng khen cấp bộ', achievement: { period: span, description: 'Thành tích giai đoạn 1' } };
  return played(record, unitId, [
    ['2024-04-01', enrol(unitId, brief)],
    ['2024-04-02', command('SubmitRegistration', own, { targets: [{ text: '100 % công chức học tập' }] })],
    ['2024-04-03', command('ApproveRegistration', hr, {})],
    ['2024-06-01', command('SubmitCheckReport', own, { cycleId, answers })],
    ['2024-06-02', command('RecordInspection', hr, { cycleId, team: 'Đoàn 1', findings: [], remedies: [], minutes })],
    ['2024-06-03', command('ConcludeCheck', hr, { cycleId, result: 'good' })],
    ['2024-08-01', command('SelfAssess', own, { phase, entries })],
    ['2024-08-02', command('VerifyAssessment', hr, { phase, entries })],
    ['2024-08-03', command('ConcludeReview', hr, { phase })],
    ['2024-08-04', command('FreezeReview', hr, { phase })],
    ['2024-08-05', command('RecordCommendation', secretary, { ...award, subject, decision, basis: { review: phase } })],
  ]);
}

/** A unit that is enrolled, and one activity that it reports. */
export function activityOf(record: string, unitId: string): Call[] {
  const indicators = criteria.map(({ id }) => ({ criterion: id, value: 'Đã tổ chức 12 lớp' }));
  const activity = { title: 'Tuần lễ học tập suốt đời', period: span, indicators, evidence: [] };
  return played(record, unitId, [
    ['2024-04-01', enrol(unitId, unregistered)],
    ['2024-04-02', command('ReportActivity', ownOf(unitId), activity)],
  ]);
}

/** A unit that is enrolled, gets a check from its campaign, reports to it, and whose check is concluded. */
export function checkedOf(record: string, unitId: string, opened: Cycle): [Call, Call, Call, Call] {
  const { cycleId } = opened;
  const [enrolled, check, report, conclusion] = played(record, unitId, [
    ['2024-04-01', enrol(unitId, unregistered)],
    ['2024-04-02', command('OpenCheck', hr, { cycle: opened })],
    ['2024-04-03', command('SubmitCheckReport', ownOf(unitId), { cycleId, answers })],
    ['2024-04-04', command('ConcludeCheck', hr, { cycleId, result: 'good' })],
  ]);
  if (!enrolled || !check || !report || !conclusion) throw new Error('a call is missing');
  return [enrolled, check, report, conclusion];
}

function played(record: string, unitId: string, wishes: [date: string, command: UnitCommand][]): Call[] {
  const book = openDryBook(unitStream(record, CAMPAIGN, unitId), unit, UnitCommand);
  return callsOf(
    book,
    'unit',
    wishes.map(([date, wish]) => ({ at: startOf(date), command: wish })),
  );
}
