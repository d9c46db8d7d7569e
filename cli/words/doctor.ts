import type { Word } from '../../domain/words.ts';
import { machineFindings } from './doctor/machine.ts';
import type { Said } from './doctor/said.ts';
import { serversFindings } from './doctor/servers.ts';
import { workFindings } from './doctor/work.ts';

export const doctorHelp = {
  doctor: [
    'có gì trục trặc và phải làm gì: máy, máy chủ, worker, sổ ghi',
    'what is wrong and what to do: machine, servers, worker, record',
  ],
  well: ['Mọi thứ đều ổn.', 'All is well.'],
  unwell: ['{faults} việc phải sửa, {warnings} điều nên biết.', '{faults} to mend, {warnings} to know.'],
} as const satisfies Readonly<Record<string, Word>>;

const words = { ...machineFindings, ...serversFindings, ...workFindings };
export type FindingKey = keyof typeof words;

/** One line for each thing that the doctor can find, and what to do about it. */
export const findingWords: Readonly<Record<FindingKey, Said>> = words;
