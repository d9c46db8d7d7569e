import { checkWords, reviewWords, unitWords, type Word } from '../../domain/words.ts';
import { unitQuery, unitStream } from '../../workflows/messages.ts';
import { campaignState } from '../campaigns.ts';
import { wrongUse } from '../faults.ts';
import { AT_ONCE, mapped } from '../pool.ts';
import { counterOf } from '../progress.ts';
import type { Unit } from '../states.ts';
import { stateOf, type Session } from '../temporal.ts';
import { massWords } from '../words/unit-pages.ts';
import { keyOfWord } from './values.ts';

/** A unit as it answered; without a state it is one that its enrolment has yet to reach, or none of this campaign. */
export type Seen = { unitId: string; kind?: string; state: Unit | undefined };

export type Filter = { status?: string; kind?: string; cycle?: string; phase?: string };

/** Units of the campaign that a filter names; all their states are asked. */
export async function unitsBy(session: Session, campaignId: string, filter: Filter): Promise<Seen[]> {
  const status = statusKey(filter);
  const { roster } = await campaignState(session, campaignId);
  const concerned = Object.entries(roster).filter(([, { kind }]) => filter.kind === undefined || kind === filter.kind);
  const units = concerned.map(([unitId, { kind }]) => ({ unitId, kind }));
  const all = await seen(session, campaignId, units);
  return all.filter(({ state }) => fits(state, { ...filter, ...(status !== undefined && { status }) }));
}

/** Asks each unit for its state. */
export async function seen(
  session: Session,
  campaignId: string,
  units: readonly Omit<Seen, 'state'>[],
): Promise<Seen[]> {
  const counting = counterOf(session.screen, massWords.asking, units.length);
  const answered = await mapped(units, AT_ONCE, async (unit) => {
    const state = await stateOf(session, unitStream(session.record, campaignId, unit.unitId), unitQuery);
    counting.next();
    return { ...unit, state };
  });
  counting.end();
  return answered;
}

/** The status of a unit; at a cycle or in a phase, that of its check or review there. */
export function statusOf(state: Unit, { cycle, phase }: Filter): { key: string; word: Word } | undefined {
  if (cycle === undefined && phase === undefined) return { key: state.status, word: unitWords[state.status] };
  const check = Object.values(state.checks).find(({ cycleId }) => cycleId === cycle);
  if (check) return { key: check.status, word: checkWords[check.status] };
  const review = Object.values(state.reviews).find((each) => each.phase === phase || each.cycleId === cycle);
  return review && { key: review.status, word: reviewWords[review.status] };
}

function fits(state: Unit | undefined, filter: Filter): boolean {
  if (filter.status === undefined) return true;
  return state !== undefined && statusOf(state, filter)?.key === filter.status;
}

/** By its id, or by its word as pages show it; a status that nothing can have would be an empty list without a word. */
export function statusKey({ status, cycle, phase }: Filter): string | undefined {
  if (status === undefined) return undefined;
  const tables: Readonly<Record<string, Word>>[] =
    cycle !== undefined ? [checkWords, reviewWords] : [phase !== undefined ? reviewWords : unitWords];
  const [key] = tables.flatMap((words) => keyOfWord(words, status) ?? []);
  if (key !== undefined) return key;
  const choices = [...new Set(tables.flatMap((words) => Object.keys(words)))].join(', ');
  throw wrongUse('badChoice', { value: status, choices });
}
