import { canonical, sizeOf } from '../../events/canonical.ts';
import type { Definition } from '../../events/settings.ts';
import { lastDay } from '../calendar.ts';
import { cycleProblems } from './cycles.ts';
import { found, repeated, unless, type Finding } from './findings.ts';
import { gradingProblems } from './grading.ts';
import { periodProblems } from './periods.ts';
import { stated } from './phases.ts';
import { planProblems } from './planned.ts';
import { unitPlan } from './unit-plan.ts';

export { findingText, type Finding } from './findings.ts';
export { planProblems } from './planned.ts';

const MAX_DEFINITION = 256 * 1024;
const MAX_UNIT_PLAN = 20 * 1024;

/** Where a plan, and the settings to run it, do not fit. None: it can be run. */
export function definitionProblems(definition: Definition): Finding[] {
  const unwritable = writable(definition);
  if (unwritable) return [unwritable];
  const problems = [
    ...idProblems(definition),
    ...planProblems(definition.plan),
    ...periodProblems(definition),
    ...cycleProblems(definition),
    ...gradingProblems(definition),
    ...agreementProblems(definition),
  ];
  return problems.length > 0 ? problems : sizeProblems(definition);
}

function writable(definition: Definition): Finding | undefined {
  try {
    canonical(definition);
    return undefined;
  } catch (error) {
    return found(['definition'], `Không ghi được: ${String(error)}`, String(error));
  }
}

function idProblems({ plan, settings }: Definition): Finding[] {
  const { settingsOf } = settings;
  return [
    ...unless(
      settingsOf === plan.campaignId,
      ['settings', 'settingsOf'],
      `Ghi “${settingsOf}”, còn Kế hoạch là “${plan.campaignId}”.`,
      `found ${settingsOf}, expected ${plan.campaignId}`,
    ),
    ...repeated(
      ['settings', 'phases'],
      settings.phases.map(({ id }) => id),
    ),
    ...repeated(
      ['settings', 'cycles'],
      settings.cycles.map(({ cycleId }) => cycleId),
    ),
    ...repeated(
      ['settings', 'workingYears'],
      settings.workingYears.map(({ year }) => String(year)),
    ),
  ];
}

function agreementProblems({ plan, settings }: Definition): Finding[] {
  const { registration } = settings;
  const forms = stated(plan.awards.forms);
  const says = (path: readonly string[], is: string, said: string | undefined) =>
    unless(
      said === undefined || is === said,
      ['settings', ...path],
      `Ghi ${is}, còn Kế hoạch nói ${said}.`,
      `found ${is}, the plan says ${said}`,
    );
  const due = ['settings', 'registration', 'due'] as const;
  const dated = !registration.due || registration.opensOn <= lastDay(registration.due);
  return [
    ...says(['registration', 'need'], registration.need, stated(plan.registration)),
    ...says(['basis'], settings.basis, stated(plan.awards.basis)),
    ...says(['reviewReport'], settings.reviewReport, stated(plan.reviewReport)),
    ...settings.forms
      .filter((form) => forms && !forms.includes(form))
      .map((form) => found(['settings', 'forms'], `Kế hoạch không nêu “${form}”.`, `the plan does not name "${form}"`)),
    ...unless(registration.need !== 'required' || registration.due !== undefined, due, 'Thiếu hạn đăng ký.', 'missing'),
    ...unless(dated, due, 'Hạn đăng ký trước ngày mở đăng ký.', 'lies before the registration opens'),
  ];
}

function sizeProblems(definition: Definition): Finding[] {
  const every = definition.settings.cycles.map(({ cycleId }) => cycleId);
  const size = sizeOf(canonical(definition));
  return [
    ...unless(size <= MAX_DEFINITION, ['definition'], ...tooLarge(size, MAX_DEFINITION)),
    ...definition.plan.kinds.flatMap(({ id }) => {
      const extract = sizeOf(canonical(unitPlan(definition, id, every)));
      const [vi, en] = tooLarge(extract, MAX_UNIT_PLAN);
      const place = ['plan', 'kinds', id] as const;
      return unless(extract <= MAX_UNIT_PLAN, place, `Phần trích cho loại này: ${vi}`, `its extract has ${en}`);
    }),
  ];
}

const tooLarge = (size: number, most: number) =>
  [`${size} byte, nhiều nhất ${most}.`, `${size} bytes, at most ${most}`] as const;
