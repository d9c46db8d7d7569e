import { addDays, lastDay } from '../../../domain/calendar.ts';
import { openRandom } from '../random.ts';
import type { Draft } from '../script.ts';
import { joinedOn } from '../presence.ts';
import type { Role, Stage } from '../stage.ts';
import type { ExtraDates } from '../timetable.ts';
import { conclude, reportOn } from './checks.ts';

/** Whom the checks concern that HR adds: a few of those that take part, the merging ones among them. */
export function scopesOf({ seed, timetable, parts }: Stage): { midYear: string[]; reorganisation: string[] } {
  const { members, has } = parts;
  const ids = members.map(({ unitId }) => unitId);
  const steady = openRandom(seed, 'added checks')
    .shuffled(ids)
    .filter((unitId) => !has(unitId, 'lapsesForEver', 'withdraws', 'entersLate'));
  const { midYear } = timetable.extras;
  const early = steady.filter((unitId) => midYear && joinedOn(unitId, has, timetable) <= midYear.opensOn);
  const concerned = steady.filter((unitId) => has(unitId, 'merges', 'isRenamed'));
  const others = steady.filter((unitId) => !concerned.includes(unitId));
  return { midYear: early.slice(0, 4), reorganisation: [...concerned, ...others.slice(-2)] };
}

/** Reports to the added checks; what the merged ones left open their heir completes. */
export function extras(role: Role): Draft[] {
  const { stage, member } = role;
  const { extras: added, reorganisation: act } = stage.timetable;
  const scopes = scopesOf(stage);
  const { midYear, reorganisation } = added;
  return [
    ...(midYear && scopes.midYear.includes(member.unitId) ? extra(role, midYear, addDays(midYear.opensOn, 8)) : []),
    ...(reorganisation && act && scopes.reorganisation.includes(member.unitId)
      ? extra(role, reorganisation, addDays(act.on, 5))
      : []),
  ];
}

function extra(role: Role, dates: ExtraDates, from: string): Draft[] {
  const { house, parts, timetable } = role.stage;
  const random = role.random(dates.cycleId);
  const on = role.day(random, from, addDays(lastDay(dates.due), -1));
  const { heir } = parts;
  const passedOn = heir && role.has('merges') && timetable.reorganisation && on >= timetable.reorganisation.on;
  const by = passedOn ? { by: { id: heir.officer, office: 'unit' as const, unitId: heir.unitId } } : {};
  return [
    reportOn(role, random, dates.cycleId, on, by),
    conclude(house, random, dates.cycleId, addDays(on, random.between(3, 6))),
  ];
}
