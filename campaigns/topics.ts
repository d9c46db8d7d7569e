import type { Plan } from '../events/definition.ts';
import type { When } from './timing.ts';

/** What one plan says on a topic: the value as the engine uses it, and the words it comes from. */
export type Said = { campaignId: string; value: unknown; says: string; at: string };

export const PLACES = [
  'period',
  'phases',
  'kinds',
  'registration',
  'inspection',
  'milestones',
  'targets',
  'duties',
  'reviewReport',
  'awards.forms',
  'awards.basis',
  'awards.quota',
  'awards.authority',
] as const;
export type Place = (typeof PLACES)[number];

/** A topic of plans that are compared; `of` is a kind of milestone or duty, or the id of a target. */
export type Topic = { place: Place; of?: string; said: Said[] };

export type Target = Omit<Plan['targets'][number], 'id' | 'text'>;

type Cited = { value: unknown; says: string; at: string } | { open: string };

/** What a plan says, topic by topic; what it leaves open has an empty list. */
export function topicsOf(plan: Plan): Topic[] {
  const { campaignId, awards } = plan;
  const single = (place: Place, cited: Cited): Topic => ({
    place,
    said: 'value' in cited ? [{ campaignId, ...cited }] : [],
  });
  return [
    single('period', plan.period),
    { place: 'phases', said: phasesSaid(plan) },
    { place: 'kinds', said: kindsSaid(plan) },
    single('registration', plan.registration),
    single('inspection', plan.inspection),
    ...milestonesSaid(plan),
    ...plan.targets.map(({ id, text, ...target }): Topic => {
      return { place: 'targets', of: id, said: [{ campaignId, value: target, ...text }] };
    }),
    ...dutiesSaid(plan),
    single('reviewReport', plan.reviewReport),
    single('awards.forms', awards.forms),
    single('awards.basis', awards.basis),
    single('awards.quota', awards.quota),
    single('awards.authority', awards.authority),
  ];
}

const phasesSaid = ({ campaignId, phases }: Plan): Said[] =>
  phases.map(({ name, period }) => ({ campaignId, value: 'value' in period ? period.value : name.says, ...name }));

const kindsSaid = ({ campaignId, kinds }: Plan): Said[] =>
  kinds.map(({ name, subject }) => ({ campaignId, value: `${subject}: ${name.says}`, ...name }));

/** Milestones and the phases' reviews, by their kind: what two plans say of the preliminary review is one topic. */
function milestonesSaid({ campaignId, milestones, phases }: Plan): Topic[] {
  const timed: { kind: string; when: When; says: string; at: string }[] = [
    ...phases.flatMap(({ review }) => ('value' in review ? [{ ...review, ...review.value }] : [])),
    ...milestones.map(({ kind, when, text }) => ({ kind, when, ...text })),
  ];
  return grouped(
    'milestones',
    timed.map(({ kind, when, says, at }) => [kind, { campaignId, value: when, says, at }]),
  );
}

const dutiesSaid = ({ campaignId, duties }: Plan): Topic[] =>
  grouped(
    'duties',
    duties.map(({ who, does, to, kind = 'other', by, text }) => [
      kind,
      { campaignId, value: { who, does, ...(to && { to }), ...(by && { by }) }, ...text },
    ]),
  );

function grouped(place: Place, pairs: readonly [string, Said][]): Topic[] {
  const kinds = [...new Set(pairs.map(([kind]) => kind))];
  return kinds.map((of) => ({ place, of, said: pairs.filter(([kind]) => kind === of).map(([, said]) => said) }));
}
