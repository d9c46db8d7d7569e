import { addDays, lastDay } from '../../../domain/calendar.ts';
import { openRandom } from '../random.ts';
import type { Draft } from '../script.ts';
import { heirId, type Role, type Stage } from '../stage.ts';
import { REORGANISED_ON } from '../papers.ts';
import { conclude, reportOn } from './checks.ts';

/** Whom the checks concern that HR adds: a few of those that take part, the merging ones among them. */
export function scopesOf({ seed, timetable, parts }: Stage): { midYear: string[]; reorganisation: string[] } {
  const { members, has } = parts;
  const ids = members.map(({ unitId }) => unitId);
  const steady = openRandom(seed, 'added checks')
    .shuffled(ids)
    .filter((unitId) => !has(unitId, 'lapsesForEver', 'withdraws', 'entersLate'));
  const { midYear } = timetable.extras;
  const early = steady.filter(
    (unitId) => addDays(timetable.registration.graceEnd, has(unitId, 'lapses') ? 45 : 12) <= midYear.opensOn,
  );
  const concerned = steady.filter((unitId) => has(unitId, 'merges', 'isRenamed'));
  const others = steady.filter((unitId) => !concerned.includes(unitId));
  return { midYear: early.slice(0, 4), reorganisation: [...concerned, ...others.slice(-2)] };
}

/** Reports to the added checks; what the merged ones left open their heir completes. */
export function extras(role: Role): Draft[] {
  const { stage, member } = role;
  const { midYear, reorganisation } = stage.timetable.extras;
  const scopes = scopesOf(stage);
  const at = (dates: typeof midYear, from: string): Draft[] => {
    const random = role.random(dates.cycleId);
    const on = role.day(random, from, addDays(lastDay(dates.due), -1));
    const heir = stage.parts.heir;
    const by =
      role.has('merges') && heir && on >= REORGANISED_ON
        ? { by: { id: heir.officer, office: 'unit', unitId: heirId } }
        : {};
    return [
      reportOn(role, random, dates.cycleId, on, by),
      conclude(random, dates.cycleId, addDays(on, random.between(3, 6))),
    ];
  };
  return [
    ...(scopes.midYear.includes(member.unitId) ? at(midYear, addDays(midYear.opensOn, 8)) : []),
    ...(scopes.reorganisation.includes(member.unitId) ? at(reorganisation, addDays(REORGANISED_ON, 5)) : []),
  ];
}
