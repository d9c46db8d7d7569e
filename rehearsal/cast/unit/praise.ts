import { addDays } from '../../../domain/calendar.ts';
import { unitAct, type Draft } from '../script.ts';
import type { Role } from '../stage.ts';
import { isRegistered } from './registration.ts';

/** Of a hundred activities, so many are commended by themselves. */
const PRAISED = 15;
const AFTER = 45;

/** Where any achievement suffices, the best activities are commended in the same autumn, without waiting for a review. */
export function praise(role: Role, year: number, on: string): Draft[] {
  const { settings } = role.stage.definition;
  const awardOn = addDays(on, AFTER);
  if (settings.basis !== 'anyAchievement' || !isFree(role, awardOn) || !role.random(`praise-${year}`).chance(PRAISED))
    return [];
  const { member, stage } = role;
  const decision = stage.house.paper('Quyết định khen thưởng', 'QĐ', awardOn, 'head');
  const period = { from: `${year}-01-01`, to: on };
  return [
    unitAct(awardOn, 'RecordCommendation', stage.house.secretary, (idOf) => ({
      ...{ form: settings.forms.at(-1) ?? 'Giấy khen', subject: { kind: member.subject, id: member.unitId } },
      ...{ achievement: { period, description: `Thành tích học tập suốt đời năm ${year}` }, decision },
      basis: { achievement: idOf(`activity-${year}`) },
    })),
  ];
}

/** Registered, not on hold that year, there to the end, and there still: who is commended does not withdraw. */
function isFree(role: Role, on: string): boolean {
  const { parts, timetable } = role.stage;
  const { unitId } = role.member;
  const held = timetable.reviews.some(({ phase }) =>
    ['missedOnHold', 'holdLifted'].includes(parts.review(phase.id, unitId) ?? ''),
  );
  return !held && role.leftOn === undefined && on < timetable.closeOn && isRegistered(role, on);
}
