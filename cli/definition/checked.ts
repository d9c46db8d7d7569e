import { readCampaign, UnreadableDefinition, type CampaignFiles, type Elsewhere } from '../../campaigns/load.ts';
import { definitionProblems, planProblems, type Finding } from '../../domain/definition/problems.ts';
import type { Plan } from '../../events/definition.ts';

export type Checked = CampaignFiles & { plan: Plan };

/** A plan, with its settings where there are some; throws `UnreadableDefinition` with all that is wrong, of all files, at once. */
export function checked(planFile: string, elsewhere: Elsewhere = {}): Checked {
  const files = readCampaign(planFile, elsewhere);
  const { plan, settings, place } = files;
  const findings = !plan ? [] : settings ? definitionProblems({ plan, settings }) : planProblems(plan);
  const known = new Set(files.problems.map(({ path }) => path));
  const problems = [...files.problems, ...findings.map(placed(place)).filter(({ path }) => !known.has(path))];
  if (problems.length > 0 || !plan) throw new UnreadableDefinition(problems);
  return { ...files, plan };
}

const placed = (place: CampaignFiles['place']) => (finding: Finding) =>
  place(finding.in === 'settings' ? 'settings' : 'plan', { ...finding, en: sentence(finding.en) });

/** The domain's English is a clause after its place; here it stands alone. */
const sentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
