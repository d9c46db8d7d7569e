import { settlesAs } from '../domain/unit/outlook.ts';
import { checkWords, reviewWords, type Word } from '../domain/words.ts';
import type { Due } from '../events/values.ts';
import type { Standing } from '../workflows/messages.ts';
import type { Unit } from './states.ts';

export const COLUMNS = [
  'notSent',
  'sent',
  'returned',
  'concluded',
  'missed',
  'notConcluded',
  'exempt',
  'left',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Becomes = 'concluded' | 'upheld' | 'goesOn';
type Case = { status: string; word: Word; due: Due; becomes: Becomes };

/** The unit's check or review of a cycle. */
export function caseOf({ checks, reviews }: Unit, cycleId: string): Case | undefined {
  const check = Object.hasOwn(checks, cycleId) ? checks[cycleId] : undefined;
  if (check)
    return { status: stepOf(check), word: checkWords[check.status], due: check.due, becomes: settlesAs(check) };
  const review = Object.values(reviews).find((each) => each.cycleId === cycleId);
  return review && { status: review.status, word: reviewWords[review.status], due: review.due, becomes: 'goesOn' };
}

/** Upheld without having been missed: the cycle was closed before the due was over. */
const stepOf = ({ status, missedOn }: Unit['checks'][string]): string =>
  status === 'upheld' && missedOn === undefined ? 'notConcluded' : status;

/** A unit that left, or need not report, is counted as that; else its own step says where it is. */
export function columnOf(status: string | undefined, standing: Standing | undefined): Column {
  if (standing?.cycle === 'withdrawn' || standing?.cycle === 'succeeded') return 'left';
  if (standing?.cycle === 'notApplicable' || standing?.cycle === 'excused') return 'exempt';
  return STEPS[status ?? 'open'] ?? 'notSent';
}

const STEPS: Readonly<Record<string, Column>> = {
  reported: 'sent',
  inspected: 'sent',
  selfAssessed: 'sent',
  verified: 'sent',
  returned: 'returned',
  concluded: 'concluded',
  frozen: 'concluded',
  missed: 'missed',
  upheld: 'missed',
  notConcluded: 'notConcluded',
};
