import { canonical, hashOf } from '../../events/canonical.ts';
import type { Definition, UnitPlan } from '../../events/settings.ts';
import { Damage } from '../decider.ts';
import { own } from './own.ts';
import { phasesOf, stated, type Phase } from './phases.ts';

/** The extract of a definition that one kind of unit needs; `beforeRecord` are the cycles that its calendar leaves alone. */
export function unitPlan({ plan, settings }: Definition, kind: string, beforeRecord: readonly string[]): UnitPlan {
  const participant = plan.kinds.find(({ id }) => id === kind);
  if (!participant) throw new Damage(`${plan.campaignId}: no kind ${kind} in the plan`);
  const criteria = participant.criteria.map((criterion) => ({ ...criterion, text: criterion.text.says }));
  const grading = own(settings.grading, kind);
  return {
    title: stated(plan.title) ?? plan.campaignId,
    kind,
    kindName: participant.name.says,
    subject: participant.subject,
    period: settings.period,
    phases: phasesOf({ plan, settings }).map(forUnit),
    registration: settings.registration,
    cycles: settings.cycles,
    reviews: settings.reviews,
    criteriaVersion: hashOf(canonical({ criteria, grading })).slice(0, 12),
    criteria,
    ...(grading && { grading }),
    basis: settings.basis,
    forms: settings.forms,
    titles: settings.titles,
    targets: plan.targets.map(({ id }) => id),
    beforeRecord: [...beforeRecord],
  };
}

const forUnit = ({ id, from, to, review }: Phase) => ({ id, from, to, ...(review && { review }) });
