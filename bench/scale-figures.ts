import type { Measured } from './figures.ts';
import type { CostOfUnit } from './reckoning.ts';
import { ACTS, TOLD, type Part, type Size, type Spent } from './scale.ts';

/** Milliseconds of all acts. */
export const totalOf = ({ ms }: Spent): number => ACTS.reduce((sum, [act]) => sum + ms[act], 0);

/** A unit's processor seconds over all acts. */
export const costOf = ({ used }: Spent, units: number): CostOfUnit => ({
  worker: used.worker.cpu / units,
  temporal: used.temporal.cpu / units,
  kafka: used.kafka.cpu / units,
});

/** Aim of each act: as the cycle's. */
const AIM = { most: 1.5 };

export function figuresOf(sizes: readonly Size[]): Measured[] {
  return sizes.flatMap(({ units, ours, bare }): Measured[] => {
    const of = (what: string): string => `${units} units, ${what}`;
    const both = (pick: (spent: Spent) => number) => ({ ours: [pick(ours)], bare: [pick(bare)] });
    const row = (part: Part, what: string, pick: (spent: Spent) => number, digits = 1): Measured => ({
      ...{ name: of(`${part} ${what}`), unit: what === 'CPU' ? 'ms/unit' : 'KB/unit', digits, ...both(pick) },
    });
    return [
      ...ACTS.map(([act]): Measured => {
        const perUnit = both(({ ms }) => ms[act] / units);
        return { name: of(TOLD[act]), unit: 'ms/unit', digits: 1, aim: AIM, ...perUnit };
      }),
      { name: of('all of it'), unit: 's', digits: 1, aim: AIM, ...both((spent) => totalOf(spent) / 1_000) },
      ...(['worker', 'temporal', 'kafka'] as const).flatMap((part) => [
        row(part, 'CPU', ({ used }) => (used[part].cpu * 1_000) / units),
        row(part, 'memory', ({ used }) => (used[part].rss * 1_024) / units),
      ]),
      { name: of('history events'), unit: '/unit', digits: 1, ...both(({ kept }) => kept.events) },
      { name: of('history'), unit: 'KB/unit', digits: 1, ...both(({ kept }) => kept.bytes / 1_000) },
      { name: of('runs'), unit: '/unit', digits: 1, ...both(({ kept }) => kept.runs) },
      { name: of("campaign's last run"), unit: 'KB', ...both(({ campaignHistory }) => campaignHistory.bytes / 1_000) },
    ];
  });
}
