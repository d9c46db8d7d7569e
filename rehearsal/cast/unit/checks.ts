import { addDays, daysBetween } from '../../../domain/calendar.ts';
import type { Actor } from '../../../events/envelope.ts';
import type { House } from '../house.ts';
import { unitPaper } from '../papers.ts';
import type { Random } from '../random.ts';
import { unitAct, type Draft } from '../script.ts';
import { criteriaOf, type Role } from '../stage.ts';
import { FINDINGS, GAPS, REMEDIES } from '../texts.ts';
import type { CheckDates } from '../timetable.ts';
import { isInspected } from '../room.ts';
import { earliest, latest } from '../dates/reviews.ts';
import { answersTo } from './answers.ts';
import { concernedFrom } from './registration.ts';

/** Every check of the plan, as the unit plays it; most are punctual. */
export const checks = (role: Role): Draft[] =>
  role.stage.timetable.checks.flatMap((dates) => {
    if (role.takesPart(dates.cycle.opensOn, addDays(dates.closeOn, 5))) return check(role, dates);
    const from = concernedFrom(role);
    return from === undefined || leftBefore(role, dates) ? [] : cameLate(role, dates, from);
  });

const leftBefore = ({ leftOn }: Role, { closeOn }: CheckDates): boolean =>
  leftOn !== undefined && leftOn <= addDays(closeOn, 5);

/** Who came when the check was under way reports where there is time left, else is excused; who came after owes nothing. */
function cameLate(role: Role, dates: CheckDates, from: string): Draft[] {
  const { cycle, last, graceEnd } = dates;
  const random = role.random(cycle.cycleId);
  const on = addDays(latest(from, cycle.opensOn), 3);
  if (on <= last) return done(role, random, dates, on);
  if (from > graceEnd) return [];
  return [excuse(role.stage.house, cycle.cycleId, addDays(from, 1), 'Đơn vị mới đăng ký khi sắp hết hạn.')];
}

function check(role: Role, dates: CheckDates): Draft[] {
  const { cycle, last } = dates;
  const random = role.random(cycle.cycleId);
  const part = role.stage.parts.check(cycle.cycleId, role.member.unitId);
  const reported = (on: string, dated = on): Draft[] => done(role, random, dates, on, dated);
  if (part === 'misses' || part === 'missesButAccepted' || part === 'isExcused')
    return judged(role.stage.house, part, dates, reported);
  if (part === 'isReturned') return returned(role, random, dates);
  if (part === 'backdates') return reported(addDays(last, 2), addDays(last, -1));
  if (part === 'isExtended') return reported(addDays(last, 9));
  if (part === 'isLate') return reported(addDays(last, random.between(1, Math.min(3, cycle.graceDays))));
  const opened = latest(cycle.opensOn, addDays(role.stage.timetable.launchOn, 2));
  const from = addDays(opened, Math.max(0, Math.min(3, daysBetween(opened, last) - 1)));
  const punctual = reported(role.day(random, from, addDays(last, -1)));
  return part === 'isForgotten' ? punctual.slice(0, -1) : punctual;
}

/** Reported, where the cycle asks for a report, and all that follows. */
const done = (role: Role, random: Random, dates: CheckDates, on: string, dated = on): Draft[] => [
  ...(dates.cycle.report === 'required' ? [reportOn(role, random, dates.cycle.cycleId, on, { dated })] : []),
  ...settled(role, random, dates, on),
];

const because = (cycleId: string, reason: string) => ({ cycleId, authority: 'Thủ trưởng cơ quan phát động', reason });
const excuse = ({ head }: House, cycleId: string, on: string, reason: string): Draft =>
  unitAct(on, 'ExcuseCheck', head, because(cycleId, reason));

