import { addDays } from '../../../domain/calendar.ts';
import { HR, ministryPaper } from '../papers.ts';
import { agencyAct, type Draft } from '../script.ts';
import type { Stage } from '../stage.ts';
import type { CheckDates } from '../timetable.ts';
import { scopesOf } from '../unit/extras.ts';

/** The checks of the plan open by themselves; HR extends, reminds and closes them. */
export const planned = (stage: Stage): Draft[] => stage.timetable.checks.flatMap((dates) => checkOf(stage, dates));

function checkOf({ parts }: Stage, { cycle, last, closeOn }: CheckDates): Draft[] {
  const { cycleId } = cycle;
  const extended = parts.whoIn(cycleId, 'isExtended');
  const extendOn = addDays(last, -5);
  const due = { on: addDays(last, 12), rule: 'by' as const };
  return [
    ...(extended === undefined
      ? []
      : [
          agencyAct(
            extendOn,
            'ExtendDue',
            HR,
            { cycleId, units: [extended], due },
            {
              document: ministryPaper('Công văn gia hạn', 'TCCB', extendOn, 'hr'),
            },
          ),
        ]),
    agencyAct(addDays(last, -7), 'RemindCycle', HR, { cycleId, to: 'incomplete' }),
    ...closing(cycleId, closeOn, parts.whoIn(cycleId, 'isForgotten') !== undefined, 3),
  ];
}

/** A close that finds a unit open is refused, and days later forced with a reason. */
export function closing(cycleId: string, on: string, isOpen: boolean, later: number): Draft[] {
  if (!isOpen) return [agencyAct(on, 'CloseCycle', HR, { cycleId })];
  const force = { reason: 'Đã đôn đốc nhiều lần; chốt theo hồ sơ hiện có.' };
  return [
    agencyAct(on, 'CloseCycle', HR, { cycleId }, { refused: 'R-CYCLE-OPEN-UNITS' }),
    agencyAct(addDays(on, later), 'CloseCycle', HR, { cycleId, force }),
  ];
}

/** Checks that the plan does not foresee: one for a few units, paused and resumed; one about the reorganisation; one cancelled. */
export function added(stage: Stage): Draft[] {
  const { midYear, reorganisation, cancelled } = stage.timetable.extras;
  const scopes = scopesOf(stage);
  const kind = stage.definition.plan.kinds.findLast(({ subject }) => subject === 'unit')?.id;
  const pausedOn = addDays(midYear.opensOn, 2);
  const reason = 'Chờ thống nhất biểu mẫu báo cáo.';
  return [
    ...(scopes.midYear.length > 0
      ? [
          open(midYear, scopes.midYear),
          agencyAct(pausedOn, 'PauseCycle', HR, { cycleId: midYear.cycleId, reason }),
          agencyAct(addDays(pausedOn, 5), 'ResumeCycle', HR, { cycleId: midYear.cycleId, reason: 'Đã có biểu mẫu.' }),
          ...closing(midYear.cycleId, midYear.closeOn, false, 0),
        ]
      : []),
    ...(scopes.reorganisation.length > 0
      ? [
          open(reorganisation, scopes.reorganisation),
          ...closing(reorganisation.cycleId, reorganisation.closeOn, false, 0),
        ]
      : []),
    ...(kind === undefined ? [] : [open(cancelled, { kinds: [kind] }), cancellation(cancelled)]),
  ];
}

type Extra = Stage['timetable']['extras']['midYear'];
type Scope = Parameters<typeof agencyAct<'OpenCycle'>>[3]['scope'];

const open = ({ cycleId, period, due, opensOn }: Extra, scope: Scope): Draft =>
  agencyAct(opensOn, 'OpenCycle', HR, {
    ...{ cycleId, period, due, scope },
    ...{ kind: 'periodicCheck', report: 'required', inspection: 'none', graceDays: 5, reminders: [3] },
  });

function cancellation({ cycleId, closeOn }: Extra): Draft {
  const document = ministryPaper('Công văn dừng đợt kiểm tra', 'TCCB', closeOn, 'hr');
  return agencyAct(
    closeOn,
    'CancelCycle',
    HR,
    { cycleId, reason: 'Trùng với đợt kiểm tra của Thanh tra Bộ.' },
    { document },
  );
}
