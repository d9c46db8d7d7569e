import { actHelp } from '../words/unit-acts.ts';
import { formHeads } from '../words/unit-pages.ts';
import { present } from '../../events/present.ts';
import { act, type About, type Act, type Given, type Template } from './act.ts';
import { answersOf, attachWhere } from './answers.ts';
import type { Entry } from './entry.ts';
import type { Unit } from '../states.ts';
import { criteriaAt, reviewAt, sure } from './cases.ts';
import { blankForm } from './form.ts';
import type { Pair } from './values.ts';

/** A review from the unit's own assessment on; its conclusion is with that of checks. */
export const reviewActs: readonly Act[] = [
  act({
    name: 'assess',
    word: actHelp.assess,
    example: 'c-dc --phase giai-doan-1 --answers tu-danh-gia.yaml --attach unit.policy=quy-che.pdf',
    needs: ['phase'],
    takes: ['answer', 'answers', 'attach', 'narrative', 'template'],
    template: (given, about) => form(given, about, 'assessment'),
    wish: async ({ phase, narrative, ...typed }, about) => {
      const state = await about.state();
      const answered = await answersOf(typed, criteriaAt(state, reviewAt(state, phase)), true, about);
      const [stray] = answered.whole.keys();
      if (stray !== undefined) throw attachWhere(stray, answered.entries);
      const entries = answered.entries.map(({ criterion, value, evidence, narrative: words }) => ({
        criterion,
        value,
        ...present({ evidence, narrative: words }),
      }));
      return {
        type: 'SelfAssess',
        data: { phase, entries, ...present({ narrative: narrative ?? answered.narrative }) },
      };
    },
  }),
  act({
    name: 'verify',
    word: actHelp.verify,
    example: 'c-dc --phase giai-doan-1 --answer unit.policy=28 --because "unit.policy=Thiếu một văn bản"',
    needs: ['phase'],
    takes: ['answer', 'answers', 'because', 'template'],
    template: (given, about) => form(given, about, 'verification'),
    wish: async ({ phase, because = [], ...typed }, about) => {
      const state = await about.state();
      const { entries } = await answersOf(typed, criteriaAt(state, reviewAt(state, phase)), true, about);
      return { type: 'VerifyAssessment', data: { phase, entries: verified(state, phase, entries, because) } };
    },
  }),
  act({
    name: 'reopen',
    word: actHelp.reopen,
    example:
      'c-dc --phase giai-doan-1 --authority "Thứ trưởng" --reason "Khiếu nại đúng" --document "kind=Kết luận; number=5/KL; date=2026-03-02; issuer=Thanh tra Bộ; signer=tt.01; capacity=head"',
    needs: ['phase', 'authority', 'reason'],
    wish: ({ phase, authority, reason }) => ({ type: 'ReopenReview', data: { phase, authority, reason } }),
  }),
];

/** The unit's own values, but where others are given; with the reason where one is. */
function verified(state: Unit, phase: string, given: readonly Entry[], because: readonly Pair[]) {
  const values = new Map(ownValues(state, phase));
  for (const { criterion, value } of given) values.set(criterion, value);
  const reasons = new Map(given.map(({ criterion, reason }) => [criterion, reason]));
  for (const { key, value } of because) reasons.set(key, value);
  return [...values].map(([criterion, value]) => ({
    criterion,
    value,
    ...present({ reason: reasons.get(criterion) }),
  }));
}

const ownValues = (state: Unit, phase: string): [string, Entry['value']][] =>
  (reviewAt(state, phase)?.entries ?? []).map(({ criterion, value }) => [criterion, value]);

async function form({ phase = '' }: Given, about: About, of: 'assessment' | 'verification'): Promise<Template> {
  const state = await about.state();
  const found = sure(reviewAt(state, phase), phase, state.reviews, about);
  const set = criteriaAt(state, found);
  const answers = blankForm(set, new Map(ownValues(state, phase)));
  const facts = { unitId: about.unitId, id: phase };
  const rest = { facts, set, scored: true };
  if (of === 'assessment') return { ...rest, head: formHeads.assessment, form: { answers, narrative: null } };
  return { ...rest, head: formHeads.verification, form: { answers: answers.map((row) => ({ ...row, reason: null })) } };
}
