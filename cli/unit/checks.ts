import { wrongUse } from '../faults.ts';
import { actHelp } from '../words/unit-acts.ts';
import { formHeads } from '../words/unit-pages.ts';
import { present } from '../../events/present.ts';
import { act, type About, type Act, type AnyWish, type Given, type Template } from './act.ts';
import { answersOf } from './answers.ts';
import type { Entry } from './entry.ts';
import { checkAt, criteriaAt, sure } from './cases.ts';
import { blankForm } from './form.ts';
import type { Values } from './options.ts';
import { notHere, oneOf } from './registration.ts';

/** A periodic check from its report to its conclusion, and what is ruled on a late or missing one. */
export const checkActs: readonly Act[] = [
  act({
    name: 'check',
    word: actHelp.check,
    example: 'c-dc --cycle check-2026 --answers bao-cao.yaml --attach unit.training=danh-sach.pdf',
    needs: ['cycle'],
    takes: ['answer', 'answers', 'attach', 'note', 'template'],
    template: (given, about) => reportForm(given, about),
    wish: (given, about) => reportOf(given, about),
  }),
  act({
    name: 'inspect',
    word: actHelp.inspect,
    example: 'c-dc --cycle check-2026 --team "Đoàn 1" --minutes 03/BB --signer cb-01 --mend "2026-12-31=Lập tủ sách"',
    needs: ['cycle', 'team', 'minutes', 'signer'],
    takes: ['substitute', 'finding', 'mend'],
    wish: ({ cycle, team, minutes, signer, substitute, finding = [], mend = [] }) => ({
      type: 'RecordInspection',
      data: {
        cycleId: cycle,
        team,
        findings: finding,
        remedies: mend,
        minutes: { number: minutes, signers: signer },
        ...present({ substitute }),
      },
    }),
  }),
  act({
    name: 'remedy',
    word: actHelp.remedy,
    example: 'c-dc --cycle check-2026 --remedy r1 --attach anh-tu-sach.jpg',
    needs: ['cycle', 'remedy'],
    takes: ['attach'],
    wish: async ({ cycle, remedy, attach = [] }, about) => ({
      type: 'CompleteRemedy',
      data: { cycleId: cycle, remedyId: remedy, evidence: await evidenceOf(attach, about) },
    }),
  }),
  act({
    name: 'conclude',
    word: actHelp.conclude,
    example: '--all --cycle check-2026 --status reported --result good',
    takes: ['cycle', 'phase', 'result', 'note', 'grade', 'basis'],
    many: true,
    wish: ({ cycle, phase, result, note, grade, basis }) => {
      oneOf(cycle, phase);
      if (phase !== undefined) {
        notHere({ result, note });
        return { type: 'ConcludeReview', data: { phase, ...present({ grade, basis }) } };
      }
      if (cycle === undefined) throw wrongUse('cycleOrPhase');
      notHere({ grade, basis });
      if (result === undefined) throw wrongUse('missingOption', { name: '--result' });
      return { type: 'ConcludeCheck', data: { cycleId: cycle, result, ...present({ note }) } };
    },
  }),
  act({
    name: 'accept-late',
    word: actHelp.acceptLate,
    example: 'c-dc --cycle check-2026 --authority "Vụ trưởng Vụ TCCB" --reason "Bão số 3"',
    needs: ['authority', 'reason'],
    takes: ['cycle'],
    many: true,
    wish: ({ cycle, authority, reason }) =>
      cycle === undefined
        ? { type: 'AcceptLateRegistration', data: { authority, reason } }
        : { type: 'AcceptLate', data: { cycleId: cycle, authority, reason } },
  }),
  ...(['UpholdMissed', 'ExcuseCheck'] as const).map((type) =>
    act({
      name: type === 'UpholdMissed' ? 'uphold' : 'excuse',
      word: type === 'UpholdMissed' ? actHelp.uphold : actHelp.excuse,
      example: 'c-dc,c-ks --cycle check-2026 --authority "Vụ trưởng Vụ TCCB" --reason "Không có báo cáo"',
      needs: ['cycle', 'authority', 'reason'],
      many: true,
      wish: ({ cycle, authority, reason }) => ({ type, data: { cycleId: cycle, authority, reason } }),
    }),
  ),
];

type Reporting = Pick<Values, 'cycle'> & Partial<Pick<Values, 'answer' | 'answers' | 'attach' | 'note'>>;

/** Of a cycle that is there; where no criterion asks for anything, the report still says or shows something. */
async function reportOf({ cycle, note: typedNote, ...typed }: Reporting, about: About): Promise<AnyWish> {
  const state = await about.state();
  const set = criteriaAt(state, sure(checkAt(state, cycle), cycle, state.checks, about));
  const { entries, whole, note } = await answersOf(typed, set, false, about);
  const answers = entries.map(({ criterion, value, evidence }) => ({ criterion, value, ...present({ evidence }) }));
  const said = present({ note: typedNote ?? note, evidence: whole.size > 0 ? [...whole.values()] : undefined });
  if (set.criteria.length === 0 && answers.length === 0 && Object.keys(said).length === 0)
    throw wrongUse('nothingReported');
  return { type: 'SubmitCheckReport', data: { cycleId: cycle, answers, ...said } };
}

async function reportForm({ cycle = '' }: Given, about: About): Promise<Template> {
  const state = await about.state();
  const found = sure(checkAt(state, cycle), cycle, state.checks, about);
  const earlier = new Map(found.answers.map((answer): [string, Entry['value']] => [answer.criterion, answer.value]));
  const set = criteriaAt(state, found);
  const facts = { unitId: about.unitId, id: cycle };
  return {
    head: formHeads.report,
    facts,
    form: { answers: blankForm(set, earlier), note: null },
    set,
    scored: false,
  };
}

/** What is attached to a whole report, not to one of its criteria. */
export async function evidenceOf(paths: readonly string[], { evidence }: About) {
  const found = [];
  for (const path of paths) found.push(await evidence(path));
  return found;
}
