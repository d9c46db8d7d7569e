import { describe, test } from '@jest/globals';
import type { UnitCommandOf } from '../../../domain/unit/commands.ts';
import {
  answers,
  by,
  concluded,
  cycles,
  enrolled,
  evidence,
  fact,
  frozen,
  given,
  missed,
  opened,
  reported,
  takingPart,
  wish,
} from '../../support/unit.ts';

const now = '2025-01-08T02:00:00.000Z';
const cycleId = 'check-2024';
const underWay = [...takingPart(), opened(cycles.check2024)];
const toInspect = [...takingPart(), opened(cycles.check2024, { inspected: true }), reported];
const items = [{ path: 'answers.deeds', reason: 'Chưa rõ' }];
const returned = fact('CheckReportReturned', '2025-01-09', { cycleId, items });
const notConcluded = { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' as const } };

describe('SubmitCheckReport', () => {
  const submit = (data: Partial<UnitCommandOf<'SubmitCheckReport'>['data']> = {}, more = {}) =>
    wish('SubmitCheckReport', { cycleId, answers, ...data }, more);

  test('reports in time', () => {
    given(...underWay)
      .when(submit(), now)
      .thenEvents(reported);
    given(...underWay)
      .when(submit({ note: 'Kèm phụ lục' }), now)
      .thenEvents(fact('CheckReported', '2025-01-08', { cycleId, answers, note: 'Kèm phụ lục' }));
  });

  test('is late by the date on the paper, not by the day it is recorded', () => {
    const within = '2025-01-12T02:00:00.000Z';
    given(...underWay)
      .when(submit(), within)
      .thenEvents(fact('CheckReported', '2025-01-12', { cycleId, answers, lateByDays: 2 }));
    given(...underWay)
      .when(submit({}, { effectiveOn: '2025-01-10' }), within)
      .thenEvents(fact('CheckReported', '2025-01-10', { cycleId, answers }));
  });

  test('reports again after a return, and late once that was accepted', () => {
    const accepted = fact('CheckAcceptedLate', '2025-01-20', { cycleId, authority: 'Vụ trưởng', reason: 'Bão' });
    given(...underWay, reported, returned)
      .when(submit(), now)
      .thenEvents(reported);
    given(...underWay, missed, accepted)
      .when(submit(), '2025-01-25T02:00:00.000Z')
      .thenEvents(fact('CheckReported', '2025-01-25', { cycleId, answers, lateByDays: 15 }));
  });

  test('is refused once it is missed, whatever the paper says, and shows both dates', () =>
    given(...underWay, missed)
      .when(submit({}, { effectiveOn: '2025-01-09' }), '2025-01-15T02:00:00.000Z')
      .thenRefused('R-CHECK-NOT-OPEN', { cycleId, status: 'missed', due: '2025-01-10', declared: '2025-01-14' }));

  test('is refused before the check opens, after it was reported, and for no such cycle', () => {
    given(...takingPart())
      .when(submit())
      .thenRefused('R-CHECK-NOT-OPEN', { cycleId, status: 'planned', opensOn: '2024-12-01' });
    given(...underWay, reported)
      .when(submit(), now)
      .thenRefused('R-CHECK-NOT-OPEN', { cycleId, status: 'reported', due: '2025-01-10' });
    given(...underWay)
      .when(submit({ cycleId: 'no-such' }))
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'no-such' });
    given(...underWay)
      .when(submit({ cycleId: 'review-2025' }))
      .thenRefused('R-UNKNOWN-CYCLE');
  });

  test('is refused unless each criterion is answered once, and nothing else', () => {
    const [deeds, ...rest] = answers;
    const strange = { criterion: 'strange', value: 'Lạ' };
    const refused = (entries: UnitCommandOf<'SubmitCheckReport'>['data']['answers'], facts: object) =>
      given(...underWay)
        .when(submit({ answers: entries }), now)
        .thenRefused('R-CRITERION-MISSING', { missing: [], unknown: [], repeated: [], ...facts });
    refused(rest, { missing: ['deeds'] });
    refused([...answers, strange], { unknown: ['strange'] });
    refused([...answers, ...(deeds ? [deeds] : [])], { repeated: ['deeds'] });
  });

  test("is refused for a value that is not of its criterion's type", () => {
    const wrong = { deeds: 1, law: 'có', title: true, staff: '95' };
    for (const [criterion, value] of Object.entries(wrong)) {
      const changed = answers.map((answer) => (answer.criterion === criterion ? { ...answer, value } : answer));
      given(...underWay)
        .when(submit({ answers: changed }), now)
        .thenRefused('R-VALUE-TYPE');
    }
  });

  test('is refused when the phase is frozen, and to a unit that is not registered', () => {
    given(...underWay, notConcluded)
      .when(submit(), now)
      .thenRefused('R-FROZEN', { cycleId, phase: 'p1' });
    given(enrolled()).when(submit(), now).thenRefused('R-NOT-REGISTERED');
  });
});

