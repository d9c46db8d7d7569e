import type { Word } from '../../../domain/words.ts';

/** `away`: a fault because of which the rest could not be looked at. */
export type Level = 'ok' | 'warning' | 'fault' | 'away';
export type Said = { level: Level; says: Word; remedy?: Word };

const saying =
  (level: Level) =>
  (says: Word, remedy?: Word): Said => ({ level, says, ...(remedy && { remedy }) });
export const ok = saying('ok');
export const warning = saying('warning');
export const fault = saying('fault');
export const away = saying('away');

/** Remedies of several. */
export const up: Word = ['npx thidua stack up', 'npx thidua stack up'];
export const restart: Word = [
  'npx thidua stack down, rồi npx thidua stack up',
  'npx thidua stack down, then npx thidua stack up',
];
export const seeLog: Word = ['xem {log}', 'look at {log}'];
