import { describe, test } from '@jest/globals';
import {
  by,
  commended,
  dated,
  enrolled,
  fact,
  given,
  graduated,
  officer,
  plan,
  registered,
  submitted,
  takingPart,
  targets,
  wish,
  withRegistration,
} from '../../support/unit.ts';

const april = '2024-04-02T02:00:00.000Z';
const submit = (more = {}) => wish('SubmitRegistration', { targets, pact: 'Giao ước số 1' }, more);
const items = [{ path: 'targets.0', reason: 'Chưa có số liệu' }];
const lapsed = fact('RegistrationLapsed', '2024-05-06', { due: { on: '2024-04-30', rule: 'by' }, graceDays: 5 });
const acceptedLate = fact('LateRegistrationAccepted', '2024-05-20', { authority: 'Vụ trưởng', reason: 'Bão' });
const returned = (resubmitBy?: string) =>
  fact('RegistrationReturned', '2024-04-28', { items, ...(resubmitBy === undefined ? {} : { resubmitBy }) });

describe('SubmitRegistration', () => {
  test('submits targets and a pact', () =>
    given(enrolled())
      .when(submit(), april)
      .thenEvents(fact('RegistrationSubmitted', '2024-04-02', { targets, pact: 'Giao ước số 1' })));

  test('takes a target in words alone', () =>
    given(enrolled())
      .when(wish('SubmitRegistration', { targets: [{ text: 'Mỗi người một sáng kiến' }] }), april)
      .thenTypes('RegistrationSubmitted'));

  test('counts days late by the date on the paper, within the grace', () => {
    const within = '2024-05-05T02:00:00.000Z';
    given(enrolled())
      .when(submit(), within)
      .thenEvents(fact('RegistrationSubmitted', '2024-05-05', { targets, pact: 'Giao ước số 1', lateByDays: 5 }));
    given(enrolled())
      .when(submit({ effectiveOn: '2024-04-29' }), within)
      .thenEvents(fact('RegistrationSubmitted', '2024-04-29', { targets, pact: 'Giao ước số 1' }));
  });

  test('is judged by the later date that a return gave', () => {
    given(enrolled(), submitted, returned('2024-05-10'))
      .when(submit(), '2024-05-08T02:00:00.000Z')
      .thenEvents(fact('RegistrationSubmitted', '2024-05-08', { targets, pact: 'Giao ước số 1' }));
    given(enrolled(), submitted, returned('2024-04-29'))
      .when(submit(), '2024-05-04T02:00:00.000Z')
      .thenEvents(fact('RegistrationSubmitted', '2024-05-04', { targets, pact: 'Giao ước số 1', lateByDays: 4 }));
  });

  test('is refused before enrolment and when already submitted or registered', () => {
    given().when(submit(), april).thenRefused('R-NOT-ENROLLED', { command: 'SubmitRegistration' });
    given(enrolled(), submitted).when(submit(), april).thenRefused('R-ALREADY-SUBMITTED', { status: 'submitted' });
    given(...takingPart())
      .when(submit(), april)
      .thenRefused('R-ALREADY-SUBMITTED', { status: 'registered' });
  });

  test('is refused before the window opens, and on a paper of before', () => {
    const facts = { on: '2024-03-19', opensOn: '2024-03-20', due: '2024-04-30', status: 'enrolled' };
    given(enrolled()).when(submit(), '2024-03-19T02:00:00.000Z').thenRefused('R-WINDOW-CLOSED', facts);
    given(enrolled())
      .when(submit({ effectiveOn: '2024-03-19' }), april)
      .thenRefused('R-WINDOW-CLOSED', facts);
  });

  test('is refused once due and grace have passed, whatever the paper says', () => {
    given(enrolled())
      .when(submit({ effectiveOn: '2024-04-29' }), '2024-05-05T17:00:00.000Z')
      .thenRefused('R-WINDOW-CLOSED');
    given(enrolled(), lapsed).when(submit()).thenRefused('R-WINDOW-CLOSED');
  });

  test('is taken after a return of after the window, until the day that the return gave', () => {
    const late = (resubmitBy?: string) => dated(returned(resubmitBy), '2024-05-20');
    given(enrolled(), submitted, late())
      .when(submit())
      .thenEvents(fact('RegistrationSubmitted', '2024-06-03', { targets, pact: 'Giao ước số 1', lateByDays: 34 }));
    given(enrolled(), submitted, late('2024-06-10')).when(submit()).thenTypes('RegistrationSubmitted');
    given(enrolled(), submitted, late('2024-05-31')).when(submit()).thenRefused('R-WINDOW-CLOSED');
  });

  test('of a unit enrolled after the window is taken once that was accepted, though nothing lapsed', () => {
    const entrant = enrolled({}, '2024-05-20');
    given(entrant).when(submit()).thenRefused('R-WINDOW-CLOSED');
    given(entrant)
      .when(wish('AcceptLateRegistration', { authority: 'Vụ trưởng', reason: 'Bão' }))
      .thenTypes('LateRegistrationAccepted');
    given(entrant, acceptedLate).when(submit()).thenTypes('RegistrationSubmitted');
  });

  test('is taken late once that was accepted, and says by how many days', () =>
    given(enrolled(), lapsed, acceptedLate)
      .when(submit())
      .thenEvents(fact('RegistrationSubmitted', '2024-06-03', { targets, pact: 'Giao ước số 1', lateByDays: 34 })));

  test('is taken at any time where the plan names no due date', () => {
    const { due: _, ...open } = plan.registration;
    given(enrolled({ registration: open }))
      .when(submit(), '2029-01-01T02:00:00.000Z')
      .thenEvents(fact('RegistrationSubmitted', '2029-01-01', { targets, pact: 'Giao ước số 1' }));
    given(enrolled({ registration: open }))
      .when(submit(), '2024-03-13T02:00:00.000Z')
      .thenRefused('R-WINDOW-CLOSED', { on: '2024-03-13', opensOn: '2024-03-20', status: 'enrolled' });
  });

  test('is refused for a target that the plan does not name', () =>
    given(enrolled())
      .when(wish('SubmitRegistration', { targets: [{ id: 't9', text: 'Lạ' }] }), april)
      .thenRefused('R-TARGET-UNKNOWN', { target: 't9', of: ['t1'] }));
});

