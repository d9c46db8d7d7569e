import { addDays } from '../../../domain/calendar.ts';
import type { Actor } from '../../../events/envelope.ts';
import type { House } from '../house.ts';
import { agencyAct, type Draft } from '../script.ts';
import type { Stage } from '../stage.ts';
import type { CheckDates, ExtraDates } from '../timetable.ts';
import { scopesOf } from '../unit/extras.ts';

/** The checks of the plan open by themselves; HR extends, reminds and closes them. */
export const planned = (stage: Stage): Draft[] => stage.timetable.checks.flatMap((dates) => checkOf(stage, dates));

function checkOf({ parts, house, timetable }: Stage, { cycle, last, closeOn }: CheckDates): Draft[] {
  const { cycleId, opensOn, report } = cycle;
  const extended = parts.whoIn(cycleId, 'isExtended');
  const extendOn = addDays(last, -5);
  const due = { on: addDays(last, 12), rule: 'by' as const };
  const document = house.paper('Công văn gia hạn', house.words.hrSign, extendOn, 'hr');
  const remindOn = addDays(last, -7);
  const isAwaited = report === 'required' && opensOn <= remindOn && timetable.launchOn < remindOn;
  return [
    ...(extended === undefined
      ? []
      : [agencyAct(extendOn, 'ExtendDue', house.hr, { cycleId, units: [extended], due }, { document })]),
    ...(isAwaited ? [agencyAct(remindOn, 'RemindCycle', house.hr, { cycleId, to: 'incomplete' })] : []),
    ...closing(house.hr, cycleId, closeOn, parts.whoIn(cycleId, 'isForgotten') !== undefined, 3),
  ];
}

/** A close that finds a unit open is refused, and days later forced with a reason. */
export function closing(hr: Actor, cycleId: string, on: string, isOpen: boolean, later: number): Draft[] {
  if (!isOpen) return [agencyAct(on, 'CloseCycle', hr, { cycleId })];
  const force = { reason: 'Đã đôn đốc nhiều lần; chốt theo hồ sơ hiện có.' };
  return [
    agencyAct(on, 'CloseCycle', hr, { cycleId }, { refused: 'R-CYCLE-OPEN-UNITS' }),
    agencyAct(addDays(on, later), 'CloseCycle', hr, { cycleId, force }),
  ];
}

/** Checks that the plan does not foresee: one for a few units, paused and resumed; one about the reorganisation; one cancelled. */
export function added(stage: Stage): Draft[] {
  const { house } = stage;
  const { midYear, reorganisation, cancelled } = stage.timetable.extras;
  const scopes = scopesOf(stage);
  const kind = stage.definition.plan.kinds.findLast(({ subject }) => subject === 'unit')?.id;
  return [
    ...(midYear && scopes.midYear.length > 0
      ? [open(house, midYear, scopes.midYear), ...interrupted(house, midYear), closed(house, midYear)]
      : []),
    ...(reorganisation && scopes.reorganisation.length > 0
      ? [open(house, reorganisation, scopes.reorganisation), closed(house, reorganisation)]
      : []),
    ...(cancelled && kind !== undefined
      ? [open(house, cancelled, { kinds: [kind] }), cancellation(house, cancelled)]
      : []),
  ];
}

type Scope = Parameters<typeof agencyAct<'OpenCycle'>>[3]['scope'];

const open = ({ hr }: House, { cycleId, period, due, opensOn }: ExtraDates, scope: Scope): Draft =>
  agencyAct(opensOn, 'OpenCycle', hr, {
    ...{ cycleId, period, due, scope },
    ...{ kind: 'periodicCheck', report: 'required', inspection: 'none', graceDays: 5, reminders: [3] },
  });

const closed = ({ hr }: House, { cycleId, closeOn }: ExtraDates): Draft =>
  agencyAct(closeOn, 'CloseCycle', hr, { cycleId });

function interrupted({ hr }: House, { cycleId, opensOn }: ExtraDates): Draft[] {
  const pausedOn = addDays(opensOn, 2);
  const reason = 'Chờ thống nhất biểu mẫu báo cáo.';
  return [
    agencyAct(pausedOn, 'PauseCycle', hr, { cycleId, reason }),
    agencyAct(addDays(pausedOn, 5), 'ResumeCycle', hr, { cycleId, reason: 'Đã có biểu mẫu.' }),
  ];
}

function cancellation({ hr, paper, words }: House, { cycleId, closeOn }: ExtraDates): Draft {
  const document = paper('Công văn dừng đợt kiểm tra', words.hrSign, closeOn, 'hr');
  const reason = `Trùng với đợt kiểm tra của ${words.inspectorate}.`;
  return agencyAct(closeOn, 'CancelCycle', hr, { cycleId, reason }, { document });
}