/** What an authority rules where there is no report in time. */
function judged(
  house: House,
  part: 'misses' | 'missesButAccepted' | 'isExcused',
  { cycle: { cycleId }, last, graceEnd }: CheckDates,
  reported: (on: string) => Draft[],
): Draft[] {
  const after = addDays(graceEnd, 3);
  if (part === 'isExcused')
    return [excuse(house, cycleId, addDays(last, -6), 'Đơn vị làm nhiệm vụ phòng, chống thiên tai.')];
  if (part === 'misses')
    return [unitAct(after, 'UpholdMissed', house.hr, because(cycleId, 'Đơn vị không có lý do chính đáng.'))];
  const accepted = because(cycleId, 'Đơn vị di chuyển trụ sở, có văn bản giải trình.');
  return [unitAct(after, 'AcceptLate', house.head, accepted), ...reported(addDays(after, 4))];
}

function returned(role: Role, random: Random, dates: CheckDates): Draft[] {
  const { cycle, last } = dates;
  const on = addDays(cycle.opensOn, 4);
  const again = addDays(last, -3);
  const items = [{ path: 'answers.0', reason: random.pick(GAPS) }];
  return [
    reportOn(role, random, cycle.cycleId, on),
    unitAct(addDays(on, 3), 'ReturnCheckReport', role.stage.house.hr, { cycleId: cycle.cycleId, items }),
    reportOn(role, random, cycle.cycleId, again),
    ...settled(role, random, dates, again),
  ];
}

type Reporting = { dated?: string; by?: Actor };

export function reportOn(
  role: Role,
  random: Random,
  cycleId: string,
  on: string,
  { dated = on, by = role.officer }: Reporting = {},
): Draft {
  const { member, stage, nameOn, kindOn } = role;
  const answers = answersTo(criteriaOf(stage.definition, kindOn(on)), random, false);
  const document = unitPaper('Báo cáo', 'BC', dated, nameOn(dated), member.officer);
  return unitAct(
    on,
    'SubmitCheckReport',
    by,
    { cycleId, answers },
    { document, ...(dated !== on && { effectiveOn: dated }) },
  );
}

/** After the report: an inspection where the plan has one, with remedies where the part asks for them, and the conclusion. */
function settled(role: Role, random: Random, dates: CheckDates, reportedOn: string): Draft[] {
  const { cycle, closeOn } = dates;
  const { cycleId } = cycle;
  const { house, parts } = role.stage;
  const inspected = isInspected(dates, role.member.unitId);
  const inspectOn = earliest(addDays(reportedOn, random.between(2, 4)), addDays(closeOn, -2));
  const part = parts.check(cycleId, role.member.unitId);
  return [
    ...(inspected ? [inspect(house, random, cycleId, inspectOn, part === 'remedies' || part === 'leavesRemedy')] : []),
    ...(inspected && part === 'remedies' ? [remedied(role, cycleId, addDays(inspectOn, 18))] : []),
    conclude(house, random, cycleId, earliest(addDays(reportedOn, random.between(5, 8)), addDays(closeOn, -1))),
  ];
}

function inspect(house: House, random: Random, cycleId: string, on: string, withRemedy: boolean): Draft {
  const remedies = withRemedy ? [{ what: random.pick(REMEDIES), by: addDays(on, 25) }] : [];
  const { number } = house.paper('Biên bản', 'BB', on, 'hr');
  return unitAct(on, 'RecordInspection', house.inspector, {
    ...{ cycleId, remedies, team: `Đoàn kiểm tra của ${house.words.council}` },
    findings: [{ text: random.pick(FINDINGS) }],
    minutes: { number, signers: [house.inspector.id, house.hrSecond.id] },
  });
}

const remedied = ({ officer }: Role, cycleId: string, on: string): Draft =>
  unitAct(on, 'CompleteRemedy', officer, { cycleId, remedyId: 'r1', evidence: [] });

export function conclude({ hr }: House, random: Random, cycleId: string, on: string): Draft {
  const result = random.chance(55) ? 'good' : random.chance(85) ? 'satisfactory' : 'unsatisfactory';
  return unitAct(on, 'ConcludeCheck', hr, { cycleId, result });
}
