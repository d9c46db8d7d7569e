import type { z } from 'zod';
import type { Subject } from '../../events/unit/record.ts';
import { wrongUse } from '../faults.ts';
import { actHelp } from '../words/unit-acts.ts';
import { act, type About, type Act } from './act.ts';
import { commendationIds, reportIds } from './cases.ts';
import { atPosition } from './values.ts';

type Subject = z.infer<typeof Subject>;

const PAPER =
  '--document "kind=Quyết định; number=12/QĐ-BTNMT; date=2026-01-15; issuer=Bộ; signer=bt.01; capacity=head"';

/** Commendations with their revocation and restoration, and holds. */
export const awardActs: readonly Act[] = [
  act({
    name: 'commend',
    word: actHelp.commend,
    example: `c-dc,c-ks --form "Bằng khen cấp bộ" --achievement "Xuất sắc giai đoạn 1" --period 2023-01-01..2025-12-31 --phase giai-doan-1 ${PAPER}`,
    needs: ['form', 'achievement', 'period'],
    takes: ['phase', 'report', 'subject'],
    many: true,
    wish: async ({ form, achievement, period, phase, report, subject }, about) => ({
      type: 'RecordCommendation',
      data: {
        subject: await subjectOf(subject, about),
        form,
        achievement: { period, description: achievement },
        decision: decisionOf(about),
        basis: await basisOf(phase, report, about),
      },
    }),
  }),
  ...(['RevokeCommendation', 'RestoreCommendation'] as const).map((type) =>
    act({
      name: type === 'RevokeCommendation' ? 'revoke' : 'restore',
      word: type === 'RevokeCommendation' ? actHelp.revoke : actHelp.restore,
      example: `c-dc --commendation 1 --grounds "Kết luận thanh tra số 5/KL-TTr" ${PAPER}`,
      needs: ['commendation', 'grounds'],
      wish: async ({ commendation, grounds }, about) => {
        const commendationId = atPosition(commendationIds(await about.state()), commendation, about.unitId);
        return { type, data: { commendationId, grounds } };
      },
    }),
  ),
  act({
    name: 'hold',
    word: actHelp.hold,
    example: `c-dc --hold-reason inspection --by "Thanh tra Bộ" --since 2026-03-01 ${PAPER}`,
    needs: ['holdReason', 'by', 'since'],
    takes: ['hold', 'subject'],
    wish: async ({ holdReason, by, since, hold, subject }, about) => ({
      type: 'PlaceHold',
      data: {
        holdId: hold ?? `hold-${Object.keys((await about.state()).holds).length + 1}`,
        subject: await subjectOf(subject, about),
        reason: holdReason,
        by,
        since,
      },
    }),
  }),
  act({
    name: 'lift',
    word: actHelp.lift,
    example: `c-dc --hold hold-1 --outcome cleared ${PAPER}`,
    needs: ['hold', 'outcome'],
    wish: ({ hold, outcome }) => ({ type: 'LiftHold', data: { holdId: hold, outcome } }),
  }),
];

/** The participant itself, which may be a person, a family or a clan. */
const subjectOf = async (subject: Subject | undefined, { unitId, state }: About): Promise<Subject> =>
  subject ?? { kind: (await state()).plan?.subject ?? 'unit', id: unitId };

/** A concluded review, or a reported activity. */
async function basisOf(phase: string | undefined, report: string | number | undefined, about: About) {
  if ((phase === undefined) === (report === undefined)) throw wrongUse('phaseOrReport');
  if (phase !== undefined) return { review: phase };
  return { achievement: atPosition(reportIds(await about.state()), report ?? '', about.unitId) };
}

/** The paper of the command is the decision that is recorded; it has a number. */
function decisionOf({ document }: About) {
  if (!document) throw wrongUse('missingOption', { name: '--document' });
  const { number } = document;
  if (number === undefined) throw wrongUse('documentLacks', { field: 'number' });
  return { ...document, number };
}
