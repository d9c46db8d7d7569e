import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Plan } from '../events/definition.ts';
import { Settings, type Definition } from '../events/settings.ts';
import { UnreadableDefinition, type Problem } from './problems.ts';
import { readYaml, type Finding, type Reading } from './reading.ts';
import { Roster, rosterFindings } from './roster.ts';

export { UnreadableDefinition, type Problem } from './problems.ts';
export { Roster } from './roster.ts';

export type Loaded = { definition: Definition; roster?: Roster };

const PLAN = /\.plan\.yaml$/;

/**
 * Reads `X.plan.yaml`, `X.settings.yaml` beside it and, where there is one, `X.units.yaml`.
 * Throws `UnreadableDefinition` with every mistake of all three.
 */
export function loadDefinition(planFile: string): Loaded {
  if (!PLAN.test(planFile)) throw new UnreadableDefinition([misnamed(planFile)]);
  const beside = (what: string) => planFile.replace(PLAN, `.${what}.yaml`);
  const plan = readYaml(planFile, Plan);
  const settings = readYaml(beside('settings'), Settings);
  const roster = existsSync(beside('units')) ? readYaml(beside('units'), Roster) : undefined;
  const problems = [
    ...plan.problems,
    ...settings.problems,
    ...named(plan.value, settings, 'settingsOf'),
    ...(roster ? [...roster.problems, ...named(plan.value, roster, 'rosterOf'), ...unfit(plan.value, roster)] : []),
  ];
  if (problems.length > 0 || !plan.value || !settings.value) throw new UnreadableDefinition(problems);
  const definition = { plan: plan.value, settings: settings.value };
  return { definition, ...(roster?.value && { roster: roster.value }) };
}

/** The plans of a folder, by id; those that come with the project where none is named. */
export function listCampaigns(folder: string = import.meta.dirname): { campaignId: string; planFile: string }[] {
  return readdirSync(folder)
    .filter((name) => PLAN.test(name))
    .toSorted()
    .map((name) => ({ campaignId: name.replace(PLAN, ''), planFile: path.join(folder, name) }));
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
