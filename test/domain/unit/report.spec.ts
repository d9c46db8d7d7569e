import { describe, test } from '@jest/globals';
import { by, closed, enrolled, evidence, fact, frozen, given, takingPart, wish, withdrew } from '../../support/unit.ts';

const activity = {
  title: 'Lớp học số',
  period: { from: '2024-03-15', to: '2024-05-15' },
  indicators: [{ criterion: 'staff', value: 95 }],
  evidence,
};
const reported = fact('ActivityReported', '2024-05-20', activity);

describe('ReportActivity', () => {
  test('records what the unit did', () =>
    given(...takingPart())
      .when(wish('ReportActivity', activity))
      .thenEvents(fact('ActivityReported', '2024-06-03', activity)));

  test('is refused to a unit that does not take part', () =>
    given(enrolled())
      .when(wish('ReportActivity', activity))
      .thenRefused('R-NOT-REGISTERED', { command: 'ReportActivity', status: 'enrolled' }));
});

describe('CorrectReport', () => {
  const replacement = { ...activity, title: 'Lớp học số, 12 buổi' };
  const correct = (eventId = 's:4') => wish('CorrectReport', { eventId, reason: 'Ghi thiếu', replacement });
  const corrected = (afterFreeze: boolean) =>
    fact('ReportCorrected', '2024-06-03', { eventId: 's:4', reason: 'Ghi thiếu', replacement, afterFreeze });

  test('replaces a report by reference', () =>
    given(...takingPart(), reported)
      .when(correct())
      .thenEvents(corrected(false)));

  test('is recorded by HR too', () =>
    given(...takingPart(), reported)
      .when({ ...correct(), ...by('standingAgency') })
      .thenEvents(corrected(false)));

  test('says so when the phase of the report is frozen', () => {
    given(...takingPart(), reported, frozenWithoutReview)
      .when(correct())
      .thenEvents(corrected(true));
    given(...takingPart(), { ...reported, data: { ...reported.data, period: later } }, frozenWithoutReview)
      .when(correct())
      .thenEvents(corrected(false));
  });

  test('says so after the close, and still works for a unit that has withdrawn', () => {
    given(...takingPart(), reported, closed)
      .when(correct())
      .thenEvents(corrected(true));
    given(...takingPart(), reported, withdrew)
      .when(correct())
      .thenEvents(corrected(false));
  });

  test('is refused for a report that does not exist', () =>
    given(...takingPart(), reported)
      .when(correct('s:99'))
      .thenRefused('R-UNKNOWN-REPORT', { eventId: 's:99' }));

  const frozenWithoutReview = { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' as const } };
  const later = { from: '2026-02-01', to: '2026-03-01' };
});

describe('RecordRecognition', () => {
  const title = { title: 'Công dân học tập', body: 'Hội Khuyến học Việt Nam', year: 2024, number: '12/QĐ' };
  const recognise = (more = {}) => wish('RecordRecognition', { ...title, ...more });

  test('records a title that is in force', () => {
    given(...takingPart())
      .when(recognise())
      .thenEvents(fact('UnitRecognised', '2024-06-03', title));
    given(...takingPart())
      .when(recognise({ title: 'Đơn vị học tập', year: 2029 }))
      .thenTypes('UnitRecognised');
  });

  test('records the same paper once', () =>
    given(...takingPart(), fact('UnitRecognised', '2024-06-01', title))
      .when(recognise())
      .thenNothing());

  test('records another number beside it', () =>
    given(...takingPart(), fact('UnitRecognised', '2024-06-01', title))
      .when(recognise({ number: '13/QĐ' }))
      .thenTypes('UnitRecognised'));

  test('is refused for a title not in force in that year', () => {
    const facts = { title: 'Công dân học tập', year: 2022 };
    given(...takingPart())
      .when(recognise({ year: 2022 }))
      .thenRefused('R-TITLE-NOT-IN-FORCE', facts);
    given(...takingPart())
      .when(recognise({ year: 2027 }))
      .thenRefused('R-TITLE-NOT-IN-FORCE');
    given(...takingPart())
      .when(recognise({ title: 'Danh hiệu khác' }))
      .thenRefused('R-TITLE-NOT-IN-FORCE');
  });
});
