import { existsSync } from 'node:fs';
import path from 'node:path';
import { Plan } from '../events/definition.ts';
import type { Problem } from './problems.ts';
import { readYaml, type Finding, type Reading } from './reading.ts';

/** A plan below the plans it implements (Kế hoạch cấp trên), as far as it names them by their campaign. */
export type Lineage = { plan: Plan; parents: readonly Lineage[] };

type Place = Reading<Plan>['place'];
export type Traced = { lineage: Lineage; problems: Problem[] };

/** Reads the plans above a plan, up to the top; `folders` are looked through in their order. */
export function lineageOf(plan: Plan, place: Place, folders: readonly string[]): Traced {
  const traced = trace(plan, place, folders, [plan.campaignId]);
  return { ...traced, problems: [...traced.problems, ...unanswered(traced.lineage).map(place)] };
}

function trace(plan: Plan, place: Place, folders: readonly string[], below: readonly string[]): Traced {
  const above = plan.related.flatMap(({ relation, campaignId }, index): Partial<Traced>[] => {
    if (relation !== 'implements' || campaignId === undefined) return [];
    const at = ['related', index, 'campaignId'];
    if (below.includes(campaignId)) return [{ problems: [place({ path: at, ...circle([...below, campaignId]) })] }];
    const file = folders.map((folder) => path.join(folder, `${campaignId}.plan.yaml`)).find((name) => existsSync(name));
    if (file === undefined) return [{ problems: [place({ path: at, ...missing(campaignId) })] }];
    const parent = readYaml(file, Plan);
    return parent.value
      ? [trace(parent.value, parent.place, folders, [...below, campaignId])]
      : [{ problems: parent.problems }];
  });
  return {
    lineage: { plan, parents: above.flatMap(({ lineage }) => lineage ?? []) },
    problems: above.flatMap(({ problems }) => problems ?? []),
  };
}

/** All plans above one, nearest first, each once. */
export function ancestorsOf({ parents }: Lineage): Plan[] {
  const all = [...parents.map(({ plan }) => plan), ...parents.flatMap(ancestorsOf)];
  return all.filter(({ campaignId }, index) => all.findIndex((plan) => plan.campaignId === campaignId) === index);
}

/** Kinds of a plan answer to kinds that a plan above it has. */
function unanswered(lineage: Lineage): Finding[] {
  const ancestors = ancestorsOf(lineage);
  const unread = lineage.plan.related.map(({ campaignId }) => campaignId);
  return lineage.plan.kinds.flatMap(({ answersTo = [] }, kindAt) =>
    answersTo.flatMap(({ campaignId, kind }, at): Finding[] => {
      const parent = ancestors.find((plan) => plan.campaignId === campaignId);
      const where = ['kinds', kindAt, 'answersTo', at];
      if (!parent && unread.includes(campaignId)) return [];
      if (!parent) return [{ path: [...where, 'campaignId'], ...noParent(campaignId) }];
      const known = parent.kinds.map(({ id }) => id);
      return known.includes(kind) ? [] : [{ path: [...where, 'kind'], ...noKind(campaignId, kind, known) }];
    }),
  );
}

const circle = (ids: readonly string[]) => ({
  vi: `Kế hoạch cấp trên đi vòng quanh: ${ids.join(' → ')}.`,
  en: `The plans implement each other in a circle: ${ids.join(' → ')}.`,
});

const missing = (id: string) => ({
  vi: `Không tìm thấy Kế hoạch cấp trên: cần tệp ${id}.plan.yaml trong cùng thư mục. Nếu không có tệp ấy thì bỏ campaignId, giữ số hiệu.`,
  en: `The plan above is not there: ${id}.plan.yaml belongs into the same folder. Without that file leave campaignId out and keep the number.`,
});

const noParent = (id: string) => ({
  vi: `Kế hoạch này không triển khai “${id}”.`,
  en: `This plan does not implement "${id}".`,
});

const noKind = (id: string, kind: string, known: readonly string[]) => ({
  vi: `“${id}” không có loại “${kind}”; chỉ có: ${known.join(', ')}.`,
  en: `"${id}" has no kind "${kind}"; it has: ${known.join(', ')}.`,
});
