import type { Screen } from '../print.ts';
import type { Unit } from '../states.ts';
import { typedWords } from '../words/unit-typed.ts';
import type { AnyWish } from './act.ts';
import { criteriaAt, reviewAt } from './cases.ts';
import type { Near } from './near.ts';

type Asked = keyof typeof typedWords;

const RULING: readonly Asked[] = ['authority', 'reason'];
const ASKED: Partial<Record<AnyWish['type'], readonly Asked[]>> = {
  SubmitRegistration: ['target'],
  RenewRegistration: ['target'],
  ReturnRegistration: ['item'],
  ReturnCheckReport: ['item'],
  ReturnAssessment: ['item'],
  AcceptLateRegistration: RULING,
  AcceptLate: RULING,
  UpholdMissed: RULING,
  ExcuseCheck: RULING,
  ReportActivity: ['title', 'period'],
  Withdraw: ['reason'],
  RecordInspection: ['team', 'minutes', 'signer'],
  ConcludeCheck: ['result'],
  RecordCommendation: ['form', 'achievement', 'period', 'document'],
  LiftHold: ['outcome', 'document'],
};

/** What an act needs beside the case that it is on; where criteria ask for answers, the form comes first. */
function askedOf(wish: AnyWish, state: Unit): readonly Asked[] {
  if (wish.type === 'SubmitCheckReport') return [wish.data.answers.length > 0 ? 'template' : 'note'];
  if (wish.type === 'SelfAssess') return [wish.data.entries.length > 0 ? 'template' : 'narrative'];
  if (wish.type === 'ConcludeReview')
    return criteriaAt(state, reviewAt(state, wish.data.phase)).grading ? [] : ['grade', 'document'];
  return ASKED[wish.type] ?? [];
}

/** `conclude --cycle x` → `npx thidua unit conclude c-dc --cycle x --result good`: a line that can be typed as it stands. */
export function typedLine({ line, wish }: Near, state: Unit, today: string, { word }: Screen): string {
  const form = wish.type === 'RecordCommendation' ? wish.data.form : '';
  const options = askedOf(wish, state).map((name) => word(typedWords[name], { today, form }));
  return ['npx thidua unit', line.replace(/^\S+/, (name) => `${name} ${state.unitId}`), ...options].join(' ');
}
