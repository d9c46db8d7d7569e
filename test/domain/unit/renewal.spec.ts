import { describe, test } from '@jest/globals';
import { enrolled, fact, given, takingPart, targets, wish, withRegistration } from '../../support/unit.ts';

const renew = (year: number, more = {}) => wish('RenewRegistration', { year, targets, ...more });
const yearly = (opens: string, closes: string) => takingPart(withRegistration({ yearly: { opens, closes } }));

describe('RenewRegistration', () => {
  const february = '2025-02-10T02:00:00.000Z';

  test('renews the registration of a year', () =>
    given(...takingPart())
      .when(renew(2025), february)
      .thenEvents(fact('RegistrationRenewed', '2025-02-10', { year: 2025, targets })));

  test("keeps to the plan's yearly window, by the date on the paper", () => {
    given(...yearly('01-15', '02-28'))
      .when(renew(2025), february)
      .thenTypes('RegistrationRenewed');
    given(...yearly('01-15', '02-09'))
      .when(wish('RenewRegistration', { year: 2025, targets }, { effectiveOn: '2025-02-09' }), february)
      .thenTypes('RegistrationRenewed');
    given(...yearly('01-15', '02-09'))
      .when(renew(2025), february)
      .thenRefused('R-WINDOW-CLOSED', { year: 2025, on: '2025-02-10', from: '2025-01-15', to: '2025-02-09' });
    given(...yearly('02-11', '02-28'))
      .when(renew(2025), february)
      .thenRefused('R-WINDOW-CLOSED');
  });

  test('knows a window that runs over New Year', () =>
    given(...yearly('12-01', '01-31'))
      .when(renew(2025), '2024-12-20T02:00:00.000Z')
      .thenTypes('RegistrationRenewed'));

  test('is refused for a year before the registration, or after the campaign', () => {
    given(...takingPart())
      .when(renew(2023))
      .thenRefused('R-WINDOW-CLOSED');
    given(...takingPart())
      .when(renew(2031))
      .thenRefused('R-WINDOW-CLOSED');
  });

  test('is refused a second time', () =>
    given(...takingPart(), fact('RegistrationRenewed', '2025-01-20', { year: 2025, targets }))
      .when(renew(2025), february)
      .thenRefused('R-ALREADY-RENEWED', { year: 2025, on: '2025-01-20' }));

  test('is refused for a target that the plan does not name', () =>
    given(...takingPart())
      .when(renew(2025, { targets: [{ id: 't9', text: 'Lạ' }] }), february)
      .thenRefused('R-TARGET-UNKNOWN'));

  test('is refused to a unit that is not registered', () =>
    given(enrolled()).when(renew(2025), february).thenRefused('R-NOT-REGISTERED', { status: 'enrolled' }));
});
