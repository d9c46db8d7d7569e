import { startOf } from '../domain/calendar.ts';
import type { ScaledClock } from './messages.ts';

const DAY = 86_400_000;

/** Temporal's clock, or a rehearsal's scaled one. Instants are UTC texts with milliseconds. */
export type Clock = { now: () => string; until: (instant: string) => number };

export function openClock(scaled?: ScaledClock): Clock {
  const toInstant = (ms: number): string => new Date(ms).toISOString();
  if (!scaled)
    return {
      now: () => toInstant(Date.now()),
      /** Milliseconds of Temporal's time until an instant; 0 when it has come. */
      until: (instant: string) => Math.max(0, Date.parse(instant) - Date.now()),
    };
  const origin = Date.parse(startOf(scaled.startOn));
  const campaignTime = (): number => origin + Math.floor(((Date.now() - scaled.t0) / scaled.msPerDay) * DAY);
  return {
    now: () => toInstant(campaignTime()),
    until: (instant: string) =>
      Math.max(0, Math.ceil(((Date.parse(instant) - campaignTime()) / DAY) * scaled.msPerDay)),
  };
}
