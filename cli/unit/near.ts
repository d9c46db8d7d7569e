import { MOVING_REVIEW, OPEN_CHECK } from '../../domain/unit/cases.ts';
import type { Document, Evidence } from '../../events/values.ts';
import type { Unit } from '../states.ts';
import type { AnyWish } from './act.ts';
import { criteriaAt } from './cases.ts';
import type { CriteriaSet, Entry } from './entry.ts';

/** An act that lies near a unit as it stands: how it is typed, and a command whose data is in order, so that only the time for it is asked. */
export type Near = { line: string; on?: string; wish: AnyWish };

const TEXT = '…';
const REASON = { authority: TEXT, reason: TEXT };
const ITEMS = [{ path: TEXT, reason: TEXT }];
const SAMPLE: Evidence = { name: TEXT, sha256: 'A'.repeat(43), mediaType: 'application/pdf', bytes: 1 };
/** Stands for the paper that an act will have. */
export const samplePaper = (date: string): Document & { number: string } => ({
  kind: TEXT,
  number: TEXT,
  date,
  issuer: TEXT,
  signer: 'x',
  capacity: 'head',
});

/** All that somebody might try next; what is long over or not begun is not listed. */
export function near(state: Unit, today: string): Near[] {
  const checks = Object.values(state.checks).filter(({ status }) => OPEN_CHECK.includes(status));
  const reviews = Object.values(state.reviews).filter(({ status }) => MOVING_REVIEW.includes(status));
  return [
    ...registering(state, today),
    ...checks.flatMap((check) => checking(state, check)),
    ...Object.values(state.checks).flatMap(mending),
    ...reviews.flatMap((review) => reviewing(state, review)),
    ...awarding(state, today),
  ];
}

function registering({ status, plan }: Unit, today: string): Near[] {
  const targets = [{ text: TEXT }];
  const year = Number(today.slice(0, 4));
  if (status === 'registered')
    return [
      ...(plan?.registration.yearly
        ? [
            {
              line: `renew --year ${year}`,
              on: `${year}`,
              wish: { type: 'RenewRegistration' as const, data: { year, targets } },
            },
          ]
        : []),
      { line: 'report', wish: { type: 'ReportActivity', data: activity(today) } },
      { line: 'withdraw', wish: { type: 'Withdraw', data: { reason: TEXT } } },
    ];
  return [
    { line: 'register', wish: { type: 'SubmitRegistration', data: { targets } } },
    { line: 'return', wish: { type: 'ReturnRegistration', data: { items: ITEMS } } },
    { line: 'approve', wish: { type: 'ApproveRegistration', data: {} } },
    { line: 'accept-late', wish: { type: 'AcceptLateRegistration', data: REASON } },
  ];
}

const activity = (today: string) => ({ title: TEXT, period: { from: today, to: today }, indicators: [], evidence: [] });

function checking(state: Unit, check: Unit['checks'][string]): Near[] {
  const { cycleId } = check;
  const at = (name: string, wish: AnyWish): Near => ({ line: `${name} --cycle ${cycleId}`, on: cycleId, wish });
  const answers = filled(criteriaAt(state, check), false);
  const minutes = { number: TEXT, signers: ['x'] };
  return [
    at('check', { type: 'SubmitCheckReport', data: { cycleId, answers } }),
    at('return', { type: 'ReturnCheckReport', data: { cycleId, items: ITEMS } }),
    at('inspect', { type: 'RecordInspection', data: { cycleId, team: TEXT, findings: [], remedies: [], minutes } }),
    at('conclude', { type: 'ConcludeCheck', data: { cycleId, result: 'good' } }),
    at('accept-late', { type: 'AcceptLate', data: { cycleId, ...REASON } }),
    at('uphold', { type: 'UpholdMissed', data: { cycleId, ...REASON } }),
    at('excuse', { type: 'ExcuseCheck', data: { cycleId, ...REASON } }),
  ];
}

const mending = ({ cycleId, remedies }: Unit['checks'][string]): Near[] =>
  remedies
    .filter(({ status }) => status !== 'completed')
    .map(({ remedyId }) => ({
      line: `remedy --cycle ${cycleId} --remedy ${remedyId}`,
      on: `${cycleId}/${remedyId}`,
      wish: { type: 'CompleteRemedy', data: { cycleId, remedyId, evidence: [] } },
    }));

function reviewing(state: Unit, review: Unit['reviews'][string]): Near[] {
  const { phase } = review;
  const at = (name: string, wish: AnyWish): Near => ({ line: `${name} --phase ${phase}`, on: phase, wish });
  const entries = filled(criteriaAt(state, review), true);
  const own = review.entries.length > 0 ? review.entries : entries;
  const verified = own.map(({ criterion, value }) => ({ criterion, value }));
  return [
    at('assess', { type: 'SelfAssess', data: { phase, entries } }),
    at('return', { type: 'ReturnAssessment', data: { phase, items: ITEMS } }),
    at('verify', { type: 'VerifyAssessment', data: { phase, entries: verified } }),
    at('conclude', { type: 'ConcludeReview', data: { phase } }),
  ];
}

function awarding(state: Unit, today: string): Near[] {
  const { plan, reviews, holds, unitId } = state;
  const [first] = plan?.phases ?? [];
  const phase = Object.values(reviews).findLast(({ conclusion }) => conclusion)?.phase ?? first?.id;
  const subject = { kind: plan?.subject ?? ('unit' as const), id: unitId };
  const award = {
    form: plan?.forms[0] ?? TEXT,
    achievement: { period: { from: today, to: today }, description: TEXT },
  };
  const decision = samplePaper(today);
  return [
    ...(phase === undefined
      ? []
      : [
          {
            line: `commend --phase ${phase}`,
            on: phase,
            wish: {
              type: 'RecordCommendation' as const,
              data: { subject, ...award, decision, basis: { review: phase } },
            },
          },
        ]),
    ...Object.values(holds)
      .filter(({ lifted }) => !lifted)
      .map(({ holdId }): Near => ({
        line: `lift --hold ${holdId}`,
        on: holdId,
        wish: { type: 'LiftHold', data: { holdId, outcome: 'cleared' } },
      })),
  ];
}

/** Each criterion answered as it asks, so that nothing is missing. */
const filled = ({ criteria, grading }: CriteriaSet, scored: boolean): Entry[] =>
  criteria.map(({ id, type, atLeast = 0 }) => ({
    criterion: id,
    value: scored && grading ? 0 : type === 'narrative' ? TEXT : type === 'numeric' ? atLeast : false,
    evidence: [SAMPLE],
  }));
