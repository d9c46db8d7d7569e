import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { bundle } from './bundle.ts';

export type Replayed = { name: string; error?: Error };

/** Replays recorded histories (`*.json.gz`, one run each) against today's workflow code. One entry each, failed or not. */
export async function replayFolder(folder: string, code?: WorkflowBundle): Promise<Replayed[]> {
  const workflowBundle = code ?? (await bundle());
  const histories = readdirSync(folder)
    .filter((file) => file.endsWith('.json.gz'))
    .map((file) => ({ workflowId: file.replace('.json.gz', ''), history: historyIn(join(folder, file)) }));
  const replayed: Replayed[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories))
    replayed.push({ name: workflowId, ...(error && { error }) });
  return replayed;
}

const historyIn = (file: string) => historyFromJSON(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
