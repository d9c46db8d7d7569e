import { canonical, sizeOf } from '../../events/canonical.ts';
import type { Cycle, Definition } from '../../events/settings.ts';
import { lastDay } from '../calendar.ts';
import { gradingProblems } from './grading.ts';
import { lies, phaseOf, stated, type Span } from './phases.ts';
import { unitPlan } from './unit-plan.ts';

const MAX_DEFINITION = 256 * 1024;
const MAX_UNIT_PLAN = 20 * 1024;

/** Where a plan and the settings to run it do not fit: one sentence each, beginning with the place. None: it can be run. */
export function definitionProblems(definition: Definition): string[] {
  const unwritable = writable(definition);
  if (unwritable) return [unwritable];
  const problems = [
    ...idProblems(definition),
    ...periodProblems(definition),
    ...definition.settings.cycles.flatMap((cycle) => cycleProblems(definition, cycle)),
    ...gradingProblems(definition),
    ...agreementProblems(definition),
  ];
  return problems.length > 0 ? problems : sizeProblems(definition);
}

const unless = (holds: boolean, problem: string): string[] => (holds ? [] : [problem]);

function writable(definition: Definition): string | undefined {
  try {
    canonical(definition);
    return undefined;
  } catch (error) {
    return `definition: ${String(error)}`;
  }
}

function idProblems({ plan, settings }: Definition): string[] {
  const reviews = settings.cycles.filter(({ kind }) => kind !== 'periodicCheck');
  const lists: [string, string[]][] = [
    ['plan.phases', plan.phases.map(({ id }) => id)],
    ['plan.kinds', plan.kinds.map(({ id }) => id)],
    ['plan.targets', plan.targets.map(({ id }) => id)],
    ['plan.milestones', plan.milestones.map(({ id }) => id)],
    ...plan.kinds.map(({ id, criteria }): [string, string[]] => [
      `plan.kinds.${id}.criteria`,
      criteria.map((c) => c.id),
    ]),
    ['settings.phases', settings.phases.map(({ id }) => id)],
    ['settings.cycles', settings.cycles.map(({ cycleId }) => cycleId)],
    ['settings.cycles (one review a phase)', reviews.map(({ phase }) => phase)],
    ['settings.workingYears', settings.workingYears.map(({ year }) => String(year))],
  ];
  const doubled = lists.flatMap(([place, ids]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${place}: ${id} is named twice`),
  );
  const own = settings.settingsOf === plan.campaignId;
  return [...unless(own, `settings.settingsOf: found ${settings.settingsOf}, expected ${plan.campaignId}`), ...doubled];
}

function periodProblems(definition: Definition): string[] {
  const { plan, settings } = definition;
  const planned = plan.phases.map(({ id }) => id);
  const given = settings.phases.map(({ id }) => id);
  const whole = settings.phases.length === 1 && settings.phases.every((phase) => lies(settings.period, phase));
  return [
    ...unless(keeps(settings.period, stated(plan.period)), 'settings.period: lies outside the period of the plan'),
    ...unless(settings.period.from <= settings.period.to, 'settings.period: ends before it begins'),
    ...planned.filter((id) => !given.includes(id)).map((id) => `settings.phases: ${id} of the plan has no dates`),
    ...(planned.length === 0
      ? unless(whole, 'settings.phases: a plan without phases has one, its whole period')
      : given.filter((id) => !planned.includes(id)).map((id) => `settings.phases: ${id} is not of the plan`)),
    ...settings.phases.flatMap((phase) => {
      const words = plan.phases.find(({ id }) => id === phase.id)?.period;
      return [
        ...unless(lies(phase, settings.period), `settings.phases.${phase.id}: lies outside settings.period`),
        ...unless(keeps(phase, words && stated(words)), `settings.phases.${phase.id}: lies outside the plan's dates`),
      ];
    }),
  ];
}

/** Dates as exact as the plan says them: in `2025` lies every day of that year. */
function keeps(span: Span, words: { from?: string | undefined; to: string } | undefined): boolean {
  if (!words) return true;
  const { from = '', to } = words;
  return from <= span.from.slice(0, from.length) && span.to.slice(0, to.length) <= to;
}

function cycleProblems(definition: Definition, cycle: Cycle): string[] {
  const place = `settings.cycles.${cycle.cycleId}`;
  const phase = phaseOf(definition, cycle.phase);
  if (!phase) return [`${place}.phase: there is no phase ${cycle.phase}`];
  const agrees = cycle.kind === 'periodicCheck' || (phase.review ?? cycle.kind) === cycle.kind;
  return [
    ...unless(lies(cycle.period, phase), `${place}.period: lies outside phase ${phase.id}`),
    ...unless(cycle.opensOn <= lastDay(cycle.due), `${place}.due: lies before the cycle opens`),
    ...unless(agrees, `${place}.kind: found ${cycle.kind}, the plan says ${phase.review}`),
  ];
}

function agreementProblems({ plan, settings }: Definition): string[] {
  const { registration } = settings;
  const forms = stated(plan.awards.forms);
  const says = (place: string, found: string, expected: string | undefined) =>
    unless(
      expected === undefined || found === expected,
      `settings.${place}: found ${found}, the plan says ${expected}`,
    );
  const dated = !registration.due || registration.opensOn <= lastDay(registration.due);
  return [
    ...says('registration.need', registration.need, stated(plan.registration)),
    ...says('basis', settings.basis, stated(plan.awards.basis)),
    ...says('reviewReport', settings.reviewReport, stated(plan.reviewReport)),
    ...settings.forms
      .filter((form) => forms && !forms.includes(form))
      .map((form) => `settings.forms: the plan does not name "${form}"`),
    ...unless(registration.need !== 'required' || registration.due !== undefined, 'settings.registration.due: missing'),
    ...unless(dated, 'settings.registration.due: lies before the registration opens'),
  ];
}

function sizeProblems(definition: Definition): string[] {
  const every = definition.settings.cycles.map(({ cycleId }) => cycleId);
  const size = sizeOf(canonical(definition));
  return [
    ...unless(size <= MAX_DEFINITION, `definition: ${size} bytes, at most ${MAX_DEFINITION}`),
    ...definition.plan.kinds.flatMap(({ id }) => {
      const extract = sizeOf(canonical(unitPlan(definition, id, every)));
      return unless(
        extract <= MAX_UNIT_PLAN,
        `plan.kinds.${id}: its extract has ${extract} bytes, at most ${MAX_UNIT_PLAN}`,
      );
    }),
  ];
}
