import { readCampaign, UnreadableDefinition, type Loaded } from '../../campaigns/load.ts';
import { definitionProblems } from '../../domain/definition/problems.ts';
import type { Plan } from '../../events/definition.ts';
import { Document } from '../../events/values.ts';
import { wrongUse } from '../faults.ts';

const PLAN = /\.plan\.yaml$/;

/** A plan with its settings that can be run; throws `UnreadableDefinition` with every mistake, whether of reading or of sense. */
export function runnableOf(planFile: string, settingsFile = planFile.replace(PLAN, '.settings.yaml')): Loaded {
  const { plan, settings, roster, problems, place } = readCampaign(planFile, { settingsFile });
  if (problems.length > 0 || !plan || !settings) throw new UnreadableDefinition(problems);
  const definition = { plan, settings };
  const unfit = definitionProblems(definition);
  if (unfit.length > 0)
    throw new UnreadableDefinition(unfit.map((each) => place(each.in === 'settings' ? 'settings' : 'plan', each)));
  return { definition, ...(roster && { roster }) };
}

/** A file is taken for the campaign that was named, if one was. */
export function assertOf(found: string, campaign: string | undefined): void {
  if (campaign !== undefined && campaign !== found) throw wrongUse('otherCampaign', { found, campaign });
}

/** The plan's own paper, where it states all that a document has; else what it does not state. */
export function paperOf({ document }: Plan): { paper?: Document; lacking: string[] } {
  const stated = Object.fromEntries(
    Object.entries(document).flatMap(([field, cited]) => ('value' in cited ? [[field, cited.value]] : [])),
  );
  const parsed = Document.safeParse(stated);
  if (parsed.success) return { paper: parsed.data, lacking: [] };
  const fields = parsed.error.issues.map(({ path }) => String(path[0]));
  return { lacking: [...new Set(fields)] };
}
