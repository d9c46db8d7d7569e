import { describe, test } from '@jest/globals';
import {
  closed,
  enrolled,
  fact,
  given,
  holdPlaced,
  paper,
  subject,
  takingPart,
  wish,
  withdrew,
} from '../../support/unit.ts';

const placing = { holdId: 'hold-1', subject, reason: 'inspection' as const, by: 'Thanh tra Bộ', since: '2025-09-01' };
const lifted = fact('HoldLifted', '2025-10-01', { holdId: 'hold-1', outcome: 'cleared' });
const now = '2025-09-01T02:00:00.000Z';

describe('PlaceHold', () => {
  const place = wish('PlaceHold', placing, { document: paper });

  test('places a hold on a document', () =>
    given(...takingPart())
      .when(place, now)
      .thenEvents(fact('HoldPlaced', '2025-09-01', { ...placing, document: paper })));

  test('may come before the registration', () => given(enrolled()).when(place, now).thenTypes('HoldPlaced'));

  test('is refused without a document, under an id that is taken, and after the close', () => {
    given(...takingPart())
      .when(wish('PlaceHold', placing))
      .thenRefused('R-NO-DOCUMENT', { command: 'PlaceHold' });
    for (const past of [[], [lifted]])
      given(...takingPart(), holdPlaced, ...past)
        .when(place)
        .thenRefused('R-HOLD-EXISTS', { holdId: 'hold-1' });
    given(...takingPart(), closed)
      .when(place)
      .thenRefused('R-CLOSED');
  });
});

describe('LiftHold', () => {
  const lifting = { holdId: 'hold-1', outcome: 'cleared' as const };
  const lift = wish('LiftHold', lifting, { document: paper });

  test('lifts a hold, even after the close or a withdrawal', () => {
    for (const past of [[], [closed], [withdrew]])
      given(...takingPart(), holdPlaced, ...past)
        .when(lift, '2025-10-01T02:00:00.000Z')
        .thenEvents(fact('HoldLifted', '2025-10-01', { ...lifting, document: paper }));
  });

  test('is refused when there is none, when it is lifted, and without a document', () => {
    given(...takingPart())
      .when(lift)
      .thenRefused('R-NO-HOLD', { holdId: 'hold-1', open: [] });
    given(...takingPart(), holdPlaced, lifted)
      .when(lift)
      .thenRefused('R-NO-HOLD');
    given(...takingPart(), holdPlaced)
      .when(wish('LiftHold', lifting))
      .thenRefused('R-NO-DOCUMENT');
  });
});
