import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundle } from '@temporalio/worker';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const quiet = (): void => undefined;
/** webpack would print its list of modules on every bundle. */
const silent: Logger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };

/** The workflow code as it runs in Temporal's sandbox. zod is loaded once for all workflows, not once in each. */
export const bundle = (): Promise<WorkflowBundle> => bundleOf(here('../workflows/index.ts'));

export const bundleOf = (workflowsPath: string): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath,
    preloadModules: [here('../workflows/preload.ts')],
    logger: silent,
  });
