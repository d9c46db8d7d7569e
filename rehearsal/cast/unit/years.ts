import { addDays } from '../../../domain/calendar.ts';
import type { UnitCommandOf } from '../../../domain/unit/commands.ts';
import { evidenceOf } from '../papers.ts';
import { unitAct, type Draft } from '../script.ts';
import { criteriaOf, type Role } from '../stage.ts';
import { DEEDS, resultOf } from '../texts.ts';
import { praise } from './praise.ts';
import { titles } from './titles.ts';
import { isRegistered, pledges, refusedActivity } from './registration.ts';

type Activity = UnitCommandOf<'ReportActivity'>['data'];

/** What recurs: the pledges of each year, an activity a year, corrections, titles given by others. */
export function years(role: Role): Draft[] {
  const { period } = role.stage.definition.settings;
  const [first, last] = [role.stage.timetable.launchOn, period.to].map((date) => Number(date.slice(0, 4)));
  const each = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  return [
    ...each.flatMap((year) => [...renewal(role, year), ...activity(role, year)]),
    ...titles(role),
    ...afterwards(role),
  ];
}

/** Most units renew; those that do not are still registered. */
function renewal(role: Role, year: number): Draft[] {
  const { yearly, need } = role.stage.definition.settings.registration;
  if (!yearly || need === 'none' || yearly.opens > yearly.closes) return [];
  const [from, to] = [`${year}-${yearly.opens}`, `${year}-${yearly.closes}`];
  const random = role.random(`renewal-${year}`);
  if (!isRegistered(role, from) || !role.takesPart(from, addDays(to, 1)) || !random.chance(88)) return [];
  const on = role.day(random, addDays(from, 4), addDays(to, -2));
  return [unitAct(on, 'RenewRegistration', role.officer, { year, targets: pledges(role, random) })];
}

function activity(role: Role, year: number): Draft[] {
  const window = activityDays(role, year);
  if (!window) return [];
  const on = role.day(role.random(`activity-${year}`), ...window);
  const reported = activityOn(role, on);
  const label = `activity-${year}`;
  const corrections = correctionsOf(role, year, on).map((day) =>
    unitAct(day, 'CorrectReport', role.officer, (idOf) => ({
      eventId: idOf(label),
      reason: 'Số người tham gia ghi nhầm.',
      replacement: { ...reported, title: `${reported.title} (đính chính số người tham gia)` },
    })),
  );
  return [unitAct(on, 'ReportActivity', role.officer, reported, { label }), ...corrections, ...praise(role, year, on)];
}

/** When the unit reports its activity of a year: from spring on, or from summer where it came later. */
function activityDays(role: Role, year: number): [from: string, to: string] | undefined {
  const to = `${year}-09-10`;
  const from = [`${year}-04-15`, `${year}-07-15`].find((day) => role.takesPart(day, addDays(to, 1)));
  return from === undefined ? undefined : [from, to];
}

/** The days on which that year's report is corrected: soon, after its phase is frozen, or after the close. */
function correctionsOf(role: Role, year: number, on: string): string[] {
  const { has, stage } = role;
  const { launchOn, reviews, closeOn } = stage.timetable;
  const frozenOn = reviews[0]?.freezeOn;
  return [
    ...(has('corrects') && launchOn.startsWith(`${year}`) ? [addDays(on, 24)] : []),
    ...(has('correctsAfterFreeze') && frozenOn?.startsWith(`${year}`) ? [addDays(frozenOn, 100)] : []),
    ...(has('correctsAfterClose') && closeOn.startsWith(`${year}`) ? [addDays(closeOn, 8)] : []),
  ].filter((day) => day > on);
}

function activityOn(role: Role, on: string): Activity {
  const random = role.random(`deed-${on}`);
  const [criterion] = criteriaOf(role.stage.definition, role.kindOn(on)).filter(({ type }) => type === 'narrative');
  const title = random.pick(DEEDS);
  return {
    title,
    period: { from: addDays(on, -random.between(20, 75)), to: on },
    indicators: criterion ? [{ criterion: criterion.id, value: resultOf(random) }] : [],
    evidence: [evidenceOf(`${role.member.unitId}: ${title} (${on})`)],
  };
}

/** Whoever has passed to an heir begins nothing new; nobody does after the close. */
function afterwards(role: Role): Draft[] {
  const { parts, timetable } = role.stage;
  const merged = parts.who('merges')[0] === role.member;
  const steady = parts.members.find(({ unitId }) => !parts.has(unitId, 'lapsesForEver', 'withdraws', 'merges'));
  return [
    ...(role.leftOn !== undefined && merged ? [refusedActivity(role, addDays(role.leftOn, 50), 'R-SUCCEEDED')] : []),
    ...(steady === role.member ? [refusedActivity(role, addDays(timetable.closeOn, 10), 'R-CLOSED')] : []),
  ];
}
