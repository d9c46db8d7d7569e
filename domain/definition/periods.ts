import type { Plan } from '../../events/definition.ts';
import type { Definition } from '../../events/settings.ts';
import { found, unless, type Finding } from './findings.ts';
import { lies, stated, type Span } from './phases.ts';

/** Dates as exact as the plan says them: `2025` may be any day of that year. */
export const earliest = (date: string): string => `${date}-01-01`.slice(0, 10);
export const latest = (date: string): string => `${date}-12-31`.slice(0, 10);

type Words = { from?: string | undefined; to: string };

/** The plan's own periods: none ends before it begins, phases lie in the plan's period, one after the other. */
export function plannedPeriods(plan: Plan): Finding[] {
  const whole = stated(plan.period);
  const dated = plan.phases.flatMap(({ id, period }) => ('value' in period ? [{ id, ...period.value }] : []));
  return [
    ...(whole ? unless(runs(whole), ['plan', 'period'], ...BACKWARDS) : []),
    ...dated.flatMap((phase, index) => {
      const place = ['plan', 'phases', phase.id, 'period'] as const;
      const before = dated[index - 1];
      return [
        ...unless(runs(phase), place, ...BACKWARDS),
        ...unless(within(phase, whole), place, ...OUTSIDE_PLAN),
        ...(before ? unless(follows(phase, before), place, ...TOO_EARLY(before.id)) : []),
      ];
    }),
  ];
}

const BACKWARDS = ['Ngày cuối trước ngày đầu.', 'ends before it begins'] as const;
const OUTSIDE_PLAN = ['Giai đoạn nằm ngoài thời gian của Kế hoạch.', 'lies outside the period of the plan'] as const;
const TOO_EARLY = (id: string) =>
  [`Giai đoạn bắt đầu khi “${id}” ghi trước nó chưa kết thúc.`, `begins before ${id} ends`] as const;

const runs = ({ from, to }: Words): boolean => from === undefined || earliest(from) <= latest(to);

const within = (inner: Words, outer: Words | undefined): boolean =>
  !outer ||
  (latest(inner.from ?? inner.to) >= earliest(outer.from ?? '0000') && earliest(inner.to) <= latest(outer.to));

/** A year in which one phase ends and the next begins is no overlap. */
const follows = (later: Words, before: Words): boolean =>
  later.from === undefined || latest(later.from) > earliest(before.to);

/** The operator's periods lie in the plan's, and each phase in the whole, one after the other. */
export function periodProblems({ plan, settings }: Definition): Finding[] {
  const planned = plan.phases.map(({ id }) => id);
  return [
    ...unless(keeps(settings.period, stated(plan.period)), ['settings', 'period'], ...OUTSIDE),
    ...unless(settings.period.from <= settings.period.to, ['settings', 'period'], ...BACKWARDS),
    ...namesOfPhases(planned, { plan, settings }),
    ...settings.phases.flatMap((phase, index) => {
      const words = plan.phases.find(({ id }) => id === phase.id)?.period;
      const before = settings.phases[index - 1];
      const place = ['settings', 'phases', phase.id] as const;
      return [
        ...unless(lies(phase, settings.period), place, ...OUTSIDE_SETTINGS),
        ...unless(keeps(phase, words && stated(words)), place, ...OUTSIDE_DATES),
        ...(before ? unless(phase.from > before.to, place, ...TOO_EARLY(before.id)) : []),
      ];
    }),
  ];
}

const OUTSIDE = [
  'Thời gian vận hành nằm ngoài thời gian của Kế hoạch.',
  'lies outside the period of the plan',
] as const;
const OUTSIDE_SETTINGS = ['Giai đoạn nằm ngoài thời gian vận hành (period).', 'lies outside settings.period'] as const;
const OUTSIDE_DATES = [
  'Giai đoạn nằm ngoài thời gian mà Kế hoạch nêu cho nó.',
  "lies outside the plan's dates",
] as const;

function namesOfPhases(planned: readonly string[], { settings }: Definition): Finding[] {
  const given = settings.phases.map(({ id }) => id);
  const place = ['settings', 'phases'] as const;
  const undated = planned.filter((id) => !given.includes(id));
  const whole = settings.phases.length === 1 && settings.phases.every((phase) => lies(settings.period, phase));
  return [
    ...undated.map((id) =>
      found(place, `Giai đoạn “${id}” của Kế hoạch chưa có ngày.`, `${id} of the plan has no dates`),
    ),
    ...(planned.length === 0
      ? unless(whole, place, ...ONE_PHASE)
      : given
          .filter((id) => !planned.includes(id))
          .map((id) => found(place, `Kế hoạch không có giai đoạn “${id}”.`, `${id} is not of the plan`))),
  ];
}

const ONE_PHASE = [
  'Kế hoạch không chia giai đoạn thì chỉ có một giai đoạn, bằng cả thời gian.',
  'a plan without phases has one, its whole period',
] as const;

/** In `2025` lies every day of that year. */
function keeps(span: Span, words: Words | undefined): boolean {
  if (!words) return true;
  const { from = '', to } = words;
  return from <= span.from.slice(0, from.length) && span.to.slice(0, to.length) <= to;
}
