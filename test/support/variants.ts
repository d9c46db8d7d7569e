import fc from 'fast-check';
import type { Cycle, Definition } from '../../events/settings.ts';

/** Ways in which plans differ (domain.md §8.1), each of them apart: any combination is a plan that can be run. */
export const ways = fc.record({
  phases: fc.constantFrom('two', 'none', 'secondOnGuidance', 'firstFromIssue'),
  reviews: fc.constantFrom('byHr', 'none', 'byDate', 'byDateAndClosed'),
  criteria: fc.constantFrom('graded', 'judged', 'none', 'numbers'),
  registration: fc.constantFrom('required', 'short', 'beforeIssue', 'late', 'expected', 'open', 'none'),
  checks: fc.constantFrom('yearly', 'none', 'first', 'twiceAYear'),
  cycle: fc.constantFrom('asPlanned', 'withoutReport', 'withoutGrace', 'closedByCalendar', 'closedSoon'),
  kinds: fc.constantFrom('all', 'noBodies', 'bodies'),
  until: fc.constantFrom('2030', '2025', '2024'),
  date: fc.constantFrom('2024-03-13', '2024-03', '2024-09-20'),
  basis: fc.constantFrom('concludedReview', 'anyAchievement'),
  reviewReport: fc.constantFrom('required', 'none'),
});
type Ways = typeof ways extends fc.Arbitrary<infer One> ? One : never;

const cited = <Value>(value: Value) => ({ value, says: 'như trên', at: 'Mục V' });
const silent = { open: 'silent' as const };

/** A variant of a plan with two phases and a check a year. */
export function varied(original: Definition, chosen: Ways): Definition {
  const draft = structuredClone(original);
  const { plan, settings } = draft;
  plan.document.date = cited(chosen.date);
  plan.awards.basis = silent;
  settings.basis = chosen.basis;
  settings.reviewReport = chosen.reviewReport;
  settings.cycles = checksIn(settings.cycles, chosen.checks).map((cycle) => cycleIn(cycle, chosen.cycle));
  kindsIn(draft, chosen.kinds);
  criteriaIn(draft, chosen.criteria);
  registrationIn(draft, chosen.registration);
  endsIn(draft, chosen.until);
  phasesIn(draft, chosen.phases);
  reviewsIn(draft, chosen.reviews);
  return draft;
}

function checksIn(cycles: Cycle[], way: string): Cycle[] {
  if (way === 'none') return [];
  if (way === 'first') return cycles.slice(0, 1);
  if (way === 'yearly') return cycles;
  return cycles.flatMap((cycle) => {
    const year = cycle.period.from.slice(0, 4);
    const half = { period: { from: `${year}-01-01`, to: `${year}-06-30` }, opensOn: `${year}-05-20` };
    const summer = {
      ...cycle,
      ...half,
      cycleId: `giua-nam-${year}`,
      due: { on: `${year}-06-30`, rule: 'by' as const },
    };
    return [summer, { ...cycle, period: { from: `${year}-07-01`, to: cycle.period.to } }];
  });
}

function cycleIn(cycle: Cycle, way: string): Cycle {
  if (way === 'withoutReport') return { ...cycle, report: 'none' };
  if (way === 'withoutGrace') return { ...cycle, graceDays: 0 };
  if (way === 'closedByCalendar') return { ...cycle, closesAfterDays: 15 };
  return way === 'closedSoon' ? { ...cycle, closesAfterDays: 4 } : cycle;
}

function kindsIn({ plan, settings }: Definition, way: string): void {
  if (way === 'all') return;
  if (way === 'bodies') plan.kinds = plan.kinds.filter(({ subject }) => subject === 'unit');
  else plan.kinds = (['person', 'family', 'clan'] as const).map((id) => ({ ...plan.kinds.at(-1)!, id, subject: id }));
  const left = plan.kinds.map(({ id }) => id);
  settings.grading = Object.fromEntries(Object.entries(settings.grading).filter(([kind]) => left.includes(kind)));
}

function criteriaIn({ plan, settings }: Definition, way: string): void {
  if (way === 'graded') return;
  settings.grading = {};
  if (way === 'none') for (const kind of plan.kinds) kind.criteria = [];
  if (way === 'numbers')
    for (const kind of plan.kinds)
      kind.criteria = kind.criteria.map(({ id, text }) => ({ id, text, type: 'numeric', atLeast: 98, measure: '%' }));
}

function registrationIn({ plan, settings }: Definition, way: string): void {
  const { due: _, ...open } = settings.registration;
  const by = (on: string) => ({ on, rule: 'by' as const });
  plan.registration = silent;
  const rules: Record<string, Definition['settings']['registration']> = {
    required: settings.registration,
    short: { ...settings.registration, opensOn: '2024-10-01', due: by('2024-10-05'), graceDays: 0 },
    beforeIssue: { ...settings.registration, opensOn: '2024-01-02', due: by('2024-02-28') },
    late: { ...settings.registration, opensOn: '2024-10-01', due: by('2024-12-10') },
    expected: { ...settings.registration, need: 'expected' },
    open: { ...open, need: 'expected' },
    none: { ...open, need: 'none' },
  };
  settings.registration = rules[way] ?? settings.registration;
}

/** A plan that ends sooner: its last phase is cut, and what lies after it is left out. */
function endsIn({ plan, settings }: Definition, until: string): void {
  const to = `${until}-12-31`;
  settings.period.to = to;
  plan.period = cited({ from: '2023', to: until });
  settings.phases = settings.phases.filter(({ from }) => from <= to);
  for (const phase of settings.phases) if (phase.to > to) phase.to = to;
  plan.phases = plan.phases.filter(({ id }) => settings.phases.some((phase) => phase.id === id));
  for (const phase of plan.phases) phase.period = silent;
  settings.cycles = settings.cycles.filter(({ period }) => period.to <= to);
}

function phasesIn({ plan, settings }: Definition, way: string): void {
  const [first, second] = plan.phases;
  if (way === 'firstFromIssue' && first) first.starts = 'onIssue';
  if (way === 'secondOnGuidance' && second) second.starts = 'onGuidance';
  if (way !== 'none') return;
  plan.phases = [];
  settings.phases = [{ id: 'toan-ky', ...settings.period }];
  settings.cycles = settings.cycles.map((cycle) => ({ ...cycle, phase: 'toan-ky' }));
}

/** In plans without phases no review is planned: those by date are the operator's. */
function reviewsIn({ plan, settings }: Definition, way: string): void {
  if (way === 'byHr') return;
  for (const phase of plan.phases) phase.review = silent;
  if (way === 'none') return;
  settings.cycles.push(
    ...settings.phases.map(({ id, from, to }, index): Cycle => ({
      ...{ cycleId: `danh-gia-${id}`, kind: index === 0 ? 'preliminaryReview' : 'finalReview', phase: id },
      ...{
        period: { from, to },
        opensOn: `${to.slice(0, 4)}-11-10`,
        due: { on: `${to.slice(0, 4)}-12-05`, rule: 'before' },
      },
      ...{ graceDays: 3, reminders: [5], report: 'required', inspection: 'none' },
      ...(way === 'byDateAndClosed' && { closesAfterDays: 6 }),
    })),
  );
}
