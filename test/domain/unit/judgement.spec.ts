import { describe, test } from '@jest/globals';
import { concluded, cycles, fact, given, missed, opened, reported, takingPart, wish } from '../../support/unit.ts';

const ruling = { cycleId: 'check-2024', authority: 'Vụ trưởng', reason: 'Bão số 3' };
const underWay = [...takingPart(), opened(cycles.check2024)];
const on = '2025-01-20';
const now = `${on}T02:00:00.000Z`;
const acceptedLate = fact('CheckAcceptedLate', on, ruling);

describe('AcceptLate', () => {
  const accept = wish('AcceptLate', ruling);

  test('lets a missed check be reported after all', () =>
    given(...underWay, missed)
      .when(accept, now)
      .thenEvents(acceptedLate));

  test('is refused when nothing was missed, and once concluded', () => {
    given(...underWay)
      .when(accept, now)
      .thenRefused('R-NOT-MISSED', { cycleId: 'check-2024', status: 'open', due: '2025-01-10' });
    given(...underWay, reported, concluded)
      .when(accept, now)
      .thenRefused('R-CONCLUDED');
  });
});

describe('UpholdMissed', () => {
  const uphold = wish('UpholdMissed', ruling);

  test('confirms that there was no report', () =>
    given(...underWay, missed)
      .when(uphold, now)
      .thenEvents(fact('CheckMissUpheld', on, ruling)));

  test('is refused when nothing was missed, and a second time', () => {
    given(...underWay, reported)
      .when(uphold, now)
      .thenRefused('R-NOT-MISSED');
    given(...underWay, missed, fact('CheckMissUpheld', on, ruling))
      .when(uphold, now)
      .thenRefused('R-CONCLUDED', {
        cycleId: 'check-2024',
        status: 'upheld',
        due: '2025-01-10',
        declared: '2025-01-14',
      });
  });
});

describe('ExcuseCheck', () => {
  const excuse = wish('ExcuseCheck', ruling);
  const excused = fact('CheckExcused', on, ruling);

  test('excuses a check that is open, missed, or was to come late', () => {
    for (const past of [[], [missed], [missed, acceptedLate]])
      given(...underWay, ...past)
        .when(excuse, now)
        .thenEvents(excused);
  });

  test('is refused once reported, and once excused', () => {
    given(...underWay, reported)
      .when(excuse, now)
      .thenRefused('R-CHECK-NOT-OPEN', { cycleId: 'check-2024', status: 'reported', due: '2025-01-10' });
    given(...underWay, excused)
      .when(excuse, now)
      .thenRefused('R-CONCLUDED');
  });
});
