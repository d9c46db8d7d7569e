import { refuse } from '../refusals.ts';
import { own } from '../definition/own.ts';
import type { UnitCommandOf } from './commands.ts';
import { holdsOn } from './hold.ts';
import { onPaper, type HandlersOf } from './paper.ts';
import { assertDocument } from './reasons.ts';
import type { Commendation, Enrolled } from './state.ts';

type Record = UnitCommandOf<'RecordCommendation'>;

/** Commendation (khen thưởng): an award decision, its revocation and its restoration. */
export const commendation: HandlersOf<'RecordCommendation' | 'RevokeCommendation' | 'RestoreCommendation'> = {
  RecordCommendation(command, state, now) {
    const { form } = command.data;
    if (state.registration.registeredOn === undefined) refuse('R-NOT-REGISTERED', { status: state.status });
    assertBasis(command, state);
    assertNotHeld(command, state);
    assertForm(form, state);
    assertNotYetCommended(command.data, state);
    const formStanding = state.plan.forms.length > 0 ? 'allowed' : 'unconfirmed';
    return [onPaper(command, now)('UnitCommended', { ...command.data, formStanding })];
  },

  RevokeCommendation(command, state, now) {
    assertStanding(state, command.data.commendationId, ['commended', 'restored']);
    assertDocument(command);
    return [onPaper(command, now)('CommendationRevoked', command.data)];
  },

  RestoreCommendation(command, state, now) {
    const award = assertStanding(state, command.data.commendationId, ['revoked']);
    assertDocument(command);
    assertNotYetCommended(award, state);
    return [onPaper(command, now)('CommendationRestored', command.data)];
  },
};

/** A concluded review always suffices; a reported achievement only where the plan says so. */
function assertBasis({ data: { basis } }: Record, { plan, reviews, reports }: Enrolled): void {
  if ('review' in basis) {
    const status = own(reviews, basis.review)?.status ?? 'notOpened';
    if (status !== 'concluded' && status !== 'frozen') refuse('R-NO-BASIS', { review: basis.review, status });
  } else if (plan.basis !== 'anyAchievement' || !Object.hasOwn(reports, basis.achievement)) {
    refuse('R-NO-BASIS', { achievement: basis.achievement, planAsks: plan.basis });
  }
}

function assertNotHeld({ data: { subject } }: Record, state: Enrolled): void {
  const holds = holdsOn(state, subject.id).map(({ holdId }) => holdId);
  if (holds.length > 0) refuse('R-ON-HOLD', { subject: subject.id, holds });
}

function assertForm(form: string, { plan: { forms } }: Enrolled): void {
  if (forms.length > 0 && !forms.includes(form)) refuse('R-FORM-NOT-ALLOWED', { form, forms });
}

type Award = Pick<Commendation, 'subject' | 'achievement'>;

/** The same achievement of the same subject in a period that overlaps; a revoked award does not count. */
function assertNotYetCommended({ subject, achievement }: Award, { commendations }: Enrolled): void {
  const { description, period } = achievement;
  const earlier = commendations.find(
    (award) =>
      award.standing !== 'revoked' &&
      award.subject.kind === subject.kind &&
      award.subject.id === subject.id &&
      award.achievement.description === description &&
      award.achievement.period.from <= period.to &&
      period.from <= award.achievement.period.to,
  );
  if (earlier) refuse('R-ALREADY-COMMENDED', { subject: subject.id, decision: earlier.decision.number });
}

function assertStanding({ commendations }: Enrolled, commendationId: string, standings: Commendation['standing'][]) {
  const award = commendations.find((one) => one.commendationId === commendationId);
  if (!award || !standings.includes(award.standing))
    return refuse('R-NO-COMMENDATION', { commendationId, standing: award?.standing ?? 'unknown' });
  return award;
}
