import path from 'node:path';
import { sentence } from '../../infra/words.mjs';
import type { Language } from '../../domain/words.ts';
import type { StackStatus } from '../stack/status.ts';
import { finding, type Finding } from './finding.ts';

/** What stack.json says against what lives. */
export function stackFindings(status: StackStatus, language: Language): Finding[] {
  const { keeper, users, forsaken, temporal, kafka } = status;
  const servers = [
    { what: 'Temporal', ...temporal },
    { what: 'Kafka', ...kafka },
  ].filter(({ own }) => own);
  const fault = keeper?.fault && sentence(language, ...keeper.fault);
  const living = servers.some(({ state }) => state !== 'dead');
  return [
    ...servers.filter(({ state }) => state === 'dead').map(({ what, pid = 0 }) => finding('stackStale', { what, pid })),
    ...forsaken.map(({ what, pid }) => finding('stackForsaken', { what, pid })),
    ...(living && users.length === 0 ? [finding('stackUnkept')] : []),
    ...(fault ? [finding('keeperFault', { why: fault, log: logOf(status, 'stack.log') })] : []),
  ];
}

export const logOf = ({ folder }: StackStatus, name: string): string => path.join(folder, 'log', name);
