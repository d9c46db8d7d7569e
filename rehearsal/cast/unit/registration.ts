import { addDays, daysBetween } from '../../../domain/calendar.ts';
import type { Target } from '../../../events/unit/taking-part.ts';
import type { z } from 'zod';
import { unitPaper } from '../papers.ts';
import { enrolledOn, recordedOn } from '../presence.ts';
import type { Random } from '../random.ts';
import { unitAct, type Draft } from '../script.ts';
import type { Role } from '../stage.ts';
import { DEEDS, GAPS, PACT, PLEDGES } from '../texts.ts';

/** How the unit comes in: registration, approval, and what may go wrong on the way. */
export function registration(role: Role): Draft[] {
  const { timetable, definition } = role.stage;
  const { opensOn, last, graceEnd } = timetable.registration;
  const random = role.random('registration');
  if (definition.settings.registration.need === 'none' || role.has('neverRegisters')) return [];
  if (role.has('lapsesForEver')) return neverApproved(role, addDays(graceEnd, 120));
  const late = lateWay(role);
  if (late) return lateAccepted(role, random, ...late);
  if (role.has('isReturned'))
    return returned(role, random, role.day(random, addDays(opensOn, 3), addDays(opensOn, 15)));
  const on = role.has('registersLate') ? addDays(last, 2) : role.day(random, ...ordinaryDays(opensOn, last));
  return [submit(role, random, on), approve(role, role.day(random, addDays(on, 2), addDays(on, 6)))];
}

/** From the third day of the window; of a short one, on any. */
const ordinaryDays = (opensOn: string, last: string): [string, string] =>
  daysBetween(opensOn, last) >= 9 ? [addDays(opensOn, 3), addDays(last, -6)] : [addDays(opensOn, 2), last];

/** Who comes when the window is over, when and why. */
function lateWay({ has, stage: { timetable } }: Role): [on: string, reason: string] | undefined {
  const { lateEntryOn, reorganisation, registration: window, launchOn } = timetable;
  if (has('isHeir') && reorganisation)
    return [addDays(recordedOn(reorganisation.on), 3), 'Đơn vị kế thừa, mới thành lập.'];
  if (has('entersLate') && lateEntryOn !== undefined)
    return [addDays(lateEntryOn, 5), 'Đơn vị vào danh sách sau khi hết hạn đăng ký.'];
  if (has('lapses')) return [addDays(window.graceEnd, 12), 'Đơn vị kiện toàn tổ chức vào kỳ đăng ký.'];
  return window.last < addDays(launchOn, 3)
    ? [addDays(window.graceEnd, 1), 'Kế hoạch ban hành sau hạn đăng ký.']
    : undefined;
}

/** Where the plan sets no end to the registration, nothing is late. */
function lateAccepted(role: Role, random: Random, on: string, reason: string): Draft[] {
  const { house, definition } = role.stage;
  const authority = 'Thủ trưởng cơ quan phát động';
  const isOver = definition.settings.registration.due !== undefined;
  return [
    ...(isOver ? [unitAct(on, 'AcceptLateRegistration', house.head, { authority, reason })] : []),
    submit(role, random, addDays(on, 4)),
    approve(role, addDays(on, 9)),
  ];
}

const neverApproved = (role: Role, on: string): Draft[] =>
  on < role.stage.timetable.closeOn ? [refusedActivity(role, on, 'R-NOT-REGISTERED')] : [];

/** When the unit is registered, if it ever is. */
export function approvedOn(role: Role): string | undefined {
  const { parts, timetable } = role.stage;
  if (timetable.registration.need === 'none') return enrolledOn(role.member.unitId, parts.has, timetable);
  return registration(role).find(({ wish, refused }) => wish.type === 'ApproveRegistration' && !refused)?.on;
}

/** Whether it is registered on a day. */
export const isRegistered = (role: Role, on: string): boolean => (approvedOn(role) ?? '9') <= on;

/** The day from which the plan's cycles concern the unit, as the deciders reckon it. */
export function concernedFrom(role: Role): string | undefined {
  const { parts, timetable, definition } = role.stage;
  const { need } = definition.settings.registration;
  if (need !== 'required') return enrolledOn(role.member.unitId, parts.has, timetable);
  return approvedOn(role);
}

/** The officer of the first one returned sits in for HR meanwhile and tries to approve the own registration. */
function returned(role: Role, random: Random, on: string): Draft[] {
  const { house, parts, timetable } = role.stage;
  const { last } = timetable.registration;
  const items = [{ path: 'targets.0', reason: random.pick(GAPS) }];
  const again = addDays(on, 9);
  const self = { ...house.hr, id: role.officer.id };
  const isFirst = parts.who('isReturned')[0] === role.member;
  return [
    submit(role, random, on),
    unitAct(addDays(on, 4), 'ReturnRegistration', house.hr, { items, resubmitBy: last }),
    submit(role, random, again),
    ...(isFirst ? [unitAct(addDays(again, 1), 'ApproveRegistration', self, {}, { refused: 'R-OWN-APPROVAL' })] : []),
    approve(role, addDays(again, 4)),
  ];
}

function submit(role: Role, random: Random, on: string): Draft {
  const { officer, member, nameOn } = role;
  const document = unitPaper('Bản đăng ký thi đua', 'ĐKTĐ', on, nameOn(on), member.officer);
  return unitAct(on, 'SubmitRegistration', officer, { targets: pledges(role, random), pact: PACT }, { document });
}

const approve = ({ stage: { house } }: Role, on: string): Draft => unitAct(on, 'ApproveRegistration', house.hr, {});

/** Two pledges of its own, and the plan's targets where it has any. */
export function pledges({ stage }: Role, random: Random): z.infer<typeof Target>[] {
  const planned = stage.definition.plan.targets.map(({ id, text, value }) => ({ id, text: text.says, value }));
  const chosen = random.shuffled(PLEDGES).slice(0, 2);
  return [...planned, ...chosen.map((text) => ({ text }))];
}

/** Somebody who may not, or no longer, tries to report an activity. */
export const refusedActivity = ({ officer }: Role, on: string, refused: NonNullable<Draft['refused']>): Draft =>
  unitAct(
    on,
    'ReportActivity',
    officer,
    { title: DEEDS[0], period: { from: `${on.slice(0, 4)}-01-01`, to: on }, indicators: [], evidence: [] },
    { refused },
  );

/** Participation is voluntary. */
export function withdrawal(role: Role): Draft[] {
  const { leftOn, officer, has } = role;
  if (!has('withdraws') || leftOn === undefined) return [];
  const reason = 'Đơn vị tập trung cho nhiệm vụ sắp xếp tổ chức, xin thôi tham gia.';
  const again = addDays(leftOn, 60);
  return [
    unitAct(leftOn, 'Withdraw', officer, { reason }),
    ...(again < role.stage.timetable.closeOn ? [refusedActivity(role, again, 'R-WITHDRAWN')] : []),
  ];
}