describe('ReturnCheckReport', () => {
  const giveBack = (data = items) => wish('ReturnCheckReport', { cycleId, items: data });

  test('returns a report with its reasons', () =>
    given(...underWay, reported)
      .when(giveBack(), '2025-01-09T02:00:00.000Z')
      .thenEvents(returned));

  test('is refused without a report, without reasons, and once concluded', () => {
    given(...underWay)
      .when(giveBack())
      .thenRefused('R-NOT-REPORTED', { cycleId, status: 'open', due: '2025-01-10' });
    given(...underWay, reported)
      .when(giveBack([]))
      .thenRefused('R-NO-REASON');
    given(...underWay, reported, concluded)
      .when(giveBack())
      .thenRefused('R-CONCLUDED', { cycleId, status: 'concluded', due: '2025-01-10' });
  });
});

const minutes = { number: '03/BB', signers: ['inspector-1', 'officer'] };
const findings = [{ text: 'Hồ sơ đầy đủ', criterion: 'deeds' }];
const inspection = { cycleId, team: 'Đoàn 1', findings, minutes };
const remedies = [{ what: 'Bổ sung thư viện', by: '2025-03-31' }];
const numbered = [{ remedyId: 'r1', what: 'Bổ sung thư viện', by: '2025-03-31' }];
const inspected = fact('CheckInspected', '2025-01-20', { ...inspection, remedies: numbered });

describe('RecordInspection', () => {
  const inspect = (more = {}, data = {}) => wish('RecordInspection', { ...inspection, remedies, ...data }, more);

  test('records findings, and numbers what must be remedied', () =>
    given(...toInspect)
      .when(inspect(), '2025-01-20T02:00:00.000Z')
      .thenEvents(inspected));

  test('goes on numbering in a second inspection', () =>
    given(...toInspect, inspected)
      .when(inspect(), '2025-01-25T02:00:00.000Z')
      .thenEvents(
        fact('CheckInspected', '2025-01-25', {
          ...inspection,
          remedies: [{ remedyId: 'r2', what: 'Bổ sung thư viện', by: '2025-03-31' }],
        }),
      ));

  test('needs no report in a cycle that asks for none', () =>
    given(...takingPart(), opened(cycles.visit2026))
      .when(inspect({}, { cycleId: 'visit-2026' }), '2026-12-05T02:00:00.000Z')
      .thenTypes('CheckInspected'));

  test('is refused without a report, and once concluded', () => {
    given(...underWay)
      .when(inspect())
      .thenRefused('R-NOT-REPORTED');
    given(...underWay, reported, concluded)
      .when(inspect())
      .thenRefused('R-CONCLUDED');
  });

  test("is refused for one's own unit, unless a substitute is named", () => {
    const own = by('inspector', 'cuc-a');
    given(...toInspect)
      .when(inspect(own))
      .thenRefused('R-OWN-UNIT', { unitId: 'cuc-a' });
    given(...toInspect)
      .when(inspect(own, { substitute: 'Vụ Kế hoạch' }))
      .thenTypes('CheckInspected');
  });
});

describe('ConcludeCheck', () => {
  const conclude = (data = {}) => wish('ConcludeCheck', { cycleId, result: 'good', ...data });
  const february = '2025-02-01T02:00:00.000Z';

  test('concludes a report', () =>
    given(...underWay, reported)
      .when(conclude(), february)
      .thenEvents(concluded));

  test('concludes after the inspection, and a visit without a report', () => {
    given(...toInspect, inspected)
      .when(conclude(), february)
      .thenEvents(concluded);
    given(...takingPart(), opened(cycles.visit2026, { inspected: false }))
      .when(conclude({ cycleId: 'visit-2026', note: 'Không có gì' }), '2026-12-20T02:00:00.000Z')
      .thenTypes('CheckConcluded');
  });

  test('is refused before the inspection, before the report, and a second time', () => {
    given(...toInspect)
      .when(conclude())
      .thenRefused('R-INSPECTION-OPEN', { cycleId, status: 'reported', due: '2025-01-10' });
    given(...underWay)
      .when(conclude())
      .thenRefused('R-NOT-REPORTED');
    given(...underWay, reported, concluded)
      .when(conclude())
      .thenRefused('R-CONCLUDED');
  });
});

describe('CompleteRemedy', () => {
  const complete = (remedyId = 'r1') => wish('CompleteRemedy', { cycleId, remedyId, evidence });
  const done = fact('RemedyCompleted', '2024-06-03', { cycleId, remedyId: 'r1', evidence });
  const overdue = fact('RemedyOverdue', '2025-04-01', { cycleId, remedyId: 'r1', by: '2025-03-31' });

  test('completes what is due or overdue, even when the phase is frozen', () => {
    given(...toInspect, inspected, concluded)
      .when(complete())
      .thenEvents(done);
    given(...toInspect, inspected, concluded, overdue, notConcluded)
      .when(complete())
      .thenEvents(done);
  });

  test('is refused for a remedy that is unknown or completed', () => {
    given(...toInspect, inspected, done)
      .when(complete())
      .thenRefused('R-NO-REMEDY', { cycleId, remedyId: 'r1', toDo: [] });
    given(...toInspect, inspected)
      .when(complete('r7'))
      .thenRefused('R-NO-REMEDY', { cycleId, remedyId: 'r7', toDo: ['r1'] });
  });
});
