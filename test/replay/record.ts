import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { openClient } from '../../client/commands.ts';

/**
 * Records every run of the given streams: `npx tsx test/replay/record.ts VERSION STREAM...` with TEMPORAL_ADDRESS.
 * Recorded at each release, kept for ever: a history is what some server may still hold.
 */
const [version = 'unnamed', ...streams] = process.argv.slice(2);
const folder = join(dirname(fileURLToPath(import.meta.url)), 'histories');
mkdirSync(folder, { recursive: true });
const client = await openClient(process.env.TEMPORAL_ADDRESS ?? '127.0.0.1:7233');
for (const streamId of streams) {
  const last = await client.workflow.getHandle(streamId).describe();
  let runId: string | undefined = last.raw.workflowExecutionInfo?.firstRunId ?? last.runId;
  for (let run = 1; runId; run += 1) {
    const history = await client.workflow.getHandle(streamId, runId).fetchHistory();
    const name = `${version}.${streamId.split('/').slice(-2).join('.')}.${run}`;
    writeFileSync(join(folder, `${name}.json.gz`), gzipSync(historyToJSON(history), { level: 9 }));
    process.stdout.write(`${name} ${history.events?.length}\n`);
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
}
await client.connection.close();
