import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundle } from '@temporalio/worker';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const quiet = (): void => undefined;
/** webpack would print its list of modules on every bundle. */
const silent: Logger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };

/** The workflow code as it runs in Temporal's sandbox. */
export const bundle = (): Promise<WorkflowBundle> => bundleOf(here('../workflows/index.ts'));

/** What is loaded once for all workflows, in this order, not once in each: zod, then the rules and the record's schemas. */
export const PRELOADED = { zod: here('../workflows/preload.ts'), rules: here('../workflows/preload-rules.ts') };

export const bundleOf = (
  workflowsPath: string,
  preloadModules: string[] = Object.values(PRELOADED),
): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath,
    preloadModules,
    logger: silent,
  });
