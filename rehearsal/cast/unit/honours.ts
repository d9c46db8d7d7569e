import { addDays } from '../../../domain/calendar.ts';
import type { House } from '../house.ts';
import { unitAct, type Draft } from '../script.ts';
import { gradingOf, type Role } from '../stage.ts';
import { JUDGED } from '../texts.ts';
import type { ReviewDates } from '../timetable.ts';
import { outcomeOf } from './outcome.ts';
import { isRegistered } from './registration.ts';
import { opensFor } from './reviews.ts';

/** Holds over a review, commendations after it, and what becomes of them. */
export const honours = (role: Role): Draft[] =>
  role.stage.timetable.reviews
    .filter((dates) => opensFor(role, dates) !== undefined)
    .flatMap((dates) => [...holds(role, dates), ...awards(role, dates)]);

/** When the hold ends that made its unit miss the round. */
const liftedAfterFreeze = ({ freezeOn }: ReviewDates): string => addDays(freezeOn, 73);

function holds(role: Role, dates: ReviewDates): Draft[] {
  const part = role.stage.parts.review(dates.phase.id, role.member.unitId);
  if (part === 'missedOnHold') return hold(role, addDays(dates.opensOn, -12), liftedAfterFreeze(dates), 'denunciation');
  if (part === 'holdLifted') return hold(role, addDays(dates.opensOn, -40), addDays(dates.closeOn, 1), 'inspection');
  return [];
}

function hold(role: Role, from: string, to: string, reason: 'denunciation' | 'inspection'): Draft[] {
  const { unitId, subject } = role.member;
  const { house } = role.stage;
  const holdId = `hoan-xet-${from.slice(0, 4)}`;
  const paper = (kind: string, on: string) => ({ document: house.paper(kind, 'TB', on, 'hr') });
  const placed = { holdId, subject: { kind: subject, id: unitId }, reason, by: house.words.inspectorate, since: from };
  return [
    unitAct(from, 'PlaceHold', house.secretary, placed, paper('Thông báo thụ lý', from)),
    unitAct(to, 'LiftHold', house.secretary, { holdId, outcome: 'cleared' }, paper('Thông báo kết luận', to)),
  ];
}

function awards(role: Role, dates: ReviewDates): Draft[] {
  const { phase, commendOn } = dates;
  const { parts, house } = role.stage;
  const part = parts.review(phase.id, role.member.unitId);
  const form = formFor(role, dates);
  if (form === undefined || part === 'isSilent' || part === 'isReopened') return [];
  // Who takes part without registering is not commended.
  if (!isRegistered(role, commendOn)) return [commend(role, dates, form, commendOn, 'R-NOT-REGISTERED')];
  const nextDay = addDays(commendOn, 1);
  if (part === 'missedOnHold')
    return [
      commend(role, dates, form, commendOn, 'R-ON-HOLD'),
      commend(role, dates, form, addDays(liftedAfterFreeze(dates), 20)),
    ];
  const commended = commend(role, dates, form, commendOn);
  if (part !== 'isRevoked' && part !== 'isRestored') return [commended];
  const revokeOn = addDays(nextDay, 146);
  const restoreOn = addDays(revokeOn, 97);
  return [
    commended,
    act(house, 'RevokeCommendation', phase.id, revokeOn),
    ...(part === 'isRestored' ? [act(house, 'RestoreCommendation', phase.id, restoreOn)] : []),
  ];
}

function act(house: House, type: 'RevokeCommendation' | 'RestoreCommendation', phase: string, on: string): Draft {
  const revoked = type === 'RevokeCommendation';
  const grounds = revoked
    ? 'Kết luận thanh tra: số liệu báo cáo thành tích không đúng.'
    : 'Kết luận giải quyết khiếu nại: số liệu báo cáo là đúng.';
  const document = house.paper(
    revoked ? 'Quyết định hủy bỏ khen thưởng' : 'Quyết định phục hồi khen thưởng',
    'QĐ',
    on,
    'head',
  );
  return unitAct(on, type, house.secretary, (idOf) => ({ commendationId: idOf(`award-${phase}`), grounds }), {
    document,
  });
}

/** The best grade earns a higher form than the second best; the others none. */
function formFor(role: Role, dates: ReviewDates): string | undefined {
  const { definition } = role.stage;
  const { forms } = definition.settings;
  const { grade } = outcomeOf(role, dates);
  const grades = gradingOf(definition, role.kindOn(dates.opensOn))?.grades.map((step) => step.grade) ?? [
    JUDGED.outstanding,
  ];
  const rank = grade === undefined ? -1 : grades.indexOf(grade);
  if (rank < 0 || rank > 1) return undefined;
  const isFinal = dates.kind === 'finalReview' && rank === 0 && role.random(`form-${dates.phase.id}`).chance(30);
  const ladder = isFinal ? forms : forms.slice(-2);
  return ladder[rank] ?? ladder[0] ?? 'Giấy khen';
}

function commend(role: Role, { phase }: ReviewDates, form: string, on: string, refused?: Draft['refused']): Draft {
  const { unitId, subject } = role.member;
  const { house } = role.stage;
  const description = `Thành tích trong Phong trào thi đua giai đoạn ${phase.from.slice(0, 4)}-${phase.to.slice(0, 4)}`;
  const data = {
    ...{ form, subject: { kind: subject, id: unitId }, basis: { review: phase.id } },
    achievement: { period: { from: phase.from, to: phase.to }, description },
    decision: house.paper('Quyết định khen thưởng', 'QĐ', on, 'head'),
  };
  const expected = refused ? { refused } : { label: `award-${phase.id}` };
  return unitAct(on, 'RecordCommendation', refused ? house.hr : house.secretary, data, expected);
}
