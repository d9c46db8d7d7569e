import { listCriteria, type CriteriaSet } from '../../campaigns/criteria.ts';
import type { CampaignFiles } from '../../campaigns/load.ts';
import type { Plan } from '../../events/definition.ts';

/** A place that a plan leaves open: `what` without ids, `of` the kind, phase or milestone that it belongs to. */
export type OpenPlace = { what: string; of?: string; open: 'blank' | 'silent' | 'cut'; note?: string };

type Opened = { open: OpenPlace['open']; note?: string };

/** Every place that is open, in the plan's order. */
export const openPlaces = (plan: Plan): OpenPlace[] => walk(plan, [], undefined);

function walk(value: unknown, path: readonly string[], of: string | undefined): OpenPlace[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('open' in value) {
    const { open, note } = value as Opened;
    return [{ what: path.join('.'), ...(of && { of }), open, ...(note && { note }) }];
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown) => walk(item, path, idOf(item) ?? of));
  return Object.entries(value).flatMap(([key, item]) => walk(item, [...path, key], of));
}

function idOf(item: unknown): string | undefined {
  const { id, on } = Object(item) as { id?: string; on?: string };
  return id ?? on;
}

/** What is taken as it is known so far, and why. */
export type Unconfirmed =
  | { what: 'criteriaSet'; of: string; why: string }
  | { what: 'passRule'; of: string; why: string }
  | { what: 'daysOff'; from: number; to: number }
  | { what: 'forms' };

export function unconfirmedOf({ plan, settings }: Pick<CampaignFiles, 'settings'> & { plan: Plan }): Unconfirmed[] {
  const rules = plan.kinds.flatMap(({ id, pass }): Unconfirmed[] =>
    pass?.unconfirmed ? [{ what: 'passRule', of: id, why: pass.unconfirmed }] : [],
  );
  const said = [...rules, ...setsNamedBy(plan).flatMap(setDoubts)];
  if (!settings) return said;
  const known = settings.workingYears.map(({ year }) => year);
  const [first, last] = [settings.period.from, settings.period.to].map((day) => Number(day.slice(0, 4)));
  const years = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
  return [
    ...said,
    ...spans(years.filter((year) => !known.includes(year))).map(([from, to]) => ({
      what: 'daysOff' as const,
      from,
      to,
    })),
    ...(settings.forms.length === 0 && 'open' in plan.awards.forms ? [{ what: 'forms' as const }] : []),
  ];
}

/** Criteria sets that a plan's kinds are judged by, or that give the titles it asks for, as far as they lie here. */
function setsNamedBy({ kinds }: Plan): CriteriaSet[] {
  const versions = kinds.flatMap(({ criteria, criteriaSet }) => [
    ...(criteriaSet ? [criteriaSet] : []),
    ...criteria.flatMap(({ givenBy }) => givenBy ?? []),
  ]);
  if (versions.length === 0) return [];
  return listCriteria().filter((each) =>
    versions.some(({ set, version }) => set === each.set && version === each.version),
  );
}

/** Each reason once. */
const setDoubts = (set: CriteriaSet): Unconfirmed[] =>
  [...new Set(doubtsIn(set))].map((why) => ({ what: 'criteriaSet', of: `${set.set} ${set.version}`, why }));

function doubtsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => (key === 'unconfirmed' ? [] : doubtsIn(item)));
  return 'unconfirmed' in value && typeof value.unconfirmed === 'string' ? [value.unconfirmed, ...inner] : inner;
}

/** Years that follow each other, as first and last. */
function spans(years: readonly number[]): [number, number][] {
  const firsts = years.filter((year, index) => years[index - 1] !== year - 1);
  const lasts = years.filter((year, index) => years[index + 1] !== year + 1);
  return firsts.map((first, index) => [first, lasts[index] ?? first]);
}
