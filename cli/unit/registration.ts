import type { z } from 'zod';
import type { Target } from '../../events/unit/taking-part.ts';
import { wrongUse } from '../faults.ts';
import { actHelp } from '../words/unit-acts.ts';
import { present } from '../../events/present.ts';
import { act, type About, type Act } from './act.ts';
import type { OptionName, Values } from './options.ts';
import type { Aim, Pair } from './values.ts';

/** From the registration to the withdrawal. */
export const registrationActs: readonly Act[] = [
  act({
    name: 'register',
    word: actHelp.register,
    example: 'c-dc --target "100% viên chức hoàn thành bồi dưỡng" --pact "Thi đua đúng hạn"',
    needs: ['target'],
    takes: ['pact'],
    wish: async ({ target, pact }, about) => ({
      type: 'SubmitRegistration',
      data: { targets: await targetsOf(target, about), ...present({ pact }) },
    }),
  }),
  act({
    name: 'approve',
    word: actHelp.approve,
    example: '--all --status submitted --kind unit',
    many: true,
    wish: () => ({ type: 'ApproveRegistration', data: {} }),
  }),
  act({
    name: 'return',
    word: actHelp.return,
    example: 'c-dc,c-ks --cycle check-2026 --item "unit.training=Thiếu số người tham gia"',
    needs: ['item'],
    takes: ['cycle', 'phase', 'resubmitBy'],
    many: true,
    wish: ({ item, cycle, phase, resubmitBy }) => {
      const items = item.map(({ key, value }: Pair) => ({ path: key, reason: value }));
      oneOf(cycle, phase);
      if (cycle !== undefined || phase !== undefined) notHere({ resubmitBy });
      if (cycle !== undefined) return { type: 'ReturnCheckReport', data: { cycleId: cycle, items } };
      if (phase !== undefined) return { type: 'ReturnAssessment', data: { phase, items } };
      return { type: 'ReturnRegistration', data: { items, ...present({ resubmitBy }) } };
    },
  }),
  act({
    name: 'renew',
    word: actHelp.renew,
    example: 'c-dc --year 2027 --target "Mỗi phòng một mô hình tự học"',
    needs: ['year', 'target'],
    wish: async ({ year, target }, about) => ({
      type: 'RenewRegistration',
      data: { year, targets: await targetsOf(target, about) },
    }),
  }),
  act({
    name: 'withdraw',
    word: actHelp.withdraw,
    example: 'c-dc --reason "Đơn vị chuyển sang phong trào của tỉnh"',
    needs: ['reason'],
    wish: ({ reason }) => ({ type: 'Withdraw', data: { reason } }),
  }),
];

/** A target of the plan is registered in the plan's own words. */
async function targetsOf(aims: readonly Aim[], { campaign }: About): Promise<z.infer<typeof Target>[]> {
  const planned = aims.some((aim) => 'id' in aim) ? ((await campaign()).definition?.plan.targets ?? []) : [];
  return aims.map((aim) => {
    if (!('id' in aim)) return aim;
    return { ...aim, text: planned.find(({ id }) => id === aim.id)?.text.says ?? aim.id };
  });
}

/** An act on a check or on a review, not on both. */
export function oneOf(cycle: string | undefined, phase: string | undefined): void {
  if (cycle !== undefined && phase !== undefined) throw wrongUse('cycleOrPhase');
}

/** Options that were given where they say nothing. */
export function notHere(given: Partial<Record<OptionName, Values[OptionName] | undefined>>): void {
  const [name] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined) throw wrongUse('notHere', { option: `--${kebab(name)}` });
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
