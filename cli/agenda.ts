import type { Word } from '../domain/words.ts';
import type { Definition } from '../events/settings.ts';
import type { Due } from '../events/values.ts';
import { isPast } from './dates.ts';
import type { Campaign } from './states.ts';
import { agendaWords } from './words.ts';

/** Words of the plan, a place in the operator's settings, or whoever opened a cycle. */
export type Rule = { plan: string } | { settings: 'registration' | 'cycle' | 'phase'; of?: string } | { by: 'hr' };

/** One thing that lies ahead of a campaign: when as exactly as it is known, what, from which rule, and who acts. */
export type Ahead = {
  on: string;
  due?: Due;
  what: Word;
  of: string;
  rule: Rule;
  who: string;
};

/** What is due next in a campaign after `today`, soonest first; what the plan gives no day for comes at the end of its year. */
export function agendaOf(state: Campaign, today: string): Ahead[] {
  const { definition } = state;
  if (!definition || state.status !== 'launched') return [];
  return [
    ...registrationAhead(state, definition, today),
    ...phasesAhead(state, definition),
    ...opensAhead(state, definition),
    ...duesAhead(state),
    ...reviewsAhead(state, definition),
  ].toSorted((a, b) => (endOf(a.on) < endOf(b.on) ? -1 : 1));
}

/** Until it is over, also where registering is only expected. */
function registrationAhead({ campaignId }: Campaign, { settings }: Definition, today: string): Ahead[] {
  const { need, due } = settings.registration;
  if (need === 'none' || !due || isPast(due, today)) return [];
  const rule = { settings: 'registration' as const };
  return [{ on: due.on, due, what: agendaWords.registrationDue, of: campaignId, rule, who: 'unit' }];
}

function phasesAhead({ phases }: Campaign, { plan, settings }: Definition): Ahead[] {
  return settings.phases
    .filter(({ id }) => !phases[id])
    .map(({ id, from }) => {
      const awaited = plan.phases.find((phase) => phase.id === id)?.starts === 'onGuidance';
      const who = awaited ? 'standingAgency' : 'calendar';
      return { on: from, what: startWord(awaited), of: id, rule: phaseRule(plan, id), who };
    });
}

/** What a phase rests on. */
export function phaseRule({ phases }: Definition['plan'], id: string): Rule {
  const planned = phases.find((phase) => phase.id === id);
  return planned ? { plan: quote(planned.name) } : { settings: 'phase', of: id };
}

/** What an opened cycle rests on. */
export const cycleRule = ({ cycleId, by }: { cycleId: string; by: 'plan' | 'hr' }): Rule =>
  by === 'plan' ? { settings: 'cycle', of: cycleId } : { by: 'hr' };

const startWord = (awaited: boolean): Word => (awaited ? agendaWords.startOnGuidance : agendaWords.phaseStart);

const opensAhead = ({ cycles, beforeRecord }: Campaign, { settings }: Definition): Ahead[] =>
  settings.cycles
    .filter(({ cycleId }) => !beforeRecord.includes(cycleId) && (cycles[cycleId]?.status ?? 'foreseen') === 'foreseen')
    .map(({ cycleId, opensOn }) => ({
      on: opensOn,
      what: agendaWords.openCycle,
      of: cycleId,
      rule: { settings: 'cycle' as const, of: cycleId },
      who: 'calendar',
    }));

const duesAhead = ({ cycles }: Campaign): Ahead[] =>
  Object.values(cycles)
    .filter(({ status }) => status === 'open' || status === 'paused')
    .map(({ cycleId, due, by }) => ({
      on: due.on,
      due,
      what: agendaWords.due,
      of: cycleId,
      rule: cycleRule({ cycleId, by }),
      who: 'unit',
    }));

/** Reviews that the plan speaks of and nobody has opened: the standing agency does, on a day of its own. */
const reviewsAhead = ({ cycles }: Campaign, { plan }: Definition): Ahead[] =>
  plan.phases.flatMap(({ id, review }) => {
    if (!('value' in review)) return [];
    const opened = Object.values(cycles).some(
      ({ kind, phase, status }) => kind === review.value.kind && phase === id && status !== 'cancelled',
    );
    const { when } = review.value;
    const on = 'within' in when ? when.within : 'due' in when ? when.due.on : '';
    const word = agendaWords[review.value.kind];
    return opened ? [] : [{ on, what: word, of: id, rule: { plan: quote(review) }, who: 'standingAgency' }];
  });

const quote = ({ says, at }: { says: string; at: string }): string => `“${says}” (${at})`;

/** `2025` and `2025-06` sort as their last day. */
const endOf = (on: string): string => `${on}-12-31`.slice(0, 10);
