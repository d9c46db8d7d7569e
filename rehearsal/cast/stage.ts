import { addDays, daysBetween, isWorkingDay } from '../../domain/calendar.ts';
import { own } from '../../domain/definition.ts';
import type { Actor } from '../../events/envelope.ts';
import type { Definition } from '../../events/settings.ts';
import { otherKind } from './life-parts.ts';
import type { House } from './house.ts';
import type { Member } from './members.ts';
import type { Parts } from './parts.ts';
import { leftOn, takesPart } from './presence.ts';
import { openRandom, type Random } from './random.ts';
import { REORGANISED_ON, SAMPLE } from './sample.ts';
import type { Timetable } from './timetable.ts';

/** All that the cast knows before it writes its script. */
export type Stage = { seed: string; definition: Definition; timetable: Timetable; house: House; parts: Parts };

/** A member as it plays: its officer, its name, kind and criteria of a date, and what takes part when. */
export type Role = {
  member: Member;
  stage: Stage;
  officer: Actor;
  has: (...parts: Parameters<Parts['has']> extends [string, ...infer Rest] ? Rest : never) => boolean;
  random: (purpose: string) => Random;
  /** A day of those from `from` to `to`, a working day where there is one after the day drawn. */
  day: (random: Random, from: string, to: string) => string;
  nameOn: (date: string) => string;
  kindOn: (date: string) => string;
  takesPart: (from: string, to: string) => boolean;
  leftOn: string | undefined;
};

export function roleOf(member: Member, stage: Stage): Role {
  const { unitId, name, kind } = member;
  const { seed, parts, timetable, definition } = stage;
  const { workingYears } = definition.settings;
  const has: Role['has'] = (...wanted) => parts.has(unitId, ...wanted);
  return {
    ...{ member, stage, has },
    officer: { id: member.officer, office: 'unit', unitId },
    random: (purpose) => openRandom(seed, `${unitId}/${purpose}`),
    day(random, from, to) {
      const drawn = addDays(from, random.between(0, Math.max(0, daysBetween(from, to))));
      for (let day = drawn; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, workingYears)) return day;
      return drawn;
    },
    nameOn: (date) => (has('isRenamed') && date >= REORGANISED_ON ? SAMPLE.renamed.name : name),
    kindOn: (date) =>
      has('changesKind') && timetable.kindChangeOn !== undefined && date >= timetable.kindChangeOn
        ? (otherKind(definition.plan, kind) ?? kind)
        : kind,
    takesPart: (from, to) => takesPart(unitId, parts.has, timetable, from, to),
    leftOn: leftOn(unitId, parts.has, timetable),
  };
}

export const criteriaOf = ({ plan }: Definition, kind: string) =>
  plan.kinds.find(({ id }) => id === kind)?.criteria ?? [];
export const gradingOf = ({ settings }: Definition, kind: string) => own(settings.grading, kind);
