import type { Definition } from '../../events/settings.ts';
import { found, type Finding } from './findings.ts';

/** Grading (thang điểm): a maximum for every criterion of its kind and for none other, grades that can be reached. */
export function gradingProblems({ plan, settings }: Definition): Finding[] {
  return Object.entries(settings.grading).flatMap(([kind, { maximum, grades }]) => {
    const at = (part: string, vi: string, en: string) => found(['settings', 'grading', kind, part], vi, en);
    const criteria = plan.kinds.find(({ id }) => id === kind)?.criteria.map(({ id }) => id);
    if (!criteria) {
      return [found(['settings', 'grading', kind], 'Kế hoạch không có loại này.', 'the plan has no such kind')];
    }
    const graded = Object.keys(maximum);
    const highest = Object.values(maximum).reduce((sum, points) => sum + points, 0);
    return [
      ...graded
        .filter((id) => !criteria.includes(id))
        .map((id) => at('maximum', `Không có tiêu chí “${id}”.`, `there is no criterion ${id}`)),
      ...criteria
        .filter((id) => !graded.includes(id))
        .map((id) => at('maximum', `Tiêu chí “${id}” chưa có điểm tối đa.`, `${id} has none`)),
      ...grades
        .filter(({ total, each }) => total > highest || Object.values(maximum).some((points) => each > points))
        .map(({ grade }) => at('grades', `Không ai đạt được “${grade}”.`, `nobody can reach "${grade}"`)),
      ...grades
        .filter(({ total }, index) => grades.slice(0, index).some((better) => better.total <= total))
        .map(({ grade }) =>
          at(
            'grades',
            `“${grade}” không thấp hơn mức ghi trước nó.`,
            `"${grade}" does not lie below the one before it`,
          ),
        ),
    ];
  });
}
