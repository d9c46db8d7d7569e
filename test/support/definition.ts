import { Definition } from '../../events/settings.ts';

const quote = (says: string) => ({ says, at: 'I.1' });
const cited = <Value>(value: Value) => ({ value, says: 'như trên', at: 'I.2' });
const silent = { open: 'silent' as const };

const plan = {
  campaignId: 'hoc-tap',
  title: cited('Cả nước thi đua xây dựng xã hội học tập'),
  document: {
    kind: cited('Kế hoạch'),
    number: silent,
    date: cited('2024'),
    issuer: cited('Bộ'),
    signer: silent,
    capacity: silent,
  },
  related: [],
  legalGrounds: [],
  purpose: [],
  requirements: [],
  contents: silent,
  solutions: silent,
  period: cited({ from: '2023', to: '2030' }),
  phases: [
    {
      id: 'p1',
      name: quote('Giai đoạn 1'),
      period: cited({ from: '2023', to: '2025' }),
      starts: 'onDate',
      review: cited({ kind: 'preliminaryReview', when: { within: '2025' }, levels: [] }),
      tasks: [],
    },
    {
      id: 'p2',
      name: quote('Giai đoạn 2'),
      period: silent,
      starts: 'onGuidance',
      review: silent,
      tasks: [],
    },
  ],
  milestones: [],
  kinds: [
    {
      id: 'school',
      name: quote('Nhà trường'),
      subject: 'unit',
      criteria: [
        { id: 'k1', text: quote('Có thư viện'), type: 'boolean' },
        { id: 'k2', text: quote('Tỷ lệ học viên'), type: 'numeric', atLeast: 40 },
      ],
      passRule: silent,
    },
    { id: 'person', name: quote('Cá nhân'), subject: 'person', criteria: [], passRule: silent },
  ],
  targets: [],
  duties: [],
  assessedTogetherWith: [],
  registration: cited('required'),
  inspection: silent,
  awards: { forms: silent, basis: cited('concludedReview'), quota: silent, authority: silent },
  reviewReport: cited('required'),
};

const check = (year: number) => ({
  cycleId: `check-${year}`,
  kind: 'periodicCheck',
  phase: 'p1',
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
  opensOn: `${year}-11-15`,
  due: { on: `${year}-12-15`, rule: 'by' },
  graceDays: 5,
  reminders: [7],
  report: 'required',
  inspection: 'none',
});

const settings = {
  settingsOf: 'hoc-tap',
  note: 'Của cơ quan vận hành',
  period: { from: '2023-01-01', to: '2030-12-31' },
  phases: [
    { id: 'p1', from: '2023-01-01', to: '2025-12-31' },
    { id: 'p2', from: '2026-01-01', to: '2030-12-31' },
  ],
  registration: {
    need: 'required',
    opensOn: '2024-03-15',
    due: { on: '2024-04-30', rule: 'by' },
    graceDays: 5,
    reminders: [],
  },
  cycles: [check(2023), { ...check(2024), closesAfterDays: 10 }, check(2025)],
  reviews: { graceDays: 3, reminders: [5] },
  grading: {
    school: {
      maximum: { k1: 40, k2: 60 },
      grades: [
        { grade: 'Tốt', total: 80, each: 20 },
        { grade: 'Đạt', total: 50, each: 0 },
      ],
    },
  },
  basis: 'concludedReview',
  forms: ['Giấy khen'],
  reviewReport: 'required',
  workingYears: [],
  titles: [],
};

/** What the spec knows to be there. */
export function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the spec expects it to be there');
  return value;
}

/** A small plan with two phases, the second on guidance, two kinds and a check a year; freshly made, to be changed. */
export const aDefinition = (change: (draft: Definition) => void = () => {}): Definition => {
  const draft = Definition.parse(structuredClone({ plan, settings }));
  change(draft);
  return draft;
};

export const document = {
  kind: 'Quyết định',
  number: '12/QĐ',
  date: '2024-06-01',
  issuer: 'Bộ',
  signer: 'o-1',
  capacity: 'head' as const,
};

export const tally = (over: Partial<Record<'open' | 'concluded', number>> = {}) => ({
  ...{ open: 0, concluded: 0, late: 0, missed: 0, excused: 0 },
  ...{ notApplicable: 0, onHold: 0, withdrawn: 0, succeeded: 0 },
  ...over,
});
export const census = {
  ...{ registered: 2, notRegistered: 0, lapsed: 0, withdrawn: 0 },
  ...{ succeeded: 0, commended: 1, onHold: 0 },
};
