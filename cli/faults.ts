import { faultWords, type FaultKey } from './words/faults.ts';
import type { Facts } from './print.ts';

/** What a person can mend: one sentence of the table, and the exit code that it ends with. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly key: FaultKey;
  readonly facts: Facts;
  readonly exit: Exit;

  constructor(exit: Exit, key: FaultKey, facts: Facts = {}) {
    super(faultWords[key][1]);
    this.exit = exit;
    this.key = key;
    this.facts = facts;
  }
}

export const EXIT = { done: 0, refused: 1, wrongUse: 2, unreachable: 3, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const wrongUse = (key: FaultKey, facts?: Facts): Fault => new Fault(EXIT.wrongUse, key, facts);
export const unreachable = (key: FaultKey, facts?: Facts): Fault => new Fault(EXIT.unreachable, key, facts);
/** Asked for something that the record does not have. */
export const absent = (key: FaultKey, facts?: Facts): Fault => new Fault(EXIT.refused, key, facts);
