import type { z } from 'zod';
import type { CampaignEvent, UnitName } from '../../events/campaign.ts';
import { own } from '../definition.ts';
import { refuse, type RefusalCode } from '../refusals.ts';
import type { CampaignCommandOf } from './commands.ts';
import { assertKind, assertTakingPart, kindOf, paperOf, sealOf } from './lookup.ts';
import type { Campaign } from './state.ts';

type Name = z.infer<typeof UnitName>;
type Paper = ReturnType<typeof paperOf>;

/** One body's campaign; a larger one is a tree of campaigns. */
const MAX_ROSTER = 10_000;

/** Enrolment (lập danh sách): who cannot be enrolled is named, the others go on. */
export function enrol(command: CampaignCommandOf<'EnrolUnits'>, state: Campaign, now: string): CampaignEvent[] {
  const { units, kind } = command.data;
  assertKind(state, kind);
  const seen = new Set<string>();
  const refused: { unitId: string; code: RefusalCode }[] = [];
  const fresh = units.filter(({ unitId }) => {
    const known = own(state.roster, unitId);
    const free = !known && !seen.has(unitId);
    seen.add(unitId);
    if (!free) refused.push({ unitId, code: known?.succeededOn ? 'R-SUCCEEDED' : 'R-ALREADY-ENROLLED' });
    return free;
  });
  const [first] = refused;
  if (first && fresh.length === 0) refuse(first.code, { units: refused.map(({ unitId }) => unitId) });
  return enrolled(state, fresh, kind, refused, paperOf(command, now));
}

/** The event of an enrolment, and the seal of the roster after it. */
export function enrolled(
  state: Campaign,
  units: Name[],
  kind: string,
  refused: { unitId: string; code: RefusalCode }[],
  paper: Paper,
): CampaignEvent[] {
  const after = withUnits(state, units, kind);
  const size = Object.keys(after.roster).length;
  if (size > MAX_ROSTER) refuse('R-ROSTER-FULL', { size, most: MAX_ROSTER });
  return [{ type: 'UnitsEnrolled', data: { units, kind, refused, ...sealOf(after, 'all'), ...paper } }];
}

export const withUnits = (state: Campaign, units: readonly Name[], kind: string): Campaign => ({
  ...state,
  roster: { ...state.roster, ...Object.fromEntries(units.map(({ unitId }) => [unitId, { kind }])) },
});

export function changeKind(
  command: CampaignCommandOf<'ChangeUnitKind'>,
  state: Campaign,
  now: string,
): CampaignEvent[] {
  const { unitId, kind } = command.data;
  assertTakingPart(state, [unitId]);
  assertKind(state, kind);
  if (kindOf(state, unitId) === kind) return [];
  return [{ type: 'UnitKindChanged', data: { ...command.data, ...paperOf(command, now) } }];
}
