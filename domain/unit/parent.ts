import { lateByDays } from '../calendar.ts';
import { refuse } from '../refusals.ts';
import { awaitsAssessment, reportableCheck, reviewByCycle } from './lookup.ts';
import { onPaper, paperDate, type HandlersOf } from './paper.ts';

/**
 * A body that runs a campaign of its own takes part in its parent's as one unit: the review report of its campaign
 * (báo cáo sơ kết, tổng kết) answers the parent's cycle. What it lacks, the parent returns or asks the verifier for.
 */
export const parent: HandlersOf<'AnswerByReport'> = {
  AnswerByReport(command, state, now) {
    const { cycleId, report: byReport, results } = command.data;
    const write = onPaper(command, now);
    const lateFor = (due: Parameters<typeof lateByDays>[1]) => lateByDays(paperDate(command, now), due);
    const review = reviewByCycle(state, cycleId);
    if (review) {
      const { phase, status, due } = review;
      if (!awaitsAssessment(review)) refuse('R-REVIEW-NOT-OPEN', { phase, status });
      return [write('SelfAssessed', { phase, entries: [], narrative: results, lateByDays: lateFor(due), byReport })];
    }
    const { due } = reportableCheck(state, cycleId);
    return [write('CheckReported', { cycleId, answers: [], note: results, lateByDays: lateFor(due), byReport })];
  },
};
