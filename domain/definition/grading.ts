import type { Definition } from '../../events/settings.ts';

/** Grading (thang điểm): a maximum for every criterion of its kind and for none other, grades that can be reached. */
export function gradingProblems({ plan, settings }: Definition): string[] {
  return Object.entries(settings.grading).flatMap(([kind, { maximum, grades }]) => {
    const place = `settings.grading.${kind}`;
    const criteria = plan.kinds.find(({ id }) => id === kind)?.criteria.map(({ id }) => id);
    if (!criteria) return [`${place}: the plan has no such kind`];
    const graded = Object.keys(maximum);
    const highest = Object.values(maximum).reduce((sum, points) => sum + points, 0);
    return [
      ...graded.filter((id) => !criteria.includes(id)).map((id) => `${place}.maximum: there is no criterion ${id}`),
      ...criteria.filter((id) => !graded.includes(id)).map((id) => `${place}.maximum: ${id} has none`),
      ...grades
        .filter(({ total, each }) => total > highest || Object.values(maximum).some((points) => each > points))
        .map(({ grade }) => `${place}.grades: nobody can reach "${grade}"`),
      ...grades
        .filter(({ total }, index) => grades.slice(0, index).some((better) => better.total <= total))
        .map(({ grade }) => `${place}.grades: "${grade}" does not lie below the one before it`),
    ];
  });
}
