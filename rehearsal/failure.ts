import type { failureWords } from './words.ts';

/** A check of the verdict that failed, where, and what was found instead. */
export type Failure = { check: keyof typeof failureWords; stream: string; expected: string; found: string };
