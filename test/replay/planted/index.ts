import { sleep } from '@temporalio/workflow';
import { campaign as lawful, unit } from '../../../workflows/index.ts';
import type { StreamInput } from '../../../workflows/messages.ts';

/** A change that would break every open campaign: one more timer before all else. */
export async function campaign(input: StreamInput): Promise<void> {
  await sleep(1_000);
  await lawful(input);
}
export { unit };
