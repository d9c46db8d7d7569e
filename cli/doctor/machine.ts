import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { arePackagesInstalled } from '../../infra/packages.mjs';
import { isFree } from '../../infra/ports.mjs';
import { root } from '../../infra/program.mjs';
import { isAtLeast } from '../../infra/programs.mjs';
import { freeIn, type StackStatus } from '../stack/status.ts';
import { mega } from '../views/stack.ts';
import { finding, type Finding } from './finding.ts';

/** Bytes below which it gets tight, and below which servers soon stop. */
const TIGHT = 2e9;
const NONE = 3e8;

export type Machine = {
  env: NodeJS.ProcessEnv;
  node: string;
  /** The checkout whose packages are asked about. */
  root: string;
  /** Where evidence lies. */
  evidence: string;
  free: (folder: string) => Promise<number | undefined>;
};

export const thisMachine = (evidence: string, env: NodeJS.ProcessEnv = process.env): Machine => ({
  env,
  node: process.versions.node,
  root,
  evidence,
  free: freeIn,
});

/** What can be wrong before any server is asked. */
export async function machineFindings(machine: Machine, status: StackStatus): Promise<Finding[]> {
  const ports = await portsTaken(status);
  return [
    node(machine),
    packages(machine),
    terminal(machine),
    evidenceFolder(machine),
    ...(await space(machine, status)),
    ...ports,
  ];
}

function node({ node: version, root: checkout }: Machine): Finding {
  const { engines } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const least = engines.node.replace(/[^\d.]/g, '');
  return isAtLeast(version, least) ? finding('node', { version }) : finding('nodeOld', { version, least });
}

const packages = ({ root: checkout }: Machine): Finding =>
  finding(arePackagesInstalled(checkout) ? 'packages' : 'packagesOld');

function terminal({ env }: Machine): Finding {
  const value = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /utf-?8/i.test(value) ? finding('terminal') : finding('terminalOther', { value: value || 'LANG' });
}

/** The folder, or the nearest above it that there is: it is made when it is first needed. */
function evidenceFolder({ evidence: place }: Machine): Finding {
  const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(path.dirname(folder)));
  try {
    accessSync(nearest(place), constants.W_OK | constants.X_OK);
    return finding('evidence', { place });
  } catch (error) {
    return finding('evidenceClosed', { place, why: (error as NodeJS.ErrnoException).code ?? '?' });
  }
}

/** Data, and Kafka's data where that lies on a disk of its own. */
async function space({ free }: Machine, { folder, kafka }: StackStatus): Promise<Finding[]> {
  const places = [folder, ...(kafka.own ? [path.join(folder, 'kafka')] : [])];
  const found = await Promise.all(places.map(async (place) => ({ place, bytes: await free(place) })));
  return found
    .filter(({ bytes }, at) => bytes !== undefined && (at === 0 || bytes !== found[0]?.bytes))
    .map(({ place, bytes = 0 }) => {
      const key = bytes < NONE ? 'spaceNone' : bytes < TIGHT ? 'spaceShort' : 'space';
      return finding(key, { place, free: mega(bytes) });
    });
}

/** Only where we would start a server ourselves. */
async function portsTaken({ temporal, kafka }: StackStatus): Promise<Finding[]> {
  const idle = (state: string): boolean => state === 'absent' || state === 'dead';
  const wanted = [
    ...(idle(temporal.state) ? [{ what: 'Temporal', port: 7233 }] : []),
    ...(idle(kafka.state) ? [{ what: 'Kafka', port: 9092 }] : []),
  ];
  const free = await Promise.all(wanted.map(({ port }) => isFree(port)));
  return wanted.filter((_, at) => !free[at]).map((port) => finding('portTaken', port));
}
