import { addDays } from '../../../domain/calendar.ts';
import { HR, ministryPaper, SECRETARY } from '../papers.ts';
import { agencyAct, type Draft } from '../script.ts';
import type { Stage } from '../stage.ts';
import type { ReviewDates } from '../timetable.ts';
import { closing } from './cycles.ts';

/** Sơ kết and tổng kết: opened, reminded, closed, reported upward, and the phase frozen. */
export const reviews = (stage: Stage): Draft[] =>
  stage.timetable.reviews.flatMap((dates, index) => review(stage, dates, index === 0));

function review({ parts, definition }: Stage, dates: ReviewDates, isFirst: boolean): Draft[] {
  const { phase, cycleId, due, closeOn, freezeOn } = dates;
  const tooSoon = addDays(closeOn, 2);
  const asksReport = definition.settings.reviewReport === 'required';
  const notice = paper('Thông báo', 'TB', tooSoon);
  return [
    opening(dates),
    agencyAct(addDays(due.on, -3), 'RemindCycle', HR, { cycleId, to: 'incomplete' }),
    ...closing(cycleId, closeOn, parts.whoIn(phase.id, 'isSilent') !== undefined, 1),
    ...(isFirst && asksReport
      ? [agencyAct(tooSoon, 'FreezePhase', HR, { phase: phase.id }, { ...notice, refused: 'R-NO-REVIEW-REPORT' })]
      : []),
    report(dates),
    agencyAct(freezeOn, 'FreezePhase', HR, { phase: phase.id }, paper('Quyết định công nhận kết quả', 'QĐ', freezeOn)),
  ];
}

const paper = (name: string, sign: string, on: string) => ({ document: ministryPaper(name, sign, on, 'deputy') });

function opening({ phase: { from, to }, kind, cycleId, opensOn, due }: ReviewDates): Draft {
  const cycle = { cycleId, kind, period: { from, to }, due, scope: 'all' as const };
  const way = { report: 'required' as const, inspection: 'none' as const };
  return agencyAct(
    opensOn,
    'OpenCycle',
    HR,
    { ...cycle, ...way },
    paper('Công văn hướng dẫn đánh giá', 'TCCB', opensOn),
  );
}

function report({ phase, reportOn }: ReviewDates): Draft {
  const data = {
    phase: phase.id,
    level: 'Bộ',
    results: 'Phong trào được triển khai đến tất cả đơn vị trong danh sách.',
    weaknesses: 'Một số đơn vị báo cáo chậm.',
    causes: 'Sắp xếp tổ chức, thay đổi nhân sự.',
    lessons: 'Giao đầu mối theo dõi và nhắc trước hạn.',
  };
  return agencyAct(reportOn, 'IssueReviewReport', SECRETARY, data, paper('Báo cáo', 'BC', reportOn));
}
