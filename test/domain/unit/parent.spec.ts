import { describe, expect, test } from '@jest/globals';
import {
  answers,
  by,
  cycles,
  enrolled,
  fact,
  frozen,
  given,
  grading,
  missed,
  reported,
  opened,
  reviewOpened,
  scores,
  takingPart,
  wish,
} from '../../support/unit.ts';

const now = '2025-11-20T02:00:00.000Z';
const byReport = 'campaign/so-nho:12';
const results = 'Phong trào của Sở: 40 đơn vị tham gia, 38 hoàn thành.';
const notConcluded = { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' as const } };
const answer = (cycleId: string, more = {}) =>
  wish('AnswerByReport', { cycleId, report: byReport, results }, { ...by('head', 'so'), ...more });

describe('AnswerByReport', () => {
  const check = [...takingPart(), opened(cycles.check2024)];
  const review = [...takingPart({ grading }), reviewOpened(cycles.review2025)];
  const answered = fact('SelfAssessed', '2025-11-20', { phase: 'p1', entries: [], narrative: results, byReport });

  test('a check: reported, in time or late by the date on the paper', () => {
    const soon = '2025-01-08T02:00:00.000Z';
    given(...check)
      .when(answer('check-2024'), soon)
      .thenEvents(fact('CheckReported', '2025-01-08', { cycleId: 'check-2024', answers: [], note: results, byReport }));
    given(...check)
      .when(answer('check-2024'), '2025-01-12T02:00:00.000Z')
      .thenEvents(
        fact('CheckReported', '2025-01-12', {
          ...{ cycleId: 'check-2024', answers: [], note: results, lateByDays: 2, byReport },
        }),
      );
  });

  test('a review: assessed; the verifier gives each score with a reason, or it is returned', () => {
    given(...review)
      .when(answer('review-2025'), now)
      .thenEvents(answered);
    expect(given(...review, answered).state().reviews['p1']).toMatchObject({ status: 'selfAssessed', byReport });
    const verify = (reason?: string) =>
      wish('VerifyAssessment', {
        phase: 'p1',
        entries: scores().map(({ criterion, value }) => ({ criterion, value, ...(reason ? { reason } : {}) })),
      });
    given(...review, answered)
      .when(verify(), now)
      .thenRefused('R-REASON-FOR-DIFFERENCE');
    given(...review, answered)
      .when(verify('Theo báo cáo của Sở'), now)
      .thenTypes('AssessmentVerified');
  });

  test('is forgotten when the unit reports by itself after a return', () => {
    const returned = fact('CheckReportReturned', '2025-01-09', {
      ...{ cycleId: 'check-2024', items: [{ path: 'answers', reason: 'Thiếu số liệu' }] },
    });
    const byItself = fact('CheckReported', '2025-01-10', { cycleId: 'check-2024', answers });
    const first = fact('CheckReported', '2025-01-08', { cycleId: 'check-2024', answers: [], note: results, byReport });
    expect(given(...check, first).state().checks['check-2024']).toMatchObject({ status: 'reported', byReport });
    expect(given(...check, first, returned, byItself).state().checks['check-2024']).not.toHaveProperty('byReport');
  });

  test('refuses what is not open, not known, or not the campaign’s to pass on', () => {
    given(...check, reported)
      .when(answer('check-2024'), '2025-01-08T02:00:00.000Z')
      .thenRefused('R-CHECK-NOT-OPEN', { cycleId: 'check-2024', status: 'reported', due: '2025-01-10' });
    given(...check, missed)
      .when(answer('check-2024'), now)
      .thenRefused('R-CHECK-NOT-OPEN');
    given(...review, answered)
      .when(answer('review-2025'), now)
      .thenRefused('R-REVIEW-NOT-OPEN', { phase: 'p1', status: 'selfAssessed' });
    given(...review, answered, notConcluded)
      .when(answer('review-2025'), now)
      .thenRefused('R-REVIEW-NOT-OPEN');
    given(...check)
      .when(answer('check-1999'), now)
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'check-1999' });
    given(...check)
      .when(answer('check-2024', by('guest', 'so')), now)
      .thenRefused('R-NOT-COMPETENT');
    given(enrolled()).when(answer('check-2024'), now).thenRefused('R-NOT-REGISTERED');
  });
});
