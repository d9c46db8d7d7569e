import { addDays } from '../../../domain/calendar.ts';
import type { Target } from '../../../events/unit/taking-part.ts';
import type { z } from 'zod';
import { HEAD, HR, unitPaper } from '../papers.ts';
import type { Random } from '../random.ts';
import { unitAct, type Draft } from '../script.ts';
import { SUCCEEDED_ON, type Role } from '../stage.ts';
import { DEEDS, GAPS, PACT, PLEDGES } from '../texts.ts';

/** How the unit comes in: registration, approval, and what may go wrong on the way. */
export function registration(role: Role): Draft[] {
  const { timetable, definition } = role.stage;
  const { opensOn, last, graceEnd } = timetable.registration;
  const random = role.random('registration');
  if (definition.settings.registration.need === 'none') return [];
  if (role.has('lapsesForEver')) return [refusedActivity(role, addDays(graceEnd, 120), 'R-NOT-REGISTERED')];
  if (role.has('isHeir')) return lateAccepted(role, random, addDays(SUCCEEDED_ON, 3), 'Đơn vị kế thừa, mới thành lập.');
  if (role.has('entersLate'))
    return lateAccepted(
      role,
      random,
      addDays(timetable.lateEntryOn, 5),
      'Đơn vị vào danh sách sau khi hết hạn đăng ký.',
    );
  if (role.has('lapses'))
    return lateAccepted(role, random, addDays(graceEnd, 12), 'Đơn vị kiện toàn tổ chức vào kỳ đăng ký.');
  if (role.has('isReturned'))
    return returned(role, random, role.day(random, addDays(opensOn, 3), addDays(opensOn, 15)));
  const on = role.has('registersLate') ? addDays(last, 2) : role.day(random, addDays(opensOn, 3), addDays(last, -6));
  return [submit(role, random, on), approve(role.day(random, addDays(on, 2), addDays(on, 6)))];
}

function lateAccepted(role: Role, random: Random, on: string, reason: string): Draft[] {
  const authority = 'Thủ trưởng cơ quan phát động';
  return [
    unitAct(on, 'AcceptLateRegistration', HEAD, { authority, reason }),
    submit(role, random, addDays(on, 4)),
    approve(addDays(on, 9)),
  ];
}

/** The officer of the first one returned sits in for HR meanwhile and tries to approve the own registration. */
function returned(role: Role, random: Random, on: string): Draft[] {
  const { last } = role.stage.timetable.registration;
  const items = [{ path: 'targets.0', reason: random.pick(GAPS) }];
  const again = addDays(on, 9);
  const self = { ...HR, id: role.officer.id };
  const isFirst = role.stage.parts.who('isReturned')[0] === role.member;
  return [
    submit(role, random, on),
    unitAct(addDays(on, 4), 'ReturnRegistration', HR, { items, resubmitBy: last }),
    submit(role, random, again),
    ...(isFirst ? [unitAct(addDays(again, 1), 'ApproveRegistration', self, {}, { refused: 'R-OWN-APPROVAL' })] : []),
    approve(addDays(again, 4)),
  ];
}

function submit(role: Role, random: Random, on: string): Draft {
  const { officer, member, nameOn } = role;
  const document = unitPaper('Bản đăng ký thi đua', 'ĐKTĐ', on, nameOn(on), member.officer);
  return unitAct(on, 'SubmitRegistration', officer, { targets: pledges(role, random), pact: PACT }, { document });
}

const approve = (on: string): Draft => unitAct(on, 'ApproveRegistration', HR, {});

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
  return [unitAct(leftOn, 'Withdraw', officer, { reason }), refusedActivity(role, addDays(leftOn, 60), 'R-WITHDRAWN')];
}
