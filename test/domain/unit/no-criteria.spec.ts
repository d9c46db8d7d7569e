import { describe, expect, test } from '@jest/globals';
import { cycles, fact, given, opened, paper, reviewOpened, takingPart, wish } from '../../support/unit.ts';

/** Many real plans name contents and no criteria for a kind; nobody makes some up to be answered. */
const bare = takingPart({ criteria: [] });
const cycleId = 'check-2024';
const phase = 'p1';
const extra = [{ criterion: 'deeds', value: 'Đã tổ chức 12 lớp' }];

describe('a kind for which the plan states no criteria', () => {
  const checked = [...bare, opened(cycles.check2024)];
  const reviewed = [...bare, reviewOpened(cycles.review2025)];
  const assessed = fact('SelfAssessed', '2025-11-20', { phase, entries: [], narrative: 'Đã làm được' });
  const verified = fact('AssessmentVerified', '2025-12-01', { phase, entries: [] });

  test('reports on a check in words alone', () => {
    const [now, data] = ['2025-01-08T02:00:00.000Z', { cycleId, answers: [], note: 'Báo cáo kèm theo' }];
    given(...checked)
      .when(wish('SubmitCheckReport', data), now)
      .thenEvents(fact('CheckReported', '2025-01-08', data));
    given(...checked)
      .when(wish('SubmitCheckReport', { cycleId, answers: extra }), now)
      .thenRefused('R-CRITERION-MISSING', { missing: [], unknown: ['deeds'], repeated: [] });
  });

  test('reports with what is attached to the whole; a report sent again takes its place', () => {
    const evidence = [{ name: 'bc.pdf', sha256: 'E'.repeat(43), mediaType: 'application/pdf', bytes: 1 }];
    const data = { cycleId, answers: [], evidence };
    const sent = fact('CheckReported', '2025-01-08', data);
    given(...checked)
      .when(wish('SubmitCheckReport', data), '2025-01-08T02:00:00.000Z')
      .thenEvents(sent);
    expect(given(...checked, sent).state().checks[cycleId]?.evidence).toEqual(evidence);
    const returned = fact('CheckReportReturned', '2025-01-09', { cycleId, items: [{ path: 'bc', reason: 'Mờ' }] });
    const again = fact('CheckReported', '2025-01-10', { cycleId, answers: [], note: 'Báo cáo' });
    expect(given(...checked, sent, returned, again).state().checks[cycleId]).not.toHaveProperty('evidence');
  });

  test('assesses itself in words alone, and is verified so', () => {
    given(...reviewed)
      .when(wish('SelfAssess', { phase, entries: [], narrative: 'Đã làm được' }), '2025-11-20T02:00:00.000Z')
      .thenEvents(assessed);
    given(...reviewed, assessed)
      .when(wish('VerifyAssessment', { phase, entries: [] }), '2025-12-01T02:00:00.000Z')
      .thenEvents(verified);
  });

  test('is judged on a document', () => {
    const conclude = wish('ConcludeReview', { phase, grade: 'Tốt' });
    const now = '2025-12-10T02:00:00.000Z';
    const conclusion = { phase, perCriterion: [], how: 'judged' as const, grade: 'Tốt', onHold: false };
    given(...reviewed, assessed, verified)
      .when({ ...conclude, document: paper }, now)
      .thenEvents(fact('ReviewConcluded', '2025-12-10', { ...conclusion, document: paper }));
    given(...reviewed, assessed, verified)
      .when(conclude, now)
      .thenRefused('R-JUDGEMENT-WITHOUT-DOCUMENT', { phase });
  });
});
