import type { Connection } from '@temporalio/client';
import { grpcCode } from '../../client/commands.ts';
import { searchAttributes } from '../../infra/search-attributes.mjs';
import { finding, reasonOf, within, type Finding } from './finding.ts';
import { clockSkew } from './clock.ts';

/** `own`: a server of ours, whose data lies in a file. */
export type Asked = { connection: Connection; address: string; namespace: string; own: boolean };

/** Milliseconds by which clocks may differ: a deadline is a day, a timer a moment. */
const SKEW = 2_000;
const NOT_FOUND = 5;

/** What the server itself says: who it is, where it stores, what it knows of our namespace. */
export async function temporalFindings(asked: Asked): Promise<Finding[]> {
  const { connection, address, namespace } = asked;
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return (await Promise.all([identity(asked), attributes(asked), clock(asked)])).flat();
  } catch (error) {
    return [
      grpcCode(error) === NOT_FOUND
        ? finding('namespaceAbsent', { namespace })
        : finding('temporalFault', { address, why: reasonOf(error) }),
    ];
  }
}

async function identity({ connection, address, own }: Asked): Promise<Finding[]> {
  const { serverVersion, persistenceStore } = await connection.workflowService.getClusterInfo({});
  const facts = { address, version: serverVersion ?? '?', store: persistenceStore ?? '?' };
  return [finding(facts.store === 'sqlite' && !own ? 'temporalMemory' : 'temporal', facts)];
}

async function attributes({ connection, namespace }: Asked): Promise<Finding[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const ours = Object.keys(searchAttributes);
  const missing = ours.filter((name) => !(name in customAttributes));
  return [
    missing.length === 0
      ? finding('attributes', { count: ours.length, namespace })
      : finding('attributesLack', { names: missing.join(', ') }),
  ];
}

/** Left out where the server's time cannot be learnt. */
async function clock({ connection, namespace }: Asked): Promise<Finding[]> {
  const skew = await within(2_500, clockSkew(connection, namespace), undefined);
  if (skew === undefined) return [];
  const ms = Math.round(Math.abs(skew));
  return [finding(ms > SKEW ? 'clockOff' : 'clock', { ms })];
}
