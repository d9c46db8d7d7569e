import { absent } from '../faults.ts';
import type { Unit } from '../states.ts';
import type { About } from './act.ts';
import type { CriteriaSet } from './entry.ts';

type Check = Unit['checks'][string];
type Review = Unit['reviews'][string];

/** The criteria under which a check or review opened; of one that has not, those of today. */
export const criteriaAt = (state: Unit, found: Check | Review | undefined): CriteriaSet =>
  (found && own(state.formerCriteria, found.criteriaVersion)) ?? state.plan ?? { criteria: [] };

export const checkAt = ({ checks }: Unit, cycleId: string): Check | undefined => own(checks, cycleId);
export const reviewAt = ({ reviews }: Unit, phase: string): Review | undefined => own(reviews, phase);

/** A case that has to be there to be told what it asks. */
export function sure<Found>(found: Found | undefined, id: string, known: object, { unitId }: About): Found {
  if (found === undefined) throw absent('noCaseYet', { unitId, id, known: Object.keys(known).join(', ') || '–' });
  return found;
}

/** Reports and commendations in the order in which they were recorded, which pages number from 1. */
export const reportIds = ({ reports }: Unit): string[] =>
  Object.keys(reports).toSorted((a, b) => numberOf(a) - numberOf(b));
export const commendationIds = ({ commendations }: Unit): string[] =>
  commendations.map(({ commendationId }) => commendationId);

/** An event's number in its stream: what stands after the last colon of its id. */
const numberOf = (eventId: string): number => Number(eventId.split(':').at(-1));

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
