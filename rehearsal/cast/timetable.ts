import { addDays, lastDay } from '../../domain/calendar.ts';
import { phasesOf, stated, type Phase } from '../../domain/definition.ts';
import type { Cycle, Definition } from '../../events/settings.ts';
import type { Due } from '../../events/values.ts';

/** A check of the plan: `last` day of its due, end of grace, and the day on which HR closes it. */
export type CheckDates = { cycle: Cycle; last: string; graceEnd: string; closeOn: string };

/** A review that HR opens: the plan gives its year only, so all its dates are the operator's. */
export type ReviewDates = {
  phase: Phase;
  kind: 'preliminaryReview' | 'finalReview';
  cycleId: string;
  opensOn: string;
  due: Due;
  closeOn: string;
  reportOn: string;
  freezeOn: string;
  commendOn: string;
};

/** A check that HR adds; the plan does not foresee it. */
export type ExtraDates = {
  cycleId: string;
  period: { from: string; to: string };
  opensOn: string;
  due: Due;
  closeOn: string;
};

export type Timetable = {
  startOn: string;
  launchOn: string;
  registration: { opensOn: string; last: string; graceEnd: string };
  lateEntryOn: string;
  amendOn: string;
  kindChangeOn: string;
  extras: { midYear: ExtraDates; reorganisation: ExtraDates; cancelled: ExtraDates };
  checks: CheckDates[];
  reviews: ReviewDates[];
  closeOn: string;
  endsOn: string;
};

/** All dates of the cast but those that chance draws, from the definition as it will have been amended. */
export function timetableOf({ plan, settings }: Definition): Timetable {
  const { period, registration } = settings;
  const launchOn = exact(stated(plan.document.date)) ?? addDays(registration.opensOn, -2);
  const last = registration.due ? lastDay(registration.due) : addDays(registration.opensOn, 45);
  const checks = settings.cycles.filter(({ kind }) => kind === 'periodicCheck').map(checkDates);
  const amendOn = addDays(checks[0]?.closeOn ?? addDays(launchOn, 300), 27);
  const kindChangeOn = addDays(amendOn, 371);
  return {
    startOn: period.from,
    launchOn,
    registration: { opensOn: registration.opensOn, last, graceEnd: addDays(last, registration.graceDays) },
    lateEntryOn: addDays(launchOn, 344),
    amendOn,
    kindChangeOn,
    extras: {
      midYear: extraDates('kiem-tra-giua-nam', addDays(launchOn, 110), 19, 35),
      reorganisation: extraDates('kiem-tra-sap-xep', addDays(amendOn, 2), 36, 57),
      cancelled: extraDates('kiem-tra-dot-xuat', addDays(kindChangeOn, 49), 30, 14),
    },
    checks,
    reviews: phasesOf({ plan, settings }).flatMap((phase) => reviewDates(phase, period.to)),
    closeOn: period.to,
    endsOn: addDays(period.to, 21),
  };
}

/** It reports on the year until the day on which it opens. */
const extraDates = (name: string, opensOn: string, dueAfter: number, closeAfter: number): ExtraDates => ({
  cycleId: `${name}-${opensOn.slice(0, 4)}`,
  period: { from: `${opensOn.slice(0, 4)}-01-01`, to: opensOn },
  opensOn,
  due: { on: addDays(opensOn, dueAfter), rule: 'by' },
  closeOn: addDays(opensOn, closeAfter),
});

const exact = (date: string | undefined): string | undefined => (date?.length === 10 ? date : undefined);

function checkDates(cycle: Cycle): CheckDates {
  const last = lastDay(cycle.due);
  const graceEnd = addDays(last, cycle.graceDays);
  return { cycle, last, graceEnd, closeOn: addDays(graceEnd, 20) };
}

/** In the last month of its phase; in the last phase commendations are decided before the campaign ends. */
function reviewDates(phase: Phase, campaignEnds: string): ReviewDates[] {
  const { review: kind, to } = phase;
  if (!kind) return [];
  const on = (daysBefore: number): string => addDays(to, -daysBefore);
  return [
    {
      ...{ phase, kind, cycleId: `${kind === 'preliminaryReview' ? 'so-ket' : 'tong-ket'}-${to.slice(0, 4)}` },
      ...{ opensOn: on(30), due: { on: on(18), rule: 'by' }, closeOn: on(10), reportOn: on(7), freezeOn: on(4) },
      commendOn: to < campaignEnds ? addDays(to, 20) : on(2),
    },
  ];
}

/** The amendment of the cast: the first check of the second phase (or the last check of all) falls due ten days later. */
export function amended(definition: Definition): { definition: Definition; cycleId: string } | undefined {
  const { settings } = definition;
  const checks = settings.cycles.filter(({ kind }) => kind === 'periodicCheck');
  const second = settings.phases[1]?.id;
  const moved = checks.find(({ phase }) => phase === second) ?? checks.at(-1);
  if (!moved || moved === checks[0]) return undefined;
  const due = { ...moved.due, on: addDays(moved.due.on, 10) };
  const cycles = settings.cycles.map((cycle) => (cycle === moved ? { ...cycle, due } : cycle));
  return { definition: { ...definition, settings: { ...settings, cycles } }, cycleId: moved.cycleId };
}
