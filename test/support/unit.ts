import { standing, unit } from '../../domain/unit.ts';
import { competence } from '../../domain/unit/offices.ts';
import type { UnitCommand, UnitCommandOf } from '../../domain/unit/commands.ts';
import type { Actor } from '../../events/envelope.ts';
import type { Cycle, UnitPlan } from '../../events/settings.ts';
import { UnitEvent } from '../../events/unit.ts';
import type { Document } from '../../events/values.ts';
import { specOf } from './decider-spec.ts';

export const given = specOf(unit, UnitEvent);
/** How a unit with these past facts stands at a cycle. */
export const standingOf = (cycleId: string | undefined, ...past: UnitEvent[]) =>
  standing(given(...past).state(), cycleId);

type DataOf<Name extends UnitEvent['type']> = Extract<UnitEvent, { type: Name }>['data'];

type Fields<Name extends UnitEvent['type']> = Omit<DataOf<Name>, 'effectiveOn'>;

/** A fact of a date, on no paper. */
export const fact = <Name extends UnitEvent['type']>(
  type: Name,
  on: string,
  data: Fields<Name>,
): Extract<UnitEvent, { type: Name }> =>
  ({ type, data: { ...data, effectiveOn: on } }) as unknown as Extract<UnitEvent, { type: Name }>;

/** The same fact on another date. */
export const dated = <Event extends UnitEvent>(event: Event, effectiveOn: string): Event => ({
  ...event,
  data: { ...event.data, effectiveOn },
});

export const officer: Actor = { id: 'officer', office: 'unit', unitId: 'cuc-a' };
export const by = (office: string, unitId = 'vu-tccb', id = office): { actor: Actor } => ({
  actor: { id, office, unitId },
});

/** A wish by whoever is competent; `more` overrides actor, date and document. */
export const wish = <Name extends UnitCommand['type']>(
  type: Name,
  data: UnitCommandOf<Name>['data'],
  more: Partial<Pick<UnitCommand, 'actor' | 'effectiveOn' | 'document' | 'commandId'>> = {},
): UnitCommand => {
  const [office = ''] = competence[type];
  const actor = office === 'unit' ? officer : { id: office, office, unitId: 'vu-tccb' };
  return { type, commandId: `wish-${type}`, actor, data, ...more } as UnitCommand;
};

export const paper: Document = {
  kind: 'Quyết định',
  number: '615/QĐ-BTNMT',
  date: '2024-03-13',
  issuer: 'Bộ TN&MT',
  signer: 'signer-1',
  capacity: 'KT',
};

const check = (cycleId: string, year: number, more: Partial<Cycle> = {}): Cycle => ({
  cycleId,
  kind: 'periodicCheck',
  phase: year <= 2025 ? 'p1' : 'p2',
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
  opensOn: `${year}-12-01`,
  due: { on: `${year + 1}-01-10`, rule: 'by' },
  graceDays: 3,
  reminders: [7, 1],
  report: 'required',
  inspection: 'none',
  ...more,
});
const review = (cycleId: string, year: number, more: Partial<Cycle> = {}): Cycle =>
  check(cycleId, year, {
    kind: 'preliminaryReview',
    opensOn: `${year}-10-01`,
    due: { on: `${year}-11-30`, rule: 'by' },
    ...more,
  });

export const cycles = {
  check2023: check('check-2023', 2023),
  check2024: check('check-2024', 2024),
  check2025: check('check-2025', 2025, { inspection: ['cuc-a'] }),
  review2025: review('review-2025', 2025),
  visit2026: check('visit-2026', 2026, { report: 'none', inspection: 'all' }),
  review2030: review('review-2030', 2030, { kind: 'finalReview' }),
  added: check('added', 2024, { opensOn: '2024-06-03', due: { on: '2024-07-01', rule: 'before' }, reminders: [3] }),
};

const text = 'Nội dung';
export const plan: UnitPlan = {
  title: 'Cả nước thi đua xây dựng xã hội học tập',
  kind: 'unit',
  kindName: 'Cơ quan, đơn vị trực thuộc Bộ',
  subject: 'unit',
  period: { from: '2023-01-01', to: '2030-12-31' },
  phases: [
    { id: 'p1', review: 'preliminaryReview', from: '2023-01-01', to: '2025-12-31' },
    { id: 'p2', review: 'finalReview', from: '2026-01-01', to: '2030-12-31' },
  ],
  registration: {
    need: 'required',
    opensOn: '2024-03-20',
    due: { on: '2024-04-30', rule: 'by' },
    graceDays: 5,
    reminders: [14, 3],
  },
  cycles: [
    cycles.check2023,
    cycles.check2024,
    cycles.check2025,
    cycles.review2025,
    cycles.visit2026,
    cycles.review2030,
  ],
  reviews: { graceDays: 3, reminders: [7, 1] },
  criteriaVersion: 'v1',
  criteria: [
    { id: 'deeds', type: 'narrative', text },
    { id: 'law', type: 'boolean', text },
    { id: 'title', type: 'externalTitle', text, title: 'Công dân học tập' },
    { id: 'staff', type: 'numeric', text },
  ],
  basis: 'concludedReview',
  forms: ['Bằng khen'],
  titles: [
    { title: 'Công dân học tập', body: 'Hội Khuyến học Việt Nam', fromYear: 2023, toYear: 2026, basis: 'QĐ 324' },
    { title: 'Đơn vị học tập', body: 'Hội Khuyến học Việt Nam', fromYear: 2024, basis: 'QĐ 324' },
  ],
  targets: ['t1'],
  beforeRecord: [],
};

