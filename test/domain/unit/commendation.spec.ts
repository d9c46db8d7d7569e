import { describe, test } from '@jest/globals';
import {
  award,
  closed,
  commended,
  enrolled,
  fact,
  frozen,
  given,
  graduated,
  holdPlaced,
  paper,
  succeeded,
  takingPart,
  wish,
  withdrew,
  withRegistration,
} from '../../support/unit.ts';

const now = '2026-01-15T02:00:00.000Z';
const record = (more: Partial<typeof award> = {}) => wish('RecordCommendation', { ...award, ...more });
const person = { kind: 'person' as const, id: 'p-7' };
const commendationId = `s:${graduated().length + 1}`;
const revocation = { commendationId, grounds: 'Khai man' };
const revoked = fact('CommendationRevoked', '2026-02-01', revocation);
const restored = fact('CommendationRestored', '2026-03-01', { commendationId, grounds: 'Khiếu nại đúng' });
const period = { from: '2024-01-01', to: '2024-12-31' };

describe('RecordCommendation', () => {
  test('records a decision that rests on a concluded review, frozen or not', () => {
    given(...graduated())
      .when(record(), now)
      .thenEvents(commended);
    given(...graduated(), frozen)
      .when(record(), now)
      .thenEvents(commended);
  });

  test('rests on any reported achievement where the plan says so', () => {
    const activity = { title: 'Lớp học số', period, indicators: [], evidence: [] };
    const past = [...takingPart({ basis: 'anyAchievement' }), fact('ActivityReported', '2024-06-01', activity)];
    const basis = { achievement: 's:4' };
    given(...past)
      .when(record({ basis }), now)
      .thenEvents({ ...commended, data: { ...commended.data, basis } });
    given(...past)
      .when(record({ basis: { achievement: 's:9' } }), now)
      .thenRefused('R-NO-BASIS', { achievement: 's:9', planAsks: 'anyAchievement' });
    given(...takingPart(), fact('ActivityReported', '2024-06-01', activity))
      .when(record({ basis }), now)
      .thenRefused('R-NO-BASIS', { achievement: 's:4', planAsks: 'concludedReview' });
  });

  test('is marked unconfirmed where no forms are known', () =>
    given(...graduated({ forms: [] }))
      .when(record({ form: 'Giấy khen' }), now)
      .thenEvents({ ...commended, data: { ...commended.data, form: 'Giấy khen', formStanding: 'unconfirmed' } }));

  test('is recorded after the close, and after a succession', () => {
    given(...graduated(), closed)
      .when(record(), now)
      .thenTypes('UnitCommended');
    given(...graduated(), succeeded('close'))
      .when(record(), now)
      .thenTypes('UnitCommended');
  });

  test('commends another subject, another achievement or another time; a revoked award does not count', () => {
    const others = [
      { subject: person },
      { subject: { kind: 'family' as const, id: 'cuc-a' } },
      { achievement: { ...award.achievement, description: 'Cứu trợ bão' } },
      { achievement: { ...award.achievement, period: { from: '2026-01-01', to: '2026-12-31' } } },
      { achievement: { ...award.achievement, period: { from: '2022-01-01', to: '2022-12-31' } } },
    ];
    for (const other of others)
      given(...graduated(), commended)
        .when(record(other), now)
        .thenTypes('UnitCommended');
    given(...graduated(), commended, revoked)
      .when(record(), now)
      .thenTypes('UnitCommended');
  });

  test('is refused for the same achievement in an overlapping period', () =>
    given(...graduated(), commended)
      .when(record({ achievement: { ...award.achievement, period } }), now)
      .thenRefused('R-ALREADY-COMMENDED', { subject: 'cuc-a', decision: '12/QĐ-BTNMT' }));

  test('is refused without a concluded review', () => {
    given(...graduated().slice(0, -1))
      .when(record(), now)
      .thenRefused('R-NO-BASIS', { review: 'p1', status: 'verified' });
    given(...takingPart())
      .when(record(), now)
      .thenRefused('R-NO-BASIS', { review: 'p1', status: 'notOpened' });
  });

  test('is refused under a hold on the subject or on the unit', () => {
    const onPerson = { ...holdPlaced, data: { ...holdPlaced.data, subject: person } };
    given(...graduated(), holdPlaced)
      .when(record(), now)
      .thenRefused('R-ON-HOLD', { subject: 'cuc-a', holds: ['hold-1'] });
    given(...graduated(), holdPlaced)
      .when(record({ subject: person }), now)
      .thenRefused('R-ON-HOLD');
    given(...graduated(), onPerson)
      .when(record({ subject: person }), now)
      .thenRefused('R-ON-HOLD', { subject: 'p-7', holds: ['hold-1'] });
    given(...graduated(), onPerson)
      .when(record(), now)
      .thenTypes('UnitCommended');
  });

  test('is refused for a form that the plan does not have', () =>
    given(...graduated())
      .when(record({ form: 'Huân chương' }), now)
      .thenRefused('R-FORM-NOT-ALLOWED', { form: 'Huân chương', forms: ['Bằng khen'] }));

  test('is refused for a unit that never registered, or has withdrawn', () => {
    given(enrolled(withRegistration({ need: 'expected' })))
      .when(record(), now)
      .thenRefused('R-NOT-REGISTERED', { status: 'enrolled' });
    given(...graduated(), withdrew)
      .when(record(), now)
      .thenRefused('R-WITHDRAWN');
  });
});

