import * as fc from 'fast-check';
import type { UnitCommand, UnitCommandOf } from '../../domain/unit/commands.ts';
import { answers, award, by, cycles, evidence, hashes, paper, plan, scores, subject, targets, wish } from './unit.ts';

/** Whatever anyone may wish of a unit, lawful or not. */
type Name = UnitCommand['type'];
type Shape<N extends Name> = { [Key in keyof UnitCommandOf<N>['data']]: fc.Arbitrary<UnitCommandOf<N>['data'][Key]> };

const among = <T>(values: T[]): fc.Arbitrary<T> => fc.nat(values.length - 1).map((at) => values[at] as T);
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> => among([usual, usual, usual, usual, ...others]);
const paperOn = fc.record({
  document: mostly<UnitCommand['document']>(paper, undefined),
  effectiveOn: mostly<string | undefined>(undefined, '2024-04-30', '2025-01-10', '2025-11-30'),
});
const of = <N extends Name>(type: N, shape: Shape<N>): fc.Arbitrary<UnitCommand> =>
  fc
    .tuple(fc.record(shape as Record<string, fc.Arbitrary<unknown>>), paperOn)
    .map(([data, { document, effectiveOn }]) =>
      wish(type, data as unknown as UnitCommandOf<N>['data'], {
        ...(document ? { document } : {}),
        ...(effectiveOn === undefined ? {} : { effectiveOn }),
      }),
    );

const known = Object.values(cycles);
const cycle = fc.constantFrom(...known);
const cycleId = fc.constantFrom(...known.map((of2) => of2.cycleId), 'check-2024', 'constructor');
const phase = fc.constantFrom('p1', 'p1', 'p2', 'p9');
const text = fc.constant('Lý do');
const reason = text;
const authority = text;
const items = among([[{ path: 'a', reason: 'Thiếu' }], []]);
const due = fc.record({
  on: fc.constantFrom('2025-01-05', '2025-02-10', '2026-01-31', '2027-03-01'),
  rule: fc.constantFrom('by' as const, 'before' as const),
});
const subjects = fc.constantFrom(subject, { kind: 'person' as const, id: 'p-7' });
const eventId = fc.nat(30).map((n) => `s:${n}`);
const activity = { title: 'Lớp học số', period: { from: '2024-05-01', to: '2024-06-01' }, indicators: [], evidence };
const openCases = fc.constantFrom(
  'continueSeparately' as const,
  'combine' as const,
  'restart' as const,
  'close' as const,
);
const heirs = among([[{ unitId: 'cuc-b', name: 'Cục B' }], [{ unitId: 'cuc-a', name: 'Cục A mới' }], []]);
const on = fc.constant('2025-03-01');
const amended = among([
  { ...plan, criteriaVersion: 'v2', criteria: plan.criteria.slice(1) },
  { ...plan, cycles: [...plan.cycles, cycles.added], beforeRecord: ['visit-2026'] },
]);

const often = [
  of('SubmitCheckReport', { cycleId, answers: fc.constantFrom(answers, answers.slice(1)), note: text }),
  of('ReturnCheckReport', { cycleId, items }),
  of('AcceptLate', { cycleId, authority, reason }),
  of('ExcuseCheck', { cycleId, authority, reason }),
  of('ReturnRegistration', { items, resubmitBy: fc.constantFrom('2024-05-20', '2024-04-01') }),
  of('AcceptLateRegistration', { authority, reason }),
  of('RenewRegistration', { year: fc.constantFrom(2025, 2026), targets: fc.constant(targets) }),
  of('ReportActivity', {
    title: text,
    period: fc.constant(activity.period),
    indicators: fc.constant([]),
    evidence: fc.constant(evidence),
  }),
  of('CorrectReport', { eventId, reason, replacement: fc.constant(activity) }),
  of('RecordRecognition', {
    title: fc.constant('Công dân học tập'),
    body: text,
    year: fc.constantFrom(2024, 2030),
    number: text,
  }),
  of('SelfAssess', { phase, entries: fc.constantFrom(scores(), scores(10, 0, 0, 5), scores(99)), narrative: text }),
  of('ReturnAssessment', { phase, items }),
  ...[1, 2].map(() => of('ReopenReview', { phase, authority, reason })),
  ...[1, 2].map(() => of('FreezeReview', { phase })),
  of('RecordCommendation', {
    subject: subjects,
    form: fc.constant('Bằng khen'),
    achievement: fc.constant(award.achievement),
    decision: fc.constant(award.decision),
    basis: fc.oneof(
      phase.map((review) => ({ review })),
      eventId.map((achievement) => ({ achievement })),
    ),
  }),
  of('RevokeCommendation', { commendationId: eventId, grounds: text }),
  of('RestoreCommendation', { commendationId: eventId, grounds: text }),
  of('PlaceHold', {
    holdId: fc.constantFrom('h1', 'h2'),
    subject: subjects,
    reason: fc.constant('audit'),
    by: text,
    since: on,
  }),
  of('LiftHold', { holdId: fc.constantFrom('h1', 'h2'), outcome: fc.constantFrom('cleared', 'violation') }),
  of('OpenCheck', { cycle }),
  of('OpenReview', { cycle }),
  of('ExtendDue', { cycleId, due }),
  of('CancelCheck', { cycleId, reason }),
  of('SettleCheck', { cycleId, reason }),
  of('Remind', { cycleId }),
  of('AnswerByReport', { cycleId, report: fc.constant('campaign/nho:9'), results: text }),
  of('AdoptAmendment', { unitPlan: amended, definitionHash: fc.constantFrom(hashes.first, hashes.second) }),
  of('BecomeHeir', { act: fc.constant('merge'), on, predecessors: fc.constant(['cuc-c']), openCases }),
  of('UpholdMissed', { cycleId, authority, reason }),
];

/** What ends a unit's part, or changes what it is. */
const seldom = [
  of('ChangeKind', { kind: fc.constantFrom('school', 'unit'), unitPlan: fc.constant(plan), reason }),
  of('Succeed', { act: fc.constant('merge'), on, heirs, openCases }),
  of('Withdraw', { reason }),
  of('Close', { outcome: fc.constant('campaignClosed'), reason }),
];

/** Now and then someone asks who may not: a guest, or an heir's officer. */
export const anyWish: fc.Arbitrary<UnitCommand> = fc.oneof(
  { weight: 40, arbitrary: fc.oneof(...often) },
  { weight: 1, arbitrary: fc.oneof(...seldom) },
  { weight: 1, arbitrary: fc.oneof(...often).map((asked) => ({ ...asked, ...by('guest') })) },
  { weight: 1, arbitrary: fc.oneof(...often).map((asked) => ({ ...asked, ...by('unit', 'cuc-b') })) },
);
