import { describe, test } from '@jest/globals';
import {
  closed,
  cycles,
  enrolled,
  enrolling,
  fact,
  given,
  hashes,
  opened,
  plan,
  takingPart,
  targets,
  wish,
  withdrew,
  withRegistration,
} from '../../support/unit.ts';

const now = '2024-03-13T02:00:00.000Z';
const notApplicable = (cycleId: string, on: string, reason: 'enrolledAfter' | 'registeredAfter' | 'adoptedAfter') =>
  fact('CheckNotApplicable', on, { cycleId, reason });

describe('Enrol', () => {
  const freely = { ...plan, ...withRegistration({ need: 'none' }) };

  test('enrols a unit, and marks the checks that are over as not applicable', () =>
    given()
      .when(wish('Enrol', enrolling()), now)
      .thenEvents(enrolled(), notApplicable('check-2023', '2024-03-13', 'enrolledAfter')));

  test('judges what is over by the date on the paper', () =>
    given()
      .when(wish('Enrol', enrolling(), { effectiveOn: '2024-01-13' }), now)
      .thenEvents(enrolled({}, '2024-01-13')));

  test('leaves what lies before the record to HR', () =>
    given()
      .when(wish('Enrol', enrolling({ ...plan, beforeRecord: ['check-2023'] })), now)
      .thenEvents(enrolled({ beforeRecord: ['check-2023'] })));

  test('registers the unit by itself where the plan needs no registration', () =>
    given()
      .when(wish('Enrol', enrolling(freely)), now)
      .thenEvents(
        enrolled(freely),
        fact('UnitRegistered', '2024-03-13', { criteriaVersion: 'v1', by: 'plan' }),
        notApplicable('check-2023', '2024-03-13', 'enrolledAfter'),
      ));

  test('enrols the same unit once, whatever became of it', () => {
    given(enrolled()).when(wish('Enrol', enrolling())).thenNothing();
    given(enrolled(), withdrew).when(wish('Enrol', enrolling())).thenNothing();
  });

  test('refuses another kind for an enrolled unit', () =>
    given(enrolled())
      .when(wish('Enrol', enrolling({ ...plan, kind: 'school' })))
      .thenRefused('R-ALREADY-ENROLLED', { unitId: 'cuc-a', kind: 'unit' }));

  test('refuses a unit that enrols itself', () =>
    given()
      .when(wish('Enrol', enrolling(), { actor: { id: 'x', office: 'unit', unitId: 'cuc-a' } }))
      .thenRefused('R-NOT-COMPETENT'));
});

describe('AdoptAmendment', () => {
  const amended = { ...plan, criteriaVersion: 'v2' };
  const adopt = (unitPlan = amended, definitionHash = hashes.second) =>
    wish('AdoptAmendment', { unitPlan, definitionHash });
  const adopted = fact('PlanAdopted', '2024-06-03', { unitPlan: amended, definitionHash: hashes.second });

  test('replaces the plan for what has not opened yet', () =>
    given(...takingPart())
      .when(adopt())
      .thenEvents(adopted));

  test('stays quiet when it is the plan the unit has', () =>
    given(...takingPart())
      .when(adopt(plan, hashes.first))
      .thenNothing());

  test('asks nothing of the unit that is new in the plan and already over', () => {
    const unitPlan = { ...plan, cycles: [...plan.cycles, { ...cycles.check2023, cycleId: 'forgotten' }] };
    given(...takingPart())
      .when(adopt(unitPlan))
      .thenEvents(
        fact('PlanAdopted', '2024-06-03', { unitPlan, definitionHash: hashes.second }),
        notApplicable('forgotten', '2024-06-03', 'adoptedAfter'),
      );
  });

  test('registers a unit that no longer needs to', () =>
    given(enrolled())
      .when(adopt({ ...plan, ...withRegistration({ need: 'none' }) }))
      .thenTypes('PlanAdopted', 'UnitRegistered', 'CheckNotApplicable'));

  test('asks nothing that is over of a unit that takes part only now', () => {
    const year = '2025-03-03T02:00:00.000Z';
    const late = (cycleId: string) => notApplicable(cycleId, '2025-03-03', 'adoptedAfter');
    const over = [late('check-2023'), late('check-2024')];
    const past = [enrolled(), fact('RegistrationSubmitted', '2024-04-02', { targets })];
    const freely = { ...plan, ...withRegistration({ need: 'none' }) };
    const hoped = { ...plan, ...withRegistration({ need: 'expected' }) };
    const taken = (unitPlan: typeof plan) =>
      fact('PlanAdopted', '2025-03-03', { unitPlan, definitionHash: hashes.second });
    const byPlan = fact('UnitRegistered', '2025-03-03', { criteriaVersion: 'v1', by: 'plan' });
    given(enrolled())
      .when(adopt(freely), year)
      .thenEvents(taken(freely), byPlan, ...over);
    given(...past)
      .when(adopt(hoped), year)
      .thenEvents(taken(hoped), ...over);
    given(...past)
      .when(adopt(freely), year)
      .thenEvents(taken(freely));
    given(enrolled(hoped)).when(adopt(freely), year).thenEvents(taken(freely), byPlan);
  });

  test('leaves a unit that has to register as it is', () => given(enrolled()).when(adopt()).thenTypes('PlanAdopted'));

  test('keeps for an open check the criteria under which it opened', () => {
    const unitPlan = { ...plan, criteriaVersion: 'v2', criteria: plan.criteria.slice(0, 1) };
    const past = [
      ...takingPart(),
      opened(cycles.check2024),
      fact('PlanAdopted', '2024-12-05', { unitPlan, definitionHash: hashes.second }),
    ];
    const answers = [{ criterion: 'deeds', value: 'Đã làm' }];
    given(...past)
      .when(wish('SubmitCheckReport', { cycleId: 'check-2024', answers }), '2024-12-20T02:00:00.000Z')
      .thenRefused('R-CRITERION-MISSING', { missing: ['law', 'title', 'staff'], unknown: [], repeated: [] });
  });

  test('is refused before enrolment, and after the close', () => {
    given().when(adopt()).thenRefused('R-NOT-ENROLLED');
    given(...takingPart(), closed)
      .when(adopt())
      .thenRefused('R-CLOSED', { command: 'AdoptAmendment', closedOn: '2031-01-31' });
  });
});

describe('ChangeKind', () => {
  const change = (kind: string) => wish('ChangeKind', { kind, unitPlan: { ...plan, kind }, reason: 'Xếp lại khối' });

  test('gives the unit the plan of its new kind', () =>
    given(...takingPart())
      .when(change('school'))
      .thenEvents(
        fact('UnitKindChanged', '2024-06-03', {
          kind: 'school',
          unitPlan: { ...plan, kind: 'school' },
          reason: 'Xếp lại khối',
        }),
      ));

  test('stays quiet for the kind the unit is of', () =>
    given(...takingPart())
      .when(change('unit'))
      .thenNothing());

  test('is refused for a unit that has withdrawn', () =>
    given(...takingPart(), withdrew)
      .when(change('school'))
      .thenRefused('R-WITHDRAWN', { withdrawnOn: '2024-05-02' }));
});
