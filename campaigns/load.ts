import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { Plan } from '../events/definition.ts';
import { Settings, type Definition } from '../events/settings.ts';
import { setFindings } from './criteria.ts';
import { lineageOf, type Lineage } from './parents.ts';
import { UnreadableDefinition, type Problem } from './problems.ts';
import { readYaml, type Finding, type Reading } from './reading.ts';
import { Roster, rosterFindings } from './roster.ts';

export { ancestorsOf, type Lineage } from './parents.ts';
export { UnreadableDefinition, type Problem } from './problems.ts';
export { Roster } from './roster.ts';

export type Loaded = { definition: Definition; roster?: Roster };

/** A campaign's files as read: what the schemas accept, every mistake found, and a way to place more of them. */
export type CampaignFiles = {
  plan?: Plan;
  settings?: Settings;
  roster?: Roster;
  lineage?: Lineage;
  problems: Problem[];
  place: (file: 'plan' | 'settings', finding: Finding) => Problem;
  files: { plan: string; settings?: string; roster?: string };
};

/** Where else than beside the plan: its settings, and the plans above it. */
export type Elsewhere = { settingsFile?: string; parentsIn?: string };

const PLAN = /\.plan\.yaml$/;
/** Plans that come with the project. */
const SHIPPED = import.meta.dirname;

/**
 * Reads `X.plan.yaml`, `X.settings.yaml` beside it and, where there is one, `X.units.yaml`.
 * Throws `UnreadableDefinition` with every mistake of all three, and of the plans above.
 */
export function loadDefinition(planFile: string): Loaded {
  const { plan, settings, roster, problems } = readCampaign(planFile, { settingsFile: beside(planFile, 'settings') });
  if (problems.length > 0 || !plan || !settings) throw new UnreadableDefinition(problems);
  return { definition: { plan, settings }, ...(roster && { roster }) };
}

/** Reads what there is of a campaign's files; settings may be missing unless they are named. */
export function readCampaign(planFile: string, { settingsFile, parentsIn }: Elsewhere = {}): CampaignFiles {
  if (!PLAN.test(planFile)) throw new UnreadableDefinition([misnamed(planFile)]);
  const folder = path.dirname(planFile);
  const plan = readYaml(planFile, Plan);
  const settings = optional(settingsFile, beside(planFile, 'settings'), Settings);
  const roster = optional(undefined, beside(planFile, 'units'), Roster);
  const traced = plan.value && lineageOf(plan.value, plan.place, [...(parentsIn ? [parentsIn] : []), folder, SHIPPED]);
  const problems = [
    ...plan.problems,
    ...(traced?.problems ?? []),
    ...(plan.value ? setFindings(plan.value, folder).map(plan.place) : []),
    ...(settings ? [...settings.problems, ...named(plan.value, settings, 'settingsOf')] : []),
    ...(roster ? [...roster.problems, ...named(plan.value, roster, 'rosterOf'), ...unfit(plan.value, roster)] : []),
  ];
  return {
    ...(plan.value && { plan: plan.value }),
    ...(settings?.value && { settings: settings.value }),
    ...(roster?.value && { roster: roster.value }),
    ...(traced && { lineage: traced.lineage }),
    problems,
    place: (file, finding) => (file === 'settings' && settings ? settings : plan).place(finding),
    files: { plan: planFile, ...(settings && { settings: settings.file }), ...(roster && { roster: roster.file }) },
  };
}

/** The plans of a folder, by id; those that come with the project where none is named. */
export function listCampaigns(folder: string = SHIPPED): { campaignId: string; planFile: string }[] {
  return readdirSync(folder)
    .filter((name) => PLAN.test(name))
    .toSorted()
    .map((name) => ({ campaignId: name.replace(PLAN, ''), planFile: path.join(folder, name) }));
}

const beside = (planFile: string, what: string): string => planFile.replace(PLAN, `.${what}.yaml`);

function optional<Schema extends z.ZodType>(
  elsewhere: string | undefined,
  fallback: string,
  schema: Schema,
): (Reading<z.output<Schema>> & { file: string }) | undefined {
  const file = elsewhere ?? fallback;
  return elsewhere !== undefined || existsSync(file) ? { ...readYaml(file, schema), file } : undefined;
}

/** A file beside a plan must say that it belongs to it. */
function named<Key extends string>(
  plan: Plan | undefined,
  { value, place }: Reading<Record<Key, string>>,
  key: Key,
): Problem[] {
  if (!plan || !value || value[key] === plan.campaignId) return [];
  const finding: Finding = {
    path: [key],
    vi: `Tệp này của “${value[key]}”, còn Kế hoạch bên cạnh là “${plan.campaignId}”.`,
    en: `This file belongs to "${value[key]}", the plan beside it is "${plan.campaignId}".`,
  };
  return [place(finding)];
}

const unfit = (plan: Plan | undefined, { value, place }: Reading<Roster>): Problem[] =>
  plan && value ? rosterFindings(value, plan).map(place) : [];

const misnamed = (file: string): Problem => ({
  file,
  line: 0,
  path: '',
  vi: 'Tên tệp của Kế hoạch phải kết thúc bằng .plan.yaml.',
  en: 'The name of a plan file must end with .plan.yaml.',
});
