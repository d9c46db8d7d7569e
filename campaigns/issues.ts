import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The issues that matter: of a union, those of the branch that was most likely meant; one per unknown key. */
export function leaves(issues: readonly Issue[], above: Path = []): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return leaves(nearest(issue.errors), path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...path, key] }));
    }
    return [{ ...issue, path }];
  });
}

/** The branch with the fewest unknown and missing keys, then with the fewest issues. */
function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const strangeness = (branch: readonly Issue[]) =>
    branch.reduce((sum, issue) => sum + strange(issue), 0) * 1_000 + branch.length;
  return branches.reduce((best, branch) => (strangeness(branch) < strangeness(best) ? branch : best));
}

const strange = (issue: Issue): number =>
  issue.code === 'unrecognized_keys' ? issue.keys.length : Number('input' in issue && issue.input === undefined);
