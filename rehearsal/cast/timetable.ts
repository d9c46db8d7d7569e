import { addDays, lastDay } from '../../domain/calendar.ts';
import { stated } from '../../domain/definition.ts';
import type { Definition } from '../../events/settings.ts';
import { checksOf, type CheckDates } from './dates/checks.ts';
import { extraDates, type ExtraDates } from './dates/extras.ts';
import { phaseDatesOf, type PhaseDates } from './dates/phases.ts';
import { busyDays, quietDay } from './dates/quiet.ts';
import { latest, reviewsOf, type ReviewDates } from './dates/reviews.ts';
import { REORGANISED_ON, SAMPLE } from './sample.ts';

export type { CheckDates } from './dates/checks.ts';
export type { ExtraDates } from './dates/extras.ts';
export type { ReviewDates } from './dates/reviews.ts';

/** What is not there does not fit into the plan's time, and is left out of the play. */
export type Timetable = {
  startOn: string;
  launchOn: string;
  registration: {
    need: Definition['settings']['registration']['need'];
    opensOn: string;
    last: string;
    graceEnd: string;
  };
  lateEntryOn?: string | undefined;
  withdrawOn?: string | undefined;
  amendOn: string;
  kindChangeOn?: string | undefined;
  /** `sample`: what really happened to the bodies of seed 001. */
  reorganisation?: { on: string; sample: boolean } | undefined;
  extras: {
    midYear?: ExtraDates | undefined;
    reorganisation?: ExtraDates | undefined;
    cancelled?: ExtraDates | undefined;
  };
  phases: PhaseDates[];
  checks: CheckDates[];
  reviews: ReviewDates[];
  closeOn: string;
};

/** All dates of the cast but those that chance draws, from the definition as it will have been amended. */
export function timetableOf(definition: Definition): Timetable {
  const { settings, plan } = definition;
  const { launchOn, registration, readyOn } = beginning(definition);
  const checks = checksOf(definition, launchOn);
  const phases = phaseDatesOf(definition, launchOn);
  const reviews = reviewsOf(definition, phases, { launchOn, readyOn, checks, campaignEnds: settings.period.to });
  const closeOn = endOf(latest(settings.period.to, addDays(readyOn, 1)), checks, reviews);
  const quiet = (on: string, before: number, after: number) =>
    quietDay(on, { before, after }, { busy: busyDays(checks, reviews), end: closeOn });
  const amendOn = amendmentOn(definition, launchOn);
  const kindChangeOn = quiet(addDays(amendOn, 371), 0, 2);
  const sample = plan.campaignId === SAMPLE.campaignId && quiet(REORGANISED_ON, 17, 40) === REORGANISED_ON;
  const reorganisedOn = sample ? REORGANISED_ON : quiet(addDays(latest(launchOn, readyOn), 353), 17, 40);
  const known = { phases, reviews, cycles: settings.cycles, closeOn };
  const extra = (name: string, on: string | undefined, dueAfter: number, closeAfter: number) =>
    extraDates(known, name, on, { dueAfter, closeAfter });
  return {
    ...{ startOn: settings.period.from < launchOn ? settings.period.from : launchOn, launchOn, registration },
    lateEntryOn: quiet(latest(addDays(launchOn, 344), addDays(registration.graceEnd, 2)), 0, 42),
    withdrawOn: withdrawalOn(quiet(latest(addDays(launchOn, 187), addDays(readyOn, 33)), 0, 0), reviews),
    ...{ amendOn, kindChangeOn },
    reorganisation: reorganisedOn === undefined ? undefined : { on: reorganisedOn, sample },
    extras: {
      midYear: extra('kiem-tra-giua-nam', latest(addDays(launchOn, 110), addDays(readyOn, 2)), 19, 35),
      reorganisation: extra('kiem-tra-sap-xep', reorganisedOn && addDays(reorganisedOn, -17), 36, 57),
      cancelled: extra('kiem-tra-dot-xuat', addDays(kindChangeOn ?? addDays(amendOn, 371), 49), 30, 14),
    },
    ...{ phases, checks, reviews, closeOn },
  };
}

/** Launch, the window of registration, and the day by which the ordinary way in has been gone. */
function beginning({ plan, settings }: Definition) {
  const { need, opensOn, due, graceDays } = settings.registration;
  const launchOn = exact(stated(plan.document.date)) ?? addDays(opensOn, -2);
  const last = due ? lastDay(due) : addDays(latest(opensOn, launchOn), 45);
  const graceEnd = latest(addDays(last, graceDays), addDays(launchOn, 1));
  const registration = { need, opensOn: latest(opensOn, launchOn), last, graceEnd };
  return { launchOn, registration, readyOn: need === 'none' ? addDays(launchOn, 2) : addDays(graceEnd, 12) };
}

const exact = (date: string | undefined): string | undefined => (date?.length === 10 ? date : undefined);

/** Once everything is closed and frozen, not before the plan's last day. */
const endOf = (to: string, checks: readonly CheckDates[], reviews: readonly ReviewDates[]): string =>
  latest(
    to,
    ...checks.map(({ closeOn }) => addDays(closeOn, 6)),
    ...reviews.map(({ freezeOn }) => addDays(freezeOn, 4)),
  );

/** Whoever is reviewed may be commended, and then no longer withdraws. */
const withdrawalOn = (on: string | undefined, reviews: readonly ReviewDates[]): string | undefined =>
  reviews.some(({ opensOn }) => on !== undefined && opensOn <= on) ? undefined : on;

const amendmentOn = (definition: Definition, launchOn: string): string =>
  addDays(checksOf(definition, launchOn)[0]?.closeOn ?? addDays(launchOn, 300), 27);

/** The amendment of the cast: the first check of the second phase (or the last check of all) falls due ten days later. */
export function amended(definition: Definition): { definition: Definition; cycleId: string } | undefined {
  const { settings } = definition;
  const { launchOn } = beginning(definition);
  const amendOn = amendmentOn(definition, launchOn);
  const ahead = checksOf(definition, launchOn).filter(({ cycle }) => cycle.opensOn > amendOn);
  const second = settings.phases[1]?.id;
  const moved = (ahead.find(({ cycle }) => cycle.phase === second) ?? ahead.at(-1))?.cycle;
  if (!moved) return undefined;
  const due = { ...moved.due, on: addDays(moved.due.on, 10) };
  const cycles = settings.cycles.map((cycle) => (cycle === moved ? { ...cycle, due } : cycle));
  return { definition: { ...definition, settings: { ...settings, cycles } }, cycleId: moved.cycleId };
}