export const grading: NonNullable<UnitPlan['grading']> = {
  maximum: { deeds: 40, law: 20, title: 10, staff: 30 },
  grades: [
    { grade: 'Xuất sắc', total: 90, each: 8 },
    { grade: 'Tốt', total: 60, each: 0 },
  ],
};

const hash = (letter: string): string => letter.repeat(43);
export const hashes = { first: hash('A'), second: hash('B') };

export const enrolling = (unitPlan: UnitPlan = plan): UnitCommandOf<'Enrol'>['data'] => ({
  campaignId: 'hoc-tap',
  unitId: 'cuc-a',
  name: 'Cục A',
  kind: unitPlan.kind,
  unitPlan,
  definitionHash: hashes.first,
});

export const enrolled = (more: Partial<UnitPlan> = {}, on = '2024-03-13') =>
  fact('UnitEnrolled', on, enrolling({ ...plan, ...more }));
export const withRegistration = (more: Partial<UnitPlan['registration']>): Partial<UnitPlan> => ({
  registration: { ...plan.registration, ...more },
});

export const targets = [{ id: 't1', text: '100% cán bộ học tập', value: 100 }];
export const submitted = { ...fact('RegistrationSubmitted', '2024-04-01', { targets }), actor: officer };
export const registered = fact('UnitRegistered', '2024-04-10', { criteriaVersion: 'v1', by: 'approval' });
/** Enrolled, submitted, registered. */
export const takingPart = (more: Partial<UnitPlan> = {}): UnitEvent[] => [enrolled(more), submitted, registered];

export const opened = (of: Cycle, more: Partial<Fields<'CheckOpened'>> = {}) => {
  const { cycleId, phase, period, due, graceDays, reminders, report, opensOn } = of;
  const inspected = of.inspection !== 'none';
  const data = { cycleId, phase, period, due, graceDays, reminders, report, inspected, by: 'plan' as const, ...more };
  return fact('CheckOpened', opensOn, data);
};
export const reviewOpened = (of: Cycle, more: Partial<Fields<'ReviewOpened'>> = {}) => {
  const { cycleId, phase, due, graceDays, reminders, opensOn } = of;
  const basis = { checks: [], recognitions: [] };
  const kind = of.kind === 'finalReview' ? of.kind : 'preliminaryReview';
  const data: Fields<'ReviewOpened'> = {
    cycleId,
    phase,
    kind,
    due,
    graceDays,
    reminders,
    criteriaVersion: 'v1',
    basis,
    by: 'plan' as const,
  };
  return fact('ReviewOpened', opensOn, { ...data, ...more });
};

export const evidence = [{ name: 'bao-cao.pdf', sha256: hash('E'), mediaType: 'application/pdf', bytes: 1_024 }];
export const answers = [
  { criterion: 'deeds', value: 'Đã tổ chức 12 lớp' },
  { criterion: 'law', value: true, evidence },
  { criterion: 'title', value: false },
  { criterion: 'staff', value: 95 },
];
export const scores = (deeds = 38, law = 20, title = 8, staff = 30) => [
  { criterion: 'deeds', value: deeds },
  { criterion: 'law', value: law, evidence },
  { criterion: 'title', value: title, evidence },
  { criterion: 'staff', value: staff },
];

/** What the unit stood through up to a status of its check of 2024. */
export const reported = fact('CheckReported', '2025-01-08', { cycleId: 'check-2024', answers });
export const missed = fact('CheckMissed', '2025-01-14', {
  cycleId: 'check-2024',
  due: cycles.check2024.due,
  graceDays: 3,
});
export const concluded = fact('CheckConcluded', '2025-02-01', { cycleId: 'check-2024', result: 'good' });

const phase = 'p1';
export const assessed = fact('SelfAssessed', '2025-11-20', { phase, entries: scores() });
export const verified = fact('AssessmentVerified', '2025-12-01', {
  phase,
  entries: scores().map(({ criterion, value }) => ({ criterion, value })),
});
export const graded = fact('ReviewConcluded', '2025-12-10', {
  phase,
  perCriterion: verified.data.entries,
  total: 96,
  grade: 'Xuất sắc',
  how: 'computed',
  onHold: false,
});
export const frozen = fact('ReviewFrozen', '2025-12-20', { phase, outcome: 'frozen' });
/** A unit with a grading whose review of 2025 is concluded. */
export const graduated = (more: Partial<UnitPlan> = {}): UnitEvent[] => [
  ...takingPart({ grading, ...more }),
  reviewOpened(cycles.review2025),
  assessed,
  verified,
  graded,
];

export const subject = { kind: 'unit' as const, id: 'cuc-a' };
export const award: UnitCommandOf<'RecordCommendation'>['data'] = {
  subject,
  form: 'Bằng khen',
  achievement: { period: { from: '2023-01-01', to: '2025-12-31' }, description: 'Giai đoạn 1' },
  decision: { ...paper, number: '12/QĐ-BTNMT', date: '2026-01-15' },
  basis: { review: 'p1' },
};
export const commended = fact('UnitCommended', '2026-01-15', { ...award, formStanding: 'allowed' });
export const holdPlaced = fact('HoldPlaced', '2025-09-01', {
  holdId: 'hold-1',
  subject,
  reason: 'inspection',
  by: 'Thanh tra Bộ',
  since: '2025-09-01',
});
export const withdrew = fact('UnitWithdrew', '2024-05-02', { reason: 'Tự nguyện' });
export const closed = fact('UnitClosed', '2031-01-31', { outcome: 'campaignClosed', reason: 'Hết giai đoạn' });
export const succeeded = (openCases: DataOf<'UnitSucceeded'>['openCases'], cases: string[] = [], on = '2025-03-01') =>
  fact('UnitSucceeded', on, { act: 'merge', on, heirs: [{ unitId: 'cuc-b', name: 'Cục B' }], openCases, cases });