describe('RevokeCommendation', () => {
  const revoke = (data = revocation, more = {}) => wish('RevokeCommendation', data, { document: paper, ...more });

  test('revokes a commendation, or one that was restored', () => {
    for (const past of [[], [revoked, restored]])
      given(...graduated(), commended, ...past)
        .when(revoke(), '2026-04-01T02:00:00.000Z')
        .thenEvents(fact('CommendationRevoked', '2026-04-01', { ...revocation, document: paper }));
  });

  test('revokes after the close', () =>
    given(...graduated(), commended, closed)
      .when(revoke())
      .thenTypes('CommendationRevoked'));

  test('is refused for none, for one revoked, and without a document', () => {
    given(...graduated())
      .when(revoke())
      .thenRefused('R-NO-COMMENDATION', { commendationId, standing: 'unknown' });
    given(...graduated(), commended, revoked)
      .when(revoke())
      .thenRefused('R-NO-COMMENDATION', { commendationId, standing: 'revoked' });
    given(...graduated(), commended)
      .when(wish('RevokeCommendation', revocation))
      .thenRefused('R-NO-DOCUMENT', { command: 'RevokeCommendation' });
  });
});

describe('RestoreCommendation', () => {
  const restoration = { commendationId, grounds: 'Khiếu nại đúng' };
  const restore = wish('RestoreCommendation', restoration, { document: paper });

  test('restores what was revoked', () =>
    given(...graduated(), commended, revoked)
      .when(restore, '2026-03-01T02:00:00.000Z')
      .thenEvents(fact('CommendationRestored', '2026-03-01', { ...restoration, document: paper })));

  test('is refused where the achievement has another award by now', () => {
    const again = { ...commended, data: { ...commended.data, decision: { ...award.decision, number: '34/QĐ-BTNMT' } } };
    given(...graduated(), commended, revoked, again)
      .when(restore)
      .thenRefused('R-ALREADY-COMMENDED', { subject: 'cuc-a', decision: '34/QĐ-BTNMT' });
    const other = { ...again.data, achievement: { ...award.achievement, description: 'Cứu trợ bão' } };
    given(...graduated(), commended, revoked, { ...again, data: other })
      .when(restore)
      .thenTypes('CommendationRestored');
  });

  test('is refused for one that stands, and without a document', () => {
    given(...graduated(), commended)
      .when(restore)
      .thenRefused('R-NO-COMMENDATION', { commendationId, standing: 'commended' });
    given(...graduated(), commended, revoked)
      .when(wish('RestoreCommendation', restoration))
      .thenRefused('R-NO-DOCUMENT');
  });
});
