import { daysBetween, startOf } from '../domain/calendar.ts';
import type { Pace } from '../domain/decider.ts';
import type { ScaledClock } from '../workflows/messages.ts';
import type { Entry, Script } from './cast/script.ts';
import type { DryRun } from './dry-run.ts';

/** After the last act nothing holds the calendar back. */
const FAR = '2100-01-01T00:00:00.000Z';
const DAY = 86_400_000;

/** An entry and the span in which its streams' calendars are free afterwards. */
export type Beat = { entry: Entry; pace: Pace };
/** One act of the campaign, and what each unit does until the campaign's next one, in its order. */
export type Act = { agency?: Beat; units: Map<string, Beat[]> };

/**
 * Splits a script at the campaign's acts. A stream's calendar runs up to the next entry that touches it: its own, or one of
 * the campaign's that counts it or passes something on to it. So its decisions do not depend on when its timers come.
 */
export function pacesOf({ entries }: Script, { touched }: Pick<DryRun, 'touched'>): Act[] {
  const touches = touchesOf(entries, touched);
  const acts: Act[] = [];
  for (const [index, entry] of entries.entries()) {
    const { at: asOf, unitId, commandId } = entry;
    if (unitId === undefined) {
      const concerned = [...(touched.get(commandId) ?? [])];
      const units = Object.fromEntries(concerned.map((id) => [id, nextAfter(touches, id, index)]));
      const pace = { asOf, nextAt: nextAfter(touches, CAMPAIGN, index), units };
      acts.push({ agency: { entry, pace }, units: new Map() });
      continue;
    }
    const act = acts.at(-1) ?? { units: new Map<string, Beat[]>() };
    if (acts.length === 0) acts.push(act);
    const beats = act.units.get(unitId) ?? [];
    act.units.set(unitId, [...beats, { entry, pace: { asOf, nextAt: nextAfter(touches, unitId, index) } }]);
  }
  return acts;
}

/** No unit can be called that. */
const CAMPAIGN = '/campaign';

type Touches = Map<string, { index: number; at: string }[]>;

/** By stream: the entries that it must not run past. One that a rule refuses leaves nothing behind and holds nothing back. */
function touchesOf(entries: readonly Entry[], touched: DryRun['touched']): Touches {
  const touches: Touches = new Map();
  const note = (stream: string, index: number, at: string): void => {
    const known = touches.get(stream) ?? [];
    known.push({ index, at });
    touches.set(stream, known);
  };
  for (const [index, { at, unitId, commandId, refused }] of entries.entries()) {
    const concerned = touched.get(commandId) ?? new Set<string>();
    for (const id of concerned) note(id, index, at);
    if (refused === undefined || concerned.size > 0) note(unitId ?? CAMPAIGN, index, at);
  }
  return touches;
}

const nextAfter = (touches: Touches, stream: string, index: number): string =>
  touches.get(stream)?.find((touch) => touch.index > index)?.at ?? FAR;

/** A clock that runs through the script in so many seconds, from now on. */
export function clockFor({ startOn, endsOn }: Script, seconds: number, t0: number): ScaledClock {
  return { startOn, msPerDay: (seconds * 1_000) / daysBetween(startOn, endsOn), t0 };
}

/** When a moment of the campaign comes, in epoch milliseconds. */
export const realTimeOf = (at: string, { startOn, msPerDay, t0 }: ScaledClock): number =>
  t0 + ((Date.parse(at) - Date.parse(startOf(startOn))) / DAY) * msPerDay;

/** The moment of the campaign that it is. */
export const campaignTimeAt = (ms: number, { startOn, msPerDay, t0 }: ScaledClock): string =>
  new Date(Date.parse(startOf(startOn)) + ((ms - t0) / msPerDay) * DAY).toISOString();
