import { impossible } from '../../decider.ts';
import { own } from '../../definition/own.ts';
import type { Check, CheckStatus } from '../cases.ts';
import type { Enrolled, Unit, UnitRecorded } from '../state.ts';

export type OfCheck = UnitRecorded & { data: { cycleId: string } };

export const put = (state: Unit, check: Check): Unit => ({
  ...state,
  checks: { ...state.checks, [check.cycleId]: check },
});

/** The check that an event is about, in one of the states that the event may follow. */
export function at({ checks: all }: Enrolled, event: OfCheck, expected: readonly CheckStatus[]): Check {
  const check = own(all, event.data.cycleId);
  if (!check || !expected.includes(check.status))
    return impossible(event, check?.status ?? 'no check', expected.join(' or '));
  return check;
}

export const UNREPORTED: readonly CheckStatus[] = ['open', 'returned', 'acceptedLate', 'missed'];
