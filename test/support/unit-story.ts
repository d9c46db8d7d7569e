import * as fc from 'fast-check';
import { addDays, startOf } from '../../domain/calendar.ts';
import { settle, type Deadline } from '../../domain/decider.ts';
import { Refusal, type RefusalCode } from '../../domain/refusals.ts';
import { unit } from '../../domain/unit.ts';
import type { UnitCommand } from '../../domain/unit/commands.ts';
import { outlook, type Task } from '../../domain/unit/outlook.ts';
import type { Unit, UnitRecorded } from '../../domain/unit/state.ts';
import type { UnitEvent } from '../../events/unit.ts';
import { anyWish } from './unit-wishes.ts';
import { answers, award, by, enrolling, evidence, grading, paper, plan, scores, targets, wish } from './unit.ts';

/** What the unit waits for, done by whom it waits for: without it a random story hardly ever reaches a conclusion. */
const done: Record<Task, (on: string, graded: boolean) => UnitCommand> = {
  submitRegistration: () => wish('SubmitRegistration', { targets }),
  resubmitRegistration: () => wish('SubmitRegistration', { targets }),
  approveRegistration: () => wish('ApproveRegistration', {}),
  submitCheckReport: (cycleId) => wish('SubmitCheckReport', { cycleId, answers }),
  resubmitCheckReport: (cycleId) => wish('SubmitCheckReport', { cycleId, answers }),
  recordInspection: (cycleId) => wish('RecordInspection', { ...inspection, cycleId }),
  concludeCheck: (cycleId) => wish('ConcludeCheck', { cycleId, result: 'good' }),
  judgeMissedCheck: (cycleId) => wish('AcceptLate', { cycleId, authority: 'Vụ trưởng', reason: 'Bão' }),
  completeRemedy: (on) => wish('CompleteRemedy', { cycleId: on.split('/')[0] ?? '', remedyId: 'r1', evidence }),
  selfAssess: (phase, graded) => wish('SelfAssess', { phase, entries: own(graded) }),
  reassess: (phase, graded) => wish('SelfAssess', { phase, entries: own(graded) }),
  verifyAssessment: (phase, graded) => wish('VerifyAssessment', { phase, entries: own(graded).map(plain) }),
  concludeReview: (phase) => wish('ConcludeReview', { phase }, { document: paper }),
  nothing: () => wish('RecordCommendation', award),
};
/** The other thing that whoever must act may do. */
const otherwise: Partial<Record<Task, (on: string) => UnitCommand>> = {
  approveRegistration: () => wish('ReturnRegistration', { items, resubmitBy: '2024-05-20' }),
  recordInspection: (cycleId) => wish('ReturnCheckReport', { cycleId, items }),
  concludeCheck: (cycleId) => wish('ReturnCheckReport', { cycleId, items }),
  judgeMissedCheck: (cycleId) => wish('UpholdMissed', { cycleId, authority: 'Vụ trưởng', reason: 'Không báo cáo' }),
  submitCheckReport: (cycleId) => wish('ExcuseCheck', { cycleId, authority: 'Vụ trưởng', reason: 'Mới thành lập' }),
  verifyAssessment: (phase) => wish('ReturnAssessment', { phase, items }),
};
const items = [{ path: 'a', reason: 'Thiếu' }];

const replacement = { title: 'Lớp học số', period: plan.period, indicators: [], evidence };

/** A commendation is revoked or restored; without one the last report is corrected. */
function undone({ commendations, reports }: Unit): UnitCommand {
  if (commendations.length === 0)
    return wish('CorrectReport', { eventId: Object.keys(reports).at(-1) ?? 's:0', reason: 'Sai', replacement });
  const { commendationId = 's:0', standing = 'commended' } = commendations.at(-1) ?? {};
  const type = standing === 'revoked' ? 'RestoreCommendation' : 'RevokeCommendation';
  return wish(type, { commendationId, grounds: 'Khiếu nại' }, { document: paper });
}

