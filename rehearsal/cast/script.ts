import { addDays, daysBetween } from '../../domain/calendar.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import type { CampaignCommandOf, CampaignCommand } from '../../domain/campaign/commands.ts';
import type { UnitCommand, UnitCommandOf } from '../../domain/unit/commands.ts';
import type { Actor } from '../../events/envelope.ts';
import type { Document } from '../../events/values.ts';

/** The id of the first event that an earlier, labelled entry of the same stream caused. */
export type IdOf = (label: string) => string;

type Paper = { effectiveOn?: string; document?: Document };
type Data = object | ((idOf: IdOf) => object);
/** What somebody wants, but for its id and its pace. */
export type Wish = { type: CampaignCommand['type'] | UnitCommand['type']; actor: Actor; data: Data } & Paper;

type Expected = {
  label?: string;
  /** The rule that is expected to say no. */
  refused?: RefusalCode;
  /** Items of a list that are expected to be refused while the others go on. */
  refusedUnits?: { unitId: string; code: RefusalCode }[];
};
/** An act on a day, as a part of the cast writes it down. */
export type Draft = Expected & { on: string; wish: Wish };

/** An act at its instant of campaign time; without `unitId` it is the campaign's. */
export type Entry = Expected & { at: string; unitId?: string; commandId: string; wish: Wish };

export type Script = {
  campaignId: string;
  seed: string;
  /** The scaled clock runs from the first to the last of these dates. */
  startOn: string;
  endsOn: string;
  units: { unitId: string; name: string; kind: string }[];
  heirs: { unitId: string; name: string; kind: string }[];
  /** In the order of their instants; a campaign's entry before the units' of the same instant. */
  entries: Entry[];
};

type More = Expected & Paper;

/** An act of the campaign's people. */
export const agencyAct = <Name extends CampaignCommand['type']>(
  on: string,
  type: Name,
  actor: Actor,
  data: CampaignCommandOf<Name>['data'],
  more: More = {},
): Draft => draft(on, { type, actor, data }, more);

/** An act on one unit; `data` may need the id of an earlier event. */
export const unitAct = <Name extends UnitCommand['type']>(
  on: string,
  type: Name,
  actor: Actor,
  data: UnitCommandOf<Name>['data'] | ((idOf: IdOf) => UnitCommandOf<Name>['data']),
  more: More = {},
): Draft => draft(on, { type, actor, data }, more);

function draft(on: string, wish: Wish, { effectiveOn, document, ...expected }: More): Draft {
  return { on, wish: { ...wish, ...(effectiveOn && { effectiveOn }), ...(document && { document }) }, ...expected };
}

/** Minutes of the day in UTC: the campaign acts at eight in Việt Nam, units between half past eight and five. */
const CAMPAIGN_AT = 60;
const UNITS_FROM = 90;
const UNITS_SPAN = 300;

/** Gives a stream's drafts their instants and ids, day by day in the order in which they were written. */
export function entriesOf(drafts: readonly Draft[], stream: { unitId?: string; order: number }): Entry[] {
  const { unitId, order } = stream;
  const base = unitId === undefined ? CAMPAIGN_AT : UNITS_FROM + ((order * 37) % UNITS_SPAN);
  const sorted = drafts.toSorted((a, b) => daysBetween(b.on, a.on));
  return sorted.map(({ on, ...entry }, index) => {
    const earlierThatDay = index - sorted.findIndex((other) => other.on === on);
    const at = instantOf(on, base + earlierThatDay * 7);
    const commandId = `cast.${unitId ?? 'campaign'}.${index + 1}`;
    return { ...entry, at, commandId, ...(unitId === undefined ? {} : { unitId }) };
  });
}

function instantOf(on: string, minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${addDays(on, 0)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`;
}

/** By instant; what the campaign does comes before what its units do at the same one. */
export const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) =>
    a.at === b.at ? Number(a.unitId !== undefined) - Number(b.unitId !== undefined) : a.at < b.at ? -1 : 1,
  );
