import { addDays } from '../../../domain/calendar.ts';
import type { Actor } from '../../../events/envelope.ts';
import { HEAD, HR, HR_SECOND, INSPECTOR, ministryPaper, unitPaper } from '../papers.ts';
import type { Random } from '../random.ts';
import { unitAct, type Draft } from '../script.ts';
import { criteriaOf, type Role } from '../stage.ts';
import { FINDINGS, GAPS, REMEDIES } from '../texts.ts';
import type { CheckDates } from '../timetable.ts';
import { answersTo } from './answers.ts';

/** Every check of the plan, as the unit plays it; most are punctual. */
export const checks = (role: Role): Draft[] =>
  role.stage.timetable.checks
    .filter(({ cycle, closeOn }) => role.takesPart(cycle.opensOn, addDays(closeOn, 5)))
    .flatMap((dates) => check(role, dates));

function check(role: Role, dates: CheckDates): Draft[] {
  const { cycle, last } = dates;
  const random = role.random(cycle.cycleId);
  const part = role.stage.parts.check(cycle.cycleId, role.member.unitId);
  const reported = (on: string, dated = on): Draft[] => [
    reportOn(role, random, cycle.cycleId, on, { dated }),
    ...settled(role, random, dates, on),
  ];
  if (part === 'misses' || part === 'missesButAccepted' || part === 'isExcused') return judged(part, dates, reported);
  if (part === 'isReturned') return returned(role, random, dates);
  if (part === 'backdates') return reported(addDays(last, 2), addDays(last, -1));
  if (part === 'isExtended') return reported(addDays(last, 9));
  if (part === 'isLate') return reported(addDays(last, random.between(1, Math.min(3, cycle.graceDays))));
  const punctual = reported(role.day(random, addDays(cycle.opensOn, 3), addDays(last, -1)));
  return part === 'isForgotten' ? punctual.slice(0, -1) : punctual;
}

/** What an authority rules where there is no report in time. */
function judged(
  part: 'misses' | 'missesButAccepted' | 'isExcused',
  { cycle: { cycleId }, last, graceEnd }: CheckDates,
  reported: (on: string) => Draft[],
): Draft[] {
  const because = (reason: string) => ({ cycleId, authority: 'Thủ trưởng cơ quan phát động', reason });
  const after = addDays(graceEnd, 3);
  if (part === 'isExcused')
    return [unitAct(addDays(last, -6), 'ExcuseCheck', HEAD, because('Đơn vị làm nhiệm vụ phòng, chống thiên tai.'))];
  if (part === 'misses') return [unitAct(after, 'UpholdMissed', HR, because('Đơn vị không có lý do chính đáng.'))];
  const accepted = because('Đơn vị di chuyển trụ sở, có văn bản giải trình.');
  return [unitAct(after, 'AcceptLate', HEAD, accepted), ...reported(addDays(after, 4))];
}

function returned(role: Role, random: Random, dates: CheckDates): Draft[] {
  const { cycle, last } = dates;
  const on = addDays(cycle.opensOn, 4);
  const again = addDays(last, -3);
  const items = [{ path: 'answers.0', reason: random.pick(GAPS) }];
  return [
    reportOn(role, random, cycle.cycleId, on),
    unitAct(addDays(on, 3), 'ReturnCheckReport', HR, { cycleId: cycle.cycleId, items }),
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
function settled(role: Role, random: Random, { cycle }: CheckDates, reportedOn: string): Draft[] {
  const { cycleId, inspection } = cycle;
  const { unitId } = role.member;
  const isInspected = inspection === 'all' || (Array.isArray(inspection) && inspection.includes(unitId));
  const inspectOn = addDays(reportedOn, random.between(2, 4));
  const part = role.stage.parts.check(cycleId, unitId);
  return [
    ...(isInspected ? [inspect(random, cycleId, inspectOn, part === 'remedies' || part === 'leavesRemedy')] : []),
    ...(isInspected && part === 'remedies' ? [remedied(role, cycleId, addDays(inspectOn, 18))] : []),
    conclude(random, cycleId, addDays(reportedOn, random.between(5, 8))),
  ];
}

function inspect(random: Random, cycleId: string, on: string, withRemedy: boolean): Draft {
  const remedies = withRemedy ? [{ what: random.pick(REMEDIES), by: addDays(on, 25) }] : [];
  const number = ministryPaper('Biên bản', 'BB', on, 'hr').number;
  return unitAct(on, 'RecordInspection', INSPECTOR, {
    ...{ cycleId, remedies, team: 'Đoàn kiểm tra của Hội đồng Thi đua - Khen thưởng Bộ' },
    findings: [{ text: random.pick(FINDINGS) }],
    minutes: { number, signers: [INSPECTOR.id, HR_SECOND.id] },
  });
}

const remedied = ({ officer }: Role, cycleId: string, on: string): Draft =>
  unitAct(on, 'CompleteRemedy', officer, { cycleId, remedyId: 'r1', evidence: [] });

export function conclude(random: Random, cycleId: string, on: string): Draft {
  const result = random.chance(55) ? 'good' : random.chance(85) ? 'satisfactory' : 'unsatisfactory';
  return unitAct(on, 'ConcludeCheck', HR, { cycleId, result });
}
