import { ApplicationFailure } from '@temporalio/workflow';
import { Refusal } from '../domain/refusals.ts';
import { canonical, NotCanonical } from '../events/canonical.ts';
import type { RefusalDetails } from './messages.ts';

/** The refusal in an error; anything else is damage or a fault of ours and stops the workflow task loudly. */
export function refusalOf(error: unknown): RefusalDetails {
  if (!(error instanceof Refusal)) throw error;
  return { code: error.code, facts: error.facts };
}

/** A refusal as it travels to the caller: its code is the failure's type, its facts are in the details. */
export function failureOf(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  const details = refusalOf(error);
  return ApplicationFailure.create({
    message: (error as Refusal).message,
    type: details.code,
    nonRetryable: true,
    details: [details],
  });
}

export const malformed = (problems: string[]): Refusal => new Refusal('R-MALFORMED', { problems });

/** What has no single text could be decided but never written down. */
export function assertCanonical(raw: unknown): void {
  try {
    canonical(raw);
  } catch (error) {
    if (error instanceof NotCanonical) throw malformed([error.message]);
    throw error;
  }
}
