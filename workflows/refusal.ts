import { ApplicationFailure } from '@temporalio/workflow';
import { Refusal, refusals, type RefusalCode } from '../domain/refusals.ts';
import { canonical, NotCanonical } from '../events/canonical.ts';
import type { Given } from './journal.ts';
import type { Answer, RefusalDetails } from './messages.ts';

/** The refusal in an error; anything else is damage or a fault of ours and stops the workflow task loudly. */
export function refusalOf(error: unknown): RefusalDetails {
  if (!(error instanceof Refusal)) throw error;
  return { code: error.code, facts: error.facts };
}

/** A refusal as it travels to the caller: its code is the failure's type, its facts are in the details. */
export function failureOf(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  return failureFrom(refusalOf(error));
}

/** The same for a refusal that was given before. */
function failureFrom(details: RefusalDetails): ApplicationFailure {
  const { code } = details;
  const message = refusals[code as RefusalCode].en;
  return ApplicationFailure.create({ message, type: code, nonRetryable: true, details: [details] });
}

/** What was answered, once more. */
export function repeated(given: Given): Answer {
  if ('answer' in given) return given.answer;
  throw failureFrom(given.refusal);
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
