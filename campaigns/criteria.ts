import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Plan, SetVersion } from '../events/definition.ts';
import { criteriaFindings } from './criteria-findings.ts';
import { CriteriaSet } from './criteria-set.ts';
import { UnreadableDefinition, type Problem } from './problems.ts';
import { readYaml, type Finding } from './reading.ts';

export { CriteriaSet } from './criteria-set.ts';

const FOLDER = path.join(import.meta.dirname, 'criteria');
const SUFFIX = '.yaml';

type Version = z.infer<typeof SetVersion>;
const nameOf = ({ set, version }: Version): string => `${set}.${version}`;

/** Reads one file `set.version.yaml`. Throws `UnreadableDefinition` with every mistake of it. */
export function loadCriteria(file: string): CriteriaSet {
  const { value, problems, place } = readYaml(file, CriteriaSet);
  const found = value ? [...misnamed(value, file), ...criteriaFindings(value)].map(place) : [];
  if (!value || found.length > 0) throw new UnreadableDefinition([...problems, ...found]);
  return value;
}

/** All versions of a folder, by name; those that come with the project where none is named. */
export function listCriteria(folder: string = FOLDER): CriteriaSet[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  const read = files.toSorted().map((name) => tried(path.join(folder, name)));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) throw new UnreadableDefinition(problems);
  return read.flatMap((one) => ('set' in one ? [one.set] : []));
}

function tried(file: string): { set: CriteriaSet } | { problems: readonly Problem[] } {
  try {
    return { set: loadCriteria(file) };
  } catch (error) {
    if (error instanceof UnreadableDefinition) return { problems: error.problems };
    throw error;
  }
}

function misnamed(set: CriteriaSet, file: string): Finding[] {
  const expected = `${nameOf(set)}${SUFFIX}`;
  if (path.basename(file) === expected) return [];
  return [
    {
      path: ['version'],
      vi: `Tệp của bộ tiêu chí này phải tên là ${expected}.`,
      en: `The file of this criteria set must be named ${expected}.`,
    },
  ];
}

type Named = { version: Version; path: readonly PropertyKey[] };

/** Sets that a plan names: each is there in that version, beside the plan or here, and was in force when the plan was issued. */
export function setFindings(plan: Plan, beside: string = import.meta.dirname): Finding[] {
  const named = namedBy(plan);
  if (named.length === 0) return [];
  const folders = [...new Set([path.resolve(beside, 'criteria'), FOLDER])];
  const sets = folders.filter((folder) => existsSync(folder)).flatMap((folder) => listCriteria(folder));
  const issued = 'value' in plan.document.date ? plan.document.date.value : undefined;
  return named.flatMap(({ version, path: at }): Finding[] => {
    const found = sets.find((set) => nameOf(set) === nameOf(version));
    if (!found) return [{ path: at, ...unknown(version, sets) }];
    return issued === undefined || inForceOn(found, issued) ? [] : [{ path: at, ...notInForce(version, issued) }];
  });
}

const namedBy = ({ kinds }: Plan): Named[] =>
  kinds.flatMap(({ criteria, criteriaSet }, index) => [
    ...(criteriaSet ? [{ version: criteriaSet, path: ['kinds', index, 'criteriaSet'] }] : []),
    ...criteria.flatMap(({ givenBy }, at) =>
      givenBy ? [{ version: givenBy, path: ['kinds', index, 'criteria', at, 'givenBy'] }] : [],
    ),
  ]);

/** Compared as exactly as both dates are known. */
export function inForceOn({ inForce: { from, to } }: CriteriaSet, date: string): boolean {
  const [start, end] = ['value' in from ? from.value : '', to && 'value' in to ? to.value : '9999'];
  return (
    start.slice(0, date.length) <= date.slice(0, start.length) && date.slice(0, end.length) <= end.slice(0, date.length)
  );
}

const unknown = (version: Version, sets: readonly CriteriaSet[]) => {
  const there = sets.map(nameOf).join(', ');
  return {
    vi: `Không có bộ tiêu chí “${nameOf(version)}”; chỉ có: ${there}.`,
    en: `There is no criteria set "${nameOf(version)}"; there are: ${there}.`,
  };
};

const notInForce = (version: Version, issued: string) => ({
  vi: `Bộ tiêu chí “${nameOf(version)}” không có hiệu lực vào ngày của Kế hoạch (${issued}).`,
  en: `The criteria set "${nameOf(version)}" was not in force on the day of the plan (${issued}).`,
});
