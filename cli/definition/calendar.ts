import type { z } from 'zod';
import type { Inherited } from '../../campaigns/inheritance.ts';
import type { CycleKind, MilestoneKind, Plan, Timing } from '../../events/definition.ts';
import type { Cycle, Settings } from '../../events/settings.ts';
import type { Due } from '../../events/values.ts';

export type When =
  | z.infer<typeof Timing>
  | { span: { from?: string | undefined; to: string } }
  | { opensOn: string; due?: Due }
  | { yearlyFrom: string; yearlyTo: string };

/** Where a line comes from: words of the plan, a place in the operator's settings, or words of a plan above. */
export type Source =
  { plan: string; at: string } | { settings: string } | { parent: string; says: string; at: string; reminds?: boolean };

export type EntryKind =
  'phase' | 'registering' | 'renewal' | 'duty' | z.infer<typeof MilestoneKind> | z.infer<typeof CycleKind>;

/** One line of the calendar; `of` is a phase, a cycle, or whoever acts. */
export type Entry = {
  when: When;
  kind: EntryKind;
  of?: string;
  sources: Source[];
  cycle?: Cycle;
  awaited?: true;
  levels?: string[];
  terms?: { graceDays: number; reminders: number[]; need?: Settings['registration']['need'] };
};

type Quoted = { says: string; at: string };
const words = ({ says, at }: Quoted): Source => ({ plan: says, at });

/** All that has a time in a plan, in its settings, and in the plans above where it is silent; not yet sorted. */
export const entriesOf = (
  plan: Plan,
  settings: Settings | undefined,
  inherited: readonly Inherited[],
  nameOf: (campaignId: string) => string,
): Entry[] => [
  ...phaseEntries(plan, settings),
  ...plan.phases.flatMap(({ id, review }): Entry[] =>
    'value' in review
      ? [
          {
            when: review.value.when,
            kind: review.value.kind,
            of: id,
            sources: [words(review)],
            levels: review.value.levels,
          },
        ]
      : [],
  ),
  ...plan.milestones.map(({ id, kind, when, text }): Entry => ({ when, kind, of: id, sources: [words(text)] })),
  ...plan.duties.flatMap(({ who, does, by, text }): Entry[] =>
    by ? [{ when: by, kind: 'duty', of: `${who}: ${does}`, sources: [words(text)] }] : [],
  ),
  ...(settings ? [...registrationEntries(plan, settings), ...settings.cycles.map(cycleEntry)] : []),
  ...inherited.flatMap((row) => inheritedEntries(row, nameOf)),
];

/** The operator's exact dates where there are some, with the plan's words beside them. */
function phaseEntries({ phases }: Plan, settings: Settings | undefined): Entry[] {
  if (phases.length === 0) {
    const own = (settings?.phases ?? []).map(({ id, ...span }): Entry => {
      return { when: { span }, kind: 'phase', of: id, sources: [{ settings: 'phases' }] };
    });
    return own;
  }
  return phases.map(({ id, name, period, starts }): Entry => {
    const given = settings?.phases.find((phase) => phase.id === id);
    const planned = 'value' in period ? period.value : undefined;
    const span = given ? { from: given.from, to: given.to } : planned;
    const dated = given && (planned?.from !== given.from || planned.to !== given.to);
    return {
      when: span ? { span } : { awaits: name.says },
      kind: 'phase',
      of: id,
      sources: ['value' in period ? words(period) : words(name), ...(dated ? [{ settings: 'phases' }] : [])],
      ...(starts === 'onGuidance' && { awaited: true }),
    };
  });
}

function registrationEntries({ registration }: Plan, settings: Settings): Entry[] {
  const { need, opensOn, due, graceDays, reminders, yearly } = settings.registration;
  if (need === 'none') return [];
  const sources = [...('value' in registration ? [words(registration)] : []), { settings: 'registration' }];
  const window: Entry = {
    when: { opensOn, ...(due && { due }) },
    kind: 'registering',
    sources,
    terms: { graceDays, reminders, need },
  };
  const again = yearly && { yearlyFrom: yearly.opens, yearlyTo: yearly.closes };
  return [
    window,
    ...(again ? [{ when: again, kind: 'renewal' as const, sources: [{ settings: 'registration' }] }] : []),
  ];
}

const cycleEntry = (cycle: Cycle): Entry => ({
  when: { opensOn: cycle.opensOn, due: cycle.due },
  kind: cycle.kind,
  of: cycle.cycleId,
  sources: [{ settings: 'cycles' }],
  cycle,
  terms: { graceDays: cycle.graceDays, reminders: cycle.reminders },
});

/** Milestones and duties of the plans above, where the plan has no day of its own; of several the strictest reminds. */
function inheritedEntries(
  { place, of = '', state, conflict, above, strictest = [] }: Inherited,
  nameOf: (id: string) => string,
) {
  const holds = state === 'inherited' || conflict === 'dates';
  if (!holds || (place !== 'milestones' && place !== 'duties')) return [];
  return above.flatMap((said): Entry[] => {
    const { campaignId, says, at, value } = said;
    const reminds = conflict === 'dates' && { reminds: strictest.includes(said) };
    const sources = [{ parent: nameOf(campaignId), says, at, ...reminds }];
    if (place === 'milestones') return [{ when: value as When, kind: of as EntryKind, sources }];
    const { who, does, by } = value as { who: string; does: string; by?: When };
    return by ? [{ when: by, kind: 'duty', of: `${who}: ${does}`, sources }] : [];
  });
}