const own = (graded: boolean) => (graded ? scores() : answers);
const plain = ({ criterion, value }: { criterion: string; value: string | number | boolean }) => ({ criterion, value });
const inspection = {
  team: 'Đoàn 1',
  findings: [],
  remedies: [{ what: 'Thư viện', by: '2025-06-30' }],
  minutes: { number: '03/BB', signers: ['inspector-1'] },
};

export type Step = { days: number; asked: UnitCommand | 'next' | 'otherwise' };
/** Up to eight years of a unit: mostly what it waits for, else whatever anyone may wish at any time. */
export const story: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    days: fc.noBias(fc.nat(70)),
    asked: fc.oneof(
      { weight: 6, arbitrary: fc.constant('next' as const) },
      { weight: 1, arbitrary: fc.constant('otherwise' as const) },
      { weight: 4, arbitrary: anyWish },
    ),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);
export const plans = fc.record({
  need: fc.constantFrom('required' as const, 'expected' as const, 'none' as const),
  graded: fc.boolean(),
  basis: fc.constantFrom('concludedReview' as const, 'anyAchievement' as const),
});

function foreseen(wished: 'next' | 'otherwise', state: Unit, now: string, graded: boolean): UnitCommand {
  const { for: task, on = '' } = outlook(state, now).waitsFor;
  if (wished === 'next') return done[task](on, graded);
  return otherwise[task]?.(on) ?? undone(state);
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

export type Told = { before: Unit; event: UnitRecorded; after: Unit };
export type Asked = { command: UnitCommand; state: Unit; now: string; refused?: RefusalCode; after: Unit };
type Settings = { plan: typeof plans extends fc.Arbitrary<infer One> ? One : never; steps: Step[]; stops?: number };

/** Lives through a story as a workflow would: settle, decide, evolve. All states are frozen: whoever changes one, throws. */
export function live({ plan: { need, graded, basis }, steps, stops = 1 }: Settings) {
  const told: Told[] = [];
  const asked: Asked[] = [];
  const unitPlan = { ...plan, basis, registration: { ...plan.registration, need }, ...(graded ? { grading } : {}) };
  const write = (state: Unit, event: UnitEvent, time: string, { actor }: { actor: UnitRecorded['actor'] }): Unit => {
    const recorded = { ...event, id: `s:${told.length + 1}`, sequence: told.length + 1, time, actor };
    const after = deepFreeze(unit.evolve(state, recorded));
    told.push({ before: state, event: recorded, after });
    return after;
  };
  const settleTo = (state: Unit, now: string): Unit =>
    settle(unit, state, now, (before, event: UnitEvent, _due: Deadline) =>
      write(before, event, now, by('calendar', 'thidua')),
    );
  const ask = (state: Unit, command: UnitCommand, now: string): Unit => {
    const { events, refused } = tried(command, state, now);
    const after = events.reduce((before, event) => write(before, event, now, command), state);
    asked.push({ command, state, now, after, ...(refused ? { refused } : {}) });
    return after;
  };
  let date = '2024-03-13';
  let state = ask(deepFreeze(unit.initialState()), wish('Enrol', enrolling(unitPlan)), startOf(date));
  for (const { days, asked: wished } of steps) {
    for (let stop = 1; stop <= stops; stop += 1)
      state = settleTo(state, startOf(addDays(date, Math.floor((days * stop) / stops))));
    date = addDays(date, days);
    const now = startOf(date);
    state = ask(state, typeof wished === 'string' ? foreseen(wished, state, now, graded) : wished, now);
  }
  return { told, asked, state, now: startOf(date) };
}

/** What a command decides, or why it is refused. Anything but a refusal is thrown on. */
export function tried(command: UnitCommand, state: Unit, now: string): { events: UnitEvent[]; refused?: RefusalCode } {
  try {
    return { events: unit.decide(command, state, now) };
  } catch (error) {
    if (error instanceof Refusal) return { events: [], refused: error.code };
    throw error;
  }
}