describe('ReturnRegistration', () => {
  const giveBack = (more = {}) => wish('ReturnRegistration', { items, ...more });

  test('returns what must be supplied, with a date', () =>
    given(enrolled(), submitted)
      .when(giveBack({ resubmitBy: '2024-06-20' }))
      .thenEvents(fact('RegistrationReturned', '2024-06-03', { items, resubmitBy: '2024-06-20' })));

  test('is refused when nothing waits', () =>
    given(enrolled()).when(giveBack()).thenRefused('R-NOTHING-TO-RETURN', { status: 'enrolled' }));

  test('is refused without reasons', () => {
    given(enrolled(), submitted)
      .when(giveBack({ items: [] }))
      .thenRefused('R-NO-REASON', { items: [] });
    given(enrolled(), submitted)
      .when(giveBack({ items: [{ path: 'pact', reason: ' ' }] }))
      .thenRefused('R-NO-REASON', { items: ['pact'] });
  });
});

describe('ApproveRegistration', () => {
  const approve = (more = {}) => wish('ApproveRegistration', {}, more);

  test('registers the unit under the criteria of that day', () =>
    given(enrolled(), submitted)
      .when(approve(), '2024-04-10T02:00:00.000Z')
      .thenEvents(
        registered,
        fact('CheckNotApplicable', '2024-04-10', { cycleId: 'check-2023', reason: 'registeredAfter' }),
      ));

  test('marks the checks that ended while the unit was not registered', () =>
    given(enrolled(), submitted)
      .when(approve(), '2025-02-01T02:00:00.000Z')
      .thenTypes('UnitRegistered', 'CheckNotApplicable', 'CheckNotApplicable'));

  test('is refused when nothing was submitted', () => given(enrolled()).when(approve()).thenRefused('R-NOT-SUBMITTED'));

  test('is refused to whoever submitted', () =>
    given(enrolled(), { ...submitted, actor: officer })
      .when(approve(by('standingAgency', 'vu-tccb', 'officer')))
      .thenRefused('R-OWN-APPROVAL', { submittedBy: 'officer' }));
});

describe('AcceptLateRegistration', () => {
  const accept = wish('AcceptLateRegistration', { authority: 'Vụ trưởng', reason: 'Bão' });

  test('lets a lapsed unit submit after all', () =>
    given(enrolled(), lapsed)
      .when(accept)
      .thenEvents(fact('LateRegistrationAccepted', '2024-06-03', { authority: 'Vụ trưởng', reason: 'Bão' })));

  test('opens the window again where registration is expected and the date is over', () =>
    given(enrolled(withRegistration({ need: 'expected' })))
      .when(accept)
      .thenTypes('LateRegistrationAccepted'));

  test('is refused when nothing lapsed', () => {
    given(enrolled()).when(accept, april).thenRefused('R-NOT-LAPSED', { status: 'enrolled' });
    given(enrolled(), lapsed, acceptedLate).when(accept).thenRefused('R-NOT-LAPSED', { status: 'enrolled' });
    given(...takingPart())
      .when(accept)
      .thenRefused('R-NOT-LAPSED', { status: 'registered' });
  });
});

describe('Withdraw', () => {
  const withdraw = wish('Withdraw', { reason: 'Tự nguyện' });

  test('lets a unit go, registered or not', () => {
    given(...takingPart())
      .when(withdraw)
      .thenEvents(fact('UnitWithdrew', '2024-06-03', { reason: 'Tự nguyện' }));
    given(enrolled(), lapsed).when(withdraw).thenTypes('UnitWithdrew');
  });

  test('lets it go when its commendation was revoked', () => {
    const revoked = fact('CommendationRevoked', '2026-02-01', { commendationId: 's:8', grounds: 'Khai man' });
    given(...graduated(), commended, revoked)
      .when(withdraw)
      .thenTypes('UnitWithdrew');
  });

  test('is refused once a commendation was decided', () =>
    given(...graduated(), commended)
      .when(withdraw)
      .thenRefused('R-DECIDED', { decisions: ['12/QĐ-BTNMT'] }));
});
