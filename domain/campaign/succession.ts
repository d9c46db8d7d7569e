import type { CampaignEvent } from '../../events/campaign.ts';
import { dateAt } from '../calendar.ts';
import { own } from '../definition.ts';
import { refuse } from '../refusals.ts';
import type { CampaignCommandOf } from './commands.ts';
import { assertKind, assertTakingPart, kindOf, paperOf } from './lookup.ts';
import { enrolled, withUnits } from './roster.ts';
import type { Campaign } from './state.ts';

type Succeed = CampaignCommandOf<'SucceedUnits'>;

/** Reorganisation (sắp xếp tổ chức): heirs that are not on the roster yet are enrolled first. */
export function succeed(command: Succeed, state: Campaign, now: string): CampaignEvent[] {
  const { act, from, to, on, openCases } = command.data;
  const today = dateAt(now);
  if (on > today) refuse('R-IN-THE-FUTURE', { dates: [on], today });
  assertTakingPart(state, from);
  if (to.length === 0 && openCases !== 'close') refuse('R-CASE-WITHOUT-HEIR', { act, from });
  const heirs = to.map(({ unitId }) => unitId);
  if (!fits(command.data, heirs)) refuse('R-ACT-MISMATCH', { act, from, to: heirs });
  assertTakingPart(
    state,
    heirs.filter((unitId) => own(state.roster, unitId)),
  );
  const names = to.map(({ unitId, name }) => ({ unitId, name }));
  const succeeded = { act, from, to: names, on, openCases, ...paperOf(command, now) };
  return [...newHeirs(command, state, now), { type: 'UnitsSucceeded', data: succeeded }];
}

/** Several become one, one becomes several, one keeps its place under a new name; any others pass to others. */
function fits({ act, from, to }: Succeed['data'], heirs: readonly string[]): boolean {
  const distinct = new Set(from).size === from.length && new Set(heirs).size === heirs.length;
  if (act === 'rename') return from.length === 1 && to.length === 1 && heirs[0] === from[0];
  const apart = distinct && !heirs.some((unitId) => from.includes(unitId));
  if (act === 'merge') return apart && to.length === 1;
  if (act === 'split') return apart && from.length === 1 && to.length > 1;
  return apart;
}

function newHeirs(command: Succeed, state: Campaign, now: string): CampaignEvent[] {
  const [first = ''] = command.data.from;
  const fallback = kindOf(state, first);
  const fresh = command.data.to.filter(({ unitId }) => !own(state.roster, unitId));
  const kinds = [...new Set(fresh.map(({ kind = fallback }) => kind))];
  let roster = state;
  return kinds.flatMap((kind) => {
    assertKind(state, kind);
    const units = fresh
      .filter((heir) => (heir.kind ?? fallback) === kind)
      .map(({ unitId, name }) => ({ unitId, name }));
    const events = enrolled(roster, units, kind, [], paperOf(command, now));
    roster = withUnits(roster, units, kind);
    return events;
  });
}
