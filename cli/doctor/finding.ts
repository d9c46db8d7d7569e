import type { Facts } from '../print.ts';
import { findingWords, type FindingKey } from '../words/doctor.ts';

/** One thing that was looked at, and how it was found. */
export type Finding = { key: FindingKey; facts: Facts };
export type Level = (typeof findingWords)[FindingKey]['level'];

export const finding = (key: FindingKey, facts: Facts = {}): Finding => ({ key, facts });
export const levelOf = ({ key }: Finding): Level => findingWords[key].level;

/** What an error of others says, on one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 160) ?? '';

/** `late` when `work` takes longer; the doctor never waits for who does not answer. */
export async function within<T, Late>(ms: number, work: Promise<T>, late: Late): Promise<T | Late> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Late>((resolve) => (timer = setTimeout(() => resolve(late), ms)));
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
