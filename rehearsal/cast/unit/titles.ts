import { addDays } from '../../../domain/calendar.ts';
import { takesPart } from '../presence.ts';
import { unitAct, type Draft } from '../script.ts';
import { criteriaOf, type Role } from '../stage.ts';

/** When a title that the criteria ask for was given to the unit, if it was: to most. */
export function recognisedOn(role: Role): string | undefined {
  const on = recordedOn(role);
  const isGiven = isFirst(role) || role.random('recognised').chance(75);
  return titleIn(role, yearBefore(on)) && role.takesPart(on, addDays(on, 1)) && isGiven ? on : undefined;
}

/** A title is given by its own body, in years in which it is in force. */
export function titles(role: Role): Draft[] {
  const { member, stage } = role;
  const known = titlesFor(role);
  const on = recordedOn(role);
  const given = yearBefore(on);
  const first = titleIn(role, given);
  if (!first || !role.takesPart(on, addDays(on, 1))) return [];
  const { title, body } = first;
  const record = (year: number, refused?: Draft['refused']): Draft =>
    unitAct(
      on,
      'RecordRecognition',
      stage.house.hr,
      { title, body, year, number: `${20 + member.order}/QĐ-HKH` },
      refused && { refused },
    );
  const earliest = Math.min(...known.map(({ fromYear }) => fromYear));
  return [
    ...(isFirst(role) ? [record(earliest - 1, 'R-TITLE-NOT-IN-FORCE')] : []),
    ...(recognisedOn(role) === undefined ? [] : [record(given)]),
  ];
}

const recordedOn = (role: Role): string =>
  addDays(role.stage.timetable.amendOn, 100 + role.random('titles').between(0, 60));

const yearBefore = (on: string): number => Number(on.slice(0, 4)) - 1;

/** A title that the unit is asked for and that is in force in the year. */
const titleIn = (role: Role, year: number) =>
  titlesFor(role).find(({ fromYear, toYear = year }) => fromYear <= year && year <= toYear);

function titlesFor({ stage, member }: Role) {
  const asked = criteriaOf(stage.definition, member.kind).flatMap(({ title }) => title ?? []);
  return stage.definition.settings.titles.filter(({ title }) => asked.includes(title));
}

/** The first of its kind that is there all the while. */
function isFirst({ stage: { parts, timetable }, member }: Role): boolean {
  const [from, to] = [timetable.amendOn, addDays(timetable.amendOn, 170)];
  const there = ({ unitId, kind }: typeof member): boolean =>
    kind === member.kind && takesPart(unitId, parts.has, timetable, from, to);
  return parts.members.find(there) === member;
}
