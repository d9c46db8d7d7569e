import { addDays } from '../../../domain/calendar.ts';
import { stated } from '../../../domain/definition.ts';
import { roleOf, type Stage } from '../stage.ts';
import { agencyAct, type Draft } from '../script.ts';
import type { ReviewDates } from '../timetable.ts';
import { leavesOpen } from '../unit/reviews.ts';
import { closing } from './cycles.ts';

/** Phases that wait for guidance are started on its paper. */
export const phases = ({ timetable, house }: Stage): Draft[] =>
  timetable.phases
    .filter(({ guidance, startedOn }) => guidance && startedOn < timetable.closeOn)
    .map(({ id, startedOn }) => {
      const document = { ...house.paper('Hướng dẫn', 'HD', startedOn, 'council'), issuer: GUIDING };
      return agencyAct(startedOn, 'StartPhase', house.hr, { phase: id }, { document });
    });

const GUIDING = 'Hội đồng Thi đua - Khen thưởng cấp trên';

/** Sơ kết and tổng kết: opened, reminded, closed, reported upward, and the phase frozen. */
export const reviews = (stage: Stage): Draft[] =>
  stage.timetable.reviews.flatMap((dates, index) => review(stage, dates, index === 0));

function review(stage: Stage, dates: ReviewDates, isFirst: boolean): Draft[] {
  const { parts, definition, house } = stage;
  const { phase, cycleId, last, closeOn, settledOn, freezeOn, by } = dates;
  const tooSoon = addDays(settledOn, 2);
  const asksReport = definition.settings.reviewReport === 'required';
  const paper = (name: string, sign: string, on: string) => ({ document: house.paper(name, sign, on, 'deputy') });
  const notice = paper('Thông báo', 'TB', tooSoon);
  const all = [...parts.members, ...(parts.heir ? [parts.heir] : [])];
  const isOpen = all.some((member) => leavesOpen(roleOf(member, stage), dates));
  return [
    ...(by === 'hr' ? [opening(stage, dates)] : []),
    agencyAct(addDays(last, -3), 'RemindCycle', house.hr, { cycleId, to: 'incomplete' }),
    ...closing(house.hr, cycleId, closeOn, isOpen, 1),
    ...(isFirst && asksReport
      ? [agencyAct(tooSoon, 'FreezePhase', house.hr, { phase: phase.id }, { ...notice, refused: 'R-NO-REVIEW-REPORT' })]
      : []),
    report(stage, dates),
    agencyAct(
      ...([freezeOn, 'FreezePhase', house.hr, { phase: phase.id }] as const),
      paper('Quyết định công nhận kết quả', 'QĐ', freezeOn),
    ),
  ];
}

function opening({ house }: Stage, { phase: { from, to }, kind, cycleId, opensOn, due }: ReviewDates): Draft {
  const cycle = { cycleId, kind, period: { from, to }, due, scope: 'all' as const };
  const way = { report: 'required' as const, inspection: 'none' as const };
  const document = house.paper('Công văn hướng dẫn đánh giá', house.words.hrSign, opensOn, 'deputy');
  return agencyAct(opensOn, 'OpenCycle', house.hr, { ...cycle, ...way }, { document });
}

function report({ house, definition }: Stage, { phase, reportOn }: ReviewDates): Draft {
  const data = {
    phase: phase.id,
    level: house.words.level ?? levelOf(definition, phase.id) ?? 'Cơ quan phát động',
    results: 'Phong trào được triển khai đến tất cả đơn vị trong danh sách.',
    weaknesses: 'Một số đơn vị báo cáo chậm.',
    causes: 'Sắp xếp tổ chức, thay đổi nhân sự.',
    lessons: 'Giao đầu mối theo dõi và nhắc trước hạn.',
  };
  const document = house.paper('Báo cáo', 'BC', reportOn, 'deputy');
  return agencyAct(reportOn, 'IssueReviewReport', house.secretary, data, { document });
}

/** The last of the levels at which the plan has the phase reviewed. */
function levelOf({ plan }: Stage['definition'], id: string): string | undefined {
  const phase = plan.phases.find((planned) => planned.id === id);
  return phase && stated(phase.review)?.levels.at(-1);
}
